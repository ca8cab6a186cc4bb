"""What the palette offers, and which of it fits what was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _
from ui.commands import Command, Group
from ui.desk import Desk
from ui.stage_icons import STAGE_ICONS

if TYPE_CHECKING:
    from dcc_desktop.services.searching import Hit

STAGE_OF_TABLE = {
    **dict.fromkeys(("programme", "phase", "seminar"), Stage.OVERVIEW),
    **dict.fromkeys(("city", "person", "attendance"), Stage.CITIES),
    **dict.fromkeys(("agenda_block", "agenda_item", "run_event"), Stage.AGENDA),
    **dict.fromkeys(("framework", "scale_step", "dimension", "criterion", "level"), Stage.MATURITY),
    **dict.fromkeys(("assessment", "respondent", "rating", "consensus_value"), Stage.MATURITY),
    **dict.fromkeys(("swot_entry", "cluster", "idea", "ballot", "vote"), Stage.VISION),
    **dict.fromkeys(("statement", "statement_draft"), Stage.VISION),
    **dict.fromkeys(("need", "offer", "wish", "pairing_rule", "pairing"), Stage.MENTORING),
    **dict.fromkeys(("good_practice", "practice_adoption", "hub_entry"), Stage.PRACTICES),
    **dict.fromkeys(("objective", "action", "milestone", "indicator", "action_origin"), Stage.PLAN),
}
"""The page on which the things of each table are worked on."""

_ICONS_OF_TABLES = {"city": "city", "person": "person"}
_OF_THE_PALETTE = "Ctrl+K"
_WORD = re.compile(r"\w+")
_LONGEST_QUERY = 120  # a text that was pasted is searched by its beginning, so that the window never waits for it


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette.

    Attributes:
        aside: What stands at the right: keys, or what kind of thing it is.
        also: Further words by which it is found.
        marks: The places in `snippet` that were found, as (start, end).
    """

    text: str
    run: Callable[[], object]
    icon: str = ""
    aside: str = ""
    also: str = ""
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()


def entries_of(desk: Desk, commands: Sequence[Command]) -> list[Entry]:
    """Return pages, actions, cities and people, in this order."""
    wanted = [command for command in commands if _OF_THE_PALETTE not in command.keys]
    ordered = sorted(wanted, key=lambda command: command.group is not Group.GO)
    return [*map(_of_command, ordered), *_cities(desk), *_people(desk)]


def of_hit(hit: Hit, desk: Desk) -> Entry:
    """Return the line for something that was found in the texts."""
    stage = STAGE_OF_TABLE[hit.table]
    city = desk.workshop.cities.find(hit.city_id) if hit.city_id and hit.table != "city" else None
    aside = " · ".join(filter(None, (hit.kind, city.name(desk.language) if city else "")))
    snippet, marks = ("", ()) if hit.snippet == hit.title else (hit.snippet, hit.marks)

    def go() -> None:
        desk.go_to(stage, hit.row_id, city_id=hit.city_id)

    return Entry(
        hit.title,
        go,
        icon=_ICONS_OF_TABLES.get(hit.table, STAGE_ICONS[stage]),
        aside=aside,
        snippet=snippet,
        marks=marks,
    )


def best_of(entries: Iterable[Entry], query: str) -> list[Entry]:
    """Return the entries that have every word of a query, in any order; the best first, else in their own order."""
    words = query[:_LONGEST_QUERY].casefold().split()
    scored = [(score, place, entry) for place, entry in enumerate(entries) if (score := _score(entry, words)) >= 0]
    return [entry for _score_, _place, entry in sorted(scored, key=lambda found: found[:2])]


def _score(entry: Entry, words: Sequence[str]) -> int:
    """Return how far an entry is from what was typed; -1 when it does not fit at all."""
    text = entry.text.casefold()
    total = 0
    for word in words:
        if text.startswith(word):
            continue
        begins = any(part.startswith(word) for part in _WORD.findall(text))
        if begins:
            total += 1
        elif any(part.startswith(word) for part in _WORD.findall(entry.also.casefold())):
            total += 2
        elif word in text:
            total += 3
        elif _is_abbreviation(word, text):
            total += 6
        else:
            return -1
    return total


def _is_abbreviation(word: str, text: str) -> bool:
    """Tell whether the letters of a word stand in a text in this order, the first at the beginning of a word."""
    if not 2 <= len(word) <= len(text):
        return False
    # Letters strewn over a whole sentence are no abbreviation of it.
    return any(0 <= _length_of(word, text, begin.start()) <= 4 * len(word) for begin in _WORD.finditer(text))


def _length_of(word: str, text: str, begin: int) -> int:
    """Return over how much of a text from its letter `begin` the letters of a word stretch; -1 when not all follow."""
    if text[begin] != word[0]:
        return -1
    place = begin
    for letter in word[1:]:
        place = text.find(letter, place + 1)
        if place < 0:
            return -1
    return place + 1 - begin


def _of_command(command: Command) -> Entry:
    return Entry(command.text, command.run, icon=command.icon, aside=command.shown_keys)


def _cities(desk: Desk) -> list[Entry]:
    return [
        Entry(
            city.name(desk.language),
            lambda city_id=city.id: desk.choose_city(city_id),  # type: ignore[misc]  # mypy cannot infer defaults
            icon="city",
            aside=_(label_of(city.role)),
            also=f"{city.name_bg} {city.name_en}",
        )
        for city in desk.workshop.cities.all()
    ]


def _people(desk: Desk) -> list[Entry]:
    names = {city.id: city.name(desk.language) for city in desk.workshop.cities.all()}

    def go(person_id: str, city_id: str | None) -> Callable[[], None]:
        return lambda: desk.go_to(Stage.CITIES, person_id, city_id=city_id)

    return [
        Entry(
            person.name,
            go(person.id, person.city_id),
            icon="person",
            aside=names.get(person.city_id, "") if person.city_id else person.organisation,
            also=f"{person.organisation} {names.get(person.city_id, '') if person.city_id else ''}",
        )
        for person in desk.workshop.people.all()
    ]
