"""A disk that fills up while somebody works: a clear message, nothing lost, and work goes on when there is space."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import pytest

from dcc_desktop.backups import BackUpKind, back_up_folder
from dcc_desktop.domain.cities import City
from dcc_desktop.errors import StorageError
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, city_names, names_beside, set_slogan

_LONG = "Дълъг девиз. " * 8000


@pytest.fixture
def full(workshop: WorkshopFile) -> WorkshopFile:
    """A file that may not grow any more, as on a full disk."""
    add_city(workshop, "Ruse")
    pages = workshop._connection.execute("PRAGMA page_count").fetchone()[0]
    workshop._connection.execute(f"PRAGMA max_page_count = {pages}")
    return workshop


def _make_space(workshop: WorkshopFile) -> None:
    workshop._connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_is_a_clear_error_and_changes_nothing(full: WorkshopFile) -> None:
    city = full.cities.all()[0]
    with pytest.raises(StorageError, match="The disk is full"):
        set_slogan(full, city, _LONG)
    assert full.cities.all() == [city]
    assert full.log.newest_step == 1


def test_work_goes_on_when_there_is_space_again(full: WorkshopFile) -> None:
    city = full.cities.all()[0]
    with pytest.raises(StorageError):
        set_slogan(full, city, _LONG)
    _make_space(full)
    set_slogan(full, city, _LONG)
    full.undo()
    assert full.cities.all() == [city]
    full.close()
    assert check_workshop(full.path) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1.5 MB: the real thing, where that is possible."""
    folder = tmp_path / "stick"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(folder)]
    is_possible = sys.platform == "linux" and os.geteuid() == 0
    if not is_possible or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root can make a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _fill(workshop: WorkshopFile, city: City) -> str:
    """Write until the disk is full; return what was written last."""
    saved = ""
    for number in range(100):
        slogan = f"{number} {_LONG[:40_000]}!"
        try:
            set_slogan(workshop, city, slogan)
        except StorageError as error:
            if error.message == "The disk is full.":
                return saved
            raise
        saved = slogan
    raise AssertionError("the disk was never full")


def test_a_stick_that_fills_up_loses_nothing_that_was_saved(small_disk: Path) -> None:
    filler = small_disk / "other.bin"
    with WorkshopFile.create(small_disk / "file.dccw") as workshop:
        city = add_city(workshop, "Ruse")
        filler.write_bytes(b"x" * 200_000)
        saved = _fill(workshop, city)
        assert workshop.cities.get(city.id).slogan == saved != ""
        filler.unlink()
        set_slogan(workshop, city, "short")
    assert check_workshop(workshop.path) == []


def test_a_back_up_copy_that_does_not_fit_leaves_nothing_half_done(small_disk: Path) -> None:
    with WorkshopFile.create(small_disk / "file.dccw") as workshop:
        add_city(workshop, "Ruse")
        (small_disk / "other.bin").write_bytes(b"x" * 700_000)
        with pytest.raises(StorageError, match="The disk is full"):
            workshop.back_up(BackUpKind.MANUAL)
        assert list(back_up_folder(workshop.path).iterdir()) == []
        add_city(workshop, "Varna")
        assert city_names(workshop) == ["Ruse", "Varna"]


def test_a_new_file_that_does_not_fit_leaves_nothing(small_disk: Path) -> None:
    (small_disk / "other.bin").write_bytes(b"x" * 1_300_000)
    with pytest.raises(StorageError, match="The disk is full"):
        WorkshopFile.create(small_disk / "file.dccw")
    assert names_beside(small_disk / "file.dccw") == ["other.bin"]


def test_a_file_on_a_full_disk_can_still_be_opened_and_closed(small_disk: Path) -> None:
    path = small_disk / "file.dccw"
    with WorkshopFile.create(path) as workshop:
        add_city(workshop, "Ruse")
    with (small_disk / "other.bin").open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space"):
        deque(map(filler.write, repeat(b"x" * 4096)), maxlen=0)
    with WorkshopFile.open(path) as again:
        assert city_names(again) == ["Ruse"]


_LIMITED = """
import resource, sys
from pathlib import Path
from dcc_desktop.errors import StorageError
from dcc_desktop.workshop_file import WorkshopFile
with WorkshopFile.open(Path(sys.argv[1])) as workshop:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    try:
        workshop.copy_to(Path(sys.argv[2]))
    except StorageError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file")
def test_a_copy_that_the_system_cuts_off_is_named_as_the_user_knows_it(workshop: WorkshopFile, tmp_path: Path) -> None:
    add_city(workshop, "Ruse")
    workshop.close()
    command = [sys.executable, "-c", _LIMITED, str(workshop.path), str(tmp_path / "copy.dccw")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "copy.dccw failed" in said
    assert "disk has space" in said
    assert ".part" not in said
