"""What the group should talk about first, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.discussion import discuss_first
from ui.charts.lettering import draw_text
from ui.pages.maturity.agreement_words import reason_in_words
from ui.theme.look import Type, look
from ui.widgets.cards import Card
from ui.widgets.focus_rings import outline
from ui.widgets.labels import Label, Tone
from ui.widgets.push_buttons import PushButton

_MOST, _ROW, _AROUND, _NOTE = 5, 46, 60, 26


class DiscussionCard(Card):
    """As many of five as there is room for; a press chooses the criterion."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Discuss these first"), parent=parent)
        self.points = [PointButton(number) for number in range(1, _MOST + 1)]
        self._ids: list[str] = []
        self._note = Label("", Type.CAPTION, Tone.TEXT3, wraps=True)
        self.body.setSpacing(0)
        for place, point in enumerate(self.points):
            point.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(self._ids[place]))
            self.body.addWidget(point)
        self.body.addSpacing(6)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    @property
    def criteria(self) -> list[str]:
        """The ids of the criteria, the first one first."""
        return list(self._ids)

    @property
    def note(self) -> str:
        """What stands under the list."""
        return self._note.text()

    def show_score(self, score: CityScore, *, language: Language) -> None:
        """Rank the criteria anew."""
        found = discuss_first(score, _MOST)
        self._ids = [each.score.criterion.id for each in found]
        for button, point in zip(self.points, found, strict=False):
            criterion = point.score.criterion
            button.show_point(f"{criterion.code} {criterion.name.in_language(language)}", reason_in_words(point))
        self._note.set_text(_note(score, has_points=bool(found)))
        self._show_what_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for now."""
        super().resizeEvent(event)
        self._show_what_fits()

    def hasHeightForWidth(self) -> bool:
        """The height decides how many are shown, so what is shown must not ask for more height."""
        return False

    def sizeHint(self) -> QSize:
        """Ask for three."""
        return QSize(super().sizeHint().width(), look().px(_AROUND + 3 * _ROW))

    def minimumSizeHint(self) -> QSize:
        """Two must have room."""
        return QSize(super().minimumSizeHint().width(), look().px(_AROUND + 2 * _ROW))

    def _show_what_fits(self) -> None:
        room = self.height() - look().px(_AROUND)
        shown = min(max(room // look().px(_ROW), 2), len(self._ids))
        for place, point in enumerate(self.points):
            point.setVisible(place < shown)
        self._note.setVisible(not shown or room - shown * look().px(_ROW) >= look().px(_NOTE))


class PointButton(PushButton):
    """A number in a disc, a criterion, and why."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._texts: Sequence[str] = ("", "")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        outline(self, radius=4)

    @property
    def reason(self) -> str:
        """Why the criterion is worth talking about."""
        return self._texts[1]

    def show_point(self, title: str, reason: str) -> None:
        """Name another criterion."""
        if (title, reason) != self._texts:
            self._texts = (title, reason)
            self.setAccessibleName(f"{self._number}. {title}. {reason}")
            self.setToolTip(f"{title}\n{reason}")
            self.update()

    def sizeHint(self) -> QSize:
        """Return two lines with their margins."""
        return QSize(200, look().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Texts are cut, never the height."""
        return QSize(120, look().px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc, the two lines and the hairline below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, side = look().tokens, look().px(22)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.sunken))
        elif self._number > 1:
            painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
        disc = QRectF(0, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.soft))
        painter.drawEllipse(disc)
        key, small = look().font(Type.TABLE_KEY), look().font(Type.CAPTION)
        draw_text(painter, disc, str(self._number), look().font(Type.CAPTION_KEY), tokens.on_soft, align=0.5)
        left, high = side + 10, QFontMetricsF(key).height()
        top = (self.height() - high - QFontMetricsF(small).height()) / 2
        draw_text(painter, QRectF(left, top, self.width() - left, high), self._texts[0], key, tokens.text1)
        below = QRectF(left, top + high, self.width() - left, QFontMetricsF(small).height())
        draw_text(painter, below, self._texts[1], small, tokens.text2)


def _note(score: CityScore, *, has_points: bool) -> str:
    criteria = score.criteria()
    settled = sum(each.consensus is not None for each in criteria)
    if settled:
        return _("{settled} of {total} criteria have a consensus.").format(settled=settled, total=len(criteria))
    if has_points:
        return _("A consensus is settled in Results, with its reason.")
    if all(each.answers < SMALLEST_GROUP for each in criteria):
        return _("From the fourth form on, this list says where opinions differ.")
    return _("The answers agree, and no target is a step away.")
