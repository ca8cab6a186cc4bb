"""How complete the plan is, and what to fill in next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dcc_desktop.i18n import _
from ui.charts.chart_widget import ChartWidget
from ui.charts.ring import ProgressModel, draw_bar
from ui.theme.look import Type
from ui.theme.numbers import percent_text
from ui.widgets.finding_cards import FindingCard
from ui.widgets.finding_lists import FindingLine
from ui.widgets.labels import Label

_SHOWN = 5


class ToCompleteCard(FindingCard):
    """A bar over the links to what lacks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # A line here is a thing with all that it lacks; the report counts each lack, and its number is the one to know.
        nothing = _("Nothing is missing in the plan.")
        super().__init__(_("To complete"), nothing=nothing, shown=_SHOWN, is_counted=False, parent=parent)
        self._bar = ChartWidget(draw_bar, ProgressModel(0), name=_("Plan filled in"), hint=QSize(120, 12))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._percent = Label("", Type.TABLE_KEY, is_tabular=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self._percent)
        self.body.insertLayout(0, row)

    def show_plan(self, lines: Sequence[FindingLine], *, percent: int, of: str) -> None:
        """Show how far the plan of a city is, and what it lacks."""
        self._bar.set_model(ProgressModel.of(percent, 100), description=percent_text(percent / 100))
        self._percent.set_text(percent_text(percent / 100))
        self.show_lines(lines, of=of)
