"""What the commands of the windows are: menu, keys, palette and the list of keys are made from the same ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from dcc_desktop.i18n import N_


class Group(StrEnum):
    """Where a command is listed."""

    FILE = "file"
    EDIT = "edit"
    GO = "go"
    ROOM = "room"
    HELP = "help"


GROUP_NAMES = {
    Group.FILE: N_("File"),
    Group.EDIT: N_("Edit"),
    Group.GO: N_("Go to"),
    Group.ROOM: N_("In the room"),
    Group.HELP: N_("Help"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be asked for from anywhere. `text` is in the interface language; `keys` as Qt writes them."""

    text: str
    group: Group
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""

    @property
    def shown_keys(self) -> str:
        """The first of the keys, as this system writes it."""
        return shown_keys(self.keys[0]) if self.keys else ""


def shown_keys(keys: str) -> str:
    """Return keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
