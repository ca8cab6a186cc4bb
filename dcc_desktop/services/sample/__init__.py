"""The sample seminar: invented cities with all their results, the same ids and figures each time it is written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from dcc_desktop.domain.programme import Programme, ProgrammeId
from dcc_desktop.i18n import N_, Language, _
from dcc_desktop.progress import Progress
from dcc_desktop.recorder import Clock
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.programme import divide_phases
from dcc_desktop.services.sample.cities import save_attendances, save_cities, save_people
from dcc_desktop.services.sample.content import ENDED_AT, Content, Sample, sample_id
from dcc_desktop.services.sample.ideas import save_ideas, save_votes
from dcc_desktop.services.sample.maturity import save_assessments
from dcc_desktop.services.sample.mentoring import save_needs_and_offers, save_pairings, save_wishes_and_rules
from dcc_desktop.services.sample.plan import save_indicators, save_objectives_and_actions
from dcc_desktop.services.sample.practices import save_hub, save_practices
from dcc_desktop.services.sample.statements import save_statements
from dcc_desktop.services.sample.swot import save_swot
from dcc_desktop.services.templates import add_seminar_from_template, find_template
from dcc_desktop.workshop_file import WorkshopFile

__all__ = ["write_sample"]

_TEMPLATE = "first-academy-seminar"


def _end_of_the_seminar() -> datetime:
    return ENDED_AT


def write_sample(
    path: Path,
    *,
    language: Language,
    clock: Clock = _end_of_the_seminar,
    progress: Progress = Progress(),  # noqa: B008  # it holds no state
) -> None:
    """Make a file with a complete, invented first academy seminar; Undo does not go behind that.

    Args:
        clock: Asked for the times of the change log only, from which documents take their date. It stands still at the
            end of the seminar, so that the documents fit the dates of the sample, which are fixed.

    Raises:
        StorageError: the file exists already or cannot be written.
        Cancelled: the user stopped the work; no file is left behind.
    """
    content = Content(language)
    with WorkshopFile.create(path, clock=clock) as workshop:
        try:
            _fill(workshop, content, progress)
            workshop.add_barrier(N_("Write the sample seminar"))
        except BaseException:
            workshop.close()
            path.unlink(missing_ok=True)
            raise


def _fill(workshop: WorkshopFile, content: Content, progress: Progress) -> None:
    parts = 6
    progress.step(0, parts, _("Seminar"))
    with workshop.change(N_("Sample: programme and seminar")):
        sample = _start(workshop, content)
    progress.step(1, parts, _("Cities and people"))
    with workshop.change(N_("Sample: cities and people")):
        save_cities(sample)
        save_people(sample)
        save_attendances(sample)
    progress.step(2, parts, _("Digital maturity"))
    with workshop.change(N_("Sample: digital maturity and SWOT")):
        save_assessments(sample)
        save_swot(sample)
    progress.step(3, parts, _("Ideas and statements"))
    with workshop.change(N_("Sample: ideas, votes and statements")):
        save_ideas(sample)
        save_votes(sample)
        save_statements(sample)
    progress.step(4, parts, _("Mentoring and good practices"))
    with workshop.change(N_("Sample: mentoring, good practices and hub")):
        save_needs_and_offers(sample)
        save_wishes_and_rules(sample)
        save_pairings(sample)
        save_practices(sample)
        save_hub(sample)
    progress.step(5, parts, _("Action plans"))
    with workshop.change(N_("Sample: action plans")):
        save_objectives_and_actions(sample)
        save_indicators(sample)
    progress.step(parts, parts)


def _start(workshop: WorkshopFile, content: Content) -> Sample:
    row = content.read("programme")
    programme = Programme(
        id=ProgrammeId(sample_id("programme")),
        name=row["name"],
        language=content.language,
        starts_on=row["starts_on"],
        ends_on=row["ends_on"],
    )
    workshop.programmes.save(programme)
    divide_phases(workshop)
    template, framework = find_template(_TEMPLATE)
    held = row["seminar"]
    seminar = add_seminar_from_template(
        workshop, template, starts_on=held["starts_on"], place=held["place"], framework=framework
    )
    if seminar.framework_id is None:
        raise LookupError(f"the template {_TEMPLATE} names a framework that is missing")
    return Sample(workshop, content, seminar, framework_tree(workshop, seminar.framework_id))
