"""Commands about the workshop file as a whole: making, describing, checking and keeping it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dcc_desktop.cli.terminal import print_json, print_table, progress_on_stderr, told_on_stderr
from dcc_desktop.i18n import Language, _, interface_language, ngettext
from dcc_desktop.paths import SUFFIX

FILE = click.argument("file", type=click.Path(path_type=Path))
LANGUAGES = click.Choice([language.value for language in Language])

if TYPE_CHECKING:
    from dcc_desktop.workshop_file import WorkshopFile


def warn(notices: Iterable[str]) -> None:
    """Tell what the user should know about a file, beside what the command was asked for."""
    for notice in notices:
        click.echo(notice, err=True)


def _named(file: Path) -> Path:
    """Return the path of a new file with the ending of workshop files."""
    return file if not file.name or file.suffix.lower() == SUFFIX else file.with_name(file.name + SUFFIX)


@click.command(help=_("Make a new workshop file with a seminar from a template."))
@FILE
@click.option("--template", "template_id", required=True, metavar="ID", help=_("The template; see `dcc templates`."))
@click.option("--lang", "language", type=LANGUAGES, default=None, help=_("The language of the programme."))
@click.option("--name", default="", help=_("The name of the programme."))
@told_on_stderr
def new(file: Path, template_id: str, language: str | None, name: str) -> None:
    """Make a new file."""
    from dcc_desktop.services.opening import close_workshop, place_notices
    from dcc_desktop.services.templates import new_workshop

    chosen = Language(language) if language else interface_language()
    file = _named(file)
    workshop = new_workshop(file, template_id=template_id, language=chosen, name=name)
    warn(place_notices(workshop))
    close_workshop(workshop)
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
        warn(opened.warnings)
        seminar = add_seminar_from_template(opened.workshop, template, framework=framework)
    click.echo(_("Added “{seminar}”.").format(seminar=seminar.name.in_language(interface_language())))


@click.command(help=_("Write the sample seminar: invented cities with all their results."))
@FILE
@click.option("--lang", "language", type=LANGUAGES, default=None, help=_("The language of the sample."))
@told_on_stderr
def demo(file: Path, language: str | None) -> None:
    """Write the sample seminar."""
    from dcc_desktop.services.opening import place_notices, read_workshop
    from dcc_desktop.services.sample import write_sample

    file = _named(file)
    write_sample(file, language=Language(language) if language else interface_language(), progress=progress_on_stderr())
    with read_workshop(file) as workshop:
        warn(place_notices(workshop))
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
        _tell_cities(workshop)
        rows = [[_(NAMES[table]), count] for table, count in workshop.counts().items() if count]
        if rows:
            print_table(rows)


def _tell_cities(workshop: WorkshopFile) -> None:
    from dcc_desktop.domain.labels import label_of
    from dcc_desktop.services.cities import cities_by_role

    language = interface_language()
    for role, cities in cities_by_role(workshop).items():
        if cities:
            names = ", ".join(city.name(language) for city in cities)
            click.echo(f"{_(label_of(role))} ({len(cities)}): {names}")


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
