"""Where the cities stand, in words: by dimension, and what stands out in each city."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.frameworks import Dimension
from dcc_desktop.domain.maturity import CriterionScore, DimensionScore
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.domain.statistics_of_ratings import weighted_mean
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import CityResult, FrameworkResults
from dcc_desktop.export.word.text import Text

_HIGH_AGREEMENT = 0.8


def write_in_words(w: SeminarWriter, results: FrameworkResults) -> None:
    """Write a table of the dimensions, which names no city as the lowest, and one of the cities."""
    w.document.heading(w.t("Where the cities stand"), 2)
    if len(results.cities) > 1:
        w.document.table(
            [
                w.t("Dimension"),
                w.t("Mean of the cities"),
                w.t("From – to"),
                w.t("Highest value"),
                w.t("Furthest from its own target"),
            ],
            [_dimension_row(w, results, index) for index in range(len(results.tree.dimensions))],
            widths=(4.2, 1.9, 2, 3.4, 3.4),
            numeric={1, 2},
            caption=w.t("The range of the cities in each dimension"),
        )
        write_difference_note(w)
    w.document.table(
        [w.t("City"), w.t("Strongest"), w.t("Furthest from the target"), w.t("Most disputed criterion")],
        [[w.city(result.city), *standing(w, result)] for result in results.cities],
        widths=(3.2, 3.8, 3.8, 4.2),
        caption=w.t("Where each city stands"),
    )
    w.document.paragraph(
        w.t("The number beside a criterion is the agreement: from 0, opposite opinions, to 1, all the same."),
        style="small",
    )


def write_difference_note(w: SeminarWriter) -> None:
    """Write why a difference may not be that of the two values beside it."""
    w.document.paragraph(
        w.t("Differences are calculated before rounding and may be off by {step}.").format(step=w.decimal(0.1)),
        style="small",
    )


def standing(w: SeminarWriter, result: CityResult) -> list[str]:
    """Return what stands out in a city: strongest dimension, furthest from the target, most disputed criterion."""
    score = result.score
    if score.current is None:
        few = w.t("fewer than {count} answers; the values are not shown").format(count=SMALLEST_GROUP)
        return [few if result.has_hidden_values else w.t("no answers yet"), NOTHING, NOTHING]
    return [_strongest(w, score.dimensions), _furthest(w, score.dimensions), _disputed(w, score.criteria())]


def _strongest(w: SeminarWriter, dimensions: Sequence[DimensionScore]) -> str:
    values = [(each.current, each.dimension) for each in dimensions if each.current is not None]
    highest, lowest = max(value for value, _ in values), min(value for value, _ in values)
    if len(values) > 1 and w.decimal(highest) == w.decimal(lowest):
        return w.t("all dimensions alike")
    return f"{_short(w, [dimension for value, dimension in values if value == highest])}: {w.decimal(highest)}"


def _furthest(w: SeminarWriter, dimensions: Sequence[DimensionScore]) -> str:
    gaps = [(each.gap, each.dimension) for each in dimensions if each.gap is not None and each.gap > 0]
    if not gaps:
        return NOTHING
    widest = max(gap for gap, _ in gaps)
    return f"{_short(w, [dimension for gap, dimension in gaps if gap == widest])}: {w.formats.difference(widest)}"


def _disputed(w: SeminarWriter, criteria: Sequence[CriterionScore]) -> str:
    rated = [(each.agreement, each) for each in criteria if each.agreement is not None]
    if not rated:
        return NOTHING
    agreement, criterion = min(rated, key=lambda pair: pair[0])
    if agreement >= _HIGH_AGREEMENT:
        return w.t("none: the respondents largely agree")
    return f"{w.text(criterion.criterion.name)}: {w.decimal(agreement, 2)}"


def _short(w: SeminarWriter, dimensions: Sequence[Dimension]) -> str:
    return ", ".join(dimension.short(w.report.language) for dimension in dimensions)


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
        f"{w.decimal(lowest)} – {w.decimal(highest)}",
        _names(w, [city for value, city in values if value == highest], w.decimal(highest)),
        NOTHING
        if widest is None
        else _names(w, [city for gap, city in gaps if gap == widest], w.formats.difference(widest)),
    ]


def _names(w: SeminarWriter, cities: Sequence[CityResult], value: str) -> str:
    return f"{w.cities(each.city for each in cities)}: {value}"
