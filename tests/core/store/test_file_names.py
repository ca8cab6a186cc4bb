"""A name under which no file can be kept is refused in one sentence, never as a mistake of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.errors import StorageError
from dcc_desktop.workshop_file import WorkshopFile

TOO_LONG = "n" * 300 + ".dccw"
UNUSABLE = ["a\0b.dccw", "a\0b/c.dccw", "\udcff\udcfe.dccw", TOO_LONG]


@pytest.mark.parametrize("name", UNUSABLE)
def test_such_a_file_is_neither_made_nor_opened(tmp_path: Path, name: str) -> None:
    for act in (WorkshopFile.create, WorkshopFile.open, WorkshopFile.open_snapshot):
        with pytest.raises(StorageError, match=r"is too long|that this program cannot use"):
            act(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", UNUSABLE)
def test_no_copy_is_written_there(workshop: WorkshopFile, tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError, match=r"is too long|that this program cannot use"):
        workshop.copy_to(tmp_path / name)


def test_what_is_said_of_a_name_can_be_shown(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        WorkshopFile.open(tmp_path / "\udcff.dccw")
    assert "?.dccw" in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_long_name_that_leaves_room_for_the_lock_is_taken(tmp_path: Path) -> None:
    path = tmp_path / ("н" * 117 + ".dccw")
    WorkshopFile.create(path).close()
    with WorkshopFile.open(path) as workshop:
        assert workshop.path == path
