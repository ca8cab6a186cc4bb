"""Dialogs: a title, a body, one primary button. Only for what needs an answer before anything else."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, Rank
from ui.widgets.labels import Label, Tone
from ui.widgets.message_bars import Message, MessageArea


class Sheet(QDialog):
    """A dialog with `body`; Enter is the primary button, Esc is Cancel. It is gone once closed.

    Args:
        confirm_text: the primary button; without one there is only Close.
    """

    def __init__(self, parent: QWidget | None, title: str, *, confirm_text: str = "", text: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(440)
        self.messages = MessageArea()
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.primary = Button(confirm_text, rank=Rank.PRIMARY, parent=self)
        self.primary.setVisible(bool(confirm_text))
        self.cancel = Button(_("Cancel") if confirm_text else _("Close"))
        self.primary.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._row = QHBoxLayout()
        self._lay_out(title, text)
        (self.primary if confirm_text else self.cancel).setDefault(True)

    def show_message(self, message: Message) -> None:
        """Show a message under the title; what a service refuses is seen here while the dialog covers the page."""
        self.messages.show_message(message)

    def set_size(self, width: int, height: int) -> None:
        """Take a size in px at 100 %, scaled with the text, and at most that of the window below."""
        size = QSize(look().px(width), look().px(height))
        below = self.parentWidget()
        self.resize(size.boundedTo(below.window().size()) if below is not None else size)

    def add_action(self, widget: QWidget) -> None:
        """Put a further button at the left of the row."""
        self._row.insertWidget(0, widget)

    def prefer_cancel(self) -> None:
        """Let Enter alone cancel, where the primary button would lose something."""
        self.primary.setDefault(False)
        self.cancel.setDefault(True)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, title: str, text: str) -> None:
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.cancel)
        self._row.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, Type.HERO, wraps=True))
        if text:
            column.addWidget(Label(text, Type.BODY, Tone.TEXT2, wraps=True))
        column.addWidget(self.messages)
        column.addLayout(self.body, 1)
        column.addSpacing(8)
        column.addLayout(self._row)


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    *,
    confirm_text: str,
    cancel_text: str = "",
    gives_way_to: SignalInstance | None = None,
) -> bool:
    """Ask before something that would lose work; Cancel has the focus, so Enter alone loses nothing.

    Args:
        gives_way_to: A signal after which there is nothing to ask any more; it counts as Cancel.
    """
    sheet = Sheet(parent, title, confirm_text=confirm_text, text=text)
    if cancel_text:
        sheet.cancel.set_text(cancel_text)
    sheet.prefer_cancel()
    if gives_way_to is not None:
        gives_way_to.connect(sheet.reject)
    return sheet.exec() == QDialog.DialogCode.Accepted
