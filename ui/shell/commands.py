"""The commands of the window at work: their keys, and the program's menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dcc_desktop.i18n import _
from ui.commands import GROUP_NAMES, Command, Group

__all__ = ["GROUP_NAMES", "Command", "Group", "add_actions", "fill_menu"]


def add_actions(widget: QWidget, commands: Sequence[Command]) -> dict[Command, QAction]:
    """Make the keys of the commands work in a window."""
    actions: dict[Command, QAction] = {}
    for command in commands:
        action = QAction(command.text, widget)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda _on=False, run=command.run: run())
        widget.addAction(action)
        actions[command] = action
    return actions


def fill_menu(menu: QMenu, actions: dict[Command, QAction]) -> None:
    """Fill the program's menu, one sub-menu a group, in their order."""
    menu.clear()
    for group in Group:
        chosen = [action for command, action in actions.items() if command.group is group]
        if chosen:
            menu.addMenu(_(GROUP_NAMES[group])).addActions(chosen)
