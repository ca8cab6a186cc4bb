"""How far each city is, as rows of the overview: what needs attention comes first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.lacks import Lack, LackCode, lacks_of
from dcc_desktop.domain.stages import Place, Stage
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.i18n import _
from dcc_desktop.services.next_step import moment_of
from dcc_desktop.services.situation import Situation
from dcc_desktop.services.words_for_lacks import short_words


@dataclass(frozen=True, slots=True, kw_only=True)
class CityProgress:
    """One row of the overview.

    Attributes:
        mentor_name: "" while the city has none.
        plan_percent: How complete its plan is; None while it has no objective and no action.
        left: What is left to do in a few words: at the present moment, else at all; "ready" when nothing is.
        place: Where that is filled in.
    """

    city: City
    name: str
    people: int
    forms_filled: int
    forms_expected: int
    has_vision: bool
    mentor_name: str
    plan_percent: int | None
    left: str
    is_ready: bool
    place: Place


def progress_of_cities(
    situation: Situation,
    *,
    percents: Mapping[CityId, int] | None = None,
    roles: Collection[CityRole] = (CityRole.CHALLENGE,),
) -> list[CityProgress]:
    """Return a row for each city with one of these roles: first those with most left to do now, then by name.

    Args:
        percents: How complete the plans are, from `PlanPercents`.
    """
    moment = moment_of(situation)
    names = {city.city.id: city.name for city in situation.standing.cities}
    rows = []
    for city in situation.standing.cities:
        if city.city.role in roles:
            due, later = _due_and_later(city, situation, moment)
            mentor = names.get(city.mentor_id, "") if city.mentor_id else ""
            percent = (percents or {}).get(city.city.id) if city.objectives or city.actions.all else None
            row = _row(city, [*due, *later], moment=moment, mentor=mentor, percent=percent)
            rows.append((_urgency(due, later), row))
    return [row for _rank, row in sorted(rows, key=lambda each: each[0])]


def _due_and_later(city: CityStanding, situation: Situation, moment: Stage) -> tuple[list[Lack], list[Lack]]:
    """Return what a city lacks of the stage that the seminar is in, and of the others, in the order of the work."""
    lacks = lacks_of(city, asked=situation.activities if moment in situation.stages else ())
    due = [lack for lack in lacks if moment in {Stage.REPORT, lack.place.stage}]
    return due, [lack for lack in lacks_of(city, asked=situation.activities) if lack not in due]


def _row(city: CityStanding, lacks: list[Lack], *, moment: Stage, mentor: str, percent: int | None) -> CityProgress:
    return CityProgress(
        city=city.city,
        name=city.name,
        people=city.people,
        forms_filled=city.forms.filled,
        forms_expected=city.forms.expected,
        has_vision=StatementKind.VISION in city.agreed,
        mentor_name=mentor,
        plan_percent=percent,
        left=short_words(lacks[0]) if lacks else _("ready"),
        is_ready=not lacks,
        place=lacks[0].place if lacks else Place(moment),
    )


def _urgency(due: list[Lack], later: list[Lack]) -> tuple[bool, int, int]:
    """Return what sorts first: what is due, then the earliest in the order of the work, then the largest amount."""
    codes = list(LackCode)
    first = next(iter([*due, *later]), None)
    return (not due, codes.index(first.code), -first.amount) if first else (True, len(codes), 0)
