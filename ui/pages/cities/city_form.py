"""All fields of one city."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.cities import City, CityId, CityRole, FellowBenefit
from dcc_desktop.domain.countries_and_languages import COUNTRIES
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import PersonId, PersonRole
from dcc_desktop.i18n import Language, _, interface_language
from dcc_desktop.services.cities import change_city, mark_benefit, set_lead_expert, set_project_manager
from dcc_desktop.services.city_entries import lacks_english_name, languages_from, rename_city
from ui.desk import Desk
from ui.pages.cities.city_columns import languages_text, lead_choices, role_choices
from ui.pages.cities.city_rows import CityRow, country_name
from ui.pages.cities.side_form import SideForm
from ui.theme.look import Type
from ui.widgets.choices import CheckField, ChoiceField, SearchChoice
from ui.widgets.fields import NumberField, TextArea, TextField
from ui.widgets.labels import Label, Tone

_LARGEST = 99_999_999
_LETTERS_IN_A_LINE = 28


class CityForm(SideForm):
    """The form beside the table of cities."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = _("Choose a city in the table, or type the name of a new one and press Enter. All about it stands here.")
        super().__init__(desk, hint, remove_text=_("Remove the city"), parent=parent)
        self.names = {Language.BG: TextField(_("Name in Bulgarian")), Language.EN: TextField(_("Name in English"))}
        self.role = ChoiceField(_("Role"), role_choices())
        self.lead = SearchChoice(_("Lead expert"), placeholder=_("Nobody"))
        self.manager = SearchChoice(_("Project manager"), placeholder=_("Nobody"))
        self.slogan = TextArea(_("Slogan"), help=_("Stands on the cover of the plan."))
        self.country = SearchChoice(_("Country"), _countries(), placeholder=_("Not given"))
        self.languages = TextField(_("Languages"), help=_("Names or letters: bg, English"))
        self.population = NumberField(_("Population"), least=1, most=_LARGEST)
        self.capacity = NumberField(_("Cities that it can advise at a time"), least=0, most=99)
        self.benefits = {each: _benefit_field(each) for each in FellowBenefit}
        self.benefits_title = Label(_("Benefits received"), Type.CAPTION_KEY, Tone.TEXT2)
        self._add_fields()

    def show_row(self, row: CityRow | None) -> None:
        """Show a city; what somebody is typing just now stays."""
        city = row.city if row else None
        if city is None:
            self.show_nothing()
            return
        self.begin(city.id, city.name(interface_language()))
        people = self.desk.workshop.people.all()
        # An empty field is nobody; a choice that says so would have to be wiped out before typing.
        self.offer(self.lead, lead_choices(people, city.id, PersonRole.LEAD_EXPERT)[1:])
        self.offer(self.manager, lead_choices(people, city.id, PersonRole.PROJECT_MANAGER)[1:])
        for field, value in self._values(city):
            field.set_value(value, of=city.id)
        self._show_what_fits(city)

    def _values(self, city: City) -> list[tuple[Any, Any]]:
        return [
            (self.names[Language.BG], city.name_bg),
            (self.names[Language.EN], "" if lacks_english_name(city) else city.name_en),
            (self.role, city.role.value),
            (self.lead, city.lead_expert_id or ""),
            (self.manager, city.project_manager_id or ""),
            (self.slogan, city.slogan),
            (self.country, city.country),
            (self.languages, languages_text(city)),
            (self.population, city.population),
            (self.capacity, city.capacity),
            *((field, each in city.benefits) for each, field in self.benefits.items()),
        ]

    def _add_fields(self) -> None:
        here = interface_language()
        for language in (here, *(each for each in Language if each is not here)):
            self.add(self.names[language], partial(self._rename, language))
        self.add(self.role, lambda key: self._change(role=CityRole(key)))
        self.add(self.lead, lambda key: self._set(set_lead_expert, key))
        self.add(self.manager, lambda key: self._set(set_project_manager, key))
        self.add(self.slogan, lambda text: self._change(slogan=text))
        self.add(self.country, lambda code: self._change(country=code))
        self.add(self.languages, lambda text: self._change(languages=languages_from(text)))
        self.add(self.population, lambda number: self._change(population=number))
        self.add(self.capacity, lambda number: self._change(capacity=number or 0))
        self.column.addWidget(self.benefits_title)
        for benefit, field in self.benefits.items():
            self.add(field, partial(self._mark, benefit))
        self.column.addStretch(1)

    def _show_what_fits(self, city: City) -> None:
        self.capacity.setVisible(city.role is CityRole.MENTOR)
        is_fellow = city.role is CityRole.FELLOW
        for widget in (self.benefits_title, *self.benefits.values()):
            widget.setVisible(is_fellow)

    def _city(self) -> City:
        return self.desk.workshop.cities.get(CityId(self.shown_id))

    def _change(self, **values: Any) -> None:
        change_city(self.desk.workshop, replace(self._city(), **values), merge_key=next(iter(values)))

    def _rename(self, language: Language, name: str) -> None:
        rename_city(self.desk.workshop, CityId(self.shown_id), name, language=language)

    def _set(self, service: Any, person_id: str) -> None:
        service(self.desk.workshop, CityId(self.shown_id), PersonId(person_id) if person_id else None)

    def _mark(self, benefit: FellowBenefit, is_received: bool) -> None:  # noqa: FBT001 - the value of the field
        mark_benefit(self.desk.workshop, CityId(self.shown_id), benefit, is_received=is_received)


def _countries() -> list[tuple[str, str]]:
    return [(code, name) for name, code in sorted((country_name(code), code) for code in COUNTRIES)]


def _benefit_field(benefit: FellowBenefit) -> CheckField:
    label = _(label_of(benefit))
    field = CheckField(label)
    # A tick box does not wrap by itself.
    field.box.setText("\n".join(textwrap.wrap(label, _LETTERS_IN_A_LINE)))
    return field
