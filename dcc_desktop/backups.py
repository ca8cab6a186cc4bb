"""Back-up copies in a folder beside the file: each checked before it counts, the old ones thinned out."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from dcc_desktop.store.connection import copy_into, storage_errors

_KEPT_OF_EACH_KIND = 10
_KEPT_DAYS = 30
_NAME = re.compile(r"(\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d-\d{3})Z_([a-z-]+)_.+\.dccw")
_MOMENT = "%Y-%m-%d_%H-%M-%S-%f"


class BackUpKind(StrEnum):
    """Why a back-up copy was made."""

    OPENING = "opening"
    AGENDA_ITEM = "agenda-item"
    MANUAL = "manual"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class BackUp:
    """A back-up copy that was found in the folder; `size` in bytes."""

    path: Path
    kind: BackUpKind
    made_at: datetime
    size: int


def back_up_folder(path: Path) -> Path:
    """Return the folder beside the file that holds its back-up copies; it may not exist yet."""
    return path.with_name(f"{path.stem} back-ups")


def back_up_path(path: Path, kind: BackUpKind, now: datetime) -> Path:
    """Return a name that no back-up has yet, in a folder that exists from now on.

    Raises:
        StorageError: the folder cannot be made.
    """
    folder = back_up_folder(path)
    with storage_errors(folder):
        folder.mkdir(exist_ok=True)
    while True:
        stamp = now.astimezone(UTC).strftime(_MOMENT)[:-3]
        target = folder / f"{stamp}Z_{kind}_{path.name}"
        if not target.exists():
            return target
        now += timedelta(milliseconds=1)


def write_back_up(connection: sqlite3.Connection, path: Path, kind: BackUpKind, now: datetime) -> BackUp:
    """Copy the open file, check the copy, then give it its name and thin out the old ones.

    Raises:
        StorageError: no whole copy could be written.
    """
    target = back_up_path(path, kind, now)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    copy_into(connection, part)
    with storage_errors(target):
        sync(part)
        part.replace(target)
        sync(target.parent)
    prune(path, now)
    return next(b for b in list_back_ups(path) if b.path == target)


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


def prune(path: Path, now: datetime) -> None:
    """Keep ten of each kind, and the last one of each day for 30 days; remove the others."""
    back_ups = list_back_ups(path)
    kept = _newest_of_each_kind(back_ups) | _last_of_each_day(back_ups, now)
    for back_up in back_ups:
        if back_up.path not in kept:
            back_up.path.unlink(missing_ok=True)


def _newest_of_each_kind(back_ups: Iterable[BackUp]) -> set[Path]:
    by_kind: dict[BackUpKind, list[Path]] = {}
    for back_up in back_ups:
        by_kind.setdefault(back_up.kind, []).append(back_up.path)
    return {path for paths in by_kind.values() for path in paths[:_KEPT_OF_EACH_KIND]}


def _last_of_each_day(back_ups: Iterable[BackUp], now: datetime) -> set[Path]:
    by_day: dict[str, Path] = {}
    for back_up in back_ups:
        if now - back_up.made_at <= timedelta(days=_KEPT_DAYS):
            by_day.setdefault(back_up.made_at.date().isoformat(), back_up.path)
    return set(by_day.values())


def sync(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot sync folders.
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
