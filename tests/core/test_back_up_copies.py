"""Back-up copies: how they are written, which are kept, and what does not count as one."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dcc_desktop import backups
from dcc_desktop.backups import BackUpKind, back_up_folder, list_back_ups, prune
from dcc_desktop.errors import DamagedFileError, StorageError
from dcc_desktop.store import connection as store_connection
from dcc_desktop.store.whole_files import part_of
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import SetClock, add_city, city_names


def _fake(path: Path, kind: str, made_at: datetime) -> Path:
    target = backups.new_back_up_path(path, kind, made_at)
    target.write_bytes(b"only its name counts here")
    return target


def test_a_back_up_copy_holds_the_state_and_can_be_opened(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    written = workshop.back_up(BackUpKind.MANUAL)
    add_city(workshop, "Varna")
    with WorkshopFile.open(written.path) as copy:
        assert city_names(copy) == ["Ruse"]


def test_a_back_up_copy_is_listed_with_kind_time_and_size(tmp_path: Path) -> None:
    clock = SetClock()
    with WorkshopFile.create(tmp_path / "file.dccw", clock=clock) as workshop:
        written = workshop.back_up(BackUpKind.AGENDA_ITEM)
        assert list_back_ups(workshop.path) == [written]
    assert (written.kind, written.made_at) == (BackUpKind.AGENDA_ITEM, clock.now)
    assert written.size == written.path.stat().st_size > 0


def test_two_back_up_copies_of_one_moment_are_two_files(tmp_path: Path) -> None:
    with WorkshopFile.create(tmp_path / "file.dccw", clock=SetClock()) as workshop:
        for _time in range(2):
            workshop.back_up(BackUpKind.MANUAL)
        assert len(list_back_ups(workshop.path)) == 2


def test_a_very_long_name_can_be_backed_up(tmp_path: Path) -> None:
    with WorkshopFile.create(tmp_path / f"{'Ж' * 110}.dccw") as workshop:
        assert workshop.back_up(BackUpKind.BEFORE_MIGRATION).path.exists()


def test_ten_of_each_kind_are_kept_beyond_thirty_days(tmp_path: Path) -> None:
    path, now = tmp_path / "file.dccw", SetClock().now
    for kind in (BackUpKind.OPENING, BackUpKind.MANUAL):
        for day in range(40, 55):
            _fake(path, kind, now - timedelta(days=day))
    prune(path, now)
    kept = list_back_ups(path)
    assert [b.kind for b in kept].count(BackUpKind.OPENING) == 10
    assert [b.kind for b in kept].count(BackUpKind.MANUAL) == 10
    assert min(b.made_at for b in kept) == now - timedelta(days=49)


def test_the_first_and_the_last_one_of_each_day_are_kept_for_thirty_days(tmp_path: Path) -> None:
    path, now = tmp_path / "file.dccw", SetClock().now
    for day in range(40):
        for minute in (1, 3, 5):
            _fake(path, BackUpKind.OPENING, now - timedelta(days=day, minutes=minute))
    prune(path, now)
    made_at = [b.made_at for b in list_back_ups(path)]
    daily = [now - timedelta(days=day, minutes=minute) for day in range(30) for minute in (1, 5)]
    assert set(daily) <= set(made_at)
    assert len(made_at) == 30 * 2 + 3  # three of the newest ten of the kind are neither the first nor the last


def test_other_files_in_the_folder_are_neither_listed_nor_removed(tmp_path: Path) -> None:
    path, now = tmp_path / "file.dccw", SetClock().now
    _fake(path, "unknown", now - timedelta(days=90))
    names = {"letter.docx", "mine.dccw.part"}
    for name in names:
        (back_up_folder(path) / name).touch()
    prune(path, now)
    assert list_back_ups(path) == []
    assert names < {found.name for found in back_up_folder(path).iterdir()}


def test_damaged_files_are_listed_and_never_removed(tmp_path: Path) -> None:
    path, now = tmp_path / "file.dccw", SetClock().now
    for day in range(40, 55):
        _fake(path, "damaged", now - timedelta(days=day))
    prune(path, now)
    assert [b.kind for b in list_back_ups(path)] == [BackUpKind.DAMAGED] * 15


def test_what_a_crash_left_half_written_is_removed_with_the_next_copy(workshop: WorkshopFile) -> None:
    first = workshop.back_up(BackUpKind.MANUAL)
    half = part_of(first.path)
    workshop.back_up(BackUpKind.MANUAL)
    assert not half.exists()


def test_a_new_copy_is_kept_though_the_clock_was_set_back(tmp_path: Path) -> None:
    clock = SetClock()
    with WorkshopFile.create(tmp_path / "file.dccw", clock=clock) as workshop:
        for day in range(100, 110):
            _fake(workshop.path, BackUpKind.MANUAL, clock.now + timedelta(days=day))
        clock.move(days=-100)
        assert workshop.back_up(BackUpKind.MANUAL).path.exists()


def test_a_copy_that_does_not_pass_the_check_does_not_count(
    workshop: WorkshopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise DamagedFileError("The copy is not whole.")

    monkeypatch.setattr(store_connection, "check_integrity", refuse)
    with pytest.raises(DamagedFileError):
        workshop.back_up(BackUpKind.MANUAL)
    assert list(back_up_folder(workshop.path).iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_clear_error(workshop: WorkshopFile) -> None:
    back_up_folder(workshop.path).write_text("a file where the folder should be")
    with pytest.raises(StorageError):
        workshop.back_up(BackUpKind.MANUAL)
