"""What went wrong, for support: the details of a bug, to be copied."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dcc_desktop.i18n import _
from ui.failures import log_file
from ui.theme.look import Type, look
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Tone
from ui.widgets.sheets import Sheet


class FailureDialog(Sheet):
    """Shows a text that is meant for whoever mends the program."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        text = _("The work goes on, and everything up to the last entry is saved. These details help to mend it.")
        super().__init__(parent, _("Something in the program went wrong"), text=text)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(_("Details"))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(look().px(13))
        self.details.setFont(font)
        self.body.addWidget(self.details, 1)
        where = _("They are also noted in {file}.").format(file=log_file())
        self.body.addWidget(Label(where, Type.CAPTION, Tone.TEXT3, wraps=True))
        self.copy = Button(_("Copy details for support"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add_action(self.copy)
        self.set_size(760, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy.set_text(_("Copied"))
        self.copy.set_icon("tick")
