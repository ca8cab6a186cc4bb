"""The settings: each takes effect when it is chosen, so there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.errors import DccError
from dcc_desktop.i18n import _
from ui.field_saver import FieldSaver, flush_all
from ui.file_association import associate, can_associate
from ui.file_dialogs import FileDialogs
from ui.languages import LANGUAGES
from ui.settings import Settings
from ui.theme.look import Mode, Type, look
from ui.theme.numbers import percent_text
from ui.widgets.buttons import Button, Size
from ui.widgets.fields import TextField
from ui.widgets.labels import ElidedLabel, Label, Link, Tone
from ui.widgets.message_bars import Message, MessageKind
from ui.widgets.scrolling import Scroller
from ui.widgets.segmented import Segmented
from ui.widgets.sheets import Sheet

_WIDTH = 620
# Title, buttons and margins of the dialog.
_AROUND = 150
PERCENTS = (90, 100, 110, 125, 150)


class SettingsDialog(Sheet):
    """Its signals let the window build itself anew.

    Args:
        prepare: Called before anything changes that makes the window anew; what it raises keeps everything as it is.
    """

    language_chosen = Signal(str)
    look_chosen = Signal()
    templates_chosen = Signal()

    def __init__(
        self,
        settings: Settings,
        dialogs: FileDialogs,
        parent: QWidget | None = None,
        *,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent, _("Settings"))
        self._settings = settings
        self._dialogs = dialogs
        self._prepare = prepare
        self._make_widgets()
        self._fill_body()
        self._connect()
        self._fit()
        look().changed.connect(self._fit)
        self.finished.connect(lambda _code: flush_all(self))

    def _make_widgets(self) -> None:
        settings = self._settings
        self.language = Segmented(LANGUAGES, name=_("Language"), current=settings.language)
        modes = ((Mode.SYSTEM, _("As the system")), (Mode.LIGHT, _("Light")), (Mode.DARK, _("Dark")))
        self.mode = Segmented(modes, name=_("Colours"), current=settings.mode)
        percents = sorted({*PERCENTS, settings.percent})
        sizes = [(str(percent), percent_text(percent / 100)) for percent in percents]
        self.size_of_text = Segmented(sizes, name=_("Text size"), current=str(settings.percent))
        help_text = _("Stands beside your changes in the history, from the next opening of a file on.")
        self.author = TextField(_("Your name"), help=help_text)
        self.author.set_value(settings.author)
        FieldSaver(self.author, self._save_author)
        self.folder = ElidedLabel("", Type.TABLE)
        self.choose_folder = Button(_("Choose…"), icon="folder", size=Size.SMALL)
        self.usual_folder = Link(_("Use the usual one"), Type.TABLE_KEY)
        self.associate = Button(_("Open .dccw files with this program"), icon="link", size=Size.SMALL)
        self.associate.setVisible(can_associate())
        self._show_folder()

    def _fill_body(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addLayout(_labelled(_("Language"), [self.language]))
        self._column.addLayout(_labelled(_("Colours"), [self.mode]))
        self._column.addLayout(_labelled(_("Text size"), [self.size_of_text]))
        self._column.addWidget(self.author)
        folder = [self.choose_folder, self.folder, self.usual_folder]
        self._column.addLayout(_labelled(_("Folder for your own templates"), folder))
        hint = _("Seminar templates lie in “seminars” in it, frameworks in “frameworks”.")
        self._column.addWidget(Label(hint, Type.CAPTION, Tone.TEXT3, wraps=True))
        if can_associate():
            self._column.addLayout(_labelled(_("Files"), [self.associate]))
        plain = _("The seminar's file is not encrypted: whoever has the file can read what is in it, names too.")
        self._column.addWidget(Label(plain, Type.TABLE, Tone.TEXT2, wraps=True))
        self._column.addStretch(1)
        self._scroller = Scroller(content)
        self.body.addWidget(self._scroller, 1)

    def _fit(self) -> None:
        """Be as high as the texts make it, which a dialog with wrapped lines does not find out by itself."""
        room = look().px(_WIDTH) - look().px(2 * 24)
        parent = self.parentWidget()
        most = parent.window().height() - look().px(_AROUND) if parent is not None else look().px(_WIDTH)
        self._scroller.setMinimumHeight(min(self._column.totalHeightForWidth(room), most))
        self.set_size(_WIDTH, 0)

    def _connect(self) -> None:
        self.language.chosen.connect(self._on_language_chosen)
        self.mode.chosen.connect(self._on_mode_chosen)
        self.size_of_text.chosen.connect(self._on_size_chosen)
        self.choose_folder.clicked.connect(self._choose_folder)
        self.usual_folder.clicked.connect(lambda: self._use_folder(""))
        self.associate.clicked.connect(self._associate)

    def _on_language_chosen(self, language: str) -> None:
        flush_all(self)
        if language != self._settings.language:
            self._prepare_or_go_back()
            self.language_chosen.emit(language)

    def _on_mode_chosen(self, mode: str) -> None:
        self._prepare_or_go_back()
        self._settings.mode = Mode(mode)
        self._use_look()

    def _on_size_chosen(self, percent: str) -> None:
        self._prepare_or_go_back()
        self._settings.percent = int(percent)
        self._use_look()

    def _prepare_or_go_back(self) -> None:
        try:
            if self._prepare is not None:
                self._prepare()
        except DccError:
            self.language.set_current(self._settings.language)
            self.mode.set_current(self._settings.mode)
            self.size_of_text.set_current(str(self._settings.percent))
            raise

    def _use_look(self) -> None:
        look().apply(mode=self._settings.mode, percent=self._settings.percent)
        self.look_chosen.emit()
        self._settings.save()  # last: a folder that cannot be written to keeps nobody from the look

    def _save_author(self, name: str) -> None:
        self._settings.author = name
        self._settings.save()

    def _choose_folder(self) -> None:
        chosen = self._dialogs.choose_folder(self, _("Folder for your own templates"))
        if chosen is not None:
            self._use_folder(str(chosen))

    def _use_folder(self, folder: str) -> None:
        self._prepare_or_go_back()
        self._settings.templates = folder
        self._settings.save()
        self._show_folder()
        self.templates_chosen.emit()

    def _show_folder(self) -> None:
        self.folder.set_text(str(Path(self._settings.templates_folder)))
        self.usual_folder.setVisible(bool(self._settings.templates))

    def _associate(self) -> None:
        associate()
        text = _("Files that end in .dccw open with this program now. Some systems notice it at the next log-in.")
        self.show_message(Message(MessageKind.OK, text))


def _labelled(label: str, widgets: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(label, Type.CAPTION, Tone.TEXT2))
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, ElidedLabel) else 0)
    if not any(isinstance(widget, ElidedLabel) for widget in widgets):
        row.addStretch(1)
    column.addLayout(row)
    return column
