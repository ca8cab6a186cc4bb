"""What all pages have in common: a header with its actions, a message bar, the content; and how they stay true."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.errors import DccError
from dcc_desktop.i18n import _
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.pages.item_fold import ItemFold
from ui.theme.look import Type
from ui.widgets.buttons import Button, Rank
from ui.widgets.labels import ElidedLabel, Label, Tone
from ui.widgets.message_bars import Message, MessageArea, MessageKind
from ui.widgets.tabs import Tabs

_SIDE, _GAP = 24, 16


class Page(QWidget):
    """A stage of the seminar on the screen.

    A page builds its widgets once and fills them in `refresh()`, which is called when it is shown and after each
    change of the file; `on_changes()` may do less when it knows better. It never waits, never catches what a service
    refuses (`ui.failures`), and changes the file only through services.
    """

    stage: ClassVar[Stage]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._is_stale = True
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # so that a page that was just opened has no lit control
        # The first child, so that Tab comes to it before the header that it lies over.
        self.messages = MessageArea(self, rooms=self._rooms_for_messages)
        self.fold = ItemFold(desk, self.stage, self)
        self._title = Label(_(label_of(self.stage)), Type.PAGE_TITLE)
        self._facts = ElidedLabel("", Type.CAPTION, tone=Tone.TEXT2)
        self._head = QHBoxLayout()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._last_of_header: QWidget = self.fold.toggle
        self.content = QVBoxLayout()
        self.content.setSpacing(16)
        self._lay_out()
        desk.undo_offers.ended.connect(self.messages.replace)
        desk.message_outlived.connect(self.messages.replace)
        desk.city_changed.connect(self.messages.clear_passing)
        desk.city_changed.connect(self.mark_stale)
        desk.seminar_changed.connect(self.mark_stale)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        head = self._head
        head.setSpacing(_GAP)
        head.addLayout(words, 1)
        head.addWidget(self.fold.toggle, 0, Qt.AlignmentFlag.AlignBottom)
        head.addLayout(self._actions)
        self._actions.setAlignment(Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, 18, _SIDE, 18)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self.fold.columns)
        whole.addLayout(self.content, 1)

    def event(self, event: QEvent) -> bool:
        """Make room in the header whenever its width, or what stands in it, has changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit_header()
        return super().event(event)

    def _fit_header(self) -> None:
        """Give words away where there is no room for all: those of the fold, of secondary buttons, of the fold again.

        The primary button and the title are never cut.
        """
        toggle = self.fold.toggle
        buttons = [each for each in self._action_widgets() if isinstance(each, Button) and not each.isHidden()]
        secondary = [each for each in buttons if each.rank is Rank.SECONDARY and each.has_icon]
        saved = sum(each.whole_width() - each.sizeHint().width() for each in secondary)
        taken = self._title.sizeHint().width() + self._actions.sizeHint().width() + saved + 2 * _GAP
        room = self.width() - 2 * _SIDE - taken
        whole, word = (0, 0) if toggle.isHidden() else (toggle.whole_width(), toggle.word_width())
        is_bare = word > room
        for button in secondary:
            button.set_bare(is_bare=is_bare)
        gained = sum(each.whole_width() - each.sizeHint().width() for each in secondary)
        toggle.set_short(is_short=whole > room, is_bare=word > room + gained)

    def _action_widgets(self) -> list[QWidget]:
        items = (self._actions.itemAt(place) for place in range(self._actions.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _rooms_for_messages(self) -> tuple[QRect, QRect]:
        """Return the header without its buttons: beside the fold's toggle, and with it, never over an action."""
        head = self._head.geometry().adjusted(0, -4, 0, 4)
        actions = self._actions.sizeHint().width()
        right = head.right() - (actions + _GAP if actions else 0)
        toggle = self.fold.toggle
        beside = QRect(head)
        beside.setRight(right - (toggle.sizeHint().width() + _GAP if not toggle.isHidden() else 0))
        head.setRight(right)
        return beside, head

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right of the header; the primary one comes last."""
        self._actions.addWidget(button)
        # With Tab the header comes before the content, as one reads.
        QWidget.setTabOrder(self._last_of_header, button)
        self._last_of_header = button

    def set_facts(self, text: str) -> None:
        """Show the line of facts under the title."""
        self._facts.set_text(text)

    def show_refusal(self, error: DccError) -> None:
        """Say what could not be taken, where a table or a job hands the error over instead of raising it."""
        self.messages.show_message(Message(MessageKind.BAD, str(error)))

    def name_of_other_tab(self, key: str) -> str:
        """Return the name of a tab that could be shown; empty for the one that is, and where there is none."""
        found = (tabs for tabs in self.findChildren(Tabs) if tabs.isVisible() and tabs.current() != key)
        return next((name for tabs in found if (name := tabs.text_of(key))), "")

    def mark_stale(self) -> None:
        """Note that what is shown may be old; a page that is seen is filled anew at once."""
        self._is_stale = True
        if self.isVisible():
            self.make_fresh()

    def make_fresh(self) -> None:
        """Fill the page if the file has changed since it was filled."""
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed between being asked for and being seen."""
        super().showEvent(event)
        self.make_fresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave behind what was said of something that could not be done."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window comes back as it was
            self.messages.clear_passing()

    def take_changes(self, changes: Changes) -> None:
        """React to a change of the file, or note it for later while the page is not seen."""
        self.messages.clear_passing()
        if self.isVisible() and not self._is_stale:
            self.on_changes(changes)
        else:
            self.mark_stale()

    def on_changes(self, changes: Changes) -> None:  # noqa: ARG002 - a page may look at what changed
        """Show a change of the file; a page that can do less than all of it says what."""
        self.refresh()

    def refresh(self) -> None:
        """Fill the page with what the file holds now."""
        raise NotImplementedError

    def open_target(self, target: str) -> None:
        """Show a tab by its key, or a thing by its id; an unknown one changes nothing."""
