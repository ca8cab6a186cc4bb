"""All fields of a good practice, and the cities that want to adopt it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.practices import GoodPractice, GoodPracticeId
from dcc_desktop.i18n import _
from dcc_desktop.services.practices import change_practice
from ui.desk import Desk
from ui.field_saver import FieldSaver, flush_all
from ui.pages.practices.adoptions import Adoptions
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.fields import Field, SearchChoice, TextArea, TextField
from ui.widgets.labels import Label, Tone

# What is chosen from a list, and may be empty.
_CHOSEN = ("city_id", "dimension_id", "contact_id")


class PracticeForm(Card):
    """The practice that has the focus in the list; saved as it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._id = GoodPracticeId("")
        self._offered: dict[str, list[tuple[str, str]]] = {}
        self._hint = Label(_("Choose a good practice in the list."), Type.TABLE, Tone.TEXT2, wraps=True)
        self.adoptions = Adoptions(desk)
        self.fields: dict[str, Field] = {
            "title": TextArea(_("Title"), least_lines=1, most_lines=3),
            "city_id": SearchChoice(_("City that shares it")),
            "theme": TextField(_("Theme")),
            "dimension_id": SearchChoice(_("Dimension")),
            "problem": TextArea(_("Which problem it solves")),
            "solution": TextArea(_("What was done")),
            "partners": TextArea(_("Partners")),
            "resources": TextArea(_("What it took: money, people, time")),
            "results": TextArea(_("Results")),
            "difficulties": TextArea(_("Difficulties")),
            "transfer_conditions": TextArea(_("What another city needs for it")),
            "contact_id": SearchChoice(_("Contact")),
            "link": TextField(_("Link")),
        }
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for name, field in self.fields.items():
            FieldSaver(field, self._saver(name), on_leave=desk.workshop.seal)
            column.addWidget(field)
            if name == "theme":
                column.addWidget(self.adoptions)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._form)
        self.show_practice("")

    def show_practice(self, practice_id: str) -> None:
        """Show a practice; none while nothing is chosen."""
        if practice_id != self._id:
            flush_all(self)
        practice = self._desk.workshop.good_practices.find(GoodPracticeId(practice_id)) if practice_id else None
        self._id = practice.id if practice else GoodPracticeId("")
        self._form.setVisible(practice is not None)
        self._hint.setVisible(practice is None)
        if practice is None:
            return
        self._offer_choices(practice)
        for name, field in self.fields.items():
            field.set_value(getattr(practice, name), of=practice.id)
        self.adoptions.show_practice(practice)

    def write_title(self) -> None:
        """Put the cursor into the title, such as of a practice that was just added."""
        title = self.fields["title"]
        assert isinstance(title, TextArea)
        title.area.setFocus()
        title.area.selectAll()

    def _offer_choices(self, practice: GoodPractice) -> None:
        workshop, language = self._desk.workshop, self._desk.language
        cities = sorted((city.name(language), city.id) for city in workshop.cities.all())
        dimensions = [(each.name.in_language(language), each.id) for each in workshop.dimensions.all()]
        people = sorted(workshop.people.all(), key=lambda person: natural_key(person.name))
        # Those of the city come first: one of them is the contact nearly always.
        people.sort(key=lambda person: person.city_id != practice.city_id)
        self._offer("city_id", [(key, text) for text, key in cities])
        self._offer("dimension_id", [(key, text) for text, key in dimensions])
        self._offer("contact_id", [(person.id, person.name) for person in people])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        # Filling the list anew would take away what somebody is typing in it.
        if isinstance(field, SearchChoice) and choices != self._offered.get(name) and not field.is_typing():
            self._offered[name] = choices
            field.set_choices(choices)

    def _saver(self, name: str) -> Any:
        def save(value: Any) -> None:
            practice = self._desk.workshop.good_practices.get(self._id)
            value = (value or None) if name in _CHOSEN else value
            change_practice(self._desk.workshop, replace(practice, **{name: value}), merge_key=name)

        return save
