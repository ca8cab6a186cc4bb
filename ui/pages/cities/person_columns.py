"""The columns of the table of people, and how what is typed in them is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import Person, PersonId, PersonRole, StakeholderType
from dcc_desktop.i18n import _
from dcc_desktop.services.people import change_person, note_presence
from ui.city_chooser import city_choices
from ui.desk import Desk
from ui.models.rows_model import Column
from ui.pages.cities.person_rows import PersonRow
from ui.widgets.cells import Cell, missing
from ui.widgets.labels import Tone

_NARROW = ("here", "name", "role", "organisation")


def person_columns(desk: Desk, add: Callable[[str, str], None], *, is_wide: bool) -> list[Column[PersonRow]]:
    """Return the columns; with little room those that the form beside the table does not spare.

    Args:
        add: Called with the id and the name of a new person.
    """
    columns = [*_first_columns(desk, add), *_further_columns(desk)]
    return columns if is_wide else [column for column in columns if column.key in _NARROW]


def _first_columns(desk: Desk, add: Callable[[str, str], None]) -> list[Column[PersonRow]]:
    return [
        Column(
            key="here",
            title=_("Here"),
            show=_here,
            toggle=lambda row: _toggle(desk, row),
            tooltip=_here_in_words,
            width=64,
        ),
        Column(
            key="name",
            title=_("Name"),
            show=lambda row: Cell(row.person.name if row.person else "", is_key=True),
            save=lambda row, text: _change(desk, row, name=text) if row.person else add(row.id, text),
            is_stretch=True,
            least_width=150,
        ),
        Column(
            key="role",
            title=_("Role"),
            show=lambda row: _if_person(row, lambda person: Cell(_(label_of(person.role)))),
            edit=lambda row: row.person.role.value if row.person else "",
            save=lambda row, key: _change(desk, row, role=PersonRole(key)),
            choices=lambda _row: role_choices(),
            can_edit=_is_person,
            is_stretch=True,
            least_width=130,
        ),
        Column(
            key="organisation",
            title=_("Organisation"),
            show=lambda row: _if_person(row, lambda person: _text_or_dash(person.organisation)),
            edit=lambda row: row.person.organisation if row.person else "",
            save=lambda row, text: _change(desk, row, organisation=text),
            can_edit=_is_person,
            is_stretch=True,
            least_width=120,
        ),
    ]


def _further_columns(desk: Desk) -> list[Column[PersonRow]]:
    return [
        Column(
            key="type",
            title=_("Speaks for"),
            show=lambda row: _if_person(row, lambda person: Cell(_(label_of(person.stakeholder_type)))),
            edit=lambda row: row.person.stakeholder_type.value if row.person else "",
            save=lambda row, key: _change(desk, row, stakeholder_type=StakeholderType(key)),
            choices=lambda _row: type_choices(),
            can_edit=_is_person,
            is_stretch=True,
            least_width=100,
        ),
        Column(
            key="city",
            title=_("City"),
            show=lambda row: _if_person(row, lambda _person: _text_or_dash(row.city_name)),
            edit=lambda row: (row.person and row.person.city_id) or "",
            save=lambda row, key: _change(desk, row, city_id=CityId(key) if key else None),
            choices=lambda _row: [("", _("No city")), *city_choices(desk.workshop)],
            can_edit=_is_person,
            is_stretch=True,
            is_whole=True,
        ),
        Column(
            key="email",
            title=_("E-mail"),
            show=lambda row: _if_person(row, lambda person: Cell(person.email) if person.email else missing()),
            edit=lambda row: row.person.email if row.person else "",
            save=lambda row, text: _change(desk, row, email=text.strip()),
            can_edit=_is_person,
            is_stretch=True,
            least_width=120,
        ),
    ]


def role_choices() -> list[tuple[str, str]]:
    """Return the roles of people to choose from."""
    return [(role.value, _(label_of(role))) for role in PersonRole]


def type_choices() -> list[tuple[str, str]]:
    """Return whom people can speak for."""
    return [(kind.value, _(label_of(kind))) for kind in StakeholderType]


def _toggle(desk: Desk, row: PersonRow) -> None:
    if row.person is not None:
        note_presence(desk.workshop, desk.seminar.id, PersonId(row.id), is_present=not row.is_here)


def _change(desk: Desk, row: PersonRow, **values: Any) -> None:
    change_person(desk.workshop, replace(desk.workshop.people.get(PersonId(row.id)), **values))


def _is_person(row: PersonRow) -> bool:
    return row.person is not None


def _if_person(row: PersonRow, show: Callable[[Person], Cell]) -> Cell:
    return Cell() if row.person is None else show(row.person)


def _text_or_dash(text: str) -> Cell:
    return Cell(text) if text else Cell("–", tone=Tone.TEXT3, spoken=_("not given"))


def _here(row: PersonRow) -> Cell:
    if row.person is None:
        return Cell()
    if row.is_here:
        return Cell("", icon="done", tone=Tone.OK, spoken=_("here"))
    return Cell("", icon="vote", tone=Tone.TEXT3, spoken=_("not here") if row.is_expected else _("not expected"))


def _here_in_words(row: PersonRow) -> str:
    if row.is_here:
        return _("Here. A click takes that back.")
    return (
        _("Not here yet. A click marks them as here.")
        if row.is_expected
        else _("Not on the list of this seminar. A click marks them as here.")
    )
