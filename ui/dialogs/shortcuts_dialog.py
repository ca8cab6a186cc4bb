"""All keys: those of the commands, and those of tables, the rating grid and lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.commands import GROUP_NAMES, Command, Group, shown_keys
from ui.theme.look import Type
from ui.widgets.chips import Chip
from ui.widgets.labels import Label
from ui.widgets.scrolling import Scroller
from ui.widgets.sheets import Sheet

Line = tuple[str, tuple[str, ...]]
"""What is done, and the keys that do it, as they are shown."""


class ShortcutsDialog(Sheet):
    """Two columns of groups, made from the commands themselves, so that none is forgotten."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent, _("Keys"))
        from_commands = [(_(GROUP_NAMES[group]), _lines_of(commands, group)) for group in Group]
        groups = [group for group in [*from_commands, *everywhere()] if group[1]]
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(40)
        for column in _halves(groups):
            row.addLayout(_column_of(column), 1)
        self.body.addWidget(Scroller(content), 1)
        self.set_size(920, 640)


def everywhere() -> list[tuple[str, list[Line]]]:
    """Return the keys that belong to no command."""
    enter, space, delete = _("Enter"), _("Space"), _("Delete")
    return [
        (
            _("Rating grid"),
            [
                (_("Rate, and go to the next criterion"), ("1", "…", "5")),
                (_("Not applicable"), ("n", "н")),
                (_("Empty the rating"), (_("Backspace"),)),
                (_("Go to another cell"), (_("Arrows"), "Tab")),
            ],
        ),
        (
            _("Tables"),
            [
                (_("Edit the cell"), ("F2", enter)),
                (_("Write over the cell"), (_("any letter"),)),
                (_("Next cell that can be edited"), ("Tab",)),
                (_("Leave the table"), (shown_keys("Ctrl+Tab"),)),
                (_("Give up the change"), ("Esc",)),
                (_("Tick or untick"), (space,)),
                (_("Remove the selected rows"), (delete,)),
                (_("Copy the rows for a spreadsheet"), (shown_keys("Ctrl+C"),)),
                (_("Insert from a spreadsheet"), (shown_keys("Ctrl+V"),)),
            ],
        ),
        (
            _("Everywhere"),
            [
                (_("Next field or button"), ("Tab",)),
                (_("Press the button"), (space,)),
                (_("Close a dialog or a message"), ("Esc",)),
            ],
        ),
    ]


def _lines_of(commands: Sequence[Command], group: Group) -> list[Line]:
    chosen = (command for command in commands if command.group is group and command.keys)
    return [(command.text, tuple(shown_keys(keys) for keys in command.keys)) for command in chosen]


def _halves(groups: list[tuple[str, list[Line]]]) -> tuple[list[Any], list[Any]]:
    """Share the groups between two columns of about the same height."""
    heights = [len(lines) + 2 for _name, lines in groups]
    cuts = range(1, len(groups)) or [len(groups)]
    cut = min(cuts, key=lambda place: abs(sum(heights[:place]) - sum(heights[place:])))
    return groups[:cut], groups[cut:]


def _column_of(groups: list[tuple[str, list[Line]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for name, lines in groups:
        column.addWidget(Label(name, Type.CARD_TITLE))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for place, (text, keys) in enumerate(lines):
            grid.addWidget(Label(text, Type.TABLE, wraps=True), place, 0)
            grid.addLayout(_chips(keys), place, 1)
        column.addLayout(grid)
        column.addSpacing(14)
    column.addStretch(1)
    return column


def _chips(keys: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch(1)
    for key in keys:
        row.addWidget(Label("…", Type.CAPTION) if key == "…" else Chip(key))
    return row
