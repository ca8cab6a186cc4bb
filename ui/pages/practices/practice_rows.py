"""The good practices as the list shows them, and what they are filtered by."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.practices import GoodPractice
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """A good practice with the name of its city, its topic in words, and who wants to adopt it."""

    id: str
    practice: GoodPractice
    city: str
    topic: str
    adopters: tuple[CityId, ...]


def practice_rows(desk: Desk) -> list[PracticeRow]:
    """Return the good practices in their order."""
    workshop, language = desk.workshop, desk.language
    names = {city.id: city.name(language) for city in workshop.cities.all()}
    dimensions = {each.id: each.short(language) for each in workshop.dimensions.all()}
    adopters: dict[str, list[CityId]] = {}
    for adoption in workshop.practice_adoptions.all():
        adopters.setdefault(adoption.practice_id, []).append(adoption.city_id)
    return [
        PracticeRow(
            practice.id,
            practice,
            names.get(practice.city_id, "") if practice.city_id else "",
            practice.theme or (dimensions.get(practice.dimension_id, "") if practice.dimension_id else ""),
            tuple(adopters.get(practice.id, ())),
        )
        for practice in sorted(workshop.good_practices.all(), key=lambda practice: practice.position)
    ]


def matches(row: PracticeRow, *, text: str, topic: str) -> bool:
    """Tell whether a practice holds all the words that were typed, anywhere, and has the topic."""
    if topic and row.topic != topic:
        return False
    practice = row.practice
    whole = " ".join(
        (
            *(practice.title, row.city, row.topic, practice.problem, practice.solution, practice.partners),
            *(practice.resources, practice.results, practice.difficulties, practice.transfer_conditions),
        )
    ).casefold()
    return all(word in whole for word in text.casefold().split())
