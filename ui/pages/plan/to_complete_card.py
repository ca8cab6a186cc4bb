"""How complete the plan is, and what to fill in next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.charts.chart_widget import ChartWidget
from ui.charts.ring import ProgressModel, draw_bar
from ui.charts.styles import ChartStyle
from ui.theme.look import Type
from ui.theme.numbers import percent_text
from ui.widgets.cards import Card
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.finding_lists import FindingLine, FindingList
from ui.widgets.labels import Label, Tone
from ui.widgets.scrolling import Scroller


class ToCompleteCard(Card):
    """`followed(line)` when one of the links is pressed."""

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("To complete"), parent=parent)
        self._of = ""
        self._count = Chip("")
        self.add_action(self._count)
        self._bar = ChartWidget(_draw, ProgressModel(0), name=_("Plan filled in"), hint=QSize(120, 12))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._percent = Label("", Type.TABLE_KEY, is_tabular=True)
        self._nothing = Label(_("Nothing is missing in the plan."), Type.TABLE, Tone.TEXT2, wraps=True)
        self.findings = FindingList(shown=5)
        self.findings.followed.connect(self.followed)
        self._lay_out_parts()

    def show_lines(self, lines: Sequence[FindingLine], *, percent: int, of: str) -> None:
        """Show what lacks; `of` is the city, so that another one begins with a short list."""
        if of != self._of:
            self._of = of
            self.findings.fold()
        self._bar.set_model(ProgressModel.of(percent, 100), description=percent_text(percent / 100))
        self._percent.set_text(percent_text(percent / 100))
        is_missing = any(line.is_missing for line in lines)
        self._count.setVisible(bool(lines))
        self._count.show_state(str(len(lines)), ChipTone.BAD if is_missing else ChipTone.WARN)
        self._nothing.setVisible(not lines)
        self.findings.set_lines(lines)

    def _lay_out_parts(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self._percent)
        self.body.addLayout(row)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.body.addWidget(Scroller(content), 1)


def _draw(painter: QPainter, rect: QRectF, model: ProgressModel, style: ChartStyle) -> None:
    draw_bar(painter, rect, model, style)
