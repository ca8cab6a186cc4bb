"""The one thing that the facilitator should do next, in the whole seminar or on one page: plain rules, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.lacks import Lack, LackCode, lacks_of
from dcc_desktop.domain.run_state import RunPhase
from dcc_desktop.domain.stages import Place, Stage, Tab
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.i18n import _
from dcc_desktop.services.situation import Situation
from dcc_desktop.services.steps_of_pages import (
    agenda_step,
    consensus_title,
    first_step_of_all,
    grouping_step,
    is_over,
    preparing_step,
    report_step,
    start_next_step,
)
from dcc_desktop.services.words_for_lacks import step_reason, step_title

_FILLED_IN_WORK = (Stage.MATURITY, Stage.VISION, Stage.MENTORING, Stage.PRACTICES, Stage.PLAN)


def next_step(situation: Situation, *, stage: Stage | None = None, city_id: CityId | None = None) -> NextStep:
    """Return what to do next.

    Args:
        stage: A page, whose next step leads within it, to what it waits for, or, when nothing is left there, to the
            stage after it. None or `Stage.OVERVIEW`: in the whole seminar.
        city_id: A city that is chosen; only it is looked at then.
    """
    if stage is None or stage is Stage.OVERVIEW:
        return _step_of_seminar(situation, city_id)
    return _step_within(situation, stage, city_id) or _step_after(situation, stage, city_id)


def moment_of(situation: Situation) -> Stage:
    """Return the stage that the seminar is in: that of the item that runs, else of the next step, else the last one.

    `Stage.REPORT` stands for the end, when everything that a plan needs matters.
    """
    place = situation.place_now
    stage = place.stage if place else next_step(situation).stage
    if stage is not Stage.AGENDA:
        return stage
    return next((each for each in reversed(Stage) if each in situation.stages_over), Stage.MATURITY)


def _step_of_seminar(situation: Situation, city_id: CityId | None) -> NextStep:
    if missing := first_step_of_all(situation):
        return missing
    if is_over(situation):
        return report_step(situation, city_id)
    if situation.run.phase is RunPhase.NOT_STARTED:
        if not any(_has_worked(city) for city in situation.standing.cities):
            return preparing_step(situation)
        return _first_within(situation, _FILLED_IN_WORK, city_id) or report_step(situation, city_id)
    place = situation.place_now
    stages = [place.stage] if place else [stage for stage in Stage if stage in situation.stages_over]
    unfinished = _first_within(situation, stages, city_id)
    return unfinished or start_next_step(situation) or report_step(situation, city_id)


def _first_within(situation: Situation, stages: Sequence[Stage], city_id: CityId | None) -> NextStep | None:
    steps = (_step_within(situation, stage, city_id) for stage in stages if stage in situation.stages)
    return next((step for step in steps if step), None)


def _step_within(situation: Situation, stage: Stage, city_id: CityId | None) -> NextStep | None:
    """Return what is left to do on a page, or None."""
    if stage is Stage.AGENDA:
        return agenda_step(situation)
    if stage is Stage.REPORT:
        return report_step(situation, city_id)
    if missing := first_step_of_all(situation, stage):
        return missing
    found = list(_lacking(situation, stage, city_id))
    if not found:
        return None
    tab = _tab_now(situation, stage)
    # What the running item is about comes first; else the first thing that is lacking.
    _city, first = next((each for each in found if each[1].place.tab is tab), found[0])
    return _step(situation, first.code, [each for each in found if each[1].code is first.code])


def _lacking(situation: Situation, stage: Stage, city_id: CityId | None) -> Iterator[tuple[CityStanding, Lack]]:
    """Yield what is lacking in a stage, in the order of the work: the first thing in all cities, then the second."""
    chosen = [city for city in situation.standing.cities if city_id in {None, city.city.id}]
    # Whoever opens a page that the agenda does not have wants to work there all the same.
    asked = situation.activities if stage in situation.stages else ()
    found = [(city, lack) for city in chosen for lack in lacks_of(city, asked=asked)]
    order = list(LackCode)
    found.sort(key=lambda each: order.index(each[1].code))
    for city, lack in found:
        if lack.place.stage is stage and not _is_in_vain(situation, lack):
            yield city, lack


def _is_in_vain(situation: Situation, lack: Lack) -> bool:
    """Tell whether no mentor city has a place left, so that whoever has no mentor gets none."""
    if lack.code is not LackCode.MENTOR:
        return False
    standing = situation.standing
    places = sum(mentor.city.capacity for mentor in standing.mentors)
    return places <= sum(city.mentor_id is not None for city in standing.cities)


def _step(situation: Situation, code: LackCode, lacking: Sequence[tuple[CityStanding, Lack]]) -> NextStep:
    if code is LackCode.BALLOT and (grouping := grouping_step(situation, [city for city, _lack in lacking])):
        return grouping
    city = lacking[0][0]
    is_of_one = len(lacking) == 1
    title = step_title(code, lacking)
    if code is LackCode.CONSENSUS and is_of_one:
        title = consensus_title(situation.workshop, city) or title
    return NextStep(
        title,
        step_reason(code, lacking),
        lacking[0][1].place,
        city.city.id if is_of_one else None,
        first_city_id=city.city.id,
    )


def _tab_now(situation: Situation, stage: Stage) -> Tab:
    place = situation.place_now
    return place.tab if place and place.stage is stage else Tab.NONE


def _step_after(situation: Situation, stage: Stage, city_id: CityId | None) -> NextStep:
    """Return the first step of the next stage that has anything left to do in it."""
    if missing := first_step_of_all(situation, Stage.REPORT):
        return missing
    stages = list(Stage)
    for after in stages[stages.index(stage) + 1 :]:
        step = _step_within(situation, after, city_id) if after in situation.stages else None
        if step is not None and step.stage is after:
            return step
    return NextStep(
        _("Go on to: {stage}").format(stage=_(label_of(Stage.REPORT))),
        _("Nothing is left to do here."),
        Place(Stage.REPORT),
        city_id,
    )


def _has_worked(city: CityStanding) -> bool:
    """Tell whether the city has done anything in the seminar, with or without the clock."""
    return bool(
        city.forms.expected
        or city.ideas
        or city.drafts
        or city.agreed
        or city.needs
        or city.mentor_id
        or city.actions.all
    )
