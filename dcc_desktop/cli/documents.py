"""Commands about documents and templates."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dcc_desktop.cli.files import FILE, LANGUAGES
from dcc_desktop.cli.terminal import print_table, progress_on_stderr, told_on_stderr
from dcc_desktop.i18n import Language, _, interface_language, ngettext

if TYPE_CHECKING:
    from dcc_desktop.workshop_file import WorkshopFile


@click.command(help=_("Write the Word action plan of a city, of all cities, or the report of the seminar."))
@FILE
@click.option("--what", type=click.Choice(["plan", "seminar"]), required=True, help=_("Which document."))
@click.option("--city", "city_name", metavar="NAME", help=_("The city of the plan, by either name."))
@click.option("--all-cities", is_flag=True, help=_("The plans of all challenge and fellow cities."))
@click.option("--lang", "language", type=LANGUAGES, default=None, help=_("The language of the document."))
@click.option("--out", "target", type=click.Path(path_type=Path), required=True, help=_("The document, or the folder."))
@told_on_stderr
def export(
    file: Path, *, what: str, city_name: str | None, all_cities: bool, language: str | None, target: Path
) -> None:
    """Write documents."""
    from dcc_desktop.services.programme import the_programme
    from dcc_desktop.workshop_file import WorkshopFile

    if what == "plan" and bool(city_name) == all_cities:
        raise click.UsageError(_("A plan is for one city or for all: give either --city or --all-cities."))
    with WorkshopFile.open_snapshot(file) as workshop:
        chosen = Language(language) if language else the_programme(workshop).language
        for path in _exported(workshop, what=what, city_name=city_name, language=chosen, target=target):
            click.echo(path)


def _exported(
    workshop: WorkshopFile, *, what: str, city_name: str | None, language: Language, target: Path
) -> list[Path]:
    progress = progress_on_stderr()
    if what == "seminar":
        from dcc_desktop.services.export_seminar import export_seminar
        from dcc_desktop.services.seminars import newest_seminar

        return [export_seminar(workshop, newest_seminar(workshop).id, target, language=language)(progress)]
    from dcc_desktop.services.cities import find_city
    from dcc_desktop.services.export_plan import export_all_plans, export_plan

    if city_name:
        city = find_city(workshop, city_name)
        return [export_plan(workshop, city.id, target, language=language)(progress)]
    return list(export_all_plans(workshop, target, language=language)(progress))


@click.command(help=_("List the templates, or check some."))
@click.option("--check", "is_check", is_flag=True, help=_("Check the templates that are named."))
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path, exists=True))
@told_on_stderr
def templates(*, is_check: bool, paths: tuple[Path, ...]) -> None:
    """List or check templates."""
    if is_check != bool(paths):
        raise click.UsageError(_("Name the templates to check: dcc templates --check PATH."))
    if is_check:
        _check(paths)
    else:
        _list()


def _list() -> None:
    from dcc_desktop.services.templates import available_templates, kind_of

    found, problems = available_templates()
    language = interface_language()
    print_table([[kind_of(t), t.id, t.version, t.name.in_language(language)] for t in found])
    for problem in problems:
        click.echo(problem, err=True)


def _check(paths: tuple[Path, ...]) -> None:
    from dcc_desktop.services.templates import template_problems

    files = [file for path in paths for file in (sorted(path.rglob("*.toml")) if path.is_dir() else [path])]
    problems = [problem for file in files for problem in template_problems(file)]
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        count = len(problems)
        click.echo(ngettext("{count} problem found.", "{count} problems found.", count).format(count=count), err=True)
        sys.exit(1)
    count = len(files)
    click.echo(ngettext("{count} template is in order.", "{count} templates are in order.", count).format(count=count))
