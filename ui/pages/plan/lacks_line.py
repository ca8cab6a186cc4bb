"""How complete the plan is, in one line over the table: for a plan that lacks next to nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dcc_desktop.i18n import _
from ui.charts.chart_widget import ChartWidget
from ui.charts.ring import ProgressModel, draw_bar
from ui.theme.look import Type, look
from ui.theme.numbers import percent_text
from ui.widgets.finding_lists import FindingLine, finding_sign
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.plain_tips import tell_whole

FEW = 2
"""So many links fit into the line."""


class LacksLine(QWidget):
    """`followed(data)` of the line when one of the links is pressed."""

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[FindingLine] | None = None
        self._parts: list[QWidget] = []
        self._bar = ChartWidget(draw_bar, ProgressModel(0), name=_("Plan filled in"), hint=QSize(120, 12))
        self._bar.setFixedWidth(look().px(120))
        self._percent = Label("", Type.TABLE_KEY, is_tabular=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(Label(_("To complete"), Type.TABLE_KEY))
        self._row.addWidget(self._bar)
        self._row.addWidget(self._percent)
        self._row.addStretch(1)

    def show_plan(self, lines: Sequence[FindingLine], *, percent: int) -> None:
        """Show how far the plan of a city is, and the few things that it lacks."""
        self._bar.set_model(ProgressModel.of(percent, 100), description=percent_text(percent / 100))
        self._percent.set_text(percent_text(percent / 100))
        if list(lines) != self._shown:
            self._shown = list(lines)
            self._fill()

    def links(self) -> list[ShortLink]:
        """Return the links that are shown."""
        return [part for part in self._parts if isinstance(part, ShortLink)]

    def _fill(self) -> None:
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for line in self._shown or ():
            link = ShortLink(f"{line.title.rstrip('.')} ({line.text})" if line.text else line.title)
            link.clicked.connect(lambda _checked=False, line=line: self.followed.emit(line.data))
            self._parts += [finding_sign(line, 16), link]
        if not self._parts:
            self._parts = [Label(_("Nothing is missing in the plan."), Type.TABLE, Tone.TEXT2)]
        for place, part in enumerate(self._parts, start=3):
            self._row.insertWidget(place, part)


class ShortLink(Link):
    """A link that ends in an ellipsis where the line is narrow; the tooltip has all of it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return what the whole text takes."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least that still says something."""
        return QSize(min(look().px(72), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room."""
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, event.size().width()))
        tell_whole(self, self._whole, is_cut=self.text() != self._whole)
