"""The columns of the table of cities, and how what is typed in them is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.people import Person, PersonId, PersonRole
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language, _, interface_language
from dcc_desktop.services.cities import change_city, set_lead_expert, set_project_manager
from dcc_desktop.services.city_entries import (
    country_from,
    enter_city,
    languages_from,
    population_from,
    rename_city,
)
from dcc_desktop.workshop_file import WorkshopFile
from ui.models.rows_model import Column
from ui.pages.cities.city_rows import CityRow, country_name, other_name
from ui.theme.numbers import count_text
from ui.widgets.cells import Cell, missing
from ui.widgets.labels import Tone

_NARROW = ("name", "country", "languages", "lead", "manager", "people")


def city_columns(workshop: WorkshopFile, *, is_wide: bool) -> list[Column[CityRow]]:
    """Return the columns; where there is little room, only those that the form beside the table does not spare."""
    columns = [*_name_columns(workshop), *_fact_columns(workshop), *_lead_columns(workshop)]
    return columns if is_wide else [column for column in columns if column.key in _NARROW]


def _name_columns(workshop: WorkshopFile) -> list[Column[CityRow]]:
    here = interface_language()
    other = Language.EN if here is Language.BG else Language.BG
    in_other = {Language.EN: _("Name in English"), Language.BG: _("Name in Bulgarian")}[other]
    return [
        Column(
            key="name",
            title=_("City"),
            show=_name,
            save=lambda row, text: _save_name(workshop, row, text),
            is_whole=True,
            is_stretch=True,
        ),
        Column(
            key="other",
            title=in_other,
            show=lambda row: _if_city(row, lambda city: Cell(other_name(city)) if other_name(city) else missing()),
            edit=lambda row: other_name(row.city) if row.city else "",
            save=lambda row, text: rename_city(workshop, CityId(row.id), text, language=other),
            can_edit=_is_city,
        ),
        Column(
            key="role",
            title=_("Role"),
            show=lambda row: _if_city(row, lambda city: Cell(_(label_of(city.role)))),
            edit=lambda row: row.city.role.value if row.city else "",
            save=lambda row, key: _change(workshop, row, role=CityRole(key)),
            choices=lambda _row: role_choices(),
            can_edit=_is_city,
        ),
    ]


def _fact_columns(workshop: WorkshopFile) -> list[Column[CityRow]]:
    return [
        Column(
            key="country",
            title=_("Country"),
            show=lambda row: _if_city(row, lambda city: _text_or_dash(country_name(city.country))),
            edit=lambda row: country_name(row.city.country) if row.city else "",
            save=lambda row, text: _change(workshop, row, country=country_from(text)),
            can_edit=_is_city,
            is_stretch=True,
            least_width=80,
        ),
        Column(
            key="languages",
            title=_("Languages"),
            show=lambda row: _if_city(row, lambda city: Cell(languages_text(city)) if city.languages else missing()),
            edit=lambda row: languages_text(row.city) if row.city else "",
            save=lambda row, text: _change(workshop, row, languages=languages_from(text)),
            can_edit=_is_city,
        ),
        Column(
            key="population",
            title=_("Population"),
            show=lambda row: _if_city(row, _population),
            edit=lambda row: str(row.city.population or "") if row.city else "",
            save=lambda row, text: _change(workshop, row, population=population_from(text)),
            can_edit=_is_city,
            is_number=True,
        ),
        Column(
            key="capacity",
            title=_("Advises"),
            show=lambda row: _if_city(row, _capacity),
            edit=lambda row: str(row.city.capacity) if row.city else "",
            save=lambda row, text: _change(workshop, row, capacity=_whole_number(text)),
            can_edit=lambda row: row.city is not None and row.city.role is CityRole.MENTOR,
            tooltip=lambda _row: _("How many cities a mentor city can advise at a time"),
            is_number=True,
        ),
    ]


def _lead_columns(workshop: WorkshopFile) -> list[Column[CityRow]]:
    return [
        Column(
            key="lead",
            title=_("Lead expert"),
            show=lambda row: _if_city(row, lambda city: _leader(city, row.lead)),
            edit=lambda row: (row.city and row.city.lead_expert_id) or "",
            save=lambda row, key: set_lead_expert(workshop, CityId(row.id), PersonId(key) if key else None),
            choices=lambda row: lead_choices(workshop.people.all(), row.id, PersonRole.LEAD_EXPERT),
            can_edit=_is_city,
            is_stretch=True,
            least_width=112,
        ),
        Column(
            key="manager",
            title=_("Project manager"),
            show=lambda row: _if_city(row, lambda city: _leader(city, row.manager)),
            edit=lambda row: (row.city and row.city.project_manager_id) or "",
            save=lambda row, key: set_project_manager(workshop, CityId(row.id), PersonId(key) if key else None),
            choices=lambda row: lead_choices(workshop.people.all(), row.id, PersonRole.PROJECT_MANAGER),
            can_edit=_is_city,
            is_stretch=True,
            least_width=112,
        ),
        Column(
            key="people",
            title=_("People"),
            show=lambda row: _if_city(row, lambda _city: _text_or_dash(str(row.people or ""))),
            is_number=True,
        ),
    ]


def role_choices() -> list[tuple[str, str]]:
    """Return the roles of a city to choose from."""
    return [(role.value, _(label_of(role))) for role in CityRole]


def lead_choices(people: Sequence[Person], city_id: str, role: PersonRole) -> list[tuple[str, str]]:
    """Return whom one can name: first who has the role, then the city's own people, then everybody."""

    def order(person: Person) -> tuple[bool, bool, Any]:
        return person.role is not role, person.city_id != city_id, natural_key(person.name)

    return [("", _("Nobody")), *((person.id, person.name) for person in sorted(people, key=order))]


def languages_text(city: City) -> str:
    """Return the codes of a city's languages as they are shown and typed."""
    return ", ".join(city.languages)


def _save_name(workshop: WorkshopFile, row: CityRow, text: str) -> None:
    if row.city is None:
        enter_city(workshop, text, language=interface_language(), city_id=CityId(row.id))
    else:
        rename_city(workshop, row.city.id, text, language=interface_language())


def _change(workshop: WorkshopFile, row: CityRow, **values: Any) -> None:
    change_city(workshop, replace(workshop.cities.get(CityId(row.id)), **values))


def _whole_number(text: str) -> int:
    if not text.strip().isdecimal():
        raise InvalidInputError(_("This is no whole number."), hint=_("Type 0 if it can advise no city now."))
    return int(text)


def _is_city(row: CityRow) -> bool:
    return row.city is not None


def _if_city(row: CityRow, show: Callable[[City], Cell]) -> Cell:
    return Cell() if row.city is None else show(row.city)


def _name(row: CityRow) -> Cell:
    return Cell(row.city.name(interface_language()) if row.city else "", is_key=True)


def _text_or_dash(text: str) -> Cell:
    return Cell(text) if text else Cell("–", tone=Tone.TEXT3, spoken=_("not given"))


def _population(city: City) -> Cell:
    return _text_or_dash(count_text(city.population) if city.population else "")


def _capacity(city: City) -> Cell:
    is_mentor = city.role is CityRole.MENTOR
    return Cell(str(city.capacity)) if is_mentor else Cell("–", tone=Tone.TEXT3, spoken=_("only for mentor cities"))


def _leader(city: City, person: Person | None) -> Cell:
    if person is not None:
        return Cell(person.name)
    return missing() if city.role is CityRole.CHALLENGE else _text_or_dash("")
