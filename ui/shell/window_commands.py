"""The commands of the window: always the same list, without those that need an open file while there is none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _
from ui.shell.commands import Command, Group
from ui.stage_icons import STAGE_ICONS

if TYPE_CHECKING:  # the window makes its commands; the workbench is imported when a file is opened
    from ui.main_window import MainWindow
    from ui.shell.workbench import Workbench


def window_commands(window: MainWindow) -> list[Command]:
    """Return what can be asked for now."""
    with_file = _with_file(window, cast("Workbench", window.centralWidget())) if window.desk is not None else []
    return [
        Command(_("Open…"), Group.FILE, window.ask_for_file, ("Ctrl+O",), "open"),
        Command(_("New seminar…"), Group.FILE, window.close_to_welcome, ("Ctrl+N",), "add"),
        *with_file,
        Command(_("Settings…"), Group.FILE, window.dialog_opener("settings"), ("Ctrl+,",), "settings"),
        Command(_("Quit"), Group.FILE, window.close, ("Ctrl+Q",)),
        Command(_("Full screen"), Group.GO, partial(_toggle_full_screen, window), ("F11",), "full-screen"),
        Command(_("Help and keys"), Group.HELP, window.dialog_opener("shortcuts"), ("F1",), "help"),
        Command(_("About DCC Desktop"), Group.HELP, window.dialog_opener("about"), icon="information"),
    ]


def _with_file(window: MainWindow, bench: Workbench) -> list[Command]:
    # The projector brings the file and its rules along, which the welcome page does not need.
    from ui.projector.projector_menu import commands_of

    projector = bench.projector
    return [
        Command(_("Save a copy as…"), Group.FILE, window.files.save_copy, ("Ctrl+Shift+S",), "save-copy"),
        Command(_("Add a seminar…"), Group.FILE, window.dialog_opener("seminars"), icon="agenda"),
        Command(_("Back-ups…"), Group.FILE, window.dialog_opener("back-ups"), icon="back-up"),
        Command(_("History…"), Group.FILE, window.dialog_opener("history"), ("Ctrl+H",), "history"),
        Command(_("Close the seminar"), Group.FILE, window.close_to_welcome, ("Ctrl+W",), "close"),
        Command(_("Undo"), Group.EDIT, bench.undo, ("Ctrl+Z",), "undo"),
        Command(_("Redo"), Group.EDIT, bench.redo, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        Command(_("Search"), Group.GO, window.dialog_opener("palette"), ("Ctrl+K", "Ctrl+F"), "search"),
        Command(_("Choose a city"), Group.GO, bench.top.city.open_list, ("Ctrl+T",), "city"),
        Command(_("Follow the next step"), Group.GO, bench.next_step.follow, ("Ctrl+Return",), "next"),
        *_pages(bench),
        Command(_("Show on the projector"), Group.ROOM, projector.toggle, ("F5",), "projector"),
        Command(_("Black out the projector"), Group.ROOM, projector.toggle_black_out, ("F6", "Ctrl+B"), "blackout"),
        *commands_of(projector),
        Command(_("Start the next agenda item"), Group.ROOM, bench.top.running.start_next, ("F9",), "skip"),
        Command(_("Pause or go on"), Group.ROOM, bench.top.running.pause_or_resume, ("F8",), "pause"),
    ]


def _pages(bench: Workbench) -> list[Command]:
    return [
        Command(_(label_of(stage)), Group.GO, partial(bench.show_stage, stage), (f"Ctrl+{number}",), STAGE_ICONS[stage])
        for number, stage in enumerate(Stage, 1)
    ]


def _toggle_full_screen(window: MainWindow) -> None:
    window.showNormal() if window.isFullScreen() else window.showFullScreen()
