"""Back-up copies and copies on demand."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.errors import FileInUseError, StorageError
from dcc_desktop.services.backups import BackUpKind, back_up, copy_of, copy_workshop, list_back_ups, total_size
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, city_names


def test_back_up_copies_are_listed_newest_first_with_their_total_size(workshop: WorkshopFile) -> None:
    first = back_up(workshop)
    second = back_up(workshop, BackUpKind.AGENDA_ITEM)
    assert list_back_ups(workshop.path) == [second, first]
    assert total_size([first, second]) == first.size + second.size


def test_a_file_without_back_up_copies_has_none(tmp_path: Path) -> None:
    assert list_back_ups(tmp_path / "file.dccw") == []


def test_a_copy_replaces_a_closed_file_of_that_name(workshop: WorkshopFile, tmp_path: Path) -> None:
    add_city(workshop, "Ruse")
    target = tmp_path / "copy.dccw"
    for name in ("Varna", "Vidin"):
        add_city(workshop, name)
        copy_workshop(workshop, target)
    with WorkshopFile.open(target) as copy:
        assert city_names(copy) == ["Ruse", "Varna", "Vidin"]


def test_a_copy_is_not_rolled_back_by_what_a_crash_left_of_the_file_before(
    workshop: WorkshopFile, tmp_path: Path
) -> None:
    add_city(workshop, "Ruse")
    target = tmp_path / "copy.dccw"
    target.touch()
    target.with_name("copy.dccw-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 504)
    copy_workshop(workshop, target)
    assert not target.with_name("copy.dccw-journal").exists()


def test_a_second_opener_can_go_on_with_a_copy(workshop: WorkshopFile, tmp_path: Path) -> None:
    add_city(workshop, "Ruse")
    with pytest.raises(FileInUseError):
        WorkshopFile.open(workshop.path)
    copy_of(workshop.path, tmp_path / "copy.dccw")
    with WorkshopFile.open(tmp_path / "copy.dccw") as copy:
        add_city(copy, "Varna")
        assert city_names(copy) == ["Ruse", "Varna"]
    assert city_names(workshop) == ["Ruse"]


def test_a_copy_of_a_file_onto_itself_is_refused(workshop: WorkshopFile) -> None:
    workshop.close()
    with pytest.raises(StorageError, match="exists already"):
        copy_of(workshop.path, workshop.path)
