"""The side bar: the seminar at the head, the stages with how far they are, and what the program says at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _
from dcc_desktop.services.stage_progress import StageProgress
from ui.shell.foot_lines import FootLine
from ui.shell.stage_button import StageButton
from ui.stage_icons import STAGE_ICONS
from ui.theme.look import Type, look
from ui.widgets.buttons import IconButton
from ui.widgets.labels import ElidedLabel, Tone

WIDE = 244
NARROW = 60


class SideBar(QFrame):
    """Asks for pages; folds to icons when the window is narrow."""

    stage_requested = Signal(object)
    menu_requested = Signal()
    shortcuts_requested = Signal()
    settings_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.menu_button = IconButton("menu", _("Menu"))
        self.menu_button.clicked.connect(self.menu_requested)
        self._name = ElidedLabel("", Type.TABLE_KEY)
        self._dates = ElidedLabel("", Type.CAPTION, tone=Tone.TEXT2)
        self._saved = FootLine("tick", "")
        self._help = FootLine("help", _("Help and keys"), aside="F1")
        self._settings = FootLine("settings", _("Settings"))
        self._help.clicked.connect(self.shortcuts_requested)
        self._settings.clicked.connect(self.settings_requested)
        self._group = QButtonGroup(self)
        self._buttons = {stage: self._button_for(stage) for stage in Stage}
        self._words = QWidget()
        self._lay_out()
        self.set_narrow(is_narrow=False)

    def _button_for(self, stage: Stage) -> StageButton:
        button = StageButton(STAGE_ICONS[stage], _(label_of(stage)))
        button.clicked.connect(lambda: self.stage_requested.emit(stage))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._dates)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 14)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addSpacing(8)
        for button in self._buttons.values():
            whole.addWidget(button)
        whole.addStretch(1)
        for line in (self._saved, self._help, self._settings):
            whole.addWidget(line)

    def button_of(self, stage: Stage) -> StageButton:
        """Return the entry of a stage."""
        return self._buttons[stage]

    def show_seminar(self, name: str, dates: str) -> None:
        """Show which seminar is being run."""
        self._name.set_text(name)
        self._dates.set_text(dates)

    def show_current(self, stage: Stage) -> None:
        """Mark the page that is shown."""
        self._buttons[stage].setChecked(True)

    def show_progress(self, progress: list[StageProgress]) -> None:
        """Show how far each stage is."""
        for one in progress:
            self._buttons[one.stage].show_progress(one.done, one.total, sentence=one.sentence())

    def show_saved(self, text: str, *, is_in_trouble: bool = False) -> None:
        """Say when the last change went to the disk, or that it did not."""
        self._saved.show_text("warning" if is_in_trouble else "tick", text)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Fold to icons, or unfold."""
        width = NARROW if is_narrow else WIDE
        self.setFixedWidth(max(width, look().px(width)))
        self._words.setVisible(not is_narrow)
        for button in self._buttons.values():
            button.set_narrow(is_narrow=is_narrow)
        for line in (self._saved, self._help, self._settings):
            line.set_narrow(is_narrow=is_narrow)
