"""The seminars of the programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import FrameworkId
from dcc_desktop.domain.seminars import Seminar, SeminarId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def add_seminar(
    workshop: WorkshopFile,
    name: BilingualText,
    *,
    phase: int = 0,
    place: str = "",
    starts_on: date | None = None,
    day_starts: tuple[time, ...] = (time(9),),
    time_zone: str = "Europe/Sofia",
    framework_id: FrameworkId | None = None,
) -> Seminar:
    """Add a seminar with an empty agenda after the ones that there are; one from a template: `services.templates`."""
    seminar = Seminar(
        id=SeminarId(new_id()),
        name=name,
        phase=phase,
        place=place,
        starts_on=starts_on,
        day_starts=day_starts,
        time_zone=time_zone,
        framework_id=framework_id,
        position=workshop.seminars.next_position(),
    )
    _refuse_unknown_zone(time_zone)
    refuse_dangling(workshop.seminars, [seminar])
    _save(workshop, seminar, N_("Add seminar: {seminar}"))
    return seminar


def change_seminar(workshop: WorkshopFile, seminar: Seminar, *, merge_key: str = "") -> None:
    """Save a changed seminar.

    Raises:
        InvalidInputError: it is closed, its time zone is unknown, or a day that has agenda blocks would go.
    """
    open_seminar(workshop, seminar.id)
    seminar = refreshed(workshop.seminars, seminar, fixed=["closed_at"])
    _refuse_unknown_zone(seminar.time_zone)
    last_day = max((block.day for block in workshop.agenda_blocks.where(seminar_id=seminar.id)), default=1)
    if last_day > len(seminar.day_starts):
        raise InvalidInputError(
            _("Day {day} still has blocks of the agenda.").format(day=last_day),
            hint=_("Move them to another day or remove them first."),
        )
    key = key_of_row(workshop.seminars, seminar.id, merge_key)
    _save(workshop, seminar, N_("Change seminar: {seminar}"), merge_key=key)


def close_seminar(workshop: WorkshopFile, seminar_id: SeminarId) -> None:
    """Close a seminar: its agenda stays as it was held."""
    seminar = open_seminar(workshop, seminar_id)
    _save(workshop, replace(seminar, closed_at=workshop.clock()), N_("Close seminar: {seminar}"))


def reopen_seminar(workshop: WorkshopFile, seminar_id: SeminarId) -> None:
    """Open a closed seminar again."""
    seminar = workshop.seminars.get(seminar_id)
    _save(workshop, replace(seminar, closed_at=None), N_("Reopen seminar: {seminar}"))


def remove_seminar(workshop: WorkshopFile, seminar_id: SeminarId) -> None:
    """Remove a seminar with its agenda and its list of people; what the cities worked out there stays."""
    seminar = workshop.seminars.get(seminar_id)
    with workshop.change(N_("Remove seminar: {seminar}"), seminar=_label(seminar)):
        workshop.seminars.delete(seminar_id)


def open_seminar(workshop: WorkshopFile, seminar_id: SeminarId) -> Seminar:
    """Return a seminar that may be changed.

    Raises:
        InvalidInputError: it is closed.
    """
    seminar = workshop.seminars.get(seminar_id)
    if seminar.closed_at is not None:
        raise InvalidInputError(_("This seminar is closed."), hint=_("Reopen it to change it."))
    return seminar


def newest_seminar(workshop: WorkshopFile) -> Seminar:
    """Return the seminar that was added last: the one whose report, framework and agenda are meant by default.

    Raises:
        NotFoundError: the file holds no seminar.
    """
    seminars = workshop.seminars.all()
    if not seminars:
        raise NotFoundError(_("There is no seminar in this file yet."), hint=_("Add one from a template."))
    return seminars[-1]


def _save(workshop: WorkshopFile, seminar: Seminar, label: str, *, merge_key: str = "") -> None:
    with workshop.change(label, merge_key=merge_key, seminar=_label(seminar)):
        workshop.seminars.save(seminar)


def _label(seminar: Seminar) -> str:
    return shortened(seminar.name.in_language(interface_language()))


def _refuse_unknown_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise InvalidInputError(
            _("“{zone}” is not a time zone.").format(zone=shortened(name)),
            hint=_("Write it as a region and a city, such as Europe/Sofia."),
        ) from error
