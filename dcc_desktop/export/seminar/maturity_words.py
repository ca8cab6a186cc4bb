"""Who stands where, in words: by dimension and by city."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.maturity import CriterionScore, DimensionScore
from dcc_desktop.domain.statistics_of_ratings import weighted_mean
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import CityResult, FrameworkResults
from dcc_desktop.export.word.text import Text, bold

_HIGH_AGREEMENT = 0.8


def write_in_words(w: SeminarWriter, results: FrameworkResults) -> None:
    """Write a table of the dimensions and one line for each city."""
    w.document.heading(w.t("Who stands where"), 2)
    rows = [_dimension_row(w, results, index) for index in range(len(results.tree.dimensions))]
    if len(results.cities) > 1:
        w.document.table(
            [
                w.t("Dimension"),
                w.t("Mean of the cities"),
                w.t("Highest"),
                w.t("Lowest"),
                w.t("Widest gap to its own target"),
            ],
            rows,
            widths=(4.2, 1.9, 3, 3, 3.4),
            numeric={1},
            caption=w.t("The range of the cities in each dimension"),
        )
    for result in results.cities:
        w.document.bullets([[bold(f"{w.city(result.city)}. "), " ".join(sentences(w, result))]])


def sentences(w: SeminarWriter, result: CityResult) -> list[str]:
    """Return what can be said of one city: where it stands, best and weakest, widest gap, where opinions differ."""
    score = result.score
    if score.current is None:
        return [w.t("There are no answers yet.")]
    now = w.decimal(score.current)
    count = w.tn("{count} respondent", "{count} respondents", score.respondents).format(count=score.respondents)
    if score.target is None:
        said = [
            w.t("Today {current} out of {steps} ({respondents}).").format(
                current=now, steps=score.steps, respondents=count
            )
        ]
    else:
        said = [
            w.t("Today {current} out of {steps}, target {target} ({respondents}).").format(
                current=now, steps=score.steps, target=w.decimal(score.target), respondents=count
            )
        ]
    return [*said, *_extremes(w, score.dimensions), *_widest_gap(w, score.dimensions), *_disputed(w, score.criteria())]


def _extremes(w: SeminarWriter, dimensions: Sequence[DimensionScore]) -> list[str]:
    values = [(each.current, w.text(each.dimension.name)) for each in dimensions if each.current is not None]
    highest, lowest = max(value for value, _ in values), min(value for value, _ in values)
    if w.decimal(highest) == w.decimal(lowest):
        return []
    best = ", ".join(w.quoted(name) for value, name in values if value == highest)
    weakest = ", ".join(w.quoted(name) for value, name in values if value == lowest)
    return [
        w.t("Strongest: {dimensions} ({value}).").format(dimensions=best, value=w.decimal(highest)),
        w.t("Weakest: {dimensions} ({value}).").format(dimensions=weakest, value=w.decimal(lowest)),
    ]


def _widest_gap(w: SeminarWriter, dimensions: Sequence[DimensionScore]) -> list[str]:
    gaps = [(each.gap, each.dimension) for each in dimensions if each.gap is not None and each.gap > 0]
    if not gaps:
        return []
    gap, dimension = max(gaps, key=lambda pair: pair[0])
    return [
        w.t("Widest gap to the target: {dimension} ({gap}).").format(
            dimension=w.quoted(w.text(dimension.name)), gap=w.formats.difference(gap)
        )
    ]


def _disputed(w: SeminarWriter, criteria: Sequence[CriterionScore]) -> list[str]:
    rated = [(each.agreement, each) for each in criteria if each.agreement is not None and each.answers > 1]
    if not rated:
        return []
    agreement, criterion = min(rated, key=lambda pair: pair[0])
    if agreement >= _HIGH_AGREEMENT:
        return [w.t("The respondents largely agree on all criteria.")]
    return [
        w.t("Opinions differ most on {criterion} (agreement {agreement}).").format(
            criterion=w.quoted(w.text(criterion.criterion.name)), agreement=w.decimal(agreement, 2)
        )
    ]


def _dimension_row(w: SeminarWriter, results: FrameworkResults, index: int) -> list[Text]:
    dimensions = [(city, city.score.dimensions[index]) for city in results.cities]
    values = [(each.current, city) for city, each in dimensions if each.current is not None]
    gaps = [(each.gap, city) for city, each in dimensions if each.gap is not None and each.gap > 0]
    name = w.text(results.tree.dimensions[index].dimension.name)
    if not values:
        return [name, NOTHING, NOTHING, NOTHING, NOTHING]
    mean = weighted_mean((value, 1.0) for value, _ in values)
    highest = max(value for value, _ in values)
    lowest = min(value for value, _ in values)
    widest = max((gap for gap, _ in gaps), default=None)
    return [
        name,
        w.decimal(mean),
        _names(w, [city for value, city in values if value == highest], w.decimal(highest)),
        _names(w, [city for value, city in values if value == lowest], w.decimal(lowest)),
        NOTHING
        if widest is None
        else _names(w, [city for gap, city in gaps if gap == widest], w.formats.difference(widest)),
    ]


def _names(w: SeminarWriter, cities: Sequence[CityResult], value: str) -> str:
    return f"{w.cities(each.city for each in cities)} ({value})"
