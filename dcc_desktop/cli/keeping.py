"""Commands about what was there before: undo, back-up copies, and the way back to one."""

from __future__ import annotations

from pathlib import Path

import click

from dcc_desktop.cli.files import FILE, warn
from dcc_desktop.cli.terminal import print_table, told_on_stderr
from dcc_desktop.i18n import _

_SHOWN_STEPS = 10


@click.command(help=_("Undo the newest step, or list the newest ones."))
@FILE
@click.option("--list", "is_list", is_flag=True, help=_("Only list the last 10 steps, the newest first."))
@told_on_stderr
def undo(file: Path, *, is_list: bool) -> None:
    """Undo a step."""
    from dcc_desktop.services.opening import open_workshop
    from dcc_desktop.workshop_file import step_label

    if is_list:
        _list_steps(file)
        return
    with open_workshop(file) as opened:
        warn(opened.warnings)
        step = opened.workshop.undo()
    click.echo(_("Undone: “{step}”.").format(step=step_label(step)))


def _list_steps(file: Path) -> None:
    from dcc_desktop.services.history_list import list_history
    from dcc_desktop.workshop_file import WorkshopFile

    with WorkshopFile.open_snapshot(file) as workshop:
        rows = list_history(workshop, limit=_SHOWN_STEPS)
    if rows:
        print_table([[row.at, row.author or "–", row.text] for row in rows])
    else:
        click.echo(_("Nothing was changed in this file yet."))


@click.command(help=_("Write a back-up copy into the folder beside the file."))
@FILE
@click.option("--list", "is_list", is_flag=True, help=_("Only list the back-up copies, the newest first."))
@told_on_stderr
def backup(file: Path, *, is_list: bool) -> None:
    """Back a file up."""
    from dcc_desktop.services.backups import back_up
    from dcc_desktop.services.opening import place_notices
    from dcc_desktop.workshop_file import WorkshopFile

    if is_list:
        _list_back_ups(file)
        return
    with WorkshopFile.open(file) as workshop:
        warn(place_notices(workshop))
        made = back_up(workshop)
    click.echo(_("Back-up copy: {file}").format(file=made.path))


def _list_back_ups(file: Path) -> None:
    from dcc_desktop.services.backups import kind_of_back_up, list_back_ups

    found = list_back_ups(file)
    if found:
        print_table([[b.made_at, kind_of_back_up(b.kind), f"{b.size / 1000:.0f} kB", b.path.name] for b in found])
    else:
        click.echo(_("There is no back-up copy of {file} yet.").format(file=file.name))


@click.command(help=_("Put a back-up copy in the place of a file; the present state is backed up first."))
@FILE
@click.argument("back_up_file", metavar="BACKUP", type=click.Path(path_type=Path))
@told_on_stderr
def restore(file: Path, back_up_file: Path) -> None:
    """Restore a back-up copy."""
    from dcc_desktop.services.restoring import restore as restore_back_up

    kept = restore_back_up(file, back_up_file)
    click.echo(_("{file} is again as it was in {back_up}.").format(file=file.name, back_up=back_up_file.name))
    if kept is not None:
        click.echo(_("The state until now lies in {file}.").format(file=kept))
