"""The way back from a back-up copy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dcc_desktop import backups
from dcc_desktop.errors import (
    DamagedFileError,
    DccError,
    FileInUseError,
    ForeignFileError,
    InvalidInputError,
    StorageError,
    UndoRefusedError,
)
from dcc_desktop.services import restoring
from dcc_desktop.services.backups import BackUpKind, back_up, list_back_ups, restore
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.services.opening import open_workshop
from dcc_desktop.store.whole_files import journal_of
from dcc_desktop.workshop_file import WorkshopFile, step_label
from tests.core.small_changes import SetClock, add_city, city_names, names_beside


@pytest.fixture
def copy(workshop: WorkshopFile) -> Path:
    """A back-up copy with one city of a closed file with two."""
    add_city(workshop, "Ruse")
    written = back_up(workshop).path
    add_city(workshop, "Varna")
    workshop.close()
    return written


def _names(path: Path) -> list[str]:
    with WorkshopFile.open(path) as workshop:
        return city_names(workshop)


def test_a_restored_file_holds_what_the_copy_held(workshop: WorkshopFile, copy: Path) -> None:
    restore(workshop.path, copy)
    assert _names(workshop.path) == ["Ruse"]
    assert check_workshop(workshop.path) == []


def test_the_copy_made_before_is_the_way_back(workshop: WorkshopFile, copy: Path) -> None:
    kept = restore(workshop.path, copy)
    assert kept is not None
    assert list_back_ups(workshop.path)[0].kind is BackUpKind.BEFORE_RESTORE
    restore(workshop.path, kept)
    assert _names(workshop.path) == ["Ruse", "Varna"]


def test_undo_does_not_go_past_a_restore_and_the_history_names_it(workshop: WorkshopFile, copy: Path) -> None:
    restore(workshop.path, copy)
    with WorkshopFile.open(workshop.path) as restored:
        with pytest.raises(UndoRefusedError):
            restored.undo()
        assert step_label(restored.log.step(restored.log.newest_step)) == "Restore a back-up copy"


def test_a_restored_file_is_not_taken_for_an_older_copy(workshop: WorkshopFile, copy: Path) -> None:
    open_workshop(workshop.path).workshop.close()
    restore(workshop.path, copy)
    with open_workshop(workshop.path) as opened:
        assert len(opened.notices) == 1


def test_an_open_file_is_not_restored(workshop: WorkshopFile, copy: Path) -> None:
    with WorkshopFile.open(workshop.path) as reopened:
        with pytest.raises(FileInUseError):
            restore(workshop.path, copy)
        assert city_names(reopened) == ["Ruse", "Varna"]


def test_a_file_that_is_gone_is_restored(workshop: WorkshopFile, copy: Path) -> None:
    workshop.path.unlink()
    assert restore(workshop.path, copy) is None
    assert _names(workshop.path) == ["Ruse"]


@pytest.mark.parametrize("spoilt", [b"", b"no workshop file", None])
def test_a_spoilt_file_is_kept_byte_for_byte_and_replaced(
    workshop: WorkshopFile, copy: Path, spoilt: bytes | None
) -> None:
    spoilt = workshop.path.read_bytes()[:-9000] if spoilt is None else spoilt
    workshop.path.write_bytes(spoilt)
    journal_of(workshop.path).write_bytes(b"what a crash left")
    kept = restore(workshop.path, copy)
    assert kept is not None
    assert (kept.read_bytes(), journal_of(kept).read_bytes()) == (spoilt, b"what a crash left")
    assert _names(workshop.path) == ["Ruse"]


def test_a_journal_of_the_old_file_is_not_rolled_into_the_restored_one(workshop: WorkshopFile, copy: Path) -> None:
    workshop.path.write_bytes(b"spoilt")
    journal_of(workshop.path).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 504)
    restore(workshop.path, copy)
    assert names_beside(workshop.path) == ["file back-ups", "file.dccw"]


@pytest.mark.parametrize(("spoilt", "error"), [(-9000, DamagedFileError), (50, ForeignFileError)])
def test_a_copy_that_is_not_whole_is_refused_and_the_file_left_alone(
    workshop: WorkshopFile, copy: Path, spoilt: int, error: type[StorageError]
) -> None:
    copy.write_bytes(copy.read_bytes()[:spoilt])
    before = workshop.path.read_bytes()
    with pytest.raises(error):
        restore(workshop.path, copy)
    assert workshop.path.read_bytes() == before
    assert names_beside(workshop.path) == ["file back-ups", "file.dccw"]


def test_a_copy_whose_index_contradicts_its_table_is_refused(workshop: WorkshopFile, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        hidden = connection.execute("SELECT * FROM sqlite_master WHERE name = 'swot_entry_city_id'").fetchone()
        connection.execute("DELETE FROM sqlite_master WHERE name = 'swot_entry_city_id'")
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO swot_entry SELECT 's', id, 'threat', 'Floods', NULL, 0 FROM city")
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", hidden)
    with pytest.raises(DamagedFileError):
        restore(workshop.path, copy)
    assert _names(workshop.path) == ["Ruse", "Varna"]


def test_a_copy_that_does_not_exist_is_refused(workshop: WorkshopFile, copy: Path) -> None:
    with pytest.raises(StorageError, match="does not exist"):
        restore(workshop.path, copy.with_name("other.dccw"))
    assert _names(workshop.path) == ["Ruse", "Varna"]


def test_nothing_is_restored_when_the_present_state_cannot_be_kept(
    workshop: WorkshopFile, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(restoring, "write_back_up", refuse)
    with pytest.raises(StorageError, match="full"):
        restore(workshop.path, copy)
    assert _names(workshop.path) == ["Ruse", "Varna"]
    assert [b.path for b in list_back_ups(workshop.path)] == [copy]


def test_the_oldest_copy_can_be_restored_though_the_one_made_before_pushes_it_out(tmp_path: Path) -> None:
    clock = SetClock()
    with WorkshopFile.create(tmp_path / "file.dccw", clock=clock) as workshop:
        add_city(workshop, "Ruse")
        workshop.back_up(BackUpKind.MANUAL)  # the first of the day
        clock.move(seconds=1)
        oldest = workshop.back_up(BackUpKind.BEFORE_RESTORE).path
        for name in "ABCDEFGHI":
            clock.move(seconds=1)
            add_city(workshop, name)
            workshop.back_up(BackUpKind.BEFORE_RESTORE)
    clock.move(seconds=1)
    restore(workshop.path, oldest, clock=clock)
    assert not oldest.exists()
    assert _names(workshop.path) == ["Ruse"]


def test_damaged_bytes_are_listed_as_such_but_count_as_no_copy_of_the_state(workshop: WorkshopFile, copy: Path) -> None:
    workshop.path.write_bytes(b"spoilt")
    kept = restore(workshop.path, copy)
    assert [b.kind for b in list_back_ups(workshop.path) if b.path == kept] == [BackUpKind.DAMAGED]
    with WorkshopFile.open(workshop.path) as restored:
        restored.back_up(BackUpKind.MANUAL)
        assert backups.has_newest_state(workshop.path, restored.log)


def test_a_copy_in_which_something_is_wrong_is_refused(workshop: WorkshopFile, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE city SET name_en = 'Forged'")
    with pytest.raises(DamagedFileError, match=r"is not in order: .*Forged"):
        restore(workshop.path, copy)
    assert _names(workshop.path) == ["Ruse", "Varna"]
    assert names_beside(workshop.path) == ["file back-ups", "file.dccw"]


def test_a_copy_of_another_workshop_is_refused_but_can_be_had_under_a_new_name(
    workshop: WorkshopFile, copy: Path, tmp_path: Path
) -> None:
    with WorkshopFile.create(tmp_path / "other.dccw") as other:
        add_city(other, "Sofia")
    with pytest.raises(InvalidInputError, match="of another workshop"):
        restore(other.path, copy)
    assert _names(other.path) == ["Sofia"]
    assert restore(tmp_path / "new.dccw", copy) is None
    assert _names(tmp_path / "new.dccw") == ["Ruse"]


def test_what_was_never_a_workshop_file_is_not_replaced(copy: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear sir")
    with pytest.raises(ForeignFileError):
        restore(letter, copy)
    assert letter.read_text() == "dear sir"
    assert list_back_ups(letter) == []


def test_swapped_names_are_recognised(workshop: WorkshopFile, copy: Path) -> None:
    before = copy.read_bytes()
    with pytest.raises(InvalidInputError, match="is itself a back-up copy"):
        restore(copy, workshop.path)
    with pytest.raises(InvalidInputError, match="from itself"):
        restore(workshop.path, workshop.path)
    assert copy.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "message"),
    [("folder", "is a folder"), ("missing", "does not end in"), ("missing/x.dccw", "does not exist")],
)
def test_a_target_that_is_no_name_of_a_workshop_file_is_refused(
    copy: Path, tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "folder").mkdir()
    before = names_beside(tmp_path / "x")
    with pytest.raises(DccError, match=message):
        restore(tmp_path / name, copy)
    assert names_beside(tmp_path / "x") == before
