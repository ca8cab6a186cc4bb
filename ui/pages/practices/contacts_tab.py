"""The people who may be reached by the other cities: only those who agreed to it show e-mail and telephone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import Person, PersonRole
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.people import contacts
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type, look
from ui.widgets.buttons import Button
from ui.widgets.cells import Cell
from ui.widgets.empty_states import EmptyState, padded
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.page_stacks import PageStack
from ui.widgets.tables import Table

_ALL = "*"
_ROLE_FROM = 1000


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Somebody who shares how to be reached."""

    id: str
    person: Person
    city: str
    role: str


class ContactsTab(QWidget):
    """Filter, table, and how many do not share their contact."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[ContactRow] = []
        self.text = TextField("", placeholder=_("Search by name, organisation or city"), has_note=False)
        self.text.line.setAccessibleName(_("Search by name, organisation or city"))
        self.text.line.setClearButtonEnabled(True)
        self.role = ChoiceField("", [(_ALL, _("All roles"))], has_note=False)
        self.role.box.setAccessibleName(_("Role"))
        self.copy = Button(_("Copy"), icon="copy")
        self.copy.setToolTip(_("Copy the selected rows, as a spreadsheet takes them"))
        self._rows: RowsModel[ContactRow] = RowsModel(_columns())
        self.table = Table(self._rows, name=_("Contacts"), empty_text=_("Nobody fits the search."))
        self.hint = Label("", Type.CAPTION, Tone.TEXT2)
        self.empty = EmptyState(
            "contact",
            _("Nobody shares a contact yet"),
            text=_(
                "E-mail and telephone are shown here only of people who agreed to it. Tick it in the list of people."
            ),
            button_text=_("To the people"),
            button_icon="go",
        )
        self._stack = PageStack()
        self._lay_out()
        self.text.line.textChanged.connect(self._show)
        self.role.box.activated.connect(self._show)
        self.copy.clicked.connect(self.copy_rows)
        self.empty.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.PEOPLE))

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setContentsMargins(16, 12, 16, 8)
        filters.setSpacing(8)
        filters.addWidget(self.text, 3)
        filters.addWidget(self.role, 2)
        filters.addWidget(self.copy)
        link = Link(_("To the people"))
        link.clicked.connect(self.empty.asked)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 6)
        foot.setSpacing(12)
        foot.addWidget(self.hint)
        foot.addWidget(link)
        foot.addStretch(1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self._stack.addWidget(whole)
        self._stack.addWidget(padded(self.empty))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def refresh(self) -> None:
        """Read the people; of a current city, its own only."""
        workshop, language = self._desk.workshop, self._desk.language
        names = {city.id: city.name(language) for city in workshop.cities.all()}
        current = self._desk.city_id
        sharing = contacts(workshop)
        self._all = [
            ContactRow(p.id, p, names.get(p.city_id, "") if p.city_id else "", _(label_of(p.role)))
            for p in sharing
            if current is None or p.city_id == current
        ]
        everybody = [p for p in workshop.people.all() if current is None or p.city_id == current]
        silent = len(everybody) - len(self._all)
        text = ngettext("{n} person does not share a contact.", "{n} people do not share their contacts.", silent)
        self.hint.set_text(text.format(n=silent) if silent else _("Everybody shares their contact."))
        roles = {row.person.role for row in self._all}
        choices = [(_ALL, _("All roles")), *((r.value, _(label_of(r))) for r in PersonRole if r in roles)]
        self.role.offer(choices)
        if not self.role.value():
            self.role.set_value(_ALL)
        self._stack.setCurrentIndex(0 if self._all else 1)
        # A column that says nothing would push the others out of a narrow window.
        has_phones = any(row.person.phone for row in self._all)
        self.table.setColumnHidden(self._rows.column_of("phone"), not has_phones)
        self._show()
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the role where there is room for it."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        self.table.setColumnHidden(self._rows.column_of("role"), self.width() < look().px(_ROLE_FROM))
        self.table.measures.share_widths()

    def count(self) -> int:
        """Return how many share their contact."""
        return len(self._all)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, all that are shown when none is selected."""
        chosen = set(self.table.selected_ids())
        rows = [row for row in self._shown() if not chosen or row.id in chosen]
        lines = (
            f"{r.person.name}\t{r.city}\t{r.role}\t{r.person.organisation}\t{r.person.email}\t{r.person.phone}"
            for r in rows
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _shown(self) -> list[ContactRow]:
        words, role = self.text.value().casefold().split(), self.role.value()
        return [
            row
            for row in self._all
            if role in (_ALL, "", row.person.role.value)
            and all(word in f"{row.person.name} {row.person.organisation} {row.city}".casefold() for word in words)
        ]

    def _show(self) -> None:
        self._rows.set_rows(self._shown())


def _columns() -> list[Column[ContactRow]]:
    return [
        Column(key="name", title=_("Name"), show=lambda row: Cell(row.person.name, is_key=True), is_whole=True),
        Column(key="city", title=_("City"), show=lambda row: Cell(row.city) if row.city else Cell("–"), is_whole=True),
        Column(
            key="role",
            title=_("Role"),
            show=lambda row: Cell(row.role, tone=Tone.TEXT2),
            tooltip=lambda row: row.role,
            is_stretch=True,
            least_width=72,
            share=0,
        ),
        Column(
            key="organisation",
            title=_("Organisation"),
            show=lambda row: row.person.organisation,
            tooltip=lambda row: row.person.organisation,
            is_stretch=True,
            least_width=72,
        ),
        Column(
            key="email",
            title=_("E-mail"),
            show=lambda row: row.person.email or Cell("–", tone=Tone.TEXT3),
            tooltip=lambda row: row.person.email,
            is_whole=True,
        ),
        Column(key="phone", title=_("Telephone"), show=lambda row: row.person.phone or Cell("–", tone=Tone.TEXT3)),
    ]
