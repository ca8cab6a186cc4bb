"""All fields of one city."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
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


class CityForm(SideForm[City]):
    """The form beside the table of cities."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = _("Choose a city in the table, or type the name of a new one and press Enter. All about it stands here.")
        read, remove_text = desk.workshop.cities.get, _("Remove the city")
        super().__init__(desk, read, change_city, hint=hint, remove_text=remove_text, parent=parent)
        self.lead = SearchChoice(_("Lead expert"), placeholder=_("Nobody"))
        self.slogan = TextArea(_("Slogan"), help=_("Stands on the cover of the plan."))
        self.country = SearchChoice(_("Country"), _countries(), placeholder=_("Not given"))
        self.capacity = NumberField(_("Cities that it can advise at a time"), least=0, most=99)
        self.benefits = {each: _benefit_field(each) for each in FellowBenefit}
        self.benefits_title = Label(_("Benefits received"), Type.CAPTION_KEY, Tone.TEXT2)
        self._bind()

    def show_row(self, row: CityRow | None) -> None:
        """Show a city; what somebody is typing just now stays."""
        city = row.city if row else None
        if city is not None:
            self._show_what_fits(city)
        self.show_titled(city.name(interface_language()) if city else "", city)

    def _bind(self) -> None:
        bind, save = self.form.bind, self.form.save_value
        here = interface_language()
        for language in (here, *(each for each in Language if each is not here)):
            self._bind_name(language)
        bind("role", ChoiceField(_("Role"), role_choices()))
        self._bind_leader("lead_expert_id", self.lead, PersonRole.LEAD_EXPERT, set_lead_expert)
        manager = SearchChoice(_("Project manager"), placeholder=_("Nobody"))
        self._bind_leader("project_manager_id", manager, PersonRole.PROJECT_MANAGER, set_project_manager)
        bind("slogan", self.slogan)
        bind("country", self.country)
        languages = TextField(_("Languages"), help=_("Names or letters: bg, English"))
        bind(
            "languages",
            languages,
            value_of=languages_text,
            save=lambda _id, text: save("languages", languages_from(text)),
        )
        bind("population", NumberField(_("Population"), least=1, most=_LARGEST))
        bind("capacity", self.capacity, save=lambda _id, number: save("capacity", number or 0))
        self.form.add(self.benefits_title, is_wide=True)
        for benefit, field in self.benefits.items():
            is_received = partial(_has_benefit, benefit)
            bind(benefit.value, field, value_of=is_received, save=partial(self._mark, benefit))

    def _bind_name(self, language: Language) -> None:
        rename = partial(self._rename, language)
        if language is Language.BG:
            self.form.bind("name_bg", TextField(_("Name in Bulgarian")), save=rename)
        else:
            field = TextField(_("Name in English"))
            self.form.bind("name_en", field, value_of=_english_name, save=rename)

    def _bind_leader(self, attribute: str, field: SearchChoice, role: PersonRole, service: Callable[..., Any]) -> None:
        def choices(city: City) -> list[tuple[str, str]]:
            # An empty field is nobody; a choice that says so would have to be wiped out before typing.
            return lead_choices(self.desk.workshop.people.all(), city.id, role)[1:]

        def save(city_id: str, person_id: str) -> None:
            service(self.desk.workshop, CityId(city_id), PersonId(person_id) if person_id else None)

        self.form.bind(attribute, field, choices_of=choices, save=save)

    def _show_what_fits(self, city: City) -> None:
        self.capacity.setVisible(city.role is CityRole.MENTOR)
        is_fellow = city.role is CityRole.FELLOW
        for widget in (self.benefits_title, *self.benefits.values()):
            widget.setVisible(is_fellow)

    def _rename(self, language: Language, city_id: str, name: str) -> None:
        rename_city(self.desk.workshop, CityId(city_id), name, language=language)

    def _mark(self, benefit: FellowBenefit, city_id: str, is_received: Any) -> None:
        mark_benefit(self.desk.workshop, CityId(city_id), benefit, is_received=is_received)


def _english_name(city: City) -> str:
    return "" if lacks_english_name(city) else city.name_en


def _has_benefit(benefit: FellowBenefit, city: City) -> bool:
    return benefit in city.benefits


def _countries() -> list[tuple[str, str]]:
    return [(code, name) for name, code in sorted((country_name(code), code) for code in COUNTRIES)]


def _benefit_field(benefit: FellowBenefit) -> CheckField:
    label = _(label_of(benefit))
    field = CheckField(label)
    # A tick box does not wrap by itself.
    field.box.setText("\n".join(textwrap.wrap(label, _LETTERS_IN_A_LINE)))
    return field
