"""All fields of one person."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.i18n import _
from dcc_desktop.services.people import change_person, note_presence
from ui.city_chooser import city_choices
from ui.desk import Desk
from ui.pages.cities.person_columns import role_choices, type_choices
from ui.pages.cities.person_rows import PersonRow
from ui.pages.cities.side_form import SideForm
from ui.widgets.choices import CheckField, ChoiceField, SearchChoice
from ui.widgets.fields import TextField


class PersonForm(SideForm[Person]):
    """The form beside the table of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = _("Choose somebody in the table, or type a new name and press Enter. All about them stands here.")
        read, remove_text = desk.workshop.people.get, _("Remove the person")
        super().__init__(desk, read, change_person, hint=hint, remove_text=remove_text, parent=parent)
        self._is_here = False
        here = CheckField(_("Here at this seminar"))
        contact_help = _("Only then do the other cities see e-mail and phone, in the report too.")
        bind = self.form.bind
        bind("is_here", here, value_of=lambda _person: self._is_here, save=self._note_presence)
        bind("name", TextField(_("Name")))
        bind("city_id", SearchChoice(_("City"), placeholder=_("No city")), choices_of=self._cities)
        bind("role", ChoiceField(_("Role"), role_choices()))
        bind("organisation", TextField(_("Organisation")))
        bind("stakeholder_type", ChoiceField(_("Stakeholder type"), type_choices()))
        bind("email", TextField(_("E-mail")))
        bind("phone", TextField(_("Phone")))
        bind("shares_contact", CheckField(_("Shares the contact"), help=contact_help))

    def show_row(self, row: PersonRow | None) -> None:
        """Show somebody; what is being typed just now stays."""
        person = row.person if row else None
        self._is_here = row is not None and row.is_here
        self.show_titled(person.name if person else "", person)

    def _cities(self, _person: Person) -> list[tuple[str, str]]:
        return city_choices(self.desk.workshop)

    def _note_presence(self, person_id: str, is_present: Any) -> None:
        note_presence(self.desk.workshop, self.desk.seminar.id, PersonId(person_id), is_present=is_present)
