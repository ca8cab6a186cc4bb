"""Back-up copies in a folder beside the file: each checked before it counts, the old ones thinned out."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from dcc_desktop.errors import StorageError
from dcc_desktop.store.change_log import ChangeLog, newest_state
from dcc_desktop.store.connection import Connection, connect_to_read, storage_errors
from dcc_desktop.store.whole_files import discard, parts_in, write_copy

_KEPT_OF_EACH_KIND = 10
_KEPT_DAYS = 30
_LONGEST_STEM = 60
_ONE_AT_A_TIME = threading.Lock()
_FOLDER_ENDING = " back-ups"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d-\d{3})Z_([a-z-]+)_.+\.dccw")
_MOMENT = "%Y-%m-%d_%H-%M-%S-%f"


class BackUpKind(StrEnum):
    """Why a back-up copy was made."""

    OPENING = "opening"
    AGENDA_ITEM = "agenda-item"
    MANUAL = "manual"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"
    DAMAGED = "damaged"
    """What lay there when a restore took its place and could not be read: bytes, kept as they were."""


@dataclass(frozen=True, slots=True)
class BackUp:
    """A back-up copy that was found in the folder; `size` in bytes."""

    path: Path
    kind: BackUpKind
    made_at: datetime
    size: int


def back_up_folder(path: Path) -> Path:
    """Return the folder beside the file that holds its back-up copies; it may not exist yet."""
    return path.with_name(path.stem + _FOLDER_ENDING)


def is_back_up(path: Path) -> bool:
    """Tell from its name and its folder whether a file is itself a back-up copy of another one."""
    return path.absolute().parent.name.endswith(_FOLDER_ENDING) and _NAME.fullmatch(path.name) is not None


def new_back_up_path(path: Path, kind: str, now: datetime) -> Path:
    """Return a name that no back-up has yet, in a folder that exists from now on.

    Raises:
        StorageError: the folder cannot be made.
    """
    folder = back_up_folder(path)
    with storage_errors(folder):
        folder.mkdir(exist_ok=True)
    while True:
        stamp = now.astimezone(UTC).strftime(_MOMENT)[:-3]
        # File names have a limit, 255 bytes on most systems.
        target = folder / f"{stamp}Z_{kind}_{path.stem[:_LONGEST_STEM]}.dccw"
        if not os.path.lexists(target):
            return target
        now += timedelta(milliseconds=1)


def write_back_up(connection: Connection, path: Path, kind: BackUpKind, now: datetime) -> BackUp:
    """Copy the open file, check the copy, then give it its name and thin out the old ones.

    Raises:
        StorageError: no whole copy could be written.
    """
    # Thinning out removes what is not whole, so no other thread may be writing meanwhile.
    with _ONE_AT_A_TIME:
        target = new_back_up_path(path, kind, now)
        write_copy(connection, target)
        # Looked at before the old ones go, because a clock that was set back makes the newest look old.
        written = next(b for b in list_back_ups(path) if b.path == target)
        prune(path, now, keep=target)
        return written


def list_back_ups(path: Path) -> list[BackUp]:
    """Return the back-up copies of a file, the newest first."""
    found = []
    folder = back_up_folder(path)
    for candidate in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(candidate.name)
        if match and match[2] in list(BackUpKind):
            made_at = datetime.strptime(match[1] + "000", _MOMENT).replace(tzinfo=UTC)
            found.append(BackUp(candidate, BackUpKind(match[2]), made_at, candidate.stat().st_size))
    return sorted(found, key=lambda b: (b.made_at, b.path.name), reverse=True)


def has_newest_state(path: Path, log: ChangeLog) -> bool:
    """Tell whether the newest back-up copy of a file already holds its newest step."""
    readable = [back_up for back_up in list_back_ups(path) if back_up.kind is not BackUpKind.DAMAGED]
    for newest in readable[:1]:
        # One that cannot be read any more counts for nothing.
        with suppress(StorageError), closing(connect_to_read(newest.path)) as connection, storage_errors(newest.path):
            return newest_state(connection) == (log.newest_step, log.newest_time)
    return False


def prune(path: Path, now: datetime, *, keep: Path | None = None) -> None:
    """Keep ten of each kind, the first and the last one of each day for 30 days, and `keep`; remove the others.

    Damaged files that a restore has replaced are never removed: nobody else has them.
    """
    back_ups = [back_up for back_up in list_back_ups(path) if back_up.kind is not BackUpKind.DAMAGED]
    kept = _newest_of_each_kind(back_ups) | _one_of_each_day(back_ups, now) | {keep}
    kept |= _one_of_each_day(reversed(back_ups), now)
    outdated = [back_up.path for back_up in back_ups if back_up.path not in kept]
    # Only who has the file open writes here, so what is not whole was left behind by a crash.
    for superfluous in (*outdated, *parts_in(back_up_folder(path))):
        # One that cannot be removed, perhaps because somebody looks at it, is tried again the next time.
        with suppress(StorageError):
            discard(superfluous)


def _newest_of_each_kind(back_ups: Iterable[BackUp]) -> set[Path]:
    by_kind: dict[BackUpKind, list[Path]] = {}
    for back_up in back_ups:
        by_kind.setdefault(back_up.kind, []).append(back_up.path)
    return {path for paths in by_kind.values() for path in paths[:_KEPT_OF_EACH_KIND]}


def _one_of_each_day(back_ups: Iterable[BackUp], now: datetime) -> set[Path]:
    """Return the first of each day in the order given."""
    by_day: dict[str, Path] = {}
    for back_up in back_ups:
        if now - back_up.made_at <= timedelta(days=_KEPT_DAYS):
            # The day of the people, not that of Greenwich.
            by_day.setdefault(back_up.made_at.astimezone().date().isoformat(), back_up.path)
    return set(by_day.values())
