"""What looks wrong, each with a link to where it is put right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.i18n import _
from dcc_desktop.services.points_to_check import PointToCheck
from ui.desk import Desk
from ui.stage_icons import STAGE_ICONS
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.glyphs import Glyph
from ui.widgets.hairlines import hairline
from ui.widgets.labels import Label, Link, Tone

SHOWN = 5


class AttentionCard(Card):
    """Hidden while nothing looks wrong."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Check these"), parent=parent)
        self._desk = desk
        self._shown: list[PointToCheck] = []
        self._lines: list[QWidget] = []

    def show_points(self, points: Sequence[PointToCheck]) -> None:
        """Show the first of these; the most important one comes first."""
        self.setVisible(bool(points))
        chosen = list(points[:SHOWN])
        if chosen == self._shown:
            return
        self._shown = chosen
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for place, point in enumerate(chosen):
            if place:
                self._add(hairline())
            self._add(self._line(point))

    def _add(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self.body.addWidget(widget)

    def _line(self, point: PointToCheck) -> QWidget:
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(point.sentence, Type.TABLE, wraps=True))
        link = Link(_("To {page}").format(page=_(label_of(point.place.stage))))
        link.clicked.connect(lambda: self._follow(point))
        words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        icon = "warning" if point.is_urgent else STAGE_ICONS[point.place.stage]
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Glyph(icon, tone=Tone.WARN if point.is_urgent else Tone.TEXT2), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return line

    def _follow(self, point: PointToCheck) -> None:
        self._desk.go_to(point.place.stage, point.item_id or point.place.tab, city_id=point.city_id)
