"""The cities with who leads their work, and the people with who is here: tables to type in, a form beside them."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.people import PersonId
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _
from dcc_desktop.services.import_reading import ImportKind
from ui.desk import Desk
from ui.dialogs.import_opening import open_import
from ui.pages.cities.city_form import CityForm
from ui.pages.cities.entry_list import EntryList
from ui.pages.cities.lists import city_list, facts_line, person_list
from ui.pages.cities.person_form import PersonForm
from ui.pages.cities.removals import Removals
from ui.pages.cities.side_form import SideForm
from ui.pages.cities.tool_row import ToolRow
from ui.pages.page import Page
from ui.widgets.buttons import Button, Rank
from ui.widgets.two_columns import TwoColumns

SIDE = 288
AnyForm = CityForm | PersonForm


class CitiesPage(Page):
    """Two tabs; the desk's current city filters the people and is the one that the form of cities shows."""

    stage: ClassVar[Stage] = Stage.CITIES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.removals = Removals(desk)
        self.tools = ToolRow()
        self.load = Button(_("Import…"), icon="import")
        self.add = Button("", icon="add", rank=Rank.PRIMARY)
        self.lists = QStackedWidget()
        self.forms = QWidget()
        self._column = QVBoxLayout(self.forms)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._forms: dict[EntryList, AnyForm] = {}
        self._columns = TwoColumns(self.lists, self.forms, right_width=SIDE, fits_view=True)
        self._lay_out_content()
        self._connect()
        self._show_tab(Tab.CITIES.value)

    def refresh(self) -> None:
        """Read anew what the tab shows; the other one is read when it is shown."""
        is_first = not self.list.rows
        self.list.refresh()
        if is_first:
            self._choose_current_city()
        self._show_room()
        self.set_facts(facts_line(self.desk))

    def open_target(self, target: str) -> None:
        """Show a tab, or a city or person by its id; where there is no city yet, whoever comes for them enters one."""
        if target in (Tab.CITIES, Tab.PEOPLE):
            self._go_to_tab(target)
            if target == Tab.CITIES and self.cities.is_empty():
                self.begin_new()
        elif self.desk.workshop.cities.find(CityId(target)) is not None:
            self._go_to_tab(Tab.CITIES)
            self.cities.show_row(target)
        elif (person := self.desk.workshop.people.find(PersonId(target))) is not None:
            if self.desk.city_id not in (None, person.city_id):
                self.desk.choose_city(None)
            self._go_to_tab(Tab.PEOPLE)
            self.people.show_row(target)

    def begin_new(self) -> None:
        """Add a row and open its name for typing."""
        self.tools.clear_search()
        self.lists.setFocus()
        self.list.begin_new()
        self._show_room()

    def open_import(self, text: str = "") -> None:
        """Open the import of a table, with what was pasted if there is anything."""
        open_import(self.desk, ImportKind.PEOPLE if self._is_people() else ImportKind.CITIES, self, text=text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a table that is pasted while no field has the focus."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.open_import(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    @cached_property
    def cities(self) -> EntryList:
        """The table of cities with its form; made when it is first shown."""
        cities = city_list(self.desk, self.begin_new)
        form = self.city_form = CityForm(self.desk)
        cities.row_chosen.connect(lambda _id: form.show_row(cities.chosen_row()))
        form.removal_asked.connect(lambda city_id: self.removals.remove_cities([city_id]))
        cities.table.removal_asked.connect(self.removals.remove_cities)
        self._take_in(cities, form)
        return cities

    @cached_property
    def people(self) -> EntryList:
        """The table of people with its form; made when it is first shown."""
        people = person_list(self.desk, self.begin_new)
        form = self.person_form = PersonForm(self.desk)
        people.row_chosen.connect(lambda _id: form.show_row(people.chosen_row()))
        form.removal_asked.connect(lambda person_id: self.removals.remove_people([person_id]))
        people.table.removal_asked.connect(self.removals.remove_people)
        self._take_in(people, form)
        return people

    @property
    def list(self) -> EntryList:
        """The table of the tab that is shown."""
        return self.people if self._is_people() else self.cities

    def _is_people(self) -> bool:
        return self.tools.tabs.current() == Tab.PEOPLE

    def _lay_out_content(self) -> None:
        self.content.setSpacing(12)
        self.content.addWidget(self.tools)
        self.content.addWidget(self._columns, 1)
        self.add_action(self.load)
        self.add_action(self.add)

    def _connect(self) -> None:
        self.tools.tabs.chosen.connect(self._show_tab)
        self.tools.text_changed.connect(self._look_for)
        self.tools.all_cities_asked.connect(lambda: self.desk.choose_city(None))
        self.tools.details_toggled.connect(self._show_room)
        self.load.clicked.connect(lambda _is_checked: self.open_import())
        self.add.clicked.connect(self.begin_new)
        self.desk.city_changed.connect(self._choose_current_city)

    def _take_in(self, shown: EntryList, form: AnyForm) -> None:
        self.lists.addWidget(shown)
        self._column.addWidget(form)
        self._forms[shown] = form
        form.turned.connect(self._columns.show_top_of_right)
        shown.table.refused.connect(self.show_refusal)
        shown.table.pasted.connect(self.open_import)
        shown.draft.dropped.connect(self._show_room)

    def _look_for(self, text: str) -> None:
        self.list.look_for(text)

    def _go_to_tab(self, tab: str) -> None:
        self.tools.tabs.set_current(tab)
        self._show_tab(tab)

    def _show_tab(self, tab: str) -> None:
        is_people = tab == Tab.PEOPLE
        self.tools.clear_search()
        shown = self.list
        self.lists.setCurrentWidget(shown)
        for form in self.forms.findChildren(SideForm):
            form.setVisible(form is self._forms[shown])
        shown.look_for("")
        if not self._is_stale:
            shown.refresh()
            self._choose_current_city()
        self.add.set_text(_("Add a person") if is_people else _("Add a city"))
        self._show_room()

    def _show_room(self) -> None:
        """Show the city that filters, and the form if there is anything to show in it."""
        city = self.desk.city
        self.tools.show_city(city.name(self.desk.language) if city and self._is_people() else "")
        self.tools.show_tools(is_shown=not self.list.is_empty())
        self._columns.show_right(is_shown=self.tools.has_details and not self.list.is_empty())

    def _choose_current_city(self) -> None:
        if self.desk.city_id is not None and not self._is_people():
            self.cities.show_row(self.desk.city_id)
