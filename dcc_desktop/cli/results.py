"""Commands about what people gave: taking it in from files, and working out scores and pairings."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dcc_desktop.cli.files import FILE, warn
from dcc_desktop.cli.names import named_city
from dcc_desktop.cli.terminal import print_json, print_table, progress_on_stderr, told_on_stderr
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language, ngettext

if TYPE_CHECKING:
    from dcc_desktop.services.importing import ImportResult
    from dcc_desktop.services.suggestion import WeighedPairs
    from dcc_desktop.workshop_file import WorkshopFile

_RESULTS = {
    "cities": N_("Cities added: {added}, updated: {updated}, unchanged: {unchanged}. Lines refused: {refused}."),
    "people": N_("People added: {added}, updated: {updated}, unchanged: {unchanged}. Lines refused: {refused}."),
    "ratings": N_("Respondents added: {added}, updated: {updated}, unchanged: {unchanged}. Lines refused: {refused}."),
    "ideas": N_("Ideas added: {added}, updated: {updated}, unchanged: {unchanged}. Lines refused: {refused}."),
}
_IS_JSON = click.option("--json", "is_json", is_flag=True, help=_("Print JSON instead of text."))


@click.command("import", help=_("Take cities, people, ratings or ideas in from a CSV or XLSX file."))
@FILE
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--what", type=click.Choice(["cities", "people", "ratings", "ideas"]), required=True, help=_("What the file holds.")
)
@click.option("--city", "city_name", metavar="NAME", help=_("The city that ratings and ideas belong to."))
@click.option("--framework", metavar="CODE", help=_("The framework of the ratings; the seminar's one by default."))
@click.option("--assessment", metavar="TITLE", help=_("The assessment; the city's newest open one by default."))
@click.option("--all-or-nothing", is_flag=True, help=_("Change nothing when any row is refused."))
@told_on_stderr
def import_(
    file: Path, source: Path, *, what: str, city_name: str | None, framework: str | None, assessment: str | None,
    all_or_nothing: bool,
) -> None:  # fmt: skip
    """Import a file."""
    from dcc_desktop.services.opening import open_workshop

    if what in ("ratings", "ideas") and not city_name:
        raise click.UsageError(_("Ratings and ideas belong to a city: name it with --city."))
    if source.exists() and not source.is_file() and not source.is_dir():
        raise InvalidInputError(
            _("{file} is a pipe or a device, not a file.").format(file=source.name), hint=_("Choose another file.")
        )
    with open_workshop(file) as opened:
        warn(opened.warnings)
        result = _imported(
            opened.workshop, source, what=what, city_name=city_name or "", framework=framework, assessment=assessment,
            all_or_nothing=all_or_nothing,
        )  # fmt: skip
    _tell_result(result, what)
    if result.refused:
        click.echo(_("Correct the refused lines and import the same file again: nothing is doubled."), err=True)
        sys.exit(1)


def _imported(
    workshop: WorkshopFile, source: Path, *, what: str, city_name: str, framework: str | None, assessment: str | None,
    all_or_nothing: bool,
) -> ImportResult:  # fmt: skip
    from dcc_desktop.services.frameworks import find_framework
    from dcc_desktop.services.importing import import_cities, import_ideas, import_people, import_ratings
    from dcc_desktop.services.maturity import find_assessment

    progress = progress_on_stderr()
    if what == "cities":
        return import_cities(workshop, source, all_or_nothing=all_or_nothing, progress=progress)
    if what == "people":
        return import_people(workshop, source, all_or_nothing=all_or_nothing, progress=progress)
    city = named_city(workshop, city_name)
    if what == "ideas":
        return import_ideas(workshop, source, city_id=city.id, all_or_nothing=all_or_nothing, progress=progress)
    return import_ratings(
        workshop,
        source,
        city_id=city.id,
        framework=find_framework(workshop, framework) if framework else None,
        assessment=find_assessment(workshop, city.id, title=assessment) if assessment else None,
        all_or_nothing=all_or_nothing,
        progress=progress,
    )


def _tell_result(result: ImportResult, what: str) -> None:
    for note in result.notes:
        click.echo(note, err=True)
    if result.unknown_columns:
        click.echo(
            _("Columns that were left aside: {names}.").format(names=", ".join(result.unknown_columns)), err=True
        )
    for refusal in result.refused:
        place = _("Line {line}") if refusal.column == "" else _("Line {line}, column “{column}”, “{value}”")
        filled = place.format(line=refusal.line, column=refusal.column, value=refusal.value)
        click.echo(f"{filled}: {refusal.reason}", err=True)
    if result.is_aborted:
        click.echo(_("Nothing was taken, because some lines were refused."), err=True)
    click.echo(
        _(_RESULTS[what]).format(
            added=result.added,
            updated=result.updated,
            unchanged=result.unchanged,
            refused=result.refused_lines,
        )
    )


@click.command(help=_("Weigh every pair of a city and a mentor city, and choose the best pairs."))
@FILE
@click.option("--fellows", "is_with_fellows", is_flag=True, help=_("Pair fellow cities too."))
@click.option("--take", "is_taking", is_flag=True, help=_("Write the suggestion to the file."))
@_IS_JSON
@told_on_stderr
def pair(file: Path, *, is_with_fellows: bool, is_taking: bool, is_json: bool) -> None:
    """Suggest the pairing."""
    if is_taking and is_json:
        raise click.UsageError(_("--take writes to the file and prints no JSON: give one of the two."))
    if is_taking:
        _take_pairs(file, is_with_fellows=is_with_fellows)
    else:
        _suggest_pairs(file, is_with_fellows=is_with_fellows, is_json=is_json)


def _take_pairs(file: Path, *, is_with_fellows: bool) -> None:
    from dcc_desktop.services.opening import open_workshop
    from dcc_desktop.services.suggestion import take_suggestion

    with open_workshop(file) as opened:
        warn(opened.warnings)
        taken = take_suggestion(opened.workshop, is_with_fellows=is_with_fellows)
        language = interface_language()
        names = {city.id: city.name(language) for city in opened.workshop.cities.all()}
    if taken:
        print_table([[names[pairing.city_id], names[pairing.mentor_id], pairing.score] for pairing in taken])
    count = len(taken)
    click.echo(
        ngettext("{count} pair is now in the file.", "{count} pairs are now in the file.", count).format(count=count)
    )


def _suggest_pairs(file: Path, *, is_with_fellows: bool, is_json: bool) -> None:
    from dcc_desktop.services.facts import pair_facts
    from dcc_desktop.services.suggestion import weigh_pairs
    from dcc_desktop.workshop_file import WorkshopFile

    with WorkshopFile.open_snapshot(file) as workshop:
        weighed = weigh_pairs(workshop, is_with_fellows=is_with_fellows)
        if is_json:
            print_json(pair_facts(weighed))
            return
        _tell_pairs(weighed)
        if not weighed.suggestion.chosen:
            _explain_no_pairs(workshop)


def _explain_no_pairs(workshop: WorkshopFile) -> None:
    from dcc_desktop.domain.labels import label_of
    from dcc_desktop.services.cities import cities_by_role

    click.echo(_("A pair needs a challenge or fellow city and a mentor city with room. In the file there are:"))
    print_table([[_(label_of(role)), len(cities)] for role, cities in cities_by_role(workshop).items()])


def _tell_pairs(weighed: WeighedPairs) -> None:
    language = interface_language()
    names = {city_id: city.name(language) for city_id, city in weighed.cities.items()}
    chosen = weighed.suggestion.chosen
    if chosen:
        print_table([[names[p.city_id], names[p.mentor_id], p.total] for p in chosen])
    for unpaired in weighed.suggestion.unpaired:
        click.echo(f"{names[unpaired.city_id]}: {_(unpaired.reason)}")
    count = len(chosen)
    click.echo(
        ngettext("{count} pair, {total} points in all.", "{count} pairs, {total} points in all.", count).format(
            count=count, total=weighed.suggestion.total
        )
    )
    click.echo(_("This is a suggestion and is not written to the file."))


@click.command(help=_("Work out the maturity scores of a city's newest assessment."))
@FILE
@click.option("--city", "city_name", required=True, metavar="NAME", help=_("The city, by either name."))
@click.option("--by-type-equally", is_flag=True, help=_("Let each stakeholder type count the same."))
@_IS_JSON
@told_on_stderr
def score(file: Path, *, city_name: str, by_type_equally: bool, is_json: bool) -> None:
    """Score a city."""
    from dcc_desktop.services.facts import score_facts
    from dcc_desktop.services.maturity import assessment_that_counts, score_of
    from dcc_desktop.workshop_file import WorkshopFile

    with WorkshopFile.open_snapshot(file) as workshop:
        city = named_city(workshop, city_name)
        if is_json:
            print_json(score_facts(workshop, city.id, is_by_type_equally=by_type_equally))
            return
        assessment = assessment_that_counts(workshop, city.id)
        result = score_of(workshop, assessment.id, is_by_type_equally=by_type_equally)
    rows: list[list[object]] = [["", _("Today (with consensus)"), _("Target"), _("Mean of the answers")]]
    language = interface_language()
    rows += [[d.dimension.name.in_language(language), d.current, d.target, d.mean] for d in result.dimensions]
    rows.append([city.name(language), result.current, result.target, result.mean])
    print_table(rows)
    click.echo(_("Respondents: {count}").format(count=result.respondents))
