"""The two tables of the page, and the line of facts over them."""

from __future__ import annotations

from collections.abc import Callable

from dcc_desktop.domain.people import PersonId
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.people import add_person
from ui.desk import Desk
from ui.pages.cities.city_columns import city_columns
from ui.pages.cities.city_rows import read_cities
from ui.pages.cities.entry_list import EntryList
from ui.pages.cities.person_columns import person_columns
from ui.pages.cities.person_rows import read_people
from ui.widgets.buttons import Rank
from ui.widgets.empty_states import EmptyState


def city_list(desk: Desk, begin_new: Callable[[], object]) -> EntryList:
    """Return the table of cities by role."""
    workshop = desk.workshop
    return EntryList(
        _("Cities"),
        read=lambda text, draft_id: read_cities(workshop, text=text, draft_id=draft_id),
        columns=lambda is_wide: city_columns(workshop, is_wide=is_wide),
        is_in_file=lambda row: row.city is not None,
        empty=_empty(
            "city",
            _("No cities yet"),
            text=_("Type the names one after another, paste a table with Ctrl+V, or import one from a file."),
            button_text=_("Add cities"),
            begin_new=begin_new,
        ),
    )


def person_list(desk: Desk, begin_new: Callable[[], object]) -> EntryList:
    """Return the table of people by city, those of the current city only if there is one."""

    def add(person_id: str, name: str) -> None:
        add_person(desk.workshop, name, city_id=desk.city_id, person_id=PersonId(person_id))

    return EntryList(
        _("People"),
        read=lambda text, draft_id: read_people(
            desk.workshop, desk.seminar.id, city_id=desk.city_id, text=text, draft_id=draft_id
        ),
        columns=lambda is_wide: person_columns(desk, add, is_wide=is_wide),
        is_in_file=lambda row: row.person is not None,
        empty=_empty(
            "people",
            _("There is nobody here yet"),
            text=_("Type the names one after another, paste a table with Ctrl+V, or import one from a file."),
            button_text=_("Add people"),
            begin_new=begin_new,
        ),
    )


def facts_line(desk: Desk) -> str:
    """Return how many cities and people there are, and how many of them are here."""
    standing = desk.standing()
    taking_part, mentors, people = len(standing.challenge), len(standing.mentors), standing.people
    here = sum(each.is_present for each in desk.workshop.attendances.where(seminar_id=desk.seminar.id))
    facts = [
        (taking_part, ngettext("{n} city takes part", "{n} cities take part", taking_part)),
        (mentors, ngettext("{n} mentor city", "{n} mentor cities", mentors)),
        (people, ngettext("{n} person", "{n} people", people)),
    ]
    told = [text.format(n=count) for count, text in facts if count]
    if people:
        told.append(ngettext("{n} here", "{n} here", here).format(n=here))
    return " · ".join(told) or _("No cities and no people yet")


def _empty(icon: str, title: str, *, text: str, button_text: str, begin_new: Callable[[], object]) -> EmptyState:
    state = EmptyState(icon, title, text=text, button_text=button_text, button_icon="add", rank=Rank.SECONDARY)
    state.asked.connect(begin_new)
    return state
