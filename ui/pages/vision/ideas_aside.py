"""At the end of the tabs: what the stripes mean; while cards are chosen, what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _, ngettext
from ui.board.stakeholder_marks import MARKED, mark_colour, mark_letter
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, MenuButton, Rank, Size
from ui.widgets.hairlines import paint_hairline_below
from ui.widgets.labels import Label, Tone


class IdeasAside(QStackedWidget):
    """`cluster_wanted`, `removal_wanted`; the menu of `move` is filled by the tab just before it opens."""

    cluster_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend()
        self._count = Label("", Type.CAPTION, Tone.TEXT2)
        group = Button(_("New cluster"), rank=Rank.QUIET, size=Size.SMALL)
        group.setToolTip(_("New cluster of the chosen ideas (Ctrl+G)"))
        group.clicked.connect(self.cluster_wanted)
        self.move_to = MenuButton(_("Move to"), rank=Rank.QUIET, size=Size.SMALL)
        self.move_to.setToolTip(_("Move the chosen ideas to a cluster (M)"))
        remove = Button(_("Remove"), rank=Rank.QUIET, size=Size.SMALL)
        remove.clicked.connect(self.removal_wanted)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(2)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addSpacing(6)
        for button in (group, self.move_to, remove):
            row.addWidget(button)
        self.addWidget(self.legend)
        self.addWidget(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_chosen(self, count: int) -> None:
        """Offer what can be done with so many cards; with none show the legend."""
        self._count.set_text(ngettext("{count} chosen", "{count} chosen", count).format(count=count))
        self.setCurrentIndex(1 if count else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Go on with the line under the tabs."""
        paint_hairline_below(self)

    def sizeHint(self) -> QSize:
        """Keep the room of the wider one, so that nothing moves when cards are chosen."""
        wide = max(self.legend.sizeHint().width(), self._bar.sizeHint().width())
        return QSize(wide, look().px(36))


class Legend(QWidget):
    """Stripe, letter and name of the stakeholder types that are on the board; without the names where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[StakeholderType] = []
        look().changed.connect(self.updateGeometry)

    def set_kinds(self, kinds: set[StakeholderType]) -> None:
        """Explain these types, always in the same order; a single one needs no key."""
        self._kinds = [kind for kind in MARKED if kind in kinds] if len(kinds) > 1 else []
        self.setAccessibleName(", ".join(f"{mark_letter(kind)}: {_(label_of(kind))}" for kind in self._kinds))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all names."""
        return QSize(self._wide(), look().px(36))

    def minimumSizeHint(self) -> QSize:
        """It may be cut down to nothing before a tab is."""
        return QSize(0, look().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint from the right, so that it ends with the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, font = look().tokens, look().font(Type.CAPTION)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        left, high = float(max(self.width() - self._wide(), 0)), self.height() - 4
        for kind in self._kinds:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark_colour(kind)))
            painter.drawRoundedRect(QRectF(left, high / 2 - 7, 4, 14), 2, 2)
            left += 11
            for text, colour in ((mark_letter(kind), t.text1), (_(label_of(kind)), t.text2)):
                wide = QFontMetrics(font).horizontalAdvance(text)
                painter.setPen(QColor(colour))
                painter.drawText(QRectF(left, 0, wide + 2, high), int(middle), text)
                left += wide + 6
            left += 10

    def _wide(self) -> int:
        metrics = QFontMetrics(look().font(Type.CAPTION))
        texts = [(mark_letter(kind), _(label_of(kind))) for kind in self._kinds]
        return sum(33 + metrics.horizontalAdvance(a) + metrics.horizontalAdvance(b) for a, b in texts) - 16 * bool(
            texts
        )
