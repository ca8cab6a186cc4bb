"""What this program is: its version, the licences of its parts, its log file, and the details that support asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop import __version__
from dcc_desktop.i18n import _
from dcc_desktop.paths import RESOURCES
from ui.dialogs.parts_used import PARTS, Part
from ui.failures import log_file, system_facts
from ui.models.rows_model import Column, RowsModel
from ui.theme.look import Type
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.cells import Cell
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.sheets import Sheet
from ui.widgets.tables import Table


class AboutDialog(Sheet):
    """Nothing to decide here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, _("About DCC Desktop"))
        facts = _("Version {version}. A free program under the EUPL 1.2.").format(version=__version__)
        claim = _("From a seminar template to a Word action plan, on one laptop and without internet.")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(claim, Type.BODY, wraps=True))
        texts.addWidget(Label(facts, Type.TABLE, Tone.TEXT2, wraps=True))
        self.body.addLayout(texts)
        self.body.addLayout(self._log_line())
        self.body.addWidget(Label(_("Made with"), Type.CARD_TITLE))
        self.body.addWidget(self._parts(), 1)
        self.licences = Button(_("Licence texts"), icon="folder")
        self.licences.clicked.connect(lambda: _show(licence_folder()))
        self.copy = Button(_("Copy details for support"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add_action(self.licences)
        self.add_action(self.copy)
        self.set_size(800, 560)

    def _log_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(_("Log: {file}").format(file=log_file()), Type.TABLE, Tone.TEXT2, wraps=True), 1)
        self.show_log = Link(_("Show in folder"), Type.TABLE_KEY)
        self.show_log.clicked.connect(lambda: _show(log_file().parent))
        row.addWidget(self.show_log)
        return row

    def _parts(self) -> QWidget:
        model: RowsModel[Part] = RowsModel(_columns(), key_of=lambda part: part.name)
        model.set_rows(PARTS)
        card = Card(is_flush=True)
        card.body.addWidget(Table(model, name=_("Made with"), is_compact=True))
        return card

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(system_facts())
        self.copy.set_text(_("Copied"))
        self.copy.set_icon("tick")


def licence_folder() -> Path:
    """Return where the licence texts lie: all of them beside the frozen program, Qt's in the sources."""
    packed = RESOURCES.parent / "licences"
    return packed if packed.is_dir() else RESOURCES / "licences"


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _columns() -> list[Column[Part]]:
    return [
        Column(key="name", title=_("Part"), show=lambda part: Cell(part.name, is_key=True), is_whole=True),
        Column(key="what", title=_("For"), show=lambda part: _(part.what_for), is_stretch=True),
        Column(key="version", title=_("Version"), show=lambda part: Cell(part.version(), tone=Tone.TEXT2)),
        Column(key="licence", title=_("Licence"), show=lambda part: part.licence),
    ]
