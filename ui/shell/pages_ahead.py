"""Makes the pages that take longest before they are asked for, one at a time, while nobody types or clicks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from dcc_desktop.domain.stages import Stage

# The others are shown within 50 ms when they are first asked for; all together would cost a sixth of the memory more.
SLOWEST = (Stage.CITIES, Stage.AGENDA, Stage.VISION, Stage.MATURITY, Stage.PRACTICES)
_PAUSE = 400
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.InputMethod}


class PagesAhead(QObject):
    """Each page takes a moment in which the window does not answer; so every touch of the user puts it off."""

    def __init__(self, make: Callable[[Stage], object], parent: QObject, *, stages: Sequence[Stage] = SLOWEST) -> None:
        super().__init__(parent)
        self._make = make
        self._left = list(stages)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._make_next)

    def start(self) -> None:
        """Begin after a pause."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for another pause after each touch; installed until the last page is made only."""
        if event.type() in _TOUCHES:
            self._timer.start()
        return False

    def _make_next(self) -> None:
        if self._left:
            self._make(self._left.pop(0))
            return
        self._timer.stop()
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
