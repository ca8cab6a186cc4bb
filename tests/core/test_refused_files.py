"""Whatever is no whole workshop file of this version is refused with a clear message and left as it was."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dcc_desktop.errors import DamagedFileError, ForeignFileError, StorageError, TooNewError
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.store.whole_files import part_of
from dcc_desktop.workshop_file import SCHEMA_VERSION, WorkshopFile
from tests.core.small_changes import add_city, names_beside

_NOBODY = 65534


@pytest.fixture
def path(workshop: WorkshopFile) -> Path:
    """A closed file with something in it."""
    for number in range(50):
        add_city(workshop, f"City {number}")
    workshop.close()
    return workshop.path


def _overwrite(path: Path, offset: int, written: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(written)


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _cut_to_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:200])


def _overwrite_pages(path: Path) -> None:
    _overwrite(path, 4096 * 3, os.urandom(4096 * 20))


def _overwrite_the_last_page(path: Path) -> None:
    # It holds rows that nothing reads at opening but the check of the whole file.
    _overwrite(path, path.stat().st_size - 4096, b"\xff" * 4096)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _write_text(path: Path) -> None:
    path.write_text("Не е файл на програмата. " * 20, encoding="utf-8")


def _write_other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE note (text)")


def _mark_as_newer(path: Path) -> None:
    _overwrite(path, 60, (99).to_bytes(4, "big"))


def _drop_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE idea")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_cut_short, DamagedFileError),
        (_cut_to_the_header, DamagedFileError),
        (_overwrite_pages, DamagedFileError),
        (_overwrite_the_last_page, DamagedFileError),
        (_drop_a_table, DamagedFileError),
        (_empty, ForeignFileError),
        (_write_text, ForeignFileError),
        (_write_other_database, ForeignFileError),
        (_mark_as_newer, TooNewError),
    ],
)
@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_spoilt_file_is_refused_and_left_as_it_was(
    path: Path, spoil: Callable[[Path], None], error: type[StorageError], opening: Callable[[Path], WorkshopFile]
) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(error):
        opening(path)
    assert path.read_bytes() == before
    assert names_beside(path) == ["file.dccw"]


def test_a_newer_file_is_refused_with_both_versions_named(path: Path) -> None:
    _mark_as_newer(path)
    with pytest.raises(TooNewError, match=f"file format 99, this program {SCHEMA_VERSION}"):
        WorkshopFile.open(path)


@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_missing_file_is_refused_and_not_made(tmp_path: Path, opening: Callable[[Path], WorkshopFile]) -> None:
    with pytest.raises(StorageError, match="does not exist"):
        opening(tmp_path / "file.dccw")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_folder_is_refused(tmp_path: Path, opening: Callable[[Path], WorkshopFile]) -> None:
    with pytest.raises(StorageError, match="is a folder"):
        opening(tmp_path)


@pytest.fixture
def as_user_in_closed_folder() -> Iterator[Path]:
    """A file in a folder into which nobody may write; root may always, so it becomes somebody else for a while."""
    if os.name == "nt":
        pytest.skip("Windows has no folders that may only be read")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.dccw"
        with WorkshopFile.create(path) as created:
            add_city(created, "Ruse")
        path.parent.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(_NOBODY)
        try:
            yield path
        finally:
            if is_root:
                os.seteuid(0)
            path.parent.chmod(0o755)


def test_a_file_in_a_folder_that_may_only_be_read_is_refused_with_a_way_out(as_user_in_closed_folder: Path) -> None:
    with pytest.raises(StorageError, match="Copy it to a folder of your own and open the copy"):
        WorkshopFile.open(as_user_in_closed_folder)


def test_a_file_in_a_folder_that_may_only_be_read_can_be_looked_at(as_user_in_closed_folder: Path) -> None:
    with WorkshopFile.open_snapshot(as_user_in_closed_folder) as snapshot:
        assert snapshot.cities.count() == 1


def test_a_copy_into_a_folder_that_may_only_be_read_is_refused_with_a_way_out(
    as_user_in_closed_folder: Path,
) -> None:
    with (
        WorkshopFile.open_snapshot(as_user_in_closed_folder) as snapshot,
        pytest.raises(StorageError, match=r"cannot be written in this folder\. Choose another folder\."),
    ):
        snapshot.copy_to(as_user_in_closed_folder.with_name("copy.dccw"))


def test_a_file_that_may_only_be_read_is_refused_at_opening_not_at_the_first_change(
    as_user_in_closed_folder: Path,
) -> None:
    own = Path(tempfile.mkdtemp()) / "file.dccw"
    own.write_bytes(as_user_in_closed_folder.read_bytes())
    own.chmod(0o444)
    with pytest.raises(StorageError, match="no permission to read or write"):
        WorkshopFile.open(own)
    own.unlink()
    own.parent.rmdir()


def _add_a_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM rating; END")


def _add_a_view(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIEW v AS SELECT 1")


def _forget_the_schema(path: Path) -> None:
    _overwrite(path, 60, (0).to_bytes(4, "big"))


def _forget_the_id(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM meta WHERE key = 'file_id'")


def _spoil_a_table_s_name(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = CAST(x'ff' AS TEXT) WHERE name = 'idea'")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_add_a_trigger, ForeignFileError),
        (_add_a_view, ForeignFileError),
        (_forget_the_schema, DamagedFileError),
        (_forget_the_id, DamagedFileError),
    ],
)
@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_file_that_no_version_of_the_program_makes_is_refused(
    path: Path, spoil: Callable[[Path], None], error: type[StorageError], opening: Callable[[Path], WorkshopFile]
) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(error):
        opening(path)
    assert path.read_bytes() == before
    assert names_beside(path) == ["file.dccw"]


def test_a_table_whose_name_is_no_text_is_damage(path: Path) -> None:
    _spoil_a_table_s_name(path)
    with pytest.raises(DamagedFileError):
        WorkshopFile.open(path)
    assert check_workshop(path) != []


@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_damaged_file_is_named_as_the_user_knows_it(path: Path, opening: Callable[[Path], WorkshopFile]) -> None:
    _overwrite_pages(path)
    with pytest.raises(DamagedFileError, match=r"file\.dccw is damaged"):
        opening(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("opening", [WorkshopFile.open, WorkshopFile.open_snapshot])
def test_a_pipe_is_refused_and_nobody_waits_for_it(tmp_path: Path, opening: Callable[[Path], WorkshopFile]) -> None:
    os.mkfifo(tmp_path / "pipe.dccw")
    with pytest.raises(StorageError, match="is a pipe or a device"):
        opening(tmp_path / "pipe.dccw")


def test_a_file_with_a_second_name_is_refused_for_writing_and_can_be_read(path: Path, tmp_path: Path) -> None:
    os.link(path, tmp_path / "second.dccw")
    with pytest.raises(StorageError, match="second name"):
        WorkshopFile.open(path)
    with WorkshopFile.open_snapshot(path) as snapshot:
        assert snapshot.cities.count() == 50


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.dccw").symlink_to(tmp_path / "b.dccw")
    (tmp_path / "b.dccw").symlink_to(tmp_path / "a.dccw")
    with pytest.raises(StorageError, match="cannot be used"):
        WorkshopFile.open(tmp_path / "a.dccw")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_name_that_is_a_link_to_nothing_is_taken(tmp_path: Path) -> None:
    (tmp_path / "file.dccw").symlink_to(tmp_path / "elsewhere.dccw")
    with pytest.raises(StorageError, match="exists already"):
        WorkshopFile.create(tmp_path / "file.dccw")
    assert names_beside(tmp_path / "file.dccw") == ["file.dccw"]


def test_a_new_file_in_a_folder_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"does not exist\. Create it first"):
        WorkshopFile.create(tmp_path / "none" / "file.dccw")


def test_a_user_s_own_part_is_left_alone_and_one_of_ours_is_removed(path: Path) -> None:
    own = path.with_name("file.dccw.part")
    own.write_bytes(b"mine")
    part_of(path)
    with WorkshopFile.open(path):
        pass
    assert (names_beside(path), own.read_bytes()) == (["file.dccw", "file.dccw.part"], b"mine")
