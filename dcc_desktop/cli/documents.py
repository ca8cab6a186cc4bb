"""Commands about documents and templates."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dcc_desktop.cli.files import FILE, LANGUAGES
from dcc_desktop.cli.names import named_city
from dcc_desktop.cli.terminal import print_table, progress_on_stderr, told_on_stderr
from dcc_desktop.errors import NotFoundError
from dcc_desktop.i18n import Language, _, interface_language, ngettext

if TYPE_CHECKING:
    from dcc_desktop.domain.seminars import Seminar
    from dcc_desktop.workshop_file import WorkshopFile


@click.command(help=_("Write the Word action plan of a city, of all cities, or the report of the seminar."))
@FILE
@click.option("--what", type=click.Choice(["plan", "seminar"]), required=True, help=_("Which document."))
@click.option("--city", "city_name", metavar="NAME", help=_("The city of the plan, by either name."))
@click.option("--all-cities", is_flag=True, help=_("The plans of all challenge and fellow cities."))
@click.option("--seminar", "title", metavar="TITLE", help=_("The seminar of the report; the newest one by default."))
@click.option("--lang", "language", type=LANGUAGES, default=None, help=_("The language of the document."))
@click.option("--overwrite", "is_overwriting", is_flag=True, help=_("Replace documents that were edited too."))
@click.option("--out", "target", type=click.Path(path_type=Path), required=True, help=_("The document, or the folder."))
@told_on_stderr
def export(
    file: Path, *, what: str, city_name: str | None, all_cities: bool, title: str | None, language: str | None,
    is_overwriting: bool, target: Path,
) -> None:  # fmt: skip
    """Write documents."""
    from dcc_desktop.services.programme import the_programme
    from dcc_desktop.workshop_file import WorkshopFile

    if what == "plan" and bool(city_name) == all_cities:
        raise click.UsageError(_("A plan is for one city or for all: give either --city or --all-cities."))
    if what == "plan" and title is not None:
        raise click.UsageError(_("--seminar is for the report: give it with --what seminar."))
    if what == "seminar" and (city_name or all_cities):
        note = _("The report is of the seminar with all its cities; --city and --all-cities are left aside.")
        click.echo(note, err=True)
    with WorkshopFile.open_snapshot(file) as workshop:
        chosen = Language(language) if language else the_programme(workshop).language
        for path in _exported(
            workshop,
            target,
            what=what,
            city_name=city_name,
            title=title,
            language=chosen,
            is_overwriting=is_overwriting,
        ):
            click.echo(path)


def _exported(
    workshop: WorkshopFile, target: Path, *, what: str, city_name: str | None, title: str | None, language: Language,
    is_overwriting: bool,
) -> list[Path]:  # fmt: skip
    progress = progress_on_stderr()
    if what == "seminar":
        from dcc_desktop.services.export_seminar import export_seminar

        seminar = _seminar(workshop, title)
        return [
            export_seminar(workshop, seminar.id, target, language=language, is_overwriting=is_overwriting)(progress)
        ]
    from dcc_desktop.services.export_plan import export_all_plans, export_plan

    if city_name:
        city = named_city(workshop, city_name)
        return [export_plan(workshop, city.id, target, language=language, is_overwriting=is_overwriting)(progress)]
    return list(export_all_plans(workshop, target, language=language, is_overwriting=is_overwriting)(progress))


def _seminar(workshop: WorkshopFile, title: str | None) -> Seminar:
    from dcc_desktop.services.seminars import newest_seminar

    if title is None:
        return newest_seminar(workshop)
    seminars = workshop.seminars.all()
    for seminar in reversed(seminars):
        if title.strip().casefold() in (seminar.name.bg.casefold(), seminar.name.en.casefold()):
            return seminar
    names = ", ".join(seminar.name.in_language(interface_language()) for seminar in seminars)
    raise NotFoundError(
        _("There is no seminar “{title}” in the file.").format(title=title),
        hint=_("Seminars: {names}.").format(names=names),
    )


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
    if not files:
        raise NotFoundError(_("There is no template in {folder}.").format(folder=", ".join(map(str, paths))))
    problems = [problem for file in files for problem in template_problems(file)]
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        count = len(problems)
        click.echo(ngettext("{count} problem found.", "{count} problems found.", count).format(count=count), err=True)
        sys.exit(1)
    count = len(files)
    click.echo(ngettext("{count} template is in order.", "{count} templates are in order.", count).format(count=count))
