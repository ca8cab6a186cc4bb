"""A file that is open: who else may do what with it, also after a crash."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from dcc_desktop.errors import FileInUseError, StorageError
from dcc_desktop.file_lock import Holder, is_open_here, lock_path, read_holder
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import SetClock, add_city, city_names, names_beside, set_slogan

_OPEN = """
import sys
import tempfile
from pathlib import Path
from dcc_desktop.errors import FileInUseError
from dcc_desktop.workshop_file import WorkshopFile
try:
    WorkshopFile.open(Path(sys.argv[1]))
except FileInUseError as error:
    print(error.message)
"""
_DIE_WITH_THE_FILE_OPEN = """
import os, sys
from pathlib import Path
from dcc_desktop.workshop_file import WorkshopFile
workshop = WorkshopFile.open(Path(sys.argv[1]))
os._exit(9)
"""


def _run(program: str, path: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, encoding="utf-8", check=False
    ).stdout.strip()


def test_a_second_opener_in_another_process_is_told_who_has_the_file_and_since_when(tmp_path: Path) -> None:
    clock = SetClock()
    with WorkshopFile.create(tmp_path / "file.dccw", clock=clock) as workshop:
        told = _run(_OPEN, workshop.path)
    assert told.startswith("file.dccw is open already: by ")
    assert told.endswith(f"since {clock.now.astimezone():%d.%m.%Y %H:%M}.")


def test_a_second_opener_in_the_same_process_is_refused(workshop: WorkshopFile) -> None:
    with pytest.raises(FileInUseError, match="is open already"):
        WorkshopFile.open(workshop.path)
    add_city(workshop, "Ruse")
    assert city_names(workshop) == ["Ruse"]


def test_a_refused_second_opener_does_not_free_the_file(workshop: WorkshopFile) -> None:
    for _attempt in range(2):
        with pytest.raises(FileInUseError):
            WorkshopFile.open(workshop.path)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_to_an_open_file_is_recognised_as_that_file(workshop: WorkshopFile, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.dccw"
    link.parent.mkdir()
    link.symlink_to(workshop.path)
    with pytest.raises(FileInUseError):
        WorkshopFile.open(link)


def test_the_file_is_free_after_closing(workshop: WorkshopFile) -> None:
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        assert again.replaced_holder is None


def test_a_lock_that_a_crash_left_behind_is_recognised_and_replaced(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.close()
    _run(_DIE_WITH_THE_FILE_OPEN, workshop.path)
    assert lock_path(workshop.path).exists()
    with WorkshopFile.open(workshop.path) as again:
        assert again.replaced_holder is not None
        assert again.replaced_holder.since is not None
        assert city_names(again) == ["Ruse"]
    assert names_beside(workshop.path) == ["file.dccw"]


@pytest.mark.parametrize("text", ["{", '["a list"]', "\x00\x01", '{"since": 5}'])
def test_a_lock_with_an_unreadable_text_keeps_nobody_from_opening(workshop: WorkshopFile, text: str) -> None:
    workshop.close()
    lock_path(workshop.path).write_text(text, encoding="utf-8")
    with WorkshopFile.open(workshop.path) as again:
        assert again.replaced_holder is not None


def test_a_snapshot_shows_the_state_in_which_it_was_taken(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    with WorkshopFile.open_snapshot(workshop.path) as snapshot:
        add_city(workshop, "Varna")
        assert city_names(snapshot) == ["Ruse"]


def test_a_snapshot_cannot_be_changed(workshop: WorkshopFile) -> None:
    with WorkshopFile.open_snapshot(workshop.path) as snapshot:
        with pytest.raises(StorageError, match="read-only view"):
            add_city(snapshot, "Ruse")
        with pytest.raises(StorageError, match="read-only view"):
            snapshot.undo()


def test_a_snapshot_leaves_nothing_behind(workshop: WorkshopFile) -> None:
    workshop.close()
    before = workshop.path.read_bytes()
    with WorkshopFile.open_snapshot(workshop.path):
        pass
    assert workshop.path.read_bytes() == before
    assert names_beside(workshop.path) == ["file.dccw"]


def test_a_snapshot_taken_inside_a_change_does_not_free_the_file_for_others(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    with workshop.change("Change city"):
        set_slogan(workshop, city, "half done")
        with WorkshopFile.open_snapshot(workshop.path) as snapshot:
            assert snapshot.cities.get(city.id).slogan == ""
        busy = _run(
            "import sqlite3, sys\nconnection = sqlite3.connect(sys.argv[1], timeout=0)\n"
            "try: connection.execute('BEGIN IMMEDIATE')\nexcept sqlite3.OperationalError as error: print(error)",
            workshop.path,
        )
    assert busy == "database is locked"


def test_snapshots_can_be_taken_while_another_thread_writes_all_the_time(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    seen: list[str] = []

    def look() -> None:
        for _attempt in range(8):
            with WorkshopFile.open_snapshot(workshop.path) as snapshot:
                seen.append(snapshot.cities.get(city.id).slogan)

    reader = threading.Thread(target=look)
    reader.start()
    number = 0
    while reader.is_alive():
        number += 1
        set_slogan(workshop, city, f"{number:06}")
        time.sleep(0.005)
    assert len(seen) == 8
    assert seen == sorted(seen)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_the_lock_is_not_written_through_a_link(workshop: WorkshopFile, tmp_path: Path) -> None:
    workshop.close()
    letter = tmp_path / "letter.txt"
    letter.write_text("dear sir")
    lock_path(workshop.path).symlink_to(letter)
    with pytest.raises(StorageError, match="cannot be opened for writing"):
        WorkshopFile.open(workshop.path)
    assert read_holder(workshop.path) == Holder("", "", None)
    assert letter.read_text() == "dear sir"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_in_place_of_the_lock_keeps_nobody_waiting(workshop: WorkshopFile) -> None:
    workshop.close()
    os.mkfifo(lock_path(workshop.path))
    with pytest.raises(StorageError, match="cannot be opened for writing"):
        WorkshopFile.open(workshop.path)
    assert read_holder(workshop.path) == Holder("", "", None)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_file_is_known_to_be_open_here_through_a_linked_folder_too(workshop: WorkshopFile, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert is_open_here(tmp_path / "link" / "file.dccw")
    with pytest.raises(FileInUseError):
        WorkshopFile.open(tmp_path / "link" / "file.dccw")


def test_who_holds_the_lock_is_named_though_the_name_is_written_a_moment_later(workshop: WorkshopFile) -> None:
    text = lock_path(workshop.path).read_bytes()
    lock_path(workshop.path).write_bytes(b"")
    threading.Timer(0.08, lock_path(workshop.path).write_bytes, [text]).start()
    with pytest.raises(FileInUseError) as caught:
        WorkshopFile.open(workshop.path)
    assert "unknown time" not in str(caught.value)


def _old_folder(root: Path, *names: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="dcc-snapshot-", dir=root))
    for name in names:
        (folder / name).touch()
    os.utime(folder, (time.time() - 900,) * 2)
    return folder


def test_the_copy_of_a_killed_reader_is_removed_by_the_next_one_and_nothing_else_is(
    workshop: WorkshopFile, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path_factory.mktemp("temp")
    monkeypatch.setattr(tempfile, "tempdir", str(root))
    left_behind = _old_folder(root, "snapshot.dccw", ".~lock.snapshot.dccw#")
    somebody_s = _old_folder(root, "snapshot.dccw", "letter.txt")
    with WorkshopFile.open_snapshot(workshop.path):
        (in_use,) = (each for each in root.iterdir() if each not in (left_behind, somebody_s))
        os.utime(in_use, (time.time() - 900,) * 2)
        with WorkshopFile.open_snapshot(workshop.path):
            assert in_use.exists()
    assert list(root.iterdir()) == [somebody_s]
