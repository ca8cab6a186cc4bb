"""The menu of the projector button: what the room should see, black, the ground, and the end of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from dcc_desktop.i18n import _
from ui.commands import Command, Group
from ui.icons import icon
from ui.projector.views import VIEW_ICONS, VIEW_NAMES, ViewKey
from ui.theme.look import look

if TYPE_CHECKING:  # the projector makes its menu, so it cannot be imported here
    from ui.projector.projector import Projector


class ProjectorMenu(QMenu):
    """Brought up to date whenever it opens."""

    def __init__(self, projector: Projector, parent: QWidget) -> None:
        super().__init__(parent)
        self._projector = projector
        self.setAccessibleName(_("Projector"))
        self._views: dict[ViewKey, QAction] = {}
        self._add_views()
        self.addSeparator()
        # The keys themselves belong to the commands of the window; here they are only shown.
        self.black_out = self._add(_("Black out") + "\tF6", projector.toggle_black_out, is_checkable=True)
        self.dark = self._add(_("Light on dark, for a dim hall"), self._toggle_dark, is_checkable=True)
        self.full_screen = self._add(_("Fill the screen"), projector.audience.toggle_full_screen, is_checkable=False)
        self.addSeparator()
        self.stop = self._add(_("Stop showing") + "\tF5", projector.close, is_checkable=False)
        self.aboutToShow.connect(self.refresh)
        self.refresh()

    def _add_views(self) -> None:
        group = QActionGroup(self)
        for view in ViewKey:
            action = self._add(_(VIEW_NAMES[view]), partial(self._projector.show_view, view), is_checkable=True)
            group.addAction(action)
            self._views[view] = action
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)

    def _add(self, text: str, run: Callable[[], None], *, is_checkable: bool) -> QAction:
        action = self.addAction(text)
        action.setCheckable(is_checkable)
        action.triggered.connect(lambda _on=False: run())
        return action

    def _toggle_dark(self) -> None:
        self._projector.set_dark(is_dark=not self._projector.is_dark)

    def refresh(self) -> None:
        """Mark what the room sees."""
        projector = self._projector
        for view, action in self._views.items():
            is_on_air = projector.is_open and projector.choice.view is view
            action.setChecked(is_on_air)
            # An icon takes the place of the tick, so the state is said in a word.
            action.setText(_(VIEW_NAMES[view]) + ("\t" + _("on air") if is_on_air else ""))
            tokens = look().tokens
            action.setIcon(icon(VIEW_ICONS[view], colour=tokens.accent if is_on_air else tokens.text2))
        self.black_out.setChecked(projector.is_black)
        self.dark.setChecked(projector.is_dark)
        for action in (self.black_out, self.full_screen, self.stop):
            action.setEnabled(projector.is_open)


def commands_of(projector: Projector) -> list[Command]:
    """Return a command for each view, and those that turn pages."""
    views = [
        Command(
            _("Show the room: {view}").format(view=_(VIEW_NAMES[view])),
            Group.ROOM,
            partial(projector.show_view, view),
            icon=VIEW_ICONS[view],
        )
        for view in ViewKey
    ]
    on, back = partial(projector.turn_page, 1), partial(projector.turn_page, -1)
    return [
        *views,
        Command(_("Next page for the room"), Group.ROOM, on, ("Ctrl+PgDown",), "following"),
        Command(_("Previous page for the room"), Group.ROOM, back, ("Ctrl+PgUp",), "previous"),
    ]
