"""What a line of text offers while somebody types in it; a click elsewhere does what it does everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QWidget

from ui.theme.look import look


def offer_completions(line: QLineEdit, texts: Sequence[str]) -> None:
    """Offer these texts below the line, wherever in them what is typed stands."""
    completer = QCompleter(list(texts), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    prepare_list(completer, line)


def prepare_list(completer: QCompleter, line: QLineEdit) -> None:
    """Give the list of a line our look, and let a click outside of it reach what it is meant for."""
    _Preparation(completer, line)


class _Preparation(QObject):
    """Done at the first letter: a list that is made and dressed costs as much memory as 25 other parts of a page."""

    def __init__(self, completer: QCompleter, line: QLineEdit) -> None:
        super().__init__(completer)
        self._completer = completer
        line.textEdited.connect(self._prepare, Qt.ConnectionType.SingleShotConnection)

    def _prepare(self) -> None:
        popup = self._completer.popup()
        assert popup is not None
        look().dress(popup)
        # Installed after the completer's own filter, so asked before it; Qt would only close the list with the click.
        popup.installEventFilter(_ClickPasser(popup))


class _ClickPasser(QObject):
    def __init__(self, popup: QWidget) -> None:
        super().__init__(popup)
        self._popup = popup

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonPress:
            return False
        if self._popup.rect().contains(event.position().toPoint()):
            return False
        at, button, keys = event.globalPosition(), event.button(), event.modifiers()
        self._popup.hide()
        # With the next event: by then the list no longer takes the mouse.
        QTimer.singleShot(0, self, lambda: _click(at, button, keys))
        return True


def _click(at: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> None:
    target = QApplication.widgetAt(at.toPoint())
    if target is None or not target.isEnabled():
        return
    if target.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        target.setFocus(Qt.FocusReason.MouseFocusReason)
    place = QPointF(target.mapFromGlobal(at))
    for kind, held in (
        (QEvent.Type.MouseButtonPress, button),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        QCoreApplication.sendEvent(target, QMouseEvent(kind, place, at, button, held, keys))
