"""A file that a crash left in the middle of a write, with the journal from which SQLite takes that back."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dcc_desktop.errors import DamagedFileError
from dcc_desktop.services.backups import restore
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.store.whole_files import journal_of
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, names_beside


@pytest.fixture
def path(workshop: WorkshopFile, tmp_path: Path) -> Path:
    """What lies on the disk while a long text is being written to a file with 40 cities: half of it, and a journal."""
    for number in range(40):
        add_city(workshop, f"City {number}")
    workshop.close()
    crashed = tmp_path / "crashed" / "file.dccw"
    crashed.parent.mkdir()
    with closing(sqlite3.connect(workshop.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE city SET slogan = ?", ("half written " * 1000,))
        for source, copy in ((workshop.path, crashed), (journal_of(workshop.path), journal_of(crashed))):
            shutil.copyfile(source, copy)
        connection.execute("ROLLBACK")
    assert crashed.read_bytes() != workshop.path.read_bytes()
    return crashed


def _slogans(workshop: WorkshopFile) -> set[str]:
    return {city.slogan for city in workshop.cities.all()}


@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_opening_takes_back_what_is_half_written(path: Path, opening: Callable[[Path], WorkshopFile]) -> None:
    with opening(path) as workshop:
        assert (workshop.cities.count(), _slogans(workshop)) == (40, {""})
    assert names_beside(path) == ["file.dccw"]


def test_checking_takes_it_back_too_and_finds_nothing_wrong(path: Path) -> None:
    assert check_workshop(path) == []


def test_a_header_that_promises_pages_not_yet_written_is_no_damage(path: Path) -> None:
    counter = int.from_bytes(path.read_bytes()[24:28], "big")
    with path.open("r+b") as file:
        file.seek(24)
        file.write((counter + 1).to_bytes(4, "big") + (100_000).to_bytes(4, "big"))
    with WorkshopFile.open(path) as workshop:
        assert _slogans(workshop) == {""}


def test_before_a_restore_the_state_without_the_half_written_change_is_kept(path: Path, tmp_path: Path) -> None:
    kept = restore(path, tmp_path / "file.dccw")
    assert kept is not None
    assert names_beside(kept) == [kept.name]
    with WorkshopFile.open(kept) as before:
        assert _slogans(before) == {""}
    assert check_workshop(path) == []


@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_journal_of_another_file_is_not_rolled_into_a_copy_that_took_its_place(
    path: Path, tmp_path: Path, opening: Callable[[Path], WorkshopFile]
) -> None:
    with WorkshopFile.create(tmp_path / "other.dccw") as other:
        add_city(other, "Ruse")
    shutil.copyfile(tmp_path / "other.dccw", path)
    before, journal = path.read_bytes(), journal_of(path).read_bytes()
    with pytest.raises(DamagedFileError, match=r"file\.dccw-journal beside file\.dccw belongs to another file"):
        opening(path)
    assert check_workshop(path) != []
    assert (path.read_bytes(), journal_of(path).read_bytes()) == (before, journal)


def test_a_journal_of_an_earlier_state_is_not_rolled_into_a_later_one(path: Path, tmp_path: Path) -> None:
    with WorkshopFile.open(tmp_path / "file.dccw") as later:
        add_city(later, "Ruse")
        add_city(later, "Varna")
    shutil.copyfile(tmp_path / "file.dccw", path)
    with pytest.raises(DamagedFileError, match="belongs to another file"):
        WorkshopFile.open(path)


def test_a_file_with_a_journal_of_another_one_can_be_restored(path: Path, tmp_path: Path) -> None:
    with WorkshopFile.open(tmp_path / "file.dccw") as later:
        add_city(later, "Ruse")
        add_city(later, "Varna")
    shutil.copyfile(tmp_path / "file.dccw", path)
    assert restore(path, tmp_path / "file.dccw") is not None
    with WorkshopFile.open(path) as restored:
        assert restored.cities.count() == 42


def test_a_journal_that_belongs_to_no_crash_is_no_obstacle(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.close()
    journal_of(workshop.path).write_bytes(b"")
    with WorkshopFile.open_snapshot(workshop.path) as snapshot:
        assert snapshot.cities.count() == 1
