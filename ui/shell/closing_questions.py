"""What is asked before a file is closed: only where something would be lost."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from dcc_desktop.i18n import _
from ui.tasks import TaskRunner
from ui.widgets.buttons import Button
from ui.widgets.sheets import Sheet, ask


class Lost(Enum):
    """What becomes of a file that has no name any more."""

    SAVED = "saved"
    GIVEN_UP = "given up"
    KEPT_OPEN = "kept open"


def may_lose_typing(parent: QWidget) -> bool:
    """Ask when a field holds what the file cannot take."""
    return ask(
        parent,
        _("Something that was typed is not saved"),
        _("A field holds a text that the file could not take. Go back to mend it, or close without it."),
        confirm_text=_("Close without it"),
    )


def may_stop(parent: QWidget, tasks: TaskRunner) -> bool:
    """Ask while something runs that the user waits for; to wait is also answered by its end."""
    text = _("{what}: what is written already stays; the rest will be missing if you stop now.")
    return ask(
        parent,
        _("An export is running"),
        text.format(what=tasks.awaited),
        confirm_text=_("Stop the export"),
        cancel_text=_("Wait"),
        gives_way_to=tasks.awaited_ended,
    )


def ask_about_lost_file(parent: QWidget, file_name: str) -> Lost:
    """Ask when the open file was deleted or moved: what was entered is in no file that has a name."""
    text = _("{file} was deleted, moved or replaced while it was open. Without a copy your entries can be lost.")
    sheet = Sheet(parent, _("The file is gone"), confirm_text=_("Save a copy…"), text=text.format(file=file_name))
    give_up = Button(_("Close without a copy"))
    given_up = []

    def close_without() -> None:
        given_up.append(True)
        sheet.reject()

    give_up.clicked.connect(close_without)
    sheet.add_action(give_up)
    if sheet.exec() == Sheet.DialogCode.Accepted:
        return Lost.SAVED
    return Lost.GIVEN_UP if given_up else Lost.KEPT_OPEN
