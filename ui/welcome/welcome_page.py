"""The page that a start without a file begins with: a seminar in two clicks, or one of the files opened last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.progress import Progress
from dcc_desktop.services.seminar_choice import SeminarChoice, seminars_to_choose, shipped_seminars
from ui.dialogs.seminar_words import name_of
from ui.languages import LANGUAGES
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.theme.look import Type, look
from ui.welcome import new_files
from ui.welcome.recent_files import RecentFiles
from ui.welcome.sample_card import SampleCard
from ui.welcome.template_cards import SHOWN, TemplateCards
from ui.welcome.welcome_panel import WelcomePanel
from ui.widgets.buttons import Button, IconButton, Rank, Size
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.message_bars import Message, MessageArea, MessageKind
from ui.widgets.scrolling import Scroller
from ui.widgets.segmented import Segmented

PANEL_FROM = 1080
_SIDE = 48


class WelcomePage(QWidget):
    """Everything that begins here ends with `file_chosen`: a file that is there, or has just been made."""

    file_chosen = Signal(str)
    opening_requested = Signal()
    language_chosen = Signal(str)
    settings_requested = Signal()

    def __init__(self, settings: Settings, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._tasks = tasks
        self._choices: Sequence[SeminarChoice] = shipped_seminars()
        self._problems: list[str] = []
        self._make_widgets()
        self._lay_out()
        self._connect()
        # After the first paint: the user's own templates are checked, and the files looked for, aside.
        QTimer.singleShot(0, self, self._look_around)

    def _make_widgets(self) -> None:
        self.panel = WelcomePanel()
        self.language = Segmented(LANGUAGES, name=_("Language"), current=self.settings.language)
        self.settings_button = IconButton("settings", _("Settings"))
        self._right = QWidget()
        # Over the head beside the languages, so that a message pushes nothing away under the pointer.
        self.messages = MessageArea(self._right, rooms=lambda: (self._room_for_messages(),))
        self.cards = TemplateCards(self._choices)
        self.all_templates = Link("", Type.TABLE_KEY)
        large = Size.LARGE
        self.new_button = Button(_("New seminar"), icon="add", rank=Rank.PRIMARY, size=large)
        self.open_button = Button(_("Open file…"), icon="open", size=large)
        self.empty_button = Button(_("Empty programme"), rank=Rank.QUIET, size=large)
        self.empty_button.setToolTip(_("A seminar without agenda items, for an agenda of your own."))
        self.recent = RecentFiles(self.settings)
        self.recent_scroller = Scroller(self.recent)
        self.recent_scroller.setMinimumHeight(self.recent.height_of(3))
        self.recent_scroller.setMaximumHeight(self.recent.height_of(len(self.settings.recent)))
        self.sample_card = SampleCard()

    def _connect(self) -> None:
        self.language.chosen.connect(self.language_chosen)
        self.settings_button.clicked.connect(self.settings_requested)
        self.cards.taken.connect(self.start_seminar)
        self.all_templates.clicked.connect(self.choose_template)
        self.new_button.clicked.connect(lambda: self.start_seminar(self.cards.chosen_id()))
        self.open_button.clicked.connect(self.opening_requested)
        self.empty_button.clicked.connect(lambda: self._make(new_files.without_agenda(self.settings)))
        self.sample_card.clicked.connect(lambda: self._make(new_files.sample(self.settings)))
        self.recent.chosen.connect(self.file_chosen)

    # Layout

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._right)
        column.setContentsMargins(_SIDE, 24, _SIDE, 28)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(10)
        column.addWidget(Label(_("Start a seminar"), Type.WELCOME))
        column.addLayout(_side_by_side(_hint(), self.all_templates))
        column.addSpacing(18)
        self._place_of_cards = QVBoxLayout()
        self._place_of_cards.addWidget(self.cards)
        column.addLayout(self._place_of_cards)
        column.addSpacing(16)
        column.addLayout(_buttons(self.new_button, self.open_button, self.empty_button))
        column.addSpacing(24)
        column.addStretch(1)
        if self.settings.recent:
            column.addWidget(Label(_("Recent files"), Type.CARD_TITLE))
            column.addSpacing(8)
        column.addLayout(self._foot())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel)
        whole.addWidget(Scroller(self._right), 1)
        self._name_all_templates()

    def _head(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.language)
        row.addWidget(self.settings_button)
        return row

    def _room_for_messages(self) -> QRect:
        return QRect(_SIDE, 16, self.language.x() - 16 - _SIDE, self.language.geometry().bottom() - 8)

    def _foot(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        if self.settings.recent:
            row.addWidget(self.recent_scroller, 2)
        row.addWidget(self.sample_card, 1)
        if not self.settings.recent:
            row.addStretch(2)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the templates: Enter starts the one that is chosen."""
        super().showEvent(event)
        self.cards.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the panel out where the templates need the room."""
        self.panel.setVisible(event.size().width() >= look().px(PANEL_FROM))
        super().resizeEvent(event)

    # What is asked for

    def start_seminar(self, template_id: str) -> None:
        """Make a file from a template, and hand it on."""
        choice = next((one for one in self._choices if one.id == template_id), None)
        if choice is not None:
            self._make(new_files.from_template(choice.id, name_of(choice), self.settings))

    def choose_template(self) -> None:
        """Offer all templates, with what is wrong with those that cannot be used."""
        from ui.dialogs.template_dialog import TemplateDialog

        dialog = TemplateDialog(self._choices, problems=self._problems, parent=self)
        dialog.template_chosen.connect(self.start_seminar)
        dialog.open()

    def show_message(self, message: Message) -> None:
        """Show a message above the templates."""
        self.messages.show_message(message)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start the chosen template with Enter, as with a double click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cards.has_focus():
            self.start_seminar(self.cards.chosen_id())
        else:
            super().keyPressEvent(event)

    def _make(self, job: new_files.Job) -> None:
        self._set_busy(is_busy=True)
        self._tasks.start(self, job, on_done=self._on_made, on_failed=self._on_failed)

    def _on_made(self, path: str) -> None:
        self._set_busy(is_busy=False)
        self.file_chosen.emit(path)

    def _on_failed(self, error: BaseException) -> None:
        self._set_busy(is_busy=False)
        raise error

    def _set_busy(self, *, is_busy: bool) -> None:
        waiting = (self.new_button, self.empty_button, self.sample_card, self.cards, self.all_templates, self.language)
        for widget in waiting:
            widget.setEnabled(not is_busy)

    # After the first paint

    def _look_around(self) -> None:
        self.recent.look_for_files(self._tasks)
        own = self.settings.templates_folder

        def read(_progress: Progress) -> tuple[list[SeminarChoice], list[str]]:
            return seminars_to_choose(own)

        self._tasks.start(self, read, on_done=self._take_templates)

    def _take_templates(self, found: tuple[list[SeminarChoice], list[str]]) -> None:
        choices, self._problems = found
        if choices != self._choices:
            self._choices = choices
            self._name_all_templates()
        if self._problems:
            text = ngettext(
                "One of your templates has a mistake and is left out.",
                "{n} mistakes were found in your templates; those are left out.",
                len(self._problems),
            ).format(n=len(self._problems))
            self.show_message(Message(MessageKind.WARN, text, ((_("What is wrong?"), self.choose_template),)))

    def _name_all_templates(self) -> None:
        count = len(self._choices)
        text = ngettext("All templates ({n})…", "All templates ({n})…", count).format(n=count)
        self.all_templates.setText(text)
        self.all_templates.updateGeometry()
        self.all_templates.setVisible(count > SHOWN)


def _buttons(*buttons: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    row.addWidget(Label(_("Or drop a .dccw file here"), Type.TABLE, Tone.TEXT3))
    return row


def _hint() -> QWidget:
    text = _("Pick a template. The agenda is ready at once; you can change everything later.")
    return Label(text, Type.BODY, Tone.TEXT2, wraps=True)


def _side_by_side(wide: QWidget, narrow: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(wide, 1)
    row.addWidget(narrow, 0, Qt.AlignmentFlag.AlignBottom)
    return row
