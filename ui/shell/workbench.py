"""The frame around the pages of an open file, and all the wiring between its parts."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.steps import NextStep
from dcc_desktop.i18n import _
from dcc_desktop.services.last_change import last_changed_at
from dcc_desktop.services.next_step import next_step
from dcc_desktop.services.running import start_item
from dcc_desktop.services.stage_progress import progress_of_stages
from dcc_desktop.workshop_file import Changes, step_label
from ui.desk import Desk, Destination
from ui.field_saver import flush_all
from ui.pages.page import Page
from ui.pages.ways_of_steps import destination_of, hint_of_link, words_of_link
from ui.projector.projector import Projector
from ui.shell.next_step_bar import NextStepBar
from ui.shell.page_list import import_pages, make_page
from ui.shell.pages_ahead import PagesAhead
from ui.shell.side_bar import SideBar
from ui.shell.top_bar import TopBar
from ui.shell.undo_news import UndoNews
from ui.theme.look import look
from ui.theme.numbers import clock_text, span_text
from ui.widgets.message_bars import Message
from ui.widgets.tabs import Tabs

FOLDS_BELOW = 1180


class Workbench(QWidget):
    """Shows one page at a time. Everything between the parts is connected in `_connect()`, nowhere else."""

    menu_requested = Signal()
    settings_requested = Signal()
    shortcuts_requested = Signal()
    palette_requested = Signal()

    def __init__(self, desk: Desk, projector: Projector, *, stage: Stage = Stage.OVERVIEW) -> None:
        super().__init__()
        self.desk = desk
        self.projector = projector
        self.side = SideBar()
        self.top = TopBar(desk)
        self.stack = QStackedWidget()
        self.next_step = NextStepBar()
        self._pages: dict[Stage, Page] = {}
        self._news = UndoNews(desk, self)
        # What counts the whole file follows a burst of changes once, after the page itself has shown them.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._lay_out()
        self._connect()
        self._show_seminar()
        self._show_on_air()
        self._show_steps()
        self.show_stage(stage)
        ahead = PagesAhead(self.make_ahead, self)
        desk.once_idle(lambda: desk.tasks.start(self, import_pages, on_done=lambda _nothing: ahead.start()))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.stack, 1)
        right.addWidget(self.next_step)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.side)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        desk = self.desk
        desk.changed.connect(self._on_changed)
        desk.city_changed.connect(self.show_standing)
        desk.seminar_changed.connect(self._show_seminar)
        desk.place_requested.connect(self.go_to)
        desk.message_posted.connect(self.show_message)
        self._soon.timeout.connect(self.show_standing)
        self.side.stage_requested.connect(self.show_stage)
        self.side.menu_requested.connect(self.menu_requested)
        self.side.settings_requested.connect(self.settings_requested)
        self.side.shortcuts_requested.connect(self.shortcuts_requested)
        self.top.undo_requested.connect(self.undo)
        self.top.redo_requested.connect(self.redo)
        self.top.search_requested.connect(self.palette_requested)
        self.top.agenda_requested.connect(lambda: self.show_stage(Stage.AGENDA))
        self.next_step.followed.connect(self._follow)
        self.top.set_projector_menu(self.projector.menu())
        self.projector.changed.connect(self._show_on_air)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    def page_of(self, stage: Stage) -> Page:
        """Return the page of a stage; it is made when it is first asked for."""
        if stage not in self._pages:
            page = make_page(stage, self.desk)
            self._pages[stage] = page
            self.stack.addWidget(page)
            for tabs in page.findChildren(Tabs):
                tabs.chosen.connect(lambda _key: self._soon.start())
        return self._pages[stage]

    def make_ahead(self, stage: Stage) -> None:
        """Make and fill a page that may be asked for next; none for a window that is being left."""
        if not self.isVisible():
            return
        page = self.page_of(stage)
        page.resize(self.stack.size())
        page.make_fresh()
        page.grab()  # lays it out and paints it once, which takes longest at first

    def show_stage(self, stage: Stage, target: str = "") -> None:
        """Show a page, and in it what `target` names."""
        if self.stack.currentWidget() is not None:
            flush_all(self.page)
        page = self.page_of(stage)
        self.stack.setCurrentWidget(page)
        self.side.show_current(stage)
        page.make_fresh()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        if target:
            page.open_target(target)  # after the focus, as it may begin an entry
        self.show_standing()

    def go_to(self, destination: Destination) -> None:
        """Follow a link to a page, a city and a thing."""
        if destination.city_id is not None:
            self.desk.choose_city(destination.city_id)
        self.show_stage(destination.stage, destination.target)

    def show_message(self, message: Message) -> None:
        """Show a message on the page that is seen."""
        self.page.messages.show_message(message)

    def undo(self) -> None:
        """Take the newest step back, after what is being typed has been saved."""
        flush_all(self.page)
        self._news.tell_undone(self.desk.workshop.undo(), self.page.stage, redo=self.redo)

    def redo(self) -> None:
        """Do again what was undone last."""
        flush_all(self.page)
        self._news.tell_redone(self.desk.workshop.redo(), self.page.stage, undo=self.undo)

    def show_standing(self) -> None:
        """Count anew how far everything is, and what comes next."""
        self._soon.stop()
        situation = self.desk.situation()
        stage = self.page.stage
        self.side.show_progress(progress_of_stages(situation))
        self.page.fold.refresh()
        step = next_step(situation, stage=stage, city_id=self.desk.city_id)
        self.next_step.setVisible(stage is not Stage.OVERVIEW)
        where = words_of_link(step, situation, self.page)
        self.next_step.show_step(step, where=where, hint=hint_of_link(step, situation, self.desk.language))

    def _follow(self, step: NextStep) -> None:
        destination = destination_of(step, self.page)
        if step.item_id is not None:
            start_item(self.desk.workshop, step.item_id)
        self.go_to(destination)

    def _on_changed(self, changes: Changes) -> None:
        for page in self._pages.values():
            page.take_changes(changes)
        self._show_steps()
        if self.isVisible():
            self._soon.start()

    def _show_steps(self) -> None:
        history = self.desk.workshop.history
        undo, redo = history.step_to_undo, history.step_to_redo
        self.top.show_steps(step_label(undo) if undo else "", step_label(redo) if redo else "")
        self.side.show_saved(self._saved_text())

    def _saved_text(self) -> str:
        # In the zone of the computer, as in the history and with files; only the agenda speaks the seminar's.
        at = last_changed_at(self.desk.workshop).astimezone()
        return _("Saved at {time}").format(time=clock_text(at))

    def _show_on_air(self) -> None:
        self.top.show_on_air(self.projector.state_text)

    def _show_seminar(self) -> None:
        seminar = self.desk.seminar
        facts = seminar.place
        if seminar.starts_on:
            facts = span_text(seminar.starts_on, seminar.starts_on + timedelta(days=len(seminar.day_starts) - 1))
        self.side.show_seminar(seminar.name.in_language(self.desk.language), facts)

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing any more: another workbench stands in its place, or the file is being closed."""
        super().hideEvent(event)
        self._soon.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side bar when the window is narrow."""
        self.side.set_narrow(is_narrow=event.size().width() < look().px(FOLDS_BELOW))
        super().resizeEvent(event)
