"""A page that is higher than the window: scrolled up and down, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroller(QScrollArea):
    """A frame around a widget that is as wide as there is room and as high as it needs."""

    def __init__(self, content: QWidget | None = None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.set_content(content)

    def set_content(self, content: QWidget) -> None:
        """Show a widget; the one before is deleted."""
        self.setWidget(content)
        # Qt fills what it scrolls with the window's colour, which is wrong on a card.
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        self._keep_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep as wide as the content needs: what cannot be scrolled to must not be cut."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._keep_width()
        return super().eventFilter(watched, event)

    def _keep_width(self) -> None:
        content = self.widget()
        if content is not None:
            self.setMinimumWidth(least_width(content) + self.width_of_bar())

    def width_of_bar(self) -> int:
        """Return what the bar takes from the content; nothing where another one stands for it in the margin."""
        is_elsewhere = self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        return 0 if is_elsewhere else self.verticalScrollBar().sizeHint().width()


def least_width(part: QWidget) -> int:
    """Return the width without which a part is cut."""
    return max(part.minimumSizeHint().width(), part.minimumWidth())


def settle(part: QWidget) -> None:
    """Give a part that has grown its room at once, up to what scrolls it.

    By itself each level asks the next one with an event of its own, and until the last one is there parts are cut.
    """
    around: QWidget | None = part
    while around is not None and not isinstance(around, QScrollArea):
        layout = around.layout()
        if layout is not None:
            layout.activate()
            QCoreApplication.sendEvent(around, QEvent(QEvent.Type.LayoutRequest))
        around = around.parentWidget()
