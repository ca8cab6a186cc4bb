"""How far the work of every city is, read from the open file.

A window asks after every change, so single columns are read and counted instead of whole entities, and only those of
tables that a change has touched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from dcc_desktop.domain.assessments import RespondentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.standing import CityStanding, Forms, Standing
from dcc_desktop.i18n import interface_language
from dcc_desktop.services import standing_parts as parts
from dcc_desktop.workshop_file import Changes, WorkshopFile

_MANY_RATINGS = 200
"""From so many changed ratings on, counting all of them anew is quicker."""


class StandingReader:
    """Reads the standing again and again; what no change has touched is not read anew.

    A window makes one with `StandingReader.listening_to` before it subscribes to the changes itself, so that the reader
    hears of them first.
    """

    def __init__(self, workshop: WorkshopFile) -> None:
        self._workshop = workshop
        self._known: dict[parts.Part, Any] = {}
        self._answers: Counter[RespondentId] = Counter()
        self._unread_ratings: set[str] | None = None  # None: all of them

    @classmethod
    def listening_to(cls, workshop: WorkshopFile) -> StandingReader:
        """Return a reader that hears of every change of the file."""
        reader = cls(workshop)
        workshop.subscribe(reader.forget)
        return reader

    def standing(self) -> Standing:
        """Return how far every city is now."""
        language = interface_language()
        cities = sorted(self._part(parts.cities), key=lambda city: (natural_key(city.name(language)), city.id))
        people: list[tuple[CityId | None, str, bool]] = self._part(parts.people)
        types: defaultdict[CityId | None, set[StakeholderType]] = defaultdict(set)
        for city_id, stakeholder_type, _shares in people:
            types[city_id].add(StakeholderType(stakeholder_type))
        people_of = Counter(city_id for city_id, _type, _shares in people)
        answers = self._answers_of_respondents()
        forms = parts.forms(
            self._part(parts.assessments),
            self._part(parts.respondents),
            answers=answers,
            settled=self._part(parts.settled),
        )
        counts: defaultdict[CityId, dict[str, Any]] = defaultdict(dict)
        for part, name in parts.COUNTS.items():
            for city_id, value in self._part(part).items():
                counts[city_id] |= value if name is None else {name: value}
        return Standing(
            tuple(
                CityStanding(
                    city=city,
                    people=people_of[city.id],
                    stakeholder_types=frozenset(types[city.id]),
                    forms=forms.get(city.id, Forms()),
                    **counts[city.id],
                )
                for city in cities
            ),
            people=len(people),
            sharing_people=sum(shares for _city, _type, shares in people),
            has_framework=self._part(parts.has_framework),
            practices=self._part(parts.number_of_practices),
        )

    def _part(self, part: parts.Part) -> Any:
        if part not in self._known:
            self._known[part] = part(self._workshop)
        return self._known[part]

    def _answers_of_respondents(self) -> Mapping[RespondentId, int]:
        unread = self._unread_ratings
        ratings = self._workshop.ratings
        touched = ratings.among("id", unread or ())
        if unread is None or len(touched) < len(unread):
            # The first time, and after a rating was removed, of which nobody knows any more whose it was.
            self._answers = parts.answers(self._workshop)
        else:
            for respondent_id in {rating.respondent_id for rating in touched}:
                answers = ratings.where(respondent_id=respondent_id)
                self._answers[respondent_id] = sum(
                    each.current is not None or each.is_not_applicable for each in answers
                )
        self._unread_ratings = set()
        return self._answers

    def forget(self, changes: Changes) -> None:
        """Read anew, when asked next, what these changes have touched."""
        tables = {table for table, _id in changes.rows}
        self._known = {part: value for part, value in self._known.items() if tables.isdisjoint(parts.TABLES[part])}
        ratings = {row_id for table, row_id in changes.rows if table == "rating"}
        if len(ratings) > _MANY_RATINGS:
            self._unread_ratings = None
        elif self._unread_ratings is not None:
            self._unread_ratings |= ratings


def read_standing(workshop: WorkshopFile) -> Standing:
    """Return how far every city is, read once; who asks often keeps a `StandingReader`."""
    return StandingReader(workshop).standing()
