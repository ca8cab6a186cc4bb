"""What a city still lacks in each stage, in the order in which it is worked out: from counts, quicker than its plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.domain.stages import Place, Stage, Tab
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind


class LackCode(StrEnum):
    """What is lacking."""

    PEOPLE = "people"
    FIRST_FORM = "first_form"
    FORMS = "forms"
    CONSENSUS = "consensus"
    SWOT = "swot"
    IDEAS = "ideas"
    BALLOT = "ballot"
    OPEN_BALLOT = "open_ballot"
    VISION = "vision"
    MISSION = "mission"
    AMBITION = "ambition"
    OFFERS = "offers"
    NEEDS = "needs"
    MENTOR = "mentor"
    FIRST_STEP = "first_step"
    PRACTICE = "practice"
    HUB = "hub"
    OBJECTIVE = "objective"
    ACTION = "action"
    ACTION_OBJECTIVE = "action_objective"
    ACTION_LEAD = "action_lead"
    ACTION_DATES = "action_dates"
    ACTION_COST = "action_cost"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that a city lacks; `amount` counts it: forms, criteria, fields, actions."""

    code: LackCode
    amount: int = 1

    @property
    def place(self) -> Place:
        """Where it is filled in."""
        return _PLACES[self.code][0]

    @property
    def activity(self) -> Activity:
        """The activity of the agenda that is about it."""
        return _PLACES[self.code][1]


def lacks_of(city: CityStanding, *, asked: Collection[Activity] = ()) -> tuple[Lack, ...]:
    """Return all that a city lacks, in the order of the stages.

    Args:
        asked: The activities that the seminar has; what belongs to others is left out. Empty: all.
    """
    role = city.city.role
    found = [*_people(city)]
    if role is CityRole.CHALLENGE:
        found += [*_maturity(city), *_vision(city), *_mentoring(city), *_practices(city), *_plan(city)]
    elif role is CityRole.MENTOR and not city.offers:
        found.append(Lack(LackCode.OFFERS))
    return tuple(lack for lack in found if not asked or lack.activity in asked or lack.activity is Activity.PEOPLE)


def _people(city: CityStanding) -> Iterator[Lack]:
    if not city.people:
        yield Lack(LackCode.PEOPLE)


def _maturity(city: CityStanding) -> Iterator[Lack]:
    forms = city.forms
    if not forms.expected:
        yield Lack(LackCode.FIRST_FORM)
        return
    # One form alone is nothing to agree on: all fill one in, or as many as results are shown from.
    wanted = 0 if forms.is_closed or forms.settled else min(city.people, SMALLEST_GROUP)
    if missing := max(forms.missing, wanted - forms.filled):
        yield Lack(LackCode.FORMS, missing)
    if not forms.settled and forms.filled >= wanted:
        yield Lack(LackCode.CONSENSUS, forms.criteria)


def _vision(city: CityStanding) -> Iterator[Lack]:
    if empty := len(SwotKind) - len(city.swot):
        yield Lack(LackCode.SWOT, empty)
    if not city.ideas:
        yield Lack(LackCode.IDEAS)
    elif not city.ballots:
        yield Lack(LackCode.BALLOT)
    if city.open_ballots:
        yield Lack(LackCode.OPEN_BALLOT, city.open_ballots)
    for kind, code in (
        (StatementKind.VISION, LackCode.VISION),
        (StatementKind.MISSION, LackCode.MISSION),
        (StatementKind.AMBITION, LackCode.AMBITION),
    ):
        if kind not in city.agreed:
            yield Lack(code)


def _mentoring(city: CityStanding) -> Iterator[Lack]:
    if not city.needs:
        yield Lack(LackCode.NEEDS)
    if city.mentor_id is None:
        yield Lack(LackCode.MENTOR)
    elif not city.has_first_step:
        yield Lack(LackCode.FIRST_STEP)


def _practices(city: CityStanding) -> Iterator[Lack]:
    if not city.practices:
        yield Lack(LackCode.PRACTICE)
    if not city.hub_boxes:
        yield Lack(LackCode.HUB)


def _plan(city: CityStanding) -> Iterator[Lack]:
    actions = city.actions
    if not city.objectives:
        yield Lack(LackCode.OBJECTIVE)
    if not actions.all:
        yield Lack(LackCode.ACTION)
    for count, code in (
        (actions.without_objective, LackCode.ACTION_OBJECTIVE),
        (actions.without_lead, LackCode.ACTION_LEAD),
        (actions.without_dates, LackCode.ACTION_DATES),
        (actions.without_cost, LackCode.ACTION_COST),
    ):
        if count:
            yield Lack(code, count)


_PLACES: Mapping[LackCode, tuple[Place, Activity]] = {
    LackCode.PEOPLE: (Place(Stage.CITIES, Tab.PEOPLE), Activity.PEOPLE),
    LackCode.FIRST_FORM: (Place(Stage.MATURITY, Tab.RATINGS), Activity.MATURITY),
    LackCode.FORMS: (Place(Stage.MATURITY, Tab.RATINGS), Activity.MATURITY),
    LackCode.CONSENSUS: (Place(Stage.MATURITY, Tab.CONSENSUS), Activity.MATURITY),
    LackCode.SWOT: (Place(Stage.VISION, Tab.SWOT), Activity.SWOT),
    LackCode.IDEAS: (Place(Stage.VISION, Tab.IDEAS), Activity.IDEAS),
    LackCode.BALLOT: (Place(Stage.VISION, Tab.VOTE), Activity.VOTE),
    LackCode.OPEN_BALLOT: (Place(Stage.VISION, Tab.VOTE), Activity.VOTE),
    LackCode.VISION: (Place(Stage.VISION, Tab.STATEMENTS), Activity.STATEMENTS),
    LackCode.MISSION: (Place(Stage.VISION, Tab.STATEMENTS), Activity.STATEMENTS),
    LackCode.AMBITION: (Place(Stage.VISION, Tab.STATEMENTS), Activity.STATEMENTS),
    LackCode.OFFERS: (Place(Stage.MENTORING, Tab.NEEDS), Activity.PAIRING),
    LackCode.NEEDS: (Place(Stage.MENTORING, Tab.NEEDS), Activity.PAIRING),
    LackCode.MENTOR: (Place(Stage.MENTORING, Tab.PAIRS), Activity.PAIRING),
    LackCode.FIRST_STEP: (Place(Stage.MENTORING, Tab.CARDS), Activity.PAIRING),
    LackCode.PRACTICE: (Place(Stage.PRACTICES, Tab.PRACTICES), Activity.PRACTICES),
    LackCode.HUB: (Place(Stage.PRACTICES, Tab.HUB), Activity.HUB),
    LackCode.OBJECTIVE: (Place(Stage.PLAN, Tab.OBJECTIVES), Activity.PLAN),
    LackCode.ACTION: (Place(Stage.PLAN, Tab.ACTIONS), Activity.PLAN),
    LackCode.ACTION_OBJECTIVE: (Place(Stage.PLAN, Tab.ACTIONS), Activity.PLAN),
    LackCode.ACTION_LEAD: (Place(Stage.PLAN, Tab.ACTIONS), Activity.PLAN),
    LackCode.ACTION_DATES: (Place(Stage.PLAN, Tab.ACTIONS), Activity.PLAN),
    LackCode.ACTION_COST: (Place(Stage.PLAN, Tab.ACTIONS), Activity.PLAN),
}
