"""Opening, making and closing workshop files, with what the user should know at that moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dcc_desktop.backups import BackUpKind, has_newest_state
from dcc_desktop.errors import StorageError
from dcc_desktop.file_lock import Holder
from dcc_desktop.i18n import _
from dcc_desktop.places import PlaceRisk, risk_of
from dcc_desktop.recorder import Clock
from dcc_desktop.store.change_log import instant_of
from dcc_desktop.this_machine import is_first_warning, newest_seen, remember_seen
from dcc_desktop.workshop_file import WorkshopFile, step_label, utc_now


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, and what the user should know now: whole sentences in the interface language."""

    workshop: WorkshopFile
    notices: tuple[str, ...]
    last_change: str = ""
    """The one notice that is no warning; empty when there is none."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """The notices without the last change."""
        return tuple(notice for notice in self.notices if notice != self.last_change)

    def __enter__(self) -> Opened:
        """Return the opened file with its notices."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Close the file."""
        close_workshop(self.workshop)


def open_workshop(path: Path, *, author: str = "", clock: Clock = utc_now) -> Opened:
    """Open a file for writing, after a back-up copy of it has been made.

    A back-up copy that fails keeps nobody from working; a notice says so.

    Raises:
        FileInUseError: somebody else has it open.
        ForeignFileError, TooNewError, DamagedFileError, StorageError: it cannot be opened; it is left as it was.
    """
    workshop = WorkshopFile.open(path, author=author, clock=clock)
    last_change = _last_change(workshop)
    told = (last_change,) if last_change else ()
    notices = (*_back_up(workshop), *told, *_history_notices(workshop), *place_notices(workshop))
    _remember(workshop)
    return Opened(workshop, notices, last_change)


def read_workshop(path: Path) -> WorkshopFile:
    """Open a private, read-only copy of a file as it is now, whoever has it open.

    Raises:
        ForeignFileError, TooNewError, DamagedFileError, StorageError: it cannot be read.
    """
    return WorkshopFile.open_snapshot(path)


def close_workshop(workshop: WorkshopFile) -> None:
    """Close a file, and remember its newest state so that an older copy is recognised later.

    Raises:
        DamagedFileError, StorageError: the file could not be read any more; it is closed all the same.
    """
    try:
        if not workshop.is_read_only:
            _remember(workshop)
    finally:
        workshop.close()


def _remember(workshop: WorkshopFile) -> None:
    remember_seen(workshop.meta["file_id"], workshop.log.newest_time)


def _back_up(workshop: WorkshopFile) -> Iterator[str]:
    try:
        if not has_newest_state(workshop.path, workshop.log):
            workshop.back_up(BackUpKind.OPENING)
    except StorageError as error:
        yield _("No back-up copy could be made: {reason}").format(reason=error)


def _last_change(workshop: WorkshopFile) -> str:
    log = workshop.log
    if not log.newest_step:
        return ""
    step = log.step(log.newest_step)
    return _("Last change: “{step}”, by {author} on {host}, {time}.").format(
        step=step_label(step), author=_somebody(step.author), host=_some_host(step.host), time=_shown(step.at)
    )


def _history_notices(workshop: WorkshopFile) -> Iterator[str]:
    log = workshop.log
    if workshop.replaced_holder:
        yield _after_crash(workshop.replaced_holder)
    seen = newest_seen(workshop.meta["file_id"])
    if seen > log.newest_time:
        yield _(
            "This is an older state of the file: this computer has seen a change of {time} that is not in it."
            " Perhaps a newer copy lies in another folder or on a stick."
        ).format(time=_shown(instant_of(seen)))


def _after_crash(holder: Holder) -> str:
    return _(
        "The program of {user} on {host}, open since {time}, did not close the file properly."
        " Nothing is missing: every change up to the last one is in the file."
    ).format(
        user=_somebody(holder.user),
        host=_some_host(holder.host),
        time=_shown(holder.since) if holder.since else _("an unknown time"),
    )


def place_notices(workshop: WorkshopFile) -> Iterator[str]:
    """Yield a warning about the folder of a file, the first time that this computer sees the file there."""
    risk = risk_of(workshop.path)
    if risk is None or not is_first_warning(f"{risk}:{workshop.meta['file_id']}"):
        return
    if risk is PlaceRisk.CLOUD:
        yield _(
            "This folder is synchronised by a cloud service, which may copy the file while it is being written."
            " Work in a folder of this computer and copy the file when you have closed it."
        )
    else:
        yield _(
            "This folder lies on the network; if the connection breaks, the file can be damaged."
            " Work in a folder of this computer and copy the file when you have closed it."
        )


def _somebody(name: str) -> str:
    return name or _("somebody")


def _some_host(name: str) -> str:
    return name or _("another computer")


def _shown(moment: datetime) -> str:
    return moment.astimezone().strftime("%d.%m.%Y %H:%M")
