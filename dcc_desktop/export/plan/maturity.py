"""Chapter 2: how digitally mature the city is, where it wants to go, and how the figures were made."""

from __future__ import annotations

from datetime import date

from dcc_desktop.domain.frameworks import ScaleStep
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.maturity_findings import write_comparison, write_findings
from dcc_desktop.export.plan.maturity_tables import (
    has_consensus,
    shown_types_of,
    write_criteria_table,
    write_dimension_table,
    write_dimensions_by_type,
)
from dcc_desktop.export.plan_report import AssessmentResult
from dcc_desktop.export.word.chart import RadarChart
from dcc_desktop.export.word.text import Text, bold, italic

_FEWEST_SPOKES = 3


def write_maturity(plan: PlanContext) -> None:
    """Write the chapter; without ratings it says how they are collected."""
    t, document = plan.t, plan.document
    document.heading(t("Overview of the digital maturity assessment"), anchor="dcc_maturity")
    score, result = plan.report.score, plan.report.result
    if score is None or result is None:
        document.note(
            t(
                "the digital maturity of the city, now and wanted, for each dimension. It comes from ratings by "
                "stakeholders of different kinds: 20 to 40 people from the municipality, companies, education and "
                "civil society are usual."
            )
        )
        if plan.report.framework:
            _write_framework(plan)
        return
    document.heading(t("How the assessment was made"), 2)
    _write_respondents(plan, result)
    _write_framework(plan)
    document.heading(t("Results by dimension"), 2)
    _write_chart(plan, score)
    write_dimension_table(plan, score)
    document.heading(t("Results by criterion"), 2)
    write_criteria_table(plan, score)
    write_findings(plan, score)
    if shown_types_of(score):
        document.heading(t("Results by stakeholder type"), 2)
        write_dimensions_by_type(plan, score)
    if plan.report.earlier and plan.report.earlier.score.mean is not None and score.mean is not None:
        write_comparison(plan, result, plan.report.earlier)
    document.heading(t("How the figures are worked out"), 2, anchor="dcc_formula")
    _write_formula(plan, score)


def _write_respondents(plan: PlanContext, result: AssessmentResult) -> None:
    t, score = plan.t, result.score
    if score.respondents:
        plan.document.paragraph(_answered(plan, score.respondents, result.assessment.held_on))
    else:
        plan.document.paragraph(t("Nobody rated individually; the values are those that the group settled on."))
    rows = respondent_rows(plan, score)
    # One row would only repeat the number of all.
    if len(rows) > 1:
        plan.respondents_table = plan.document.table(
            [t("Stakeholder type"), t("Respondents")],
            rows,
            widths=(3, 1),
            numeric={1},
            caption=t("Respondents by stakeholder type"),
        )


def _answered(plan: PlanContext, count: int, held_on: date | None) -> str:
    if held_on:
        text = plan.tn("On {date}, {count} stakeholder answered.", "On {date}, {count} stakeholders answered.", count)
        return text.format(date=plan.formats.date(held_on), count=count)
    return plan.tn("{count} stakeholder answered.", "{count} stakeholders answered.", count).format(count=count)


def respondent_rows(plan: PlanContext, score: CityScore) -> list[list[Text]]:
    """Return how many respondents each type had; types with too few are counted together."""
    t = plan.t
    counts = sorted(score.respondents_by_type.items(), key=lambda item: (-item[1], item[0]))
    rows: list[list[Text]] = [[t(label_of(kind)), str(count)] for kind, count in counts if count >= SMALLEST_GROUP]
    few = sum(count for _, count in counts if count < SMALLEST_GROUP)
    if few:
        label = t("Other types (fewer than {count} people each), together").format(count=SMALLEST_GROUP)
        rows.append([label, str(few)])
    return rows


def _write_framework(plan: PlanContext) -> None:
    t, tree, language = plan.t, plan.report.framework, plan.language
    if tree is None:
        return
    framework = tree.framework
    name = framework.name.in_language(language)
    plan.document.paragraph([bold(t("Framework:")), f" {name}. ", italic(framework.label.in_language(language))])
    steps = [_step(plan, step) for step in tree.steps]
    if steps:
        text = t(
            "Each criterion is rated on a scale from 1 to {steps}, once for today and once as the target: {names}."
        )
        plan.document.paragraph(text.format(steps=framework.steps, names="; ".join(steps)))


def _step(plan: PlanContext, step: ScaleStep) -> str:
    return f"{step.value} – {step.name.in_language(plan.language)}"


def _write_chart(plan: PlanContext, score: CityScore) -> None:
    t = plan.t
    shown = [d for d in score.dimensions if d.current is not None]
    if len(shown) < _FEWEST_SPOKES:
        return
    names = [d.dimension.short(plan.language) for d in shown]
    facts = [
        t("{dimension}: {current}, target {target}").format(
            dimension=name, current=plan.points(d.current), target=plan.points(d.target)
        )
        for name, d in zip(names, shown, strict=True)
    ]
    series = [(t("Today"), [_rounded(d.current) for d in shown])]
    if any(d.target is not None for d in shown):
        series.append((t("Target"), [_rounded(d.target) for d in shown]))
    plan.document.chart(
        RadarChart(
            title=t("Digital maturity of {city} by dimension").format(city=plan.city),
            categories=names,
            series=series,
            maximum=float(score.steps),
            height_cm=9,
            alt_text=t("Radar chart. {figures}.").format(figures="; ".join(facts)),
        )
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _write_formula(plan: PlanContext, score: CityScore) -> None:
    t, document = plan.t, plan.document
    with_consensus = t(
        "Criterion: the mean of all answers; where the group settled on a consensus, the consensus counts instead."
    )
    rules = [
        with_consensus if has_consensus(score) else t("Criterion: the mean of all answers."),
        t("Dimension: the weighted mean of its criteria. City: the weighted mean of its dimensions."),
        t("Gap: target minus today, in steps of the scale."),
        t("“Not applicable” and skipped criteria are left out and are not taken for 0."),
    ]
    if score.is_by_type_equally:
        rules.append(t("Each stakeholder type counts the same in a mean, however many of its people answered."))
    elif shown_types_of(score):
        rules.append(t("Each answer counts the same in a mean, whatever the stakeholder type."))
    document.bullets([*rules, _weights(plan, score)])
    if any(criterion.agreement is not None for criterion in score.criteria()):
        document.paragraph(
            t(
                "Agreement runs from 0 (half of the answers at each end of the scale) to 1 (all the same): A = 1 + Σ "
                "pᵢ · log₂(1 − |xᵢ − m| / d), where pᵢ is the share of the answers at step xᵢ, m their mean and d the "
                "width of the scale (Tastle and Wierman, 2007). For a dimension it is the mean over its criteria."
            )
        )
    if shown_types_of(score):
        text = t("Results of a stakeholder type are shown from {count} answers on, so that nobody can be recognised.")
        document.paragraph(text.format(count=SMALLEST_GROUP))


def _weights(plan: PlanContext, score: CityScore) -> str:
    t = plan.t
    weights = [(d.dimension.code, d.dimension.weight) for d in score.dimensions]
    weights += [(c.criterion.code, c.criterion.weight) for c in score.criteria()]
    heavier = [f"{code} {plan.formats.number(weight)}" for code, weight in weights if weight != 1]
    if not heavier:
        return t("All dimensions and all criteria have the same weight.")
    return t("The weight is 1, except: {weights}.").format(weights=", ".join(heavier))
