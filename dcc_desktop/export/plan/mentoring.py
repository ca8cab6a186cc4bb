"""The pairing card: which mentor city advises the city, why that one, and what happens first."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.pairing import Part, PartName
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan_report import Mentoring
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Text, bold


def write_mentoring(plan: PlanContext) -> None:
    """Write one card for each mentor city."""
    t, document = plan.t, plan.document
    if not plan.report.mentoring:
        document.note(t("which mentor city advises the city, on what, in which form, and what the first step is."))
    for mentoring in plan.report.mentoring:
        _write_card(plan, mentoring)
        if mentoring.parts:
            _write_parts(plan, mentoring)
    _write_adopted(plan)


def _write_adopted(plan: PlanContext) -> None:
    """Write which practices of others the city takes home; each has its sheet in the appendix."""
    t = plan.t
    adopted = [each for each in plan.report.practices if each.is_adopted]
    if not adopted:
        return
    rows: list[list[Text]] = [
        [
            plan.to("practice", each.practice.id, each.practice.title),
            each.city.name(plan.language) if each.city else "–",
            each.note or "–",
        ]
        for each in adopted
    ]
    plan.document.table(
        [t("Good practice"), t("City"), t("Why we adopt it")],
        rows,
        widths=(3.6, 1.8, 3.2),
        caption=t("Good practices that the city wants to adopt"),
    )


def _write_card(plan: PlanContext, mentoring: Mentoring) -> None:
    t, pairing, mentor = plan.t, mentoring.pairing, mentoring.mentor
    name = mentor.name(plan.language)
    country = plan.formats.country(mentor.country)
    first_step = pairing.first_step
    if pairing.first_step_on:
        when = plan.formats.date(pairing.first_step_on)
        first_step = f"{first_step} ({when})" if first_step else when
    needs: list[Text] = [plan.to("need", need.id, need.text) for need in plan.report.needs]
    plan.document.facts(
        [
            (t("Topics"), plan.or_missing(pairing.topics)),
            (t("What the city asks for"), joined(needs, "\n") if needs else plan.or_missing("")),
            (t("Form of the exchange"), t(label_of(pairing.format))),
            (t("Period"), plan.or_missing(plan.formats.period(pairing.starts_on, pairing.ends_on))),
            (t("Expected result"), plan.or_missing(pairing.expected_result)),
            (t("First step"), plan.or_missing(first_step)),
            (t("How the pair was chosen"), _choice(plan, mentoring)),
        ],
        title=[t("Mentor city"), f": {name}, {country}" if country else f": {name}"],
        anchor=anchor_name("mentor", mentor.id),
    )


def _choice(plan: PlanContext, mentoring: Mentoring) -> str:
    t = plan.t
    if not mentoring.parts:
        return t("By the facilitator, without a calculated score.")
    most = sum(part.most for part in mentoring.parts)
    points = t("{points} of {most} points").format(points=mentoring.pairing.score, most=most)
    if mentoring.pairing.is_suggested:
        return t("The pair is part of the best pairing of all cities ({points}).").format(points=points)
    return t("By the facilitator; the pair has {points}.").format(points=points)


def _write_parts(plan: PlanContext, mentoring: Mentoring) -> None:
    t = plan.t
    rows: list[list[Text]] = [
        [
            t(label_of(part.name)),
            _reason(plan, mentoring, part),
            "–" if part.points is None else str(part.points),
            str(part.most),
        ]
        for part in mentoring.parts
    ]
    most = sum(part.most for part in mentoring.parts)
    rows.append([bold(t("Total")), "", bold(str(mentoring.pairing.score)), bold(str(most))])
    plan.document.table(
        [t("Part of the score"), t("Explanation"), t("Points"), t("At most")],
        rows,
        widths=(2.2, 4.4, 0.9, 1.1),
        numeric={2, 3},
        caption=t("Why {mentor}: how the points come about").format(mentor=mentoring.mentor.name(plan.language)),
    )


def _reason(plan: PlanContext, mentoring: Mentoring, part: Part) -> str:
    parameters = dict(part.parameters)
    if part.name is PartName.LANGUAGE and "languages" in parameters:
        codes = str(parameters["languages"]).split(", ")
        parameters["languages"] = ", ".join(plan.formats.language(code) for code in codes)
    reason = plan.t(part.reason).format(**parameters)
    # Only while the needs and offers are those of the score that is kept.
    if part.name is PartName.NEEDS and mentoring.answered and parameters.get("answered") == len(mentoring.answered):
        return "\n".join([reason, *(f"• {need.text}" for need in mentoring.answered)])
    return reason
