"""What somebody is told when a file is opened, and the back-up copy made at that moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.backups import BackUpKind, back_up_folder
from dcc_desktop.errors import StorageError
from dcc_desktop.file_lock import lock_path
from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.services.backups import list_back_ups
from dcc_desktop.services.opening import close_workshop, open_workshop, read_workshop
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import SetClock, add_city, city_names


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed file with one city, added by Мария on 2 March 2026."""
    created = WorkshopFile.create(tmp_path / "file.dccw", author="Мария", clock=SetClock())
    add_city(created, "Ruse")
    close_workshop(created)
    return tmp_path / "file.dccw"


def _opening_copies(path: Path) -> int:
    return len([b for b in list_back_ups(path) if b.kind is BackUpKind.OPENING])


def test_opening_makes_a_back_up_copy(path: Path) -> None:
    with open_workshop(path) as opened:
        add_city(opened.workshop, "Varna")
    [copy] = list_back_ups(path)
    with WorkshopFile.open(copy.path) as state_at_opening:
        assert city_names(state_at_opening) == ["Ruse"]


def test_opening_an_unchanged_file_again_makes_no_second_copy(path: Path) -> None:
    for _time in range(3):
        open_workshop(path).workshop.close()
    assert _opening_copies(path) == 1


def test_opening_a_changed_file_makes_another_copy(path: Path) -> None:
    for name in ("Varna", "Vidin"):
        with open_workshop(path) as opened:
            add_city(opened.workshop, name)
    assert _opening_copies(path) == 2


def test_a_damaged_back_up_copy_does_not_count_as_one(path: Path) -> None:
    open_workshop(path).workshop.close()
    list_back_ups(path)[0].path.write_bytes(b"not whole")
    open_workshop(path).workshop.close()
    assert _opening_copies(path) == 2


def test_a_back_up_copy_that_fails_is_told_and_keeps_nobody_from_working(path: Path) -> None:
    back_up_folder(path).touch()
    with open_workshop(path) as opened:
        assert opened.notices[0].startswith("No back-up copy could be made:")
        add_city(opened.workshop, "Varna")


def test_the_last_change_is_told_with_author_and_time(path: Path) -> None:
    with open_workshop(path) as opened:
        [notice] = opened.notices
    assert notice.startswith("Last change: “Add city: Ruse”, by Мария on ")
    assert notice.endswith(f"{SetClock().now.astimezone():%d.%m.%Y %H:%M}.")


def test_an_empty_file_has_no_last_change(tmp_path: Path) -> None:
    WorkshopFile.create(tmp_path / "file.dccw").close()
    with open_workshop(tmp_path / "file.dccw") as opened:
        assert opened.notices == ()


def test_after_a_crash_it_is_told_who_had_the_file_and_that_nothing_is_missing(path: Path) -> None:
    lock_path(path).write_text('{"user": "ivan", "host": "laptop-3", "since": "2026-03-02T09:00:00+00:00"}')
    with open_workshop(path) as opened:
        assert any("ivan on laptop-3" in notice and "Nothing is missing" in notice for notice in opened.notices)


def test_an_older_copy_of_a_file_seen_before_is_pointed_out(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "stick.dccw"
    older.write_bytes(path.read_bytes())
    with open_workshop(path) as opened:
        add_city(opened.workshop, "Varna")
    with open_workshop(older) as opened:
        assert opened.notices[-1].startswith("This is an older state of the file")
    with open_workshop(path) as opened:
        assert len(opened.notices) == 1


def test_a_state_seen_before_a_crash_counts_too(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "stick.dccw"
    older.write_bytes(path.read_bytes())
    workshop = open_workshop(path).workshop
    add_city(workshop, "Varna")
    workshop.close()  # without close_workshop(), as after a crash
    open_workshop(path).workshop.close()
    with open_workshop(older) as opened:
        assert opened.notices[-1].startswith("This is an older state of the file")


def test_a_synchronised_folder_is_warned_about_once(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "file.dccw"
    path.parent.mkdir()
    WorkshopFile.create(path).close()
    first = open_workshop(path)
    close_workshop(first.workshop)
    assert len([notice for notice in first.notices if "cloud service" in notice]) == 1
    with open_workshop(path) as again:
        assert again.notices == ()


def test_notices_are_in_the_language_of_the_interface(path: Path) -> None:
    set_interface_language(Language.BG)
    with open_workshop(path) as opened:
        assert "Мария" in opened.notices[0]


def test_a_reader_sees_the_file_while_it_is_open_elsewhere(path: Path) -> None:
    with open_workshop(path) as opened, read_workshop(path) as view:
        assert city_names(view) == city_names(opened.workshop)


def test_closing_a_read_only_view_remembers_nothing_and_changes_nothing(path: Path) -> None:
    view = read_workshop(path)
    close_workshop(view)
    with pytest.raises(StorageError, match="read-only"):
        add_city(view, "Varna")
