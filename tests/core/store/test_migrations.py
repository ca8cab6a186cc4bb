"""A file from an older version: a checked copy first, then all steps or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop import workshop_file
from dcc_desktop.backups import BackUpKind, list_back_ups
from dcc_desktop.errors import StorageError, UndoRefusedError
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.store import change_log, checking, connection, migrations
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, city_names, names_beside

_GOOD = "CREATE TABLE note (id TEXT PRIMARY KEY NOT NULL) STRICT;\nINSERT INTO note VALUES ('a');\n"
_BAD = "CREATE TABLE letter (id TEXT);\nINSERT INTO nowhere VALUES (1);\n"
_DANGLING = "UPDATE city SET lead_expert_id = 'nobody';\n"


@pytest.fixture
def older(workshop: WorkshopFile) -> Path:
    """A closed file of the present version, which is older than what `_newer_program` makes of the program."""
    add_city(workshop, "Ruse")
    workshop.close()
    return workshop.path


def _newer_program(monkeypatch: pytest.MonkeyPatch, folder: Path, *steps: str) -> None:
    files = list(migrations._FILES)
    for number, sql in enumerate(steps, start=len(files) + 1):
        file = folder / f"m{number:04}_later.sql"
        file.write_text(sql, encoding="utf-8")
        files.append(str(file))
    monkeypatch.setattr(migrations, "_FILES", tuple(files))
    for module in (migrations, connection, change_log, checking, workshop_file):
        monkeypatch.setattr(module, "SCHEMA_VERSION", len(files))


@pytest.fixture
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scripts")


def test_an_older_file_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path) -> None:
    _newer_program(monkeypatch, scripts, _GOOD, "INSERT INTO note VALUES ('b');\n")
    with WorkshopFile.open(older) as workshop:
        assert workshop._connection.execute("SELECT count(*) FROM note").fetchone()[0] == 2
        assert city_names(workshop) == ["Ruse"]
    assert check_workshop(older) == []


def test_a_checked_copy_is_made_first(monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path) -> None:
    with monkeypatch.context() as later:
        _newer_program(later, scripts, _GOOD)
        WorkshopFile.open(older).close()
    [copy] = list_back_ups(older)
    assert copy.kind is BackUpKind.BEFORE_MIGRATION
    with WorkshopFile.open(copy.path) as as_it_was:
        assert city_names(as_it_was) == ["Ruse"]


def test_undo_does_not_go_past_a_migration(monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path) -> None:
    _newer_program(monkeypatch, scripts, _GOOD)
    with WorkshopFile.open(older) as workshop, pytest.raises(UndoRefusedError):
        workshop.undo()


def test_undo_does_not_go_past_a_migration_whose_mark_a_crash_prevented(
    monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path
) -> None:
    _newer_program(monkeypatch, scripts, _GOOD)
    with monkeypatch.context() as crash:
        crash.setattr(WorkshopFile, "add_barrier", lambda self, label: None)
        WorkshopFile.open(older).close()
    with WorkshopFile.open(older) as workshop:
        assert workshop.history.step_to_undo is None


@pytest.mark.parametrize("later", [(_BAD,), (_GOOD, _BAD), (_GOOD, _DANGLING)])
def test_a_step_that_fails_leaves_the_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path, later: tuple[str, ...]
) -> None:
    before = older.read_bytes()
    with monkeypatch.context() as newer:
        _newer_program(newer, scripts, *later)
        with pytest.raises(Exception, match=r"nowhere|refers to nothing"):
            WorkshopFile.open(older)
    assert older.read_bytes() == before
    assert names_beside(older) == ["file back-ups", "file.dccw"]


def test_nothing_is_migrated_when_no_copy_can_be_made(
    monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path
) -> None:
    _newer_program(monkeypatch, scripts, _GOOD)
    before = older.read_bytes()
    (older.parent / "file back-ups").touch()
    with pytest.raises(StorageError):
        WorkshopFile.open(older)
    assert older.read_bytes() == before


def test_a_read_only_view_of_an_older_file_leaves_it_as_it_was(
    monkeypatch: pytest.MonkeyPatch, older: Path, scripts: Path
) -> None:
    _newer_program(monkeypatch, scripts, _GOOD)
    before = older.read_bytes()
    with WorkshopFile.open_snapshot(older) as snapshot:
        assert city_names(snapshot) == ["Ruse"]
    assert (older.read_bytes(), names_beside(older)) == (before, ["file.dccw"])
