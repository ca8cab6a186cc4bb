"""What looks wrong or forgotten: the list "Check" of the overview, a sentence for each kind of thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.domain.schedule import Schedule, clock_time, schedule
from dcc_desktop.domain.seminars import AgendaItemId
from dcc_desktop.domain.stages import Place, Stage, Tab
from dcc_desktop.domain.standing import CityStanding
from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.services.situation import Situation

MOST = 8
"""More is not read."""

_OF_A_CITY = frozenset(
    {
        PersonRole.PROJECT_MANAGER,
        PersonRole.CITY_REPRESENTATIVE,
        PersonRole.BUSINESS_REPRESENTATIVE,
        PersonRole.TEAM_MEMBER,
        PersonRole.MENTOR_REPRESENTATIVE,
    }
)


@dataclass(frozen=True, slots=True)
class PointToCheck:
    """One thing to look at; `cities` are the names behind a count, for a tooltip.

    Attributes:
        is_urgent: Whether it upsets the day that is held, rather than what comes after it.
        city_id: The city to choose when it is about one only.
    """

    sentence: str
    place: Place
    city_id: CityId | None = None
    item_id: AgendaItemId | None = None
    cities: tuple[str, ...] = ()
    is_urgent: bool = False


def points_to_check(situation: Situation, *, most: int = MOST) -> list[PointToCheck]:
    """Return what looks wrong, the most important first."""
    found = [*_of_the_agenda(situation), *_of_people(situation), *_of_cities(situation), *_of_mentors(situation)]
    found.sort(key=lambda point: not point.is_urgent)
    return found[:most]


def _of_the_agenda(situation: Situation) -> Iterator[PointToCheck]:
    place, seminar, forecast = Place(Stage.AGENDA), situation.seminar, situation.run.forecast
    if forecast is not None and forecast.overrun_minutes > 0:
        text = ngettext(
            "A fixed start ahead is missed by {count} minute.",
            "A fixed start ahead is missed by {count} minutes.",
            forecast.overrun_minutes,
        )
        yield PointToCheck(text.format(count=forecast.overrun_minutes), place, is_urgent=True)
    if seminar is None or not situation.items:
        return
    yield from _of_the_schedule(schedule(seminar, situation.agenda), place)
    if seminar.starts_on is None:
        yield PointToCheck(_("The seminar has no date yet."), place)


def _of_the_schedule(planned: Schedule, place: Place) -> Iterator[PointToCheck]:
    for day in planned.days:
        for each in day.items:
            if each.slot.overrun:
                sentence = _("“{item}” starts at {time}, but what comes before it ends at {end}.").format(
                    item=shortened(each.item.title.in_language(interface_language())),
                    time=each.starts.strftime("%H:%M"),
                    end=clock_time(each.slot.start + each.slot.overrun).strftime("%H:%M"),
                )
                yield PointToCheck(sentence, place, item_id=each.item.id, is_urgent=True)
        if day.runs_past_midnight:
            yield PointToCheck(_("Day {day} runs past midnight.").format(day=day.day), place, is_urgent=True)


def _of_people(situation: Situation) -> Iterator[PointToCheck]:
    place = Place(Stage.CITIES, Tab.PEOPLE)
    people = situation.workshop.people.pick("name", "email", "role", "city_id")
    homeless = [name for name, _email, role, city_id in people if city_id is None and role in _OF_A_CITY]
    if homeless:
        text = ngettext("{person} has no city.", "{count} people have no city.", len(homeless))
        yield PointToCheck(text.format(person=shortened(homeless[0]), count=len(homeless)), place)
    shared = [email for email, count in Counter(row[1].casefold() for row in people if row[1]).items() if count > 1]
    if shared:
        text = ngettext(
            "Several people have the same e-mail address: {email}.",
            "{count} e-mail addresses are those of several people.",
            len(shared),
        )
        yield PointToCheck(text.format(email=shared[0], count=len(shared)), place)


def _of_cities(situation: Situation) -> Iterator[PointToCheck]:
    standing = situation.standing
    people, cities = Place(Stage.CITIES, Tab.PEOPLE), Place(Stage.CITIES, Tab.CITIES)
    # Before anybody is entered the next step says so, once.
    alone = [
        city for city in standing.challenge if city.people and StakeholderType.INDUSTRY not in city.stakeholder_types
    ]
    if alone:
        text = ngettext(
            "{city} has no representative of business.",
            "{count} cities have no representative of business.",
            len(alone),
        )
        yield _of_several(text, alone, people)
    silent = [city for city in (*standing.challenge, *standing.mentors) if not city.city.languages]
    if silent and standing.mentors:
        text = ngettext(
            "{city} has named no languages, so the pairing cannot compare them.",
            "{count} cities have named no languages, so the pairing cannot compare them.",
            len(silent),
        )
        yield _of_several(text, silent, cities)


def _of_mentors(situation: Situation) -> Iterator[PointToCheck]:
    standing = situation.standing
    needs, pairs = Place(Stage.MENTORING, Tab.NEEDS), Place(Stage.MENTORING, Tab.PAIRS)
    advised = Counter(city.mentor_id for city in standing.cities)
    crowded = [mentor for mentor in standing.mentors if advised[mentor.city.id] > mentor.city.capacity]
    if crowded:
        text = ngettext(
            "{city} advises more cities than it can.",
            "{count} mentor cities advise more cities than they can.",
            len(crowded),
        )
        yield _of_several(text, crowded, pairs)
    quiet = [mentor for mentor in standing.mentors if not mentor.offers]
    if quiet:
        text = ngettext("{city} is a mentor city without offers.", "{count} mentor cities have no offers.", len(quiet))
        yield _of_several(text, quiet, needs)
    places, wanted = sum(mentor.city.capacity for mentor in standing.mentors), len(standing.challenge)
    if standing.mentors and places < wanted:
        text = ngettext(
            "Mentor cities have room for {places} of {count} city.",
            "Mentor cities have room for {places} of {count} cities.",
            wanted,
        )
        yield PointToCheck(text.format(places=places, count=wanted), pairs)


def _of_several(text: str, cities: Sequence[CityStanding], place: Place) -> PointToCheck:
    names = tuple(city.name for city in cities)
    is_one = len(cities) == 1
    sentence = text.format(city=names[0], count=len(names))
    return PointToCheck(sentence, place, cities[0].city.id if is_one else None, cities=() if is_one else names)
