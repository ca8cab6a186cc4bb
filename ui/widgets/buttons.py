"""Buttons: one primary on a page, secondary and quiet ones beside it, icons with a name, and a choice in a row."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline
from ui.widgets.plain_tips import plain_tip
from ui.widgets.push_buttons import PushButton


class Rank(Enum):
    """How loud a button is; at most one PRIMARY on a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"


class Size(Enum):
    """The height of a button at 100 %: welcome and hero card, everywhere else, inside a card."""

    LARGE = 40
    NORMAL = 36
    SMALL = 30


_PADDING = {Size.LARGE: 19, Size.NORMAL: 15, Size.SMALL: 11}
_ICON = 18
_GAP = 8
_CARET = 14


class Button(PushButton):
    """A button with an optional icon at the left of its text."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        rank: Rank = Rank.SECONDARY,
        size: Size = Size.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._rank = rank
        self._size = size
        self._has_caret = False
        self._is_bare = False
        self._tip = ""
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        outline(self)
        self._dress()
        look().changed.connect(self._dress)

    @property
    def has_icon(self) -> bool:
        """Whether it can do without its text."""
        return bool(self._icon)

    @property
    def rank(self) -> Rank:
        """How loud the button is."""
        return self._rank

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        if self._is_bare:
            self.setToolTip(plain_tip(text))
        self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Show another icon, named by its meaning; an empty name takes it away."""
        self._icon = icon
        self._dress()

    def set_rank(self, rank: Rank) -> None:
        """Make the button louder or quieter."""
        self._rank = rank
        self._dress()

    def set_bare(self, *, is_bare: bool) -> None:
        """Show only the icon where there is no room for the text, which is the tooltip then; needs an icon."""
        if is_bare != self._is_bare:
            self._is_bare = is_bare
            self._tip = self.toolTip() if is_bare else self._tip
            self.setToolTip(plain_tip(self.text()) if is_bare else self._tip)
            self.updateGeometry()
            self.update()

    def whole_width(self) -> int:
        """Return the width that shows the whole text, whether it is shown now or not."""
        return self._width_with(self.text())

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole text, or only the icon."""
        width = self._width_with("") - _GAP - 1 if self._is_bare else self.whole_width()
        return QSize(width, look().px(self._size.value))

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, text and caret."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line, ink = self._colours()
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(line), 1) if line else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_content(painter, ink)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        needed = self.sizeHint().width() - 2 * self._padding()
        missing = max(needed - (self.width() - 2 * self._padding()), 0)
        left = (self.width() - needed + missing) / 2
        if self._icon:
            side = look().px(_ICON)
            paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), self._icon, colour=ink)
            left += side + _GAP
        painter.setPen(QColor(ink))
        metrics = self.fontMetrics()
        whole = "" if self._is_bare else self.text()
        text_width = metrics.horizontalAdvance(whole) + 1 - missing
        # A narrow window with large letters may squeeze it all the same.
        text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, text_width) if missing else whole
        rect = QRectF(left, 0, text_width, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if self._has_caret:
            side = look().px(_CARET)
            caret = QRectF(left + text_width + _GAP - 1, (self.height() - side) / 2 + 1, side, side)
            paint_icon(painter, caret, "open-below", colour=ink)

    def _colours(self) -> tuple[str, str, str]:
        """Return ground, line and ink; empty for none."""
        t = look().tokens
        is_pointed = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            return ("", "", t.text3) if self._rank is Rank.QUIET else (t.sunken, t.line, t.text3)
        if self._rank is Rank.PRIMARY:
            return (t.accent_hover if is_pointed else t.accent), "", t.on_accent
        if self._rank is Rank.QUIET:
            return (t.selected if is_pointed else ""), "", t.accent
        return (t.sunken if is_pointed else t.surface), t.control, t.text1

    def _width_with(self, text: str) -> int:
        width = self.fontMetrics().horizontalAdvance(text) + 2 * self._padding()
        width += (look().px(_ICON) + _GAP) if self._icon else 0
        width += (look().px(_CARET) + _GAP) if self._has_caret else 0
        return width + 1

    def _padding(self) -> int:
        return 10 if self._rank is Rank.QUIET else _PADDING[self._size]

    def _dress(self) -> None:
        self.setFont(look().font(Type.TABLE_KEY if self._size is Size.SMALL else Type.BUTTON))
        self.updateGeometry()
        self.update()


class MenuButton(Button):
    """A button with a caret that opens `menu` below it; Space, Enter and Down open it too."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        rank: Rank = Rank.SECONDARY,
        size: Size = Size.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, icon=icon, rank=rank, size=size, parent=parent)
        # Not QPushButton.setMenu: it would open the menu on press, and draw an arrow of its own.
        self.menu_below = QMenu(self)
        self._has_caret = True
        self.clicked.connect(self._open_menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with Down, as in a list of choices."""
        if event.key() == Qt.Key.Key_Down:
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def _open_menu(self) -> None:
        self.menu_below.setMinimumWidth(self.width())
        self.menu_below.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))


class IconButton(PushButton):
    """A button that is only an icon; its name is the tooltip and what assistive technology says."""

    def __init__(self, icon: str, name: str, *, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        outline(self)
        look().changed.connect(self._dress)

    def set_name(self, name: str) -> None:
        """Give the button another name, such as the step that undo would take back."""
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon, named by its meaning."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that can be hit."""
        side = max(look().px(self._size), 28)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The square is never made smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, and a ground under the pointer that suits any surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = look().tokens
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            ground = QColor(t.text1)
            ground.setAlphaF(0.16 if self.isDown() else 0.09)
            painter.setBrush(ground)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        side = look().px(20 if self._size >= 36 else 16)
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, rect, self._icon, colour=t.text2 if self.isEnabled() else t.cell)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
