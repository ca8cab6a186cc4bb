"""How far long work is: what is done, how much of it, and Cancel. Work under a second shows nothing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type
from ui.widgets.buttons import Button, Size
from ui.widgets.labels import Label, Tone

DELAY_MS = 1000


class ProgressCard(QFrame):
    """Hidden until `start` is a second ago; while the amount is unknown it names the step instead of a bar."""

    cancel_requested = Signal()

    def __init__(self, *, delay_ms: int = DELAY_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._what = Label("", Type.BUTTON, wraps=True)
        self._count = Label("", Type.BODY, Tone.TEXT2, is_tabular=True)
        self._step = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = Button(_("Cancel"), size=Size.SMALL)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(delay_ms)
        self._delay.timeout.connect(self.show)
        self._lay_out()
        self.hide()

    def start(self, what: str) -> None:
        """Begin to wait; `what` is the work, such as "Export of the plan"."""
        self._what.set_text(what)
        self.setAccessibleName(what)
        self.bar.setAccessibleName(what)
        self.cancel.setEnabled(True)
        self.show_progress(0, 0)
        self._delay.start()

    def show_progress(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is; the arguments are those of `dcc_desktop.progress.Progress`."""
        self._count.set_text(_("{done} of {total}").format(done=done, total=total) if total else "")
        self._step.set_text(text)
        self._step.setVisible(bool(text))
        self.bar.setVisible(bool(total))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def finish(self) -> None:
        """Go away; also when it has never been shown."""
        self._delay.stop()
        self.hide()

    def _on_cancel_clicked(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_requested.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._what, 1)
        head.addWidget(self._count)
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addStretch(1)
        middle.addWidget(self.bar)
        middle.addWidget(self._step)
        middle.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(middle, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 11, 17, 13)
        column.setSpacing(9)
        column.addLayout(head)
        column.addLayout(row)
