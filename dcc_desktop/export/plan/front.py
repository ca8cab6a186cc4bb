"""Cover, credits, contents and the executive summary."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore, DimensionScore
from dcc_desktop.domain.people import Person, PersonRole
from dcc_desktop.domain.plan import cost_of
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan.findings import Leading, largest_gaps, strongest, urgency_of_dimension
from dcc_desktop.export.plan.money import sum_text
from dcc_desktop.export.word.text import Text, bold

_CREDITED = tuple(role for role in PersonRole if role is not PersonRole.STAKEHOLDER)


def write_front(plan: PlanContext) -> None:
    """Write the cover, the credits and the table of contents."""
    t, report, document = plan.t, plan.report, plan.document
    document.cover(
        slogan=plan.quoted(report.city.slogan),
        programme=report.programme.name if report.programme else "",
        label=t("Working draft made from the results of the academy seminar"),
        date_line=plan.formats.date(report.changed_at.date()),
    )
    document.heading(t("Credits"), numbered=False)
    document.paragraph(t("This strategy and action plan was prepared with the participation of:"))
    facts: list[tuple[Text, Text]] = []
    for role in _CREDITED:
        people = report.credited(role)
        if people:
            facts.append((t(label_of(role)), "\n".join(map(named, people))))
        elif role in {PersonRole.LEAD_EXPERT, PersonRole.PROJECT_MANAGER}:
            facts.append((t(label_of(role)), plan.or_missing("")))
    document.facts(facts)
    document.contents()


def write_summary(plan: PlanContext) -> None:
    """Write what somebody reads who reads one page only; every figure of it comes from the chapters."""
    t, report, document = plan.t, plan.report, plan.document
    document.heading(t("Executive summary"), numbered=False, anchor="dcc_summary")
    if report.score:
        _write_maturity(plan, report.score)
    else:
        document.note(
            t(
                "the result of the digital maturity assessment in two or three sentences. It follows from chapter 2 as "
                "soon as the ratings of the city's stakeholders are in the file."
            )
        )
    visions = report.agreed(StatementKind.VISION)
    if visions:
        document.paragraph(t("The vision of {city}:").format(city=plan.city))
        document.paragraph(visions[0].text, style="statement")
    else:
        document.note(
            t(
                "the vision in one sentence, as the city and its stakeholders agreed on it at the Vision and Ambition "
                "workshop."
            )
        )
    _write_glance(plan)
    document.note(
        t(
            "half a page in the city's own words: why this transformation, why now, and what residents and businesses "
            "will notice first. The mayor's office or the city project manager usually writes it last."
        )
    )
    document.paragraph_of_count(lambda count: _open_text(plan, count))


def _open_text(plan: PlanContext, count: int) -> str:
    return plan.tn(
        "{count} place in this draft is still to be completed. Delete the box once it is done.",
        "{count} places in this draft are still to be completed: boxes and marked words. Delete each box once it is "
        "done.",
        count,
    ).format(count=count)


def _write_glance(plan: PlanContext) -> None:
    t, report, document = plan.t, plan.report, plan.document
    if report.objectives or report.all_actions or report.agreed(StatementKind.AMBITION):
        document.paragraph(bold(t("The plan at a glance")))
        document.facts(_facts(plan), label_share=0.42)
    else:
        document.note(
            t("the plan at a glance. It fills in as soon as there are ambitions, objectives or activities in the file.")
        )


def _write_maturity(plan: PlanContext, score: CityScore) -> None:
    t, document = plan.t, plan.document
    if score.respondents:
        sentence = plan.tn(
            "The digital maturity of {city} was rated by {count} person.",
            "The digital maturity of {city} was rated by {count} people.",
            score.respondents,
        )
        document.paragraph(sentence.format(count=score.respondents, city=plan.city), style="lead")
    current, target = plan.points(score.current), plan.points(score.target)
    if score.target is None:
        text = t("On a scale from 1 to {steps} the city is rated {current}; no target has been set yet.")
    elif score.current is not None and score.target < score.current:
        text = t("On a scale from 1 to {steps} the city is rated {current}; the target set is {target}.")
    else:
        text = t("On a scale from 1 to {steps} the city is rated {current} and aims at {target}.")
    document.paragraph(text.format(steps=score.steps, current=current, target=target))
    best = strongest(score.dimensions, 2)
    _write_leading(plan, t("Strongest:"), best, [plan.points(d.current) for d in best.listed])
    widest = largest_gaps(score.dimensions, 3, urgency=urgency_of_dimension(plan.report.needs))
    _write_leading(plan, t("Furthest from its target:"), widest, [plan.gap(d.gap) for d in widest.listed])


def _write_leading(plan: PlanContext, title: str, found: Leading[DimensionScore], figures: Sequence[str]) -> None:
    texts: list[Text] = [
        [plan.dimension_link(d.dimension.id) or d.dimension.code, f" ({figure})"]
        for d, figure in zip(found.listed, figures, strict=True)
    ]
    if texts:
        codes = [d.dimension.name.in_language(plan.language) for d in found.tied]
        plan.document.paragraph([bold(title), " ", *joined(texts, "; "), tied_text(plan, codes), "."])


def tied_text(plan: PlanContext, names: Sequence[str]) -> str:
    """Return how many more have the same figure as the last one of a list, and which; empty when none has."""
    t = plan.t
    text = t("; and {count} more with the same figure: {names}")
    return text.format(count=len(names), names=", ".join(names)) if names else ""


def _facts(plan: PlanContext) -> list[tuple[Text, Text]]:
    t, report = plan.t, plan.report
    starts = [action.starts_on for action in report.actions if action.starts_on]
    ends = [action.ends_on for action in report.actions if action.ends_on]
    period = plan.formats.period(min(starts, default=None), max(ends, default=None))
    mentors = [plan.to("mentor", m.mentor.id, m.mentor.name(plan.language)) for m in report.mentoring]
    operating = (action.operating_cost for action in report.actions)
    facts: list[tuple[Text, Text]] = [
        (t("Measurable ambitions"), _count(sum(s.is_measurable for s in report.agreed(StatementKind.AMBITION)))),
        (t("Operational objectives"), _count(len(report.objectives))),
        (t("Activities"), _count(len(report.actions))),
    ]
    if report.actions:
        facts += [
            (t("Pilot activities"), _count(len(report.pilots))),
            (t("Period"), plan.or_missing(period)),
            (t("Investment cost"), sum_text(plan, (action.investment_cost for action in report.actions))),
            (t("Operating cost for the whole period"), sum_text(plan, operating)),
            (t("Needed funding, total"), sum_text(plan, map(cost_of, report.actions))),
        ]
    if report.parked:
        facts.append((t("Activities kept for later"), _count(len(report.parked))))
    facts.append((t("Mentor city"), joined(mentors) if mentors else plan.or_missing("")))
    return facts


def _count(number: int) -> str:
    return str(number)


def named(person: Person) -> str:
    """Return a person with the organisation."""
    return f"{person.name} – {person.organisation}" if person.organisation else person.name
