"""The pairs that are set, as a list, and the card of one of them: what the two cities agreed on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.mentoring import MentoringFormat, Pairing, PairingId
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.pairings import change_pairing, remove_pairings
from ui.desk import Desk
from ui.field_saver import FieldSaver, flush_all
from ui.models.rows_model import Column, RowsModel
from ui.pages.mentoring.pairs_tab import nobody_to_pair
from ui.theme.look import Type
from ui.theme.numbers import date_text
from ui.undo_offers import removed_text
from ui.widgets.cards import Card
from ui.widgets.cells import Cell, missing
from ui.widgets.empty_states import padded
from ui.widgets.fields import ChoiceField, DateField, Field, TextArea, TextField
from ui.widgets.labels import Label, Tone
from ui.widgets.page_stacks import PageStack
from ui.widgets.tables import Table


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair that is set, with the names of its cities."""

    id: str
    city: str
    mentor: str
    points: int
    pairing: Pairing


def rows_of(desk: Desk) -> list[PairRow]:
    """Return the pairs that are set, by the name of the city."""
    names = {city.id: city.name(desk.language) for city in desk.workshop.cities.all()}
    rows = [
        PairRow(pairing.id, names[pairing.city_id], names[pairing.mentor_id], pairing.score, pairing)
        for pairing in desk.workshop.pairings.all()
    ]
    return sorted(rows, key=lambda row: natural_key(row.city))


class ChosenPairs(QWidget):
    """The list; `pair_chosen(id)` when another one has the focus."""

    pair_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: RowsModel[PairRow] = RowsModel(_columns())
        self.table = Table(
            self._rows,
            name=_("Chosen pairs"),
            empty_text=_("No pair is set yet. Take the suggestion in the matrix, or choose a pair there."),
        )
        self.table.chosen_row.connect(self.pair_chosen)
        self.table.removal_asked.connect(self._remove)
        self._stack = PageStack()
        self._stack.addWidget(self.table)
        self._stack.addWidget(padded(nobody_to_pair(desk)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_whether(self, *, can_pair: bool) -> None:
        """Say what is missing while no pair could be set; the matrix with its button would be empty too."""
        self._stack.setCurrentIndex(0 if can_pair or self._rows.rowCount() else 1)

    def refresh(self) -> None:
        """Read the pairs."""
        rows = rows_of(self._desk)
        self._rows.set_rows(rows)
        if rows and not self.table.chosen_id():
            current = next((row for row in rows if row.pairing.city_id == self._desk.city_id), rows[0])
            self.table.choose(current.id)
        self.pair_chosen.emit(self.table.chosen_id())

    def _remove(self, pairing_ids: list[str]) -> None:
        pairs = [f"{row.city} – {row.mentor}" for row in self._rows.rows_among(pairing_ids)]
        remove_pairings(self._desk.workshop, [PairingId(each) for each in pairing_ids])
        several = ngettext("{n} pair removed.", "{n} pairs removed.", len(pairs)).format(n=len(pairs))
        self._desk.offer_undo(removed_text(pairs, several))


def _columns() -> list[Column[PairRow]]:
    return [
        Column(key="city", title=_("City"), show=lambda row: Cell(row.city, is_key=True), is_whole=True),
        Column(key="mentor", title=_("Mentor city"), show=_mentor, is_whole=True),
        Column(key="points", title=_("Points"), show=lambda row: str(row.points), is_number=True),
        Column(key="step", title=_("First step"), show=_first_step, is_stretch=True),
        Column(key="on", title=_("Date"), show=_first_step_on),
    ]


def _mentor(row: PairRow) -> Cell:
    if row.pairing.is_suggested:
        return Cell(row.mentor, icon="tick", icon_tone=Tone.ACCENT, spoken=f"{row.mentor}, {_('suggestion')}")
    return Cell(row.mentor, icon="person", icon_tone=Tone.TEXT2, spoken=f"{row.mentor}, {_('your choice')}")


def _first_step(row: PairRow) -> Cell:
    return Cell(row.pairing.first_step) if row.pairing.first_step else missing()


def _first_step_on(row: PairRow) -> Cell:
    day = row.pairing.first_step_on
    return Cell(date_text(day, has_year=False)) if day else missing()


class PairCard(Card):
    """What two cities agreed on; saved as it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._id = PairingId("")
        self._names = Label("", Type.CARD_TITLE, wraps=True)
        self._hint = Label(_("Choose a pair in the list."), Type.TABLE, Tone.TEXT2, wraps=True)
        formats = [(each.value, _(label_of(each))) for each in MentoringFormat]
        self.fields: dict[str, Field] = {
            "topics": TextArea(_("Topics")),
            "format": ChoiceField(_("Format"), formats),
            "expected_result": TextArea(_("Expected result")),
            "first_step": TextField(_("First step")),
            "first_step_on": DateField(_("Date of the first step")),
            "starts_on": DateField(_("Begins on")),
            "ends_on": DateField(_("Ends on")),
        }
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for name, field in self.fields.items():
            FieldSaver(field, self._saver(name), on_leave=desk.workshop.seal)
            column.addWidget(field)
        self.body.addWidget(self._names)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.show_pair("")

    def show_pair(self, pairing_id: str) -> None:
        """Show the card of a pair; none while nothing is chosen."""
        if pairing_id != self._id:
            flush_all(self)
        pairing = self._desk.workshop.pairings.find(PairingId(pairing_id)) if pairing_id else None
        for widget in (self._names, self._form):
            widget.setVisible(pairing is not None)
        self._hint.setVisible(pairing is None)
        self._id = pairing.id if pairing else PairingId("")
        if pairing is None:
            return
        cities, language = self._desk.workshop.cities, self._desk.language
        city, mentor = cities.get(pairing.city_id).name(language), cities.get(pairing.mentor_id).name(language)
        self._names.set_text(f"{city} – {mentor}")
        for name, field in self.fields.items():
            field.set_value(getattr(pairing, name), of=pairing.id)

    def _saver(self, name: str) -> Any:
        def save(value: Any) -> None:
            pairing = self._desk.workshop.pairings.get(self._id)
            value = MentoringFormat(value) if name == "format" else value
            change_pairing(self._desk.workshop, replace(pairing, **{name: value}), merge_key=name)

        return save
