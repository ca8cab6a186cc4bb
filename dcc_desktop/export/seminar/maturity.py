"""Chapter 4: the digital maturity of all cities, side by side."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.domain.statistics_of_ratings import weighted_mean
from dcc_desktop.export.seminar.maturity_words import write_difference_note, write_in_words
from dcc_desktop.export.seminar.scoring import write_scoring
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import CityResult, FrameworkResults
from dcc_desktop.export.word.chart import RadarChart
from dcc_desktop.export.word.tables import Cell, Shaded
from dcc_desktop.export.word.text import bold

_PALEST, _DEEPEST = (247, 250, 253), (96, 155, 211)


def write_maturity(w: SeminarWriter) -> None:
    """Write the results of all cities, once for each framework in use."""
    title = w.t("Digital maturity of the cities")
    if not w.report.results:
        w.document.heading(title)
        w.document.note(w.t("the results of the assessments; no city has any answers yet."))
        return
    for place, results in enumerate(w.report.results):
        with w.document.landscape():
            if place == 0:
                w.document.heading(title)
            _write_overview(w, results)
            if place == 0:
                _write_left_out(w)
        _write_together(w, results)
        write_in_words(w, results)
        _write_by_type(w, results)
        write_scoring(w, results.tree)
    _write_missing(w)


def ground(value: float, steps: int) -> str:
    """Return the ground of a cell of the heat map: the higher the value on the scale, the deeper the blue."""
    share = min(1.0, max(0.0, (value - 1) / (steps - 1)))
    mixed = (round(pale + (deep - pale) * share) for pale, deep in zip(_PALEST, _DEEPEST, strict=True))
    return "".join(f"{colour:02X}" for colour in mixed)


def _write_overview(w: SeminarWriter, results: FrameworkResults) -> None:
    framework = results.tree.framework
    names = [d.dimension.short(w.report.language) for d in results.tree.dimensions]
    w.document.heading(w.t("Results of all cities"), 2)
    w.document.paragraph(
        w.t("{framework}, scale from 1 to {steps}. The deeper the colour, the higher the value.").format(
            framework=w.text(framework.name), steps=framework.steps
        )
    )
    w.document.table(
        [w.t("City"), *names, w.t("The whole city")],
        [_heat_row(w, each, framework.steps) for each in results.cities],
        widths=(3.6, *([2.85] * len(names)), 1.7),
        numeric={len(names) + 1},
        caption=w.t("Digital maturity by city and dimension"),
    )
    w.document.table(
        [
            w.t("City"),
            w.t("Mean of the answers"),
            w.t("Consensus, else mean"),
            w.t("Target"),
            w.t("Gap"),
            w.t("Respondents"),
            w.t("Agreement"),
        ],
        [_figures_row(w, each) for each in results.cities],
        widths=(5, 3, 3, 3, 3, 3, 3),
        numeric=range(1, 7),
        caption=w.t("Overall figures by city"),
    )
    write_difference_note(w)
    if any(each.has_hidden_values for each in results.cities):
        w.document.paragraph(
            w.t(
                "“–” stands where there are fewer than {count} answers; the values are not shown, and do not count in "
                "those of the city."
            ).format(count=SMALLEST_GROUP),
            style="small",
        )
    w.document.paragraph(
        w.t(
            "The value of a criterion is the consensus where the group settled on one, else the mean of the "
            "answers; “Mean of the answers” leaves the consensus aside. The cities are listed by role and name: "
            "this is no league table, and the answers come from different people in each city."
        ),
        style="small",
    )


def _heat_row(w: SeminarWriter, result: CityResult, steps: int) -> list[Cell]:
    cells: list[Cell] = [w.city(result.city)]
    for dimension in result.score.dimensions:
        value = dimension.current
        cells.append(Shaded(w.decimal(value), "FFFFFF" if value is None else ground(value, steps)))
    return [*cells, bold(w.decimal(result.score.current))]


def _figures_row(w: SeminarWriter, result: CityResult) -> list[Cell]:
    score = result.score
    return [
        w.city(result.city),
        w.decimal(score.mean),
        w.decimal(score.current),
        w.decimal(score.target),
        NOTHING if score.gap is None else w.formats.difference(score.gap),
        str(score.respondents),
        w.decimal(result.agreement, 2),
    ]


def _write_together(w: SeminarWriter, results: FrameworkResults) -> None:
    """Write a radar of the means over all cities, each city counting the same."""
    dimensions = results.tree.dimensions
    current, target = _means(results, "current"), _means(results, "target")
    with_values = [city for city in results.cities if city.score.current is not None]
    if len(with_values) < 2 or len(dimensions) < 3 or not any(value is not None for value in current):
        return
    w.document.heading(w.t("The cities together"), 2)
    names = [d.dimension.short(w.report.language) for d in dimensions]
    spoken = "; ".join(
        f"{name}: {w.decimal(now)} / {w.decimal(wanted)}"
        for name, now, wanted in zip(names, current, target, strict=True)
    )
    w.document.chart(
        RadarChart(
            w.t("Mean of all cities: today and target"),
            names,
            [(w.t("Today"), current), (w.t("Target"), target)],
            results.tree.framework.steps,
            w.t("Radar chart. Today and target by dimension: {values}.").format(values=spoken),
        )
    )


def _means(results: FrameworkResults, which: str) -> list[float | None]:
    return [
        weighted_mean((getattr(city.score.dimensions[index], which), 1.0) for city in results.cities)
        for index in range(len(results.tree.dimensions))
    ]


def _write_by_type(w: SeminarWriter, results: FrameworkResults) -> None:
    rows = {each.city.id: type_means(each) for each in results.cities}
    kinds = [kind for kind in StakeholderType if any(kind in row for row in rows.values())]
    w.document.heading(w.t("By stakeholder type"), 2)
    rule = w.t(
        "Groups with fewer than {count} answers are not shown, so that nobody can be recognised. Where this would hide "
        "a single group, the next smallest one is left out as well."
    ).format(count=SMALLEST_GROUP)
    if not kinds:
        w.document.paragraph(w.t("No stakeholder type is large enough to be shown."))
        w.document.paragraph(rule, style="small")
        return
    w.document.table(
        [w.t("City"), *(w.label(kind) for kind in kinds)],
        [
            [w.city(each.city), *(w.decimal(rows[each.city.id].get(kind)) for kind in kinds)]
            for each in results.cities
            if rows[each.city.id]
        ],
        numeric=set(range(1, len(kinds) + 1)),
        caption=w.t("Mean of the answers by stakeholder type"),
    )
    w.document.paragraph(rule, style="small")


def type_means(result: CityResult) -> dict[StakeholderType, float]:
    """Return the mean over all dimensions for each stakeholder type that may be shown in every one of them.

    A dimension that nobody rated is left out; a type that is hidden in one dimension is hidden altogether.
    """
    rated = [dimension for dimension in result.score.dimensions if dimension.mean is not None]
    shown = set(rated[0].by_type) if rated else set()
    for dimension in rated[1:]:
        shown &= set(dimension.by_type)
    means = {
        kind: weighted_mean((d.by_type[kind].current, d.dimension.weight) for d in rated) for kind in sorted(shown)
    }
    return {kind: mean for kind, mean in means.items() if mean is not None}


def _write_missing(w: SeminarWriter) -> None:
    assessed = {each.city.id for results in w.report.results for each in results.cities}
    waiting = [
        team.city for team in w.report.cities if team.city.role is not CityRole.MENTOR and team.city.id not in assessed
    ]
    if waiting:
        w.document.note(w.t("the assessments of these cities: {cities}.").format(cities=w.cities(waiting)))


def _write_left_out(w: SeminarWriter) -> None:
    earlier = [each.city for each in w.report.left_out if not each.is_later]
    later = [each.city for each in w.report.left_out if each.is_later]
    said = []
    if earlier:
        said.append(
            w.tn(
                "The earlier assessment of {cities} is not included.",
                "The earlier assessments of these cities are not included: {cities}.",
                len(earlier),
            ).format(cities=w.cities(earlier))
        )
    if later:
        said.append(
            w.tn(
                "The later assessment of {cities} is not included.",
                "The later assessments of these cities are not included: {cities}.",
                len(later),
            ).format(cities=w.cities(later))
        )
    w.document.paragraph(" ".join(said), style="small")
