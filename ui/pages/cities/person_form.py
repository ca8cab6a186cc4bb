"""All fields of one person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.people import Person, PersonId, PersonRole, StakeholderType
from dcc_desktop.i18n import _
from dcc_desktop.services.people import change_person, note_presence
from ui.desk import Desk
from ui.pages.cities.person_columns import city_choices, role_choices, type_choices
from ui.pages.cities.person_rows import PersonRow
from ui.pages.cities.side_form import SideForm
from ui.widgets.choices import CheckField, ChoiceField, SearchChoice
from ui.widgets.fields import TextField


class PersonForm(SideForm):
    """The form beside the table of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = _("Choose somebody in the table, or type a new name and press Enter. All about them stands here.")
        super().__init__(desk, hint, remove_text=_("Remove the person"), parent=parent)
        self.here = CheckField(_("Here at this seminar"))
        self.name = TextField(_("Name"))
        self.city = SearchChoice(_("City"), placeholder=_("No city"))
        self.role = ChoiceField(_("Role"), role_choices())
        self.organisation = TextField(_("Organisation"))
        self.kind = ChoiceField(_("Speaks for"), type_choices())
        self.email = TextField(_("E-mail"))
        self.phone = TextField(_("Phone"))
        self.shares = CheckField(
            _("Shares the contact"), help=_("Only then do the other cities see e-mail and phone, in the report too.")
        )
        self._add_fields()

    def show_row(self, row: PersonRow | None) -> None:
        """Show somebody; what is being typed just now stays."""
        person = row.person if row else None
        if row is None or person is None:
            self.show_nothing()
            return
        self.begin(person.id, person.name)
        self.offer(self.city, city_choices(self.desk.workshop)[1:])
        self.here.set_value(row.is_here, of=person.id)
        for field, value in self._values(person):
            field.set_value(value, of=person.id)

    def _values(self, person: Person) -> list[tuple[Any, Any]]:
        return [
            (self.name, person.name),
            (self.city, person.city_id or ""),
            (self.role, person.role.value),
            (self.organisation, person.organisation),
            (self.kind, person.stakeholder_type.value),
            (self.email, person.email),
            (self.phone, person.phone),
            (self.shares, person.shares_contact),
        ]

    def _add_fields(self) -> None:
        self.add(self.here, self._note_presence)
        self.add(self.name, lambda text: self._change(name=text))
        self.add(self.city, lambda key: self._change(city_id=CityId(key) if key else None))
        self.add(self.role, lambda key: self._change(role=PersonRole(key)))
        self.add(self.organisation, lambda text: self._change(organisation=text))
        self.add(self.kind, lambda key: self._change(stakeholder_type=StakeholderType(key)))
        self.add(self.email, lambda text: self._change(email=text))
        self.add(self.phone, lambda text: self._change(phone=text))
        self.add(self.shares, lambda is_ticked: self._change(shares_contact=is_ticked))
        self.column.addStretch(1)

    def _change(self, **values: Any) -> None:
        person = self.desk.workshop.people.get(PersonId(self.shown_id))
        change_person(self.desk.workshop, replace(person, **values), merge_key=next(iter(values)))

    def _note_presence(self, is_present: bool) -> None:  # noqa: FBT001 - the value of the field
        note_presence(self.desk.workshop, self.desk.seminar.id, PersonId(self.shown_id), is_present=is_present)
