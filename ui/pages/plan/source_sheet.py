"""Chooses what a new action comes from: the most voted idea first, the widest gap first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.plan_sources import Source, SourceKind
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import look
from ui.widgets.cells import Cell
from ui.widgets.fields import TextField
from ui.widgets.labels import Tone
from ui.widgets.sheets import Sheet
from ui.widgets.tables import Table


class SourceSheet(Sheet):
    """`source_chosen(id, title)`: from a list; a mentor city gives no title, so it is typed."""

    source_chosen = Signal(str, str)

    def __init__(self, parent: QWidget, kind: SourceKind, sources: Sequence[Source]) -> None:
        super().__init__(parent, title_of(kind), confirm_text=_("Add action"), text=_hint(kind))
        columns: list[Column[Source]] = [
            Column(key="name", title=_("Name"), show=lambda source: source.name, is_stretch=True, least_width=280),
            Column(key="figures", title=_figures_title(kind), show=lambda s: Cell(s.figures, tone=Tone.TEXT2)),
        ]
        self._model = RowsModel(columns)
        self.table = Table(self._model, name=title_of(kind), is_compact=True, empty_text=_nothing(kind))
        self.setMinimumSize(look().px(640), look().px(520))
        self._model.set_rows(sources)
        self.table.chosen_row.connect(self._check)
        self.table.activated_row.connect(self._take)
        self.entry = TextField(_("Title of the action"), has_note=False)
        self.entry.setVisible(kind is SourceKind.MENTOR)
        self.entry.edited.connect(self._check)
        self.body.addWidget(self.table)
        self.body.addWidget(self.entry)
        if sources:
            self.table.choose(sources[0].id)
        self._check()

    def accept(self) -> None:
        """Close, and tell what was chosen."""
        super().accept()
        if self.table.chosen_id():
            self.source_chosen.emit(self.table.chosen_id(), self.entry.value())

    def _check(self, _what: object = None) -> None:
        is_typed = self.entry.isHidden() or bool(self.entry.value())
        self.primary.setEnabled(bool(self.table.chosen_id()) and is_typed)

    def _take(self, _row_id: str) -> None:
        if self.primary.isEnabled():
            self.accept()


def title_of(kind: SourceKind) -> str:
    """Return what the menu and the sheet are called."""
    return {
        SourceKind.IDEA: _("Action from an idea"),
        SourceKind.CLUSTER: _("Action from a group of ideas"),
        SourceKind.CRITERION: _("Action from a criterion"),
        SourceKind.PRACTICE: _("Action from a good practice"),
        SourceKind.MENTOR: _("Action from a mentor city"),
    }[kind]


def _hint(kind: SourceKind) -> str:
    return {
        SourceKind.IDEA: _("The ideas with most votes come first. The title can be changed afterwards."),
        SourceKind.CLUSTER: _("The groups with most votes come first. Their ideas become the description."),
        SourceKind.CRITERION: _("The widest gaps come first. The next step of the framework becomes the description."),
        SourceKind.PRACTICE: _("Title and solution of the practice are where the action begins."),
        SourceKind.MENTOR: _("The city's own mentor comes first."),
    }[kind]


def _figures_title(kind: SourceKind) -> str:
    return {
        SourceKind.IDEA: _("Votes"),
        SourceKind.CLUSTER: _("Votes"),
        SourceKind.CRITERION: _("Maturity"),
        SourceKind.PRACTICE: _("City"),
        SourceKind.MENTOR: "",
    }[kind]


def _nothing(kind: SourceKind) -> str:
    return {
        SourceKind.IDEA: _("The city has no ideas yet."),
        SourceKind.CLUSTER: _("The city has no groups of ideas yet."),
        SourceKind.CRITERION: _("The city has no assessment yet."),
        SourceKind.PRACTICE: _("There are no good practices yet."),
        SourceKind.MENTOR: _("There are no mentor cities yet."),
    }[kind]
