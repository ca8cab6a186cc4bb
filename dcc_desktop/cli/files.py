"""Commands about the workshop file as a whole: making, describing, checking and keeping it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dcc_desktop.cli.terminal import print_json, print_table, progress_on_stderr, told_on_stderr
from dcc_desktop.i18n import Language, _, interface_language, ngettext

FILE = click.argument("file", type=click.Path(path_type=Path))
LANGUAGES = click.Choice([language.value for language in Language])


@click.command(help=_("Make a new workshop file with a seminar from a template."))
@FILE
@click.option("--template", "template_id", required=True, metavar="ID", help=_("The template; see `dcc templates`."))
@click.option("--lang", "language", type=LANGUAGES, default=None, help=_("The language of the programme."))
@click.option("--name", default="", help=_("The name of the programme."))
@told_on_stderr
def new(file: Path, template_id: str, language: str | None, name: str) -> None:
    """Make a new file."""
    from dcc_desktop.services.templates import new_workshop

    chosen = Language(language) if language else interface_language()
    new_workshop(file, template_id=template_id, language=chosen, name=name).close()
    click.echo(_("Made {file}.").format(file=file))


@click.command("add-seminar", help=_("Add another seminar from a template to a workshop file."))
@FILE
@click.option("--template", "template_id", required=True, metavar="ID", help=_("The template; see `dcc templates`."))
@told_on_stderr
def add_seminar(file: Path, template_id: str) -> None:
    """Add a seminar."""
    from dcc_desktop.services.opening import open_workshop
    from dcc_desktop.services.templates import add_seminar_from_template, find_template

    template, framework = find_template(template_id)
    with open_workshop(file) as opened:
        seminar = add_seminar_from_template(opened.workshop, template, framework=framework)
    click.echo(_("Added “{seminar}”.").format(seminar=seminar.name.in_language(interface_language())))


@click.command(help=_("Write the sample seminar: invented cities with all their results."))
@FILE
@click.option("--lang", "language", type=LANGUAGES, default=None, help=_("The language of the sample."))
@told_on_stderr
def demo(file: Path, language: str | None) -> None:
    """Write the sample seminar."""
    from dcc_desktop.services.sample import write_sample

    write_sample(file, language=Language(language) if language else interface_language(), progress=progress_on_stderr())
    click.echo(_("Made {file}.").format(file=file))


@click.command(help=_("Say what is in a workshop file; works while it is open elsewhere."))
@FILE
@click.option("--json", "is_json", is_flag=True, help=_("Print JSON instead of text."))
@told_on_stderr
def info(file: Path, is_json: bool) -> None:  # noqa: FBT001 - click hands it over by name
    """Describe a file."""
    from dcc_desktop.services.entity_names import NAMES
    from dcc_desktop.services.facts import info_facts
    from dcc_desktop.workshop_file import WorkshopFile

    with WorkshopFile.open_snapshot(file) as workshop:
        facts = info_facts(workshop)
        if is_json:
            print_json(facts)
            return
        click.echo(_("Programme: {name}").format(name=facts["programme"] or "–"))
        print_table([[_(NAMES[table]), count] for table, count in workshop.counts().items() if count])


@click.command(help=_("Check a workshop file: whole, without contradictions, and as its change log says."))
@FILE
@told_on_stderr
def check(file: Path) -> None:
    """Check a file."""
    from dcc_desktop.services.checking import check_workshop

    problems = check_workshop(file)
    for problem in problems:
        click.echo(problem)
    if problems:
        count = len(problems)
        click.echo(ngettext("{count} problem found.", "{count} problems found.", count).format(count=count), err=True)
        sys.exit(1)
    click.echo(_("{file} is in order.").format(file=file.name))


@click.command(help=_("Write a back-up copy into the folder beside the file."))
@FILE
@told_on_stderr
def backup(file: Path) -> None:
    """Back a file up."""
    from dcc_desktop.services.backups import back_up
    from dcc_desktop.workshop_file import WorkshopFile

    with WorkshopFile.open(file) as workshop:
        made = back_up(workshop)
    click.echo(_("Back-up copy: {file}").format(file=made.path))


@click.command(help=_("Put a back-up copy in the place of a file; the present state is backed up first."))
@FILE
@click.argument("back_up_file", metavar="BACKUP", type=click.Path(path_type=Path))
@told_on_stderr
def restore(file: Path, back_up_file: Path) -> None:
    """Restore a back-up copy."""
    from dcc_desktop.services.restoring import restore as restore_back_up

    restore_back_up(file, back_up_file)
    click.echo(_("{file} is again as it was in {back_up}.").format(file=file.name, back_up=back_up_file.name))
