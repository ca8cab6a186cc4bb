"""The command `dcc` with all that it can do. Services are imported when a command runs, so that `--help` is quick."""

from __future__ import annotations

import click

from dcc_desktop import __version__
from dcc_desktop.cli.documents import export, templates
from dcc_desktop.cli.files import add_seminar, check, demo, info, new
from dcc_desktop.cli.keeping import backup, restore, undo
from dcc_desktop.cli.results import import_, pair, score
from dcc_desktop.cli.terminal import end_tidily, let_click_speak, speak_utf8
from dcc_desktop.i18n import _, interface_language


@click.group(
    help=_("From a seminar template to a Word action plan, without windows."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="dcc", help=_("Show the version and exit."))
def dcc() -> None:
    """Hold the commands together; the help text stands above, because it is translated."""


for command in (new, add_seminar, demo, info, check, import_, pair, score, export, undo, backup, restore, templates):
    dcc.add_command(command)


def run() -> None:
    """Run what the command line asks for; exit status 0, 1 (a reason on stderr) or 2 (usage)."""
    speak_utf8()
    let_click_speak(interface_language())
    end_tidily()
    dcc(prog_name="dcc")
