"""How complete a city's plan is: what is missing or thin in each chapter of its Word document.

Every check covers a number of things, of which some are right: its share is right / all. A chapter's percentage is the
mean share of its checks. A check of things of which there is none yet counts as 0 and finds nothing: that they are
missing is said by a check of its own, and the first one that is added must not make the plan less complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from dcc_desktop.domain.plan_checks import CHECKS
from dcc_desktop.domain.plan_contents import Chapter, Check, PlanContents, Severity

__all__ = ["Chapter", "Completeness", "Finding", "PlanContents", "Severity", "completeness_of"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to complete: `message` is a message id that `parameters` fill; `subjects` are the ids it is about."""

    code: str
    severity: Severity
    chapter: Chapter
    message: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completeness:
    """What is to be completed, by chapter, and how complete each chapter is, in whole percent."""

    findings: tuple[Finding, ...]
    percent_by_chapter: Mapping[Chapter, int]

    @property
    def percent(self) -> int:
        """How complete the whole plan is: the mean of its chapters."""
        return round(Fraction(sum(self.percent_by_chapter.values()), len(self.percent_by_chapter)))


def completeness_of(plan: PlanContents) -> Completeness:
    """Return what is to be completed, chapter by chapter."""
    checks = [check for checks_of in CHECKS for check in checks_of(plan)]
    percents: dict[Chapter, int] = {}
    for chapter in Chapter:
        shares = [check.share for check in checks if check.chapter is chapter]
        percents[chapter] = round(100 * sum(shares, Fraction(0)) / len(shares)) if shares else 100
    return Completeness(tuple(_finding(check) for check in checks if check.right < check.all), percents)


def _finding(check: Check) -> Finding:
    parameters = {"count": check.all - check.right, "all": check.all, "present": check.right}
    return Finding(check.code, check.severity, check.chapter, check.message, parameters, check.subjects)
