"""All fields of a good practice, and the cities that want to adopt it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.practices import GoodPractice
from dcc_desktop.i18n import _
from dcc_desktop.services.practices import change_practice
from ui.city_chooser import city_choices
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.pages.practices.adoptions import Adoptions
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.fields import SearchChoice, TextArea, TextField
from ui.widgets.labels import Label, Tone
from ui.widgets.scrolling import settle


class PracticeForm(Card):
    """The practice that has the focus in the list; saved as it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        hint = Label(_("Choose a good practice in the list."), Type.TABLE, Tone.TEXT2, wraps=True)
        self._form = EntityForm(desk.workshop, desk.workshop.good_practices.get, change_practice, hint=hint, row_gap=2)
        self.fields = self._form.fields
        self.adoptions = Adoptions(desk)
        self._heading = TextArea(_("Title"), least_lines=1, most_lines=3)
        self._bind()
        self._form.installEventFilter(self)
        self.body.addWidget(hint)
        self.body.addWidget(self._form)

    def show_practice(self, practice_id: str) -> None:
        """Show a practice; none while nothing is chosen."""
        practice = self._desk.workshop.good_practices.find(practice_id)
        if practice is not None:
            self.adoptions.show_practice(practice)
        self._form.show_entity(practice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the form its room as soon as a text or the list of cities in it has grown, or they would be cut."""
        layout = self._form.layout()
        if watched is self._form and event.type() == QEvent.Type.LayoutRequest and layout is not None:
            layout.activate()
            settle(self)
        return super().eventFilter(watched, event)

    def _bind(self) -> None:
        bind = self._form.bind
        bind("title", self._heading)
        bind("city_id", SearchChoice(_("City that shares it")), choices_of=self._cities)
        bind("theme", TextField(_("Theme")))
        self._form.add(self.adoptions, is_wide=True)
        bind("dimension_id", SearchChoice(_("Dimension")), choices_of=self._dimensions)
        bind("problem", TextArea(_("Which problem it solves")))
        bind("solution", TextArea(_("What was done")))
        bind("partners", TextArea(_("Partners")))
        bind("resources", TextArea(_("What it took: money, people, time")))
        bind("results", TextArea(_("Results")))
        bind("difficulties", TextArea(_("Difficulties")))
        bind("transfer_conditions", TextArea(_("What another city needs for it")))
        bind("contact_id", SearchChoice(_("Contact")), choices_of=self._contacts)
        bind("link", TextField(_("Link")))

    def write_title(self) -> None:
        """Put the cursor into the title, such as of a practice that was just added."""
        self._heading.area.setFocus()
        self._heading.area.selectAll()

    def _cities(self, _practice: GoodPractice) -> list[tuple[str, str]]:
        return city_choices(self._desk.workshop)

    def _dimensions(self, _practice: GoodPractice) -> list[tuple[str, str]]:
        return [(each.id, each.name.in_language(self._desk.language)) for each in self._desk.workshop.dimensions.all()]

    def _contacts(self, practice: GoodPractice) -> list[tuple[str, str]]:
        people = sorted(self._desk.workshop.people.all(), key=lambda person: natural_key(person.name))
        # Those of the city come first: one of them is the contact nearly always.
        people.sort(key=lambda person: person.city_id != practice.city_id)
        return [(person.id, person.name) for person in people]
