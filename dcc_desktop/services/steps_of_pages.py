"""Next steps that do not follow from what one city lacks: beginning, the agenda and its clock, the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.completeness import Severity
from dcc_desktop.domain.run_state import RunPhase
from dcc_desktop.domain.seminars import AgendaItem
from dcc_desktop.domain.stages import Place, Stage, Tab, place_to_complete
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.completeness import plan_completeness
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.running import zone_of
from dcc_desktop.services.situation import Situation
from dcc_desktop.workshop_file import WorkshopFile

LATE_MINUTES = 5
"""From so many minutes on a delay is worth a decision."""

MANY_IDEAS = 6
"""From so many ideas on they are grouped before anybody votes."""


def first_step_of_all(situation: Situation, stage: Stage | None = None) -> NextStep | None:
    """Return what a page (None: the seminar) cannot do without: cities, people, a framework, mentor cities."""
    standing = situation.standing
    cities = Place(Stage.CITIES, Tab.CITIES)
    if not standing.cities:
        return NextStep(_("Enter the cities"), _("Everything else begins with them."), cities)
    if not standing.challenge:
        return NextStep(
            _("Say which cities take part"),
            _("Only challenge cities are assessed and get a plan, and there is none yet."),
            cities,
        )
    if not standing.people and stage in {None, Stage.CITIES}:
        return NextStep(
            _("Enter the people"),
            _("Paste the list of participants, or read it from a file."),
            Place(Stage.CITIES, Tab.PEOPLE),
        )
    if stage is Stage.MATURITY and not standing.has_framework:
        return NextStep(
            _("Choose a framework"), _("It has the criteria that are rated."), Place(Stage.MATURITY, Tab.RATINGS)
        )
    if stage is Stage.MENTORING and not standing.mentors:
        return NextStep(_("Enter the mentor cities"), _("There is none yet to pair anybody with."), cities)
    return None


def preparing_step(situation: Situation) -> NextStep:
    """Return the step before the first item: to look through the agenda, or, on the day, to start."""
    return agenda_step(situation) or NextStep(
        _("Look through the agenda"), _("It can be changed at any time."), Place(Stage.AGENDA)
    )


def agenda_step(situation: Situation) -> NextStep | None:
    """Return what to do with the agenda; None when all of it is over."""
    place = Place(Stage.AGENDA)
    if not situation.items:
        return NextStep(_("Put the agenda together"), _("It has no items yet."), place)
    if is_over(situation):
        return None
    days = _days_until_start(situation)
    if situation.run.phase is RunPhase.NOT_STARTED and days > 0:
        reason = ngettext("The seminar begins in {count} day.", "The seminar begins in {count} days.", days)
        return NextStep(_("Look through the agenda"), reason.format(count=days), place)
    return _catching_up(situation) or start_next_step(situation)


def is_over(situation: Situation) -> bool:
    """Tell whether the seminar is over: its last item was run, or its last day has passed while nothing runs."""
    run, seminar = situation.run, situation.seminar
    if run.is_running or seminar is None:
        return False
    if run.phase is RunPhase.FINISHED and run.next_item is None:
        return True
    return seminar.closed_at is not None or _days_until_start(situation) <= -len(seminar.day_starts)


def start_next_step(situation: Situation) -> NextStep | None:
    """Return the step that starts the next item; None after the last."""
    run = situation.run
    item = run.next_item
    if item is None:
        return None
    name = _title(item)
    minutes = ngettext("It lasts {count} minute.", "It lasts {count} minutes.", item.minutes).format(count=item.minutes)
    if run.phase is RunPhase.NOT_STARTED:
        title = _("Start the first item: {item}").format(item=name)
    else:
        title = _("Start the next item: {item}").format(item=name)
    return NextStep(title, minutes, Place(Stage.AGENDA), item_id=item.id)


def _catching_up(situation: Situation) -> NextStep | None:
    run, seminar = situation.run, situation.seminar
    late = run.behind_minutes
    if run.forecast is None or seminar is None or late < LATE_MINUTES:
        return None
    if run.forecast.rehearsal_shift or _days_until_start(situation) > 0:
        return None  # nobody is waited for in a rehearsal
    zone = zone_of(seminar)
    title = ngettext("Catch up {count} minute", "Catch up {count} minutes", late).format(count=late)
    reason = _("The day would end at {time} instead of {planned}.").format(
        time=run.forecast.ends_at.astimezone(zone).strftime("%H:%M"),
        planned=run.forecast.planned_end.astimezone(zone).strftime("%H:%M"),
    )
    shortened = run.forecast.items[0].item if run.forecast.items else run.current
    return NextStep(title, reason, Place(Stage.AGENDA), shown_id=shortened.id if shortened else None)


def _days_until_start(situation: Situation) -> int:
    seminar = situation.seminar
    if seminar is None or seminar.starts_on is None:
        return 0
    return (seminar.starts_on - situation.run.now.astimezone(zone_of(seminar)).date()) // timedelta(days=1)


def consensus_title(workshop: WorkshopFile, city: CityStanding) -> str:
    """Return the step to the first dimension in which a city has settled nothing; "" when there is none."""
    assessment = workshop.assessments.find(city.forms.assessment_id)
    if assessment is None:
        return ""
    settled = {value.criterion_id for value in workshop.consensus_values.where(assessment_id=assessment.id)}
    for branch in framework_tree(workshop, assessment.framework_id).dimensions:
        if branch.criteria and settled.isdisjoint(each.criterion.id for each in branch.criteria):
            name = branch.dimension.short(interface_language())
            return _("Settle the consensus on “{dimension}”").format(dimension=name)
    return ""


def grouping_step(situation: Situation, cities: Sequence[CityStanding]) -> NextStep | None:
    """Return the step before a vote in those of the cities whose many ideas are not grouped; None without any.

    While the vote itself is on the agenda it is too late for it.
    """
    place = situation.place_now
    if place is not None and place.tab is Tab.VOTE:
        return None
    grouped = {cluster.city_id for cluster in situation.workshop.clusters.all()}
    left = [city for city in cities if city.ideas >= MANY_IDEAS and city.city.id not in grouped]
    if not left:
        return None
    title = ngettext("Group the ideas of {city}", "Group the ideas of {count} cities", len(left))
    return NextStep(
        title.format(city=left[0].name, count=len(left)),
        _("It is easier to choose among groups of ideas that are alike."),
        Place(Stage.VISION, Tab.IDEAS),
        left[0].city.id if len(left) == 1 else None,
        first_city_id=left[0].city.id,
    )


def report_step(situation: Situation, city_id: CityId | None) -> NextStep:
    """Return what the plan of a city lacks first, or to export it; without a city, to export all plans."""
    if missing := first_step_of_all(situation, Stage.REPORT):
        return missing
    city = situation.standing.of(city_id) if city_id else None
    if city is not None:
        return _report_step_of(situation.workshop, city)
    challenge = situation.standing.challenge
    ready = sum(each.is_ready_to_report for each in challenge)
    title = ngettext("Export the plan of {city}", "Export the plans of {count} cities", len(challenge)).format(
        count=len(challenge), city=challenge[0].name if challenge else ""
    )
    if ready == len(challenge):
        reason = _("Forms, visions and actions are all there.")
    else:
        reason = _("Ready: {ready} of {count}. The other plans say what is still missing.").format(
            ready=ready, count=len(challenge)
        )
    return NextStep(title, reason, Place(Stage.REPORT), challenge[0].city.id if len(challenge) == 1 else None)


def _report_step_of(workshop: WorkshopFile, city: CityStanding) -> NextStep:
    completeness = plan_completeness(workshop, city.city.id)
    finding = next((each for each in completeness.findings if each.severity is Severity.MISSING), None)
    if finding is None:
        return NextStep(
            _("Export the plan to Word"),
            _("Nothing that it needs is missing; it is {percent} % complete.").format(percent=completeness.percent),
            Place(Stage.REPORT),
            city.city.id,
        )
    if finding.chapter < 9:
        title = _("Complete chapter {number}").format(number=int(finding.chapter))
    else:
        title = _("Complete the appendices")
    reason = _(finding.message).format(**finding.parameters)
    return NextStep(title, reason, place_to_complete(finding), city.city.id)


def _title(item: AgendaItem) -> str:
    return item.title.in_language(interface_language())
