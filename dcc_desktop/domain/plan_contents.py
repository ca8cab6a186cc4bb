"""What the completeness of a plan is worked out from: what a city has, and checks of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import TypeVar

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.mentoring import Pairing
from dcc_desktop.domain.plan import Action, ActionOrigin, Indicator, Milestone, Objective
from dcc_desktop.domain.statements import Statement
from dcc_desktop.domain.swot import SwotEntry


class Chapter(IntEnum):
    """The chapters of the Word plan by their numbers; the appendices come last."""

    INTRODUCTION = 1
    MATURITY = 2
    STATEMENTS = 3
    STRATEGY = 4
    ROADMAP = 5
    GOVERNANCE = 6
    MONITORING = 7
    NEXT_STEPS = 8
    APPENDICES = 9


class Severity(StrEnum):
    """Missing: the chapter cannot do without it. Thin: the chapter would be better with more."""

    MISSING = "missing"
    THIN = "thin"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContents:
    """What a city has. `criteria` are those of its newest assessment, in order; empty when it has none."""

    city: City
    people: int = 0
    has_assessment: bool = False
    respondents: int = 0
    criteria: Sequence[CriterionId] = ()
    criteria_with_consensus: frozenset[CriterionId] = frozenset()
    swot: Sequence[SwotEntry] = ()
    statements: Sequence[Statement] = ()
    objectives: Sequence[Objective] = ()
    actions: Sequence[Action] = ()
    milestones: Sequence[Milestone] = ()
    indicators: Sequence[Indicator] = ()
    origins: Sequence[ActionOrigin] = ()
    pairings: Sequence[Pairing] = ()
    practices: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: how many of all are right, and which (`subjects`, ids) are not."""

    chapter: Chapter
    code: str
    severity: Severity
    message: str
    right: int
    all: int
    subjects: tuple[str, ...] = ()

    @property
    def share(self) -> Fraction:
        """The part that is right, from 0 to 1; of nothing yet nothing is right."""
        return Fraction(self.right, self.all) if self.all else Fraction(0)


T = TypeVar("T", Action, Indicator, Objective, Statement, Pairing)


def yes_or_no(chapter: Chapter) -> Callable[[str, Severity, str, bool], Check]:
    """Return what makes checks of one thing in this chapter: code, severity, message id, whether it is right."""

    def check(code: str, severity: Severity, message: str, is_right: bool) -> Check:  # noqa: FBT001
        return Check(chapter, code, severity, message, int(is_right), 1)

    return check


def each_of(chapter: Chapter, things: Sequence[T]) -> Callable[[str, Severity, str, Callable[[T], object]], Check]:
    """Return what makes checks of several things: code, severity, message id, what tells whether one is right."""

    def check(code: str, severity: Severity, message: str, is_right: Callable[[T], object]) -> Check:
        wrong = tuple(str(thing.id) for thing in things if not is_right(thing))
        return Check(chapter, code, severity, message, len(things) - len(wrong), len(things), wrong)

    return check
