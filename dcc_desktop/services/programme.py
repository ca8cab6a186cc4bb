"""The programme of a workshop file and its phases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dcc_desktop.domain.entity import derived_id, new_id
from dcc_desktop.domain.programme import Phase, PhaseId, Programme, ProgrammeId
from dcc_desktop.domain.trajectory import PHASE_SHARES, phase_spans
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import N_, Language, _
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def start_programme(
    workshop: WorkshopFile,
    name: str,
    *,
    language: Language,
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Programme:
    """Add the one programme of the file, with its five phases; they share its time when both dates are known.

    Raises:
        InvalidInputError: the file has a programme already.
    """
    if workshop.programmes.all():
        raise InvalidInputError(
            _("This file has a programme already."), hint=_("Change it, or make a new file for another programme.")
        )
    programme = Programme(id=ProgrammeId(new_id()), name=name, language=language, starts_on=starts_on, ends_on=ends_on)
    with workshop.change(N_("Start the programme: {programme}"), programme=shortened(programme.name)):
        workshop.programmes.save(programme)
        workshop.phases.save_many(_divided(programme))
    return programme


def the_programme(workshop: WorkshopFile) -> Programme:
    """Return the programme of the file.

    Raises:
        NotFoundError: there is none yet.
    """
    found = workshop.programmes.all()
    if not found:
        raise NotFoundError(_("This file has no programme yet."), hint=_("Start one first."))
    return found[0]


def phases_of(workshop: WorkshopFile) -> list[Phase]:
    """Return the phases of the programme in their order; none while there is no programme."""
    return sorted(workshop.phases.all(), key=lambda phase: phase.number)


def change_programme(workshop: WorkshopFile, programme: Programme, *, merge_key: str = "") -> None:
    """Save a changed programme; phases without any date get theirs as soon as both ends are known."""
    programme = refreshed(workshop.programmes, programme)
    with workshop.change(
        N_("Change the programme"), merge_key=key_of_row(workshop.programmes, programme.id, merge_key)
    ):
        workshop.programmes.save(programme)
        if not any(phase.starts_on or phase.ends_on for phase in phases_of(workshop)):
            workshop.phases.save_many(_divided(programme))


def divide_phases(workshop: WorkshopFile) -> None:
    """Share the time of the programme among its phases again, whatever their dates were.

    Raises:
        InvalidInputError: the start or the end of the programme is missing.
    """
    programme = the_programme(workshop)
    if not programme.starts_on or not programme.ends_on:
        raise InvalidInputError(_("The programme has no start or no end yet."), hint=_("Enter both dates first."))
    with workshop.change(N_("Divide the time of the programme among its phases")):
        workshop.phases.save_many(_divided(programme))


def change_phase(workshop: WorkshopFile, phase: Phase, *, merge_key: str = "") -> None:
    """Save a phase with other dates.

    Raises:
        InvalidInputError: its number has been changed.
    """
    if workshop.phases.get(phase.id).number != phase.number:
        raise InvalidInputError(_("The number of a phase is fixed."), hint=_("Change its dates only."))
    phase = refreshed(workshop.phases, phase, fixed=["programme_id"])
    key = key_of_row(workshop.phases, phase.id, merge_key)
    with workshop.change(N_("Change phase {number}"), merge_key=key, number=phase.number):
        workshop.phases.save(phase)


def _divided(programme: Programme) -> list[Phase]:
    spans = phase_spans(programme.starts_on, programme.ends_on) if programme.starts_on and programme.ends_on else []
    undated = [_undated_phase(programme.id, number) for number in range(len(PHASE_SHARES))]
    dated = [
        replace(phase, starts_on=first, ends_on=last) for phase, (first, last) in zip(undated, spans, strict=False)
    ]
    return dated or undated


def _undated_phase(programme_id: ProgrammeId, number: int) -> Phase:
    return Phase(id=PhaseId(derived_id("phase", programme_id, str(number))), programme_id=programme_id, number=number)
