"""The stages of a seminar: the pages of the program in their order, their tabs, and what an agenda item opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dcc_desktop.domain.plan_contents import Chapter
from dcc_desktop.domain.seminars import Activity

if TYPE_CHECKING:
    from dcc_desktop.domain.completeness import Finding


class Stage(StrEnum):
    """The stages in the order of the seminar; each has a page."""

    OVERVIEW = "overview"
    CITIES = "cities"
    AGENDA = "agenda"
    MATURITY = "maturity"
    VISION = "vision"
    MENTORING = "mentoring"
    PRACTICES = "practices"
    PLAN = "plan"
    REPORT = "report"


class Tab(StrEnum):
    """What a page shows in one of its tabs; a page may show several of them at once."""

    NONE = ""
    CITIES = "cities"
    PEOPLE = "people"
    RATINGS = "ratings"
    CONSENSUS = "consensus"
    SWOT = "swot"
    IDEAS = "ideas"
    VOTE = "vote"
    STATEMENTS = "statements"
    NEEDS = "needs"
    PAIRS = "pairs"
    CARDS = "cards"
    PRACTICES = "practices"
    CONTACTS = "contacts"
    HUB = "hub"
    OBJECTIVES = "objectives"
    ACTIONS = "actions"
    INDICATORS = "indicators"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is filled in: the page, and its tab if it has any."""

    stage: Stage
    tab: Tab = Tab.NONE


_OPENED: Mapping[Activity, Place] = {
    Activity.PEOPLE: Place(Stage.CITIES, Tab.PEOPLE),
    Activity.MATURITY: Place(Stage.MATURITY, Tab.RATINGS),
    Activity.SWOT: Place(Stage.VISION, Tab.SWOT),
    Activity.IDEAS: Place(Stage.VISION, Tab.IDEAS),
    Activity.VOTE: Place(Stage.VISION, Tab.VOTE),
    Activity.STATEMENTS: Place(Stage.VISION, Tab.STATEMENTS),
    Activity.PAIRING: Place(Stage.MENTORING, Tab.NEEDS),
    Activity.PRACTICES: Place(Stage.PRACTICES, Tab.PRACTICES),
    Activity.CONTACTS: Place(Stage.PRACTICES, Tab.CONTACTS),
    Activity.HUB: Place(Stage.PRACTICES, Tab.HUB),
    Activity.PLAN: Place(Stage.PLAN, Tab.ACTIONS),
    Activity.REPORT: Place(Stage.REPORT),
}

_FILLED_IN: Mapping[Chapter, Place] = {
    Chapter.INTRODUCTION: Place(Stage.CITIES, Tab.CITIES),
    Chapter.MATURITY: Place(Stage.MATURITY, Tab.RATINGS),
    Chapter.STATEMENTS: Place(Stage.VISION, Tab.STATEMENTS),
    Chapter.STRATEGY: Place(Stage.PLAN, Tab.OBJECTIVES),
    Chapter.ROADMAP: Place(Stage.PLAN, Tab.ACTIONS),
    Chapter.GOVERNANCE: Place(Stage.PLAN, Tab.ACTIONS),
    Chapter.MONITORING: Place(Stage.PLAN, Tab.INDICATORS),
    Chapter.NEXT_STEPS: Place(Stage.PLAN, Tab.ACTIONS),
    Chapter.APPENDICES: Place(Stage.PLAN, Tab.ACTIONS),
}

# Findings that are put right elsewhere than the rest of their chapter.
_FILLED_IN_ELSEWHERE: Mapping[str, Place] = {
    "consensus": Place(Stage.MATURITY, Tab.CONSENSUS),
    "swot": Place(Stage.VISION, Tab.SWOT),
    "pairing": Place(Stage.MENTORING, Tab.PAIRS),
    "pairing_first_step": Place(Stage.MENTORING, Tab.CARDS),
    "people": Place(Stage.CITIES, Tab.PEOPLE),
    "lead_expert": Place(Stage.CITIES, Tab.PEOPLE),
    "project_manager": Place(Stage.CITIES, Tab.PEOPLE),
    "practice": Place(Stage.PRACTICES, Tab.PRACTICES),
}


def opened_by(activity: Activity) -> Place | None:
    """Return what an agenda item with this activity opens; None for a break and for an item without a tool."""
    return _OPENED.get(activity)


def activities_of(stage: Stage, tab: Tab = Tab.NONE) -> tuple[Activity, ...]:
    """Return the activities that open a page, or only those that open one tab of it."""
    places = ((activity, place) for activity, place in _OPENED.items() if place.stage is stage)
    return tuple(activity for activity, place in places if tab in {Tab.NONE, place.tab})


def place_to_complete(finding: Finding) -> Place:
    """Return where what a plan misses is filled in."""
    return _FILLED_IN_ELSEWHERE.get(finding.code) or _FILLED_IN[finding.chapter]


def place_of_chapter(chapter: Chapter) -> Place:
    """Return where most of a chapter of the plan is filled in."""
    return _FILLED_IN[chapter]
