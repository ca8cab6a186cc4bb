"""The ring around the control that has the focus: 2 px accent, 2 px away from it.

It lies outside of the control, so the control's parent would clip it; the ring is a child of the nearest ancestor
that has room for it, and follows the control there.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.theme.look import look

_RADIUS = "ring_radius"
_REACH = 4
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


def outline(widget: QWidget, *, radius: int = 6) -> None:
    """Show the ring around a widget whenever it has the focus.

    A widget of which only a part is focused (a bar of tabs) says which by a method `ring_rect() -> QRect`.
    """
    widget.setProperty(_RADIUS, radius)
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.findChild(_Watch) is None:
        _Watch(app)


class _Watch(QObject):
    """Puts the ring where the focus goes; one for the program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._turn = 0
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # To hide and to show a ring may move the focus on, which comes here again before this call has ended.
        self._turn += 1
        turn = self._turn
        left, self._ring = self._ring, None
        if left is not None:
            # Only our own slot: Qt's style sheets rely on this signal to forget the widget.
            left.destroyed.disconnect(self._on_ring_destroyed)
            left.leave()
        if turn != self._turn or new is None or new.property(_RADIUS) is None:
            return
        made = FocusRing(new)
        if turn != self._turn:
            made.leave()
            return
        self._ring = made
        made.destroyed.connect(self._on_ring_destroyed)

    def _on_ring_destroyed(self) -> None:
        self._ring = None


class FocusRing(QWidget):
    """The ring around one widget, from the moment that it gets the focus until it loses it."""

    def __init__(self, widget: QWidget) -> None:
        home, between = _home_of(widget)
        super().__init__(home)
        self._widget = widget
        self._followed = between
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for each in self._followed:
            each.installEventFilter(self)
        self._follow()

    def leave(self) -> None:
        """Take the ring away."""
        for each in self._followed:
            if isValid(each):
                each.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control and with everything between it and the ring's parent."""
        if event.type() in _MOVES and isValid(self._widget):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look().tokens.accent), 2))
        radius = float(self._widget.property(_RADIUS)) + 3
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _follow(self) -> None:
        home = cast(QWidget, self.parentWidget())
        rect = _inner_rect(self._widget)
        corner = self._widget.mapTo(home, rect.topLeft()) - QPoint(_REACH, _REACH)
        self.setGeometry(QRect(corner, rect.size()).adjusted(0, 0, 2 * _REACH, 2 * _REACH))
        self.setVisible(self._widget.isVisible())
        self.raise_()


def _inner_rect(widget: QWidget) -> QRect:
    if hasattr(widget, "ring_rect"):
        return cast(QRect, widget.ring_rect())
    return widget.rect()


def _home_of(widget: QWidget) -> tuple[QWidget, list[QWidget]]:
    """Return the nearest ancestor with room for the ring, and the widgets from the focused one up to below it."""
    between = [widget]
    home = widget.parentWidget() or widget
    rect = _inner_rect(widget).adjusted(-_REACH, -_REACH, _REACH, _REACH)
    while home is not widget and not home.isWindow() and not _is_scrolled(home):
        if home.rect().contains(rect.translated(widget.mapTo(home, QPoint(0, 0)))):
            break
        parent = home.parentWidget()
        if parent is None:
            break
        between.append(home)
        home = parent
    return home, between


def _is_scrolled(widget: QWidget) -> bool:
    """Say whether a widget is what a scroll area moves: outside of it the ring would not be clipped with it."""
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport
