"""What becomes of the open file behind the program's back is said in words; closing works all the same."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from dcc_desktop.errors import DamagedFileError, FileInUseError, StorageError
from dcc_desktop.services.backups import copy_workshop
from dcc_desktop.services.file_watch import FileWatch
from dcc_desktop.services.opening import close_workshop
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, city_names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody touch an open file")


def _empty(path: Path) -> None:
    os.truncate(path, 0)


def _fill_with_junk(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xff" * path.stat().st_size)


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


DAMAGES = [_empty, _fill_with_junk, _cut]
Damage = Callable[[Path], None]


@pytest.fixture
def filled(workshop: WorkshopFile) -> WorkshopFile:
    """An open file that is larger than what SQLite keeps of it in memory needs."""
    for number in range(30):
        add_city(workshop, f"City {number}")
    return workshop


def _use_everything(workshop: WorkshopFile) -> None:
    for repository in (workshop.cities, workshop.ideas, workshop.people):
        repository.all()
    workshop.log.size()
    list(workshop.log.steps())
    add_city(workshop, "One more")


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damage_is_said_in_words(filled: WorkshopFile, damage: Damage) -> None:
    damage(filled.path)
    with pytest.raises(DamagedFileError, match=r"file\.dccw is damaged"):
        _use_everything(filled)


def test_an_undo_in_an_emptied_file_is_refused_in_words(filled: WorkshopFile) -> None:
    assert filled.history.step_to_undo
    _empty(filled.path)
    with pytest.raises(DamagedFileError):
        filled.undo()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_not_sound(filled: WorkshopFile, damage: Damage) -> None:
    watch = FileWatch(filled.path)
    assert watch.is_sound()
    damage(filled.path)
    assert not watch.is_sound()


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_closed_and_its_lock_is_free(filled: WorkshopFile, damage: Damage) -> None:
    damage(filled.path)
    with suppress(DamagedFileError):
        close_workshop(filled)
    assert [found.name for found in filled.path.parent.iterdir()] == ["file.dccw"]


def test_a_copy_of_a_damaged_file_is_refused_under_the_name_that_is_damaged(
    filled: WorkshopFile, tmp_path: Path
) -> None:
    _cut(filled.path)
    with pytest.raises(DamagedFileError, match=r"file\.dccw is damaged"):
        copy_workshop(filled, tmp_path / "copy.dccw")
    assert not (tmp_path / "copy.dccw").exists()


def _delete(path: Path) -> None:
    path.unlink()


def _move(path: Path) -> None:
    path.rename(path.with_name("moved.dccw"))


def _replace(path: Path) -> None:
    other = path.with_name("other.dccw")
    WorkshopFile.create(other).close()
    other.replace(path)


@pytest.mark.parametrize("take_away", [_delete, _move, _replace])
def test_a_file_that_is_gone_is_said_to_be_gone(filled: WorkshopFile, take_away: Damage) -> None:
    watch = FileWatch(filled.path)
    assert not watch.is_gone()
    take_away(filled.path)
    assert watch.is_gone()
    with pytest.raises(StorageError, match=r"was deleted, moved or replaced while it was open\. Save a copy"):
        add_city(filled, "One more")


def test_a_folder_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with WorkshopFile.create(tmp_path / "folder" / "file.dccw") as workshop:
        add_city(workshop, "Primerovo")
        (tmp_path / "folder").rename(tmp_path / "elsewhere")
        with pytest.raises(StorageError, match="was deleted, moved or replaced"):
            add_city(workshop, "One more")


def test_a_copy_of_a_file_that_is_gone_holds_everything(filled: WorkshopFile, tmp_path: Path) -> None:
    _delete(filled.path)
    copy_workshop(filled, tmp_path / "copy.dccw")
    with WorkshopFile.open(tmp_path / "copy.dccw") as copy:
        assert city_names(copy) == city_names(filled)


def test_a_copy_may_take_the_place_of_a_file_that_is_gone(filled: WorkshopFile) -> None:
    _delete(filled.path)
    copy_workshop(filled, filled.path)
    names = city_names(filled)
    close_workshop(filled)
    with WorkshopFile.open(filled.path) as copy:
        assert city_names(copy) == names


def test_the_place_of_a_file_that_was_taken_away_stays_locked_after_the_copy(filled: WorkshopFile) -> None:
    _delete(filled.path)
    copy_workshop(filled, filled.path)
    with pytest.raises(FileInUseError, match="make a copy of the file and open the copy"):
        WorkshopFile.open(filled.path)
