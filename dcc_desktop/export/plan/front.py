"""Cover, credits, contents and the executive summary."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.people import Person, PersonRole
from dcc_desktop.domain.plan import Action
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.export.plan.context import PlanContext, joined
from dcc_desktop.export.plan.findings import largest_gaps, strongest
from dcc_desktop.export.word.text import Text, bold

_CREDITED = tuple(role for role in PersonRole if role is not PersonRole.STAKEHOLDER)


def write_front(plan: PlanContext) -> None:
    """Write the cover, the credits and the table of contents."""
    t, report, document = plan.t, plan.report, plan.document
    document.cover(
        slogan=quoted(plan, report.city.slogan),
        programme=report.programme.name if report.programme else "",
        label=t("Working draft from the academy seminar"),
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
    document.paragraph(bold(t("The plan at a glance")))
    document.facts(_facts(plan), label_share=0.42)
    document.note(
        t(
            "half a page in the city's own words: why this transformation, why now, and what residents and businesses "
            "will notice first. The mayor's office or the city project manager usually writes it last."
        )
    )


def _write_maturity(plan: PlanContext, score: CityScore) -> None:
    t, document = plan.t, plan.document
    if score.respondents:
        sentence = plan.tn(
            "{count} person rated the digital maturity of {city}.",
            "{count} people rated the digital maturity of {city}.",
            score.respondents,
        )
        document.paragraph(sentence.format(count=score.respondents, city=plan.city), style="lead")
    current, target = plan.points(score.current), plan.points(score.target)
    if score.target is None:
        text = t("On a scale from 1 to {steps} the city stands at {current}; no target has been set yet.")
    elif score.current is not None and score.target < score.current:
        text = t("On a scale from 1 to {steps} the city stands at {current}; the target set is {target}.")
    else:
        text = t("On a scale from 1 to {steps} the city stands at {current} and wants to reach {target}.")
    document.paragraph(text.format(steps=score.steps, current=current, target=target))
    best = [_dimension(plan, d.dimension.id, plan.points(d.current)) for d in strongest(score.dimensions, 2)]
    widest = [_dimension(plan, d.dimension.id, plan.gap(d.gap)) for d in largest_gaps(score.dimensions, 3)]
    if best:
        document.paragraph([bold(t("Strongest:")), " ", *joined(best), "."])
    if widest:
        document.paragraph([bold(t("Furthest from its target:")), " ", *joined(widest), "."])


def _dimension(plan: PlanContext, dimension_id: str, figure: str) -> Text:
    found = plan.dimension_link(dimension_id)
    return [found, f" ({figure})"] if found else ""


def _facts(plan: PlanContext) -> list[tuple[Text, Text]]:
    t, report = plan.t, plan.report
    starts = [action.starts_on for action in report.actions if action.starts_on]
    ends = [action.ends_on for action in report.actions if action.ends_on]
    period = plan.formats.period(min(starts, default=None), max(ends, default=None))
    mentors = [plan.to("mentor", m.mentor.id, m.mentor.name(plan.language)) for m in report.mentoring]
    return [
        (t("Measurable ambitions"), _count(sum(s.is_measurable for s in report.agreed(StatementKind.AMBITION)))),
        (t("Operational objectives"), _count(len(report.objectives))),
        (t("Activities"), _count(len(report.actions))),
        (t("Pilot activities"), _count(len(report.pilots))),
        (t("Activities kept for later"), _count(len(report.parked))),
        (t("Period"), plan.or_missing(period)),
        (t("Investment cost"), _sum(plan, report.actions, (a.investment_cost for a in report.actions))),
        (t("Operating cost"), _sum(plan, report.actions, (a.operating_cost for a in report.actions))),
        (t("Mentor city"), joined(mentors) if mentors else plan.or_missing("")),
    ]


def _count(number: int) -> str:
    return str(number)


def _sum(plan: PlanContext, actions: tuple[Action, ...], costs: Iterable[int | None]) -> Text:
    """Return the sum of what is known, and for how many activities nothing is."""
    known = [cost for cost in costs if cost is not None]
    if not known:
        return plan.or_missing("")
    unknown = len(actions) - len(known)
    total = plan.formats.euros(sum(known))
    if not unknown:
        return total
    open_text = plan.tn(
        "{sum}; not yet known for {count} activity", "{sum}; not yet known for {count} activities", unknown
    )
    return open_text.format(sum=total, count=unknown)


def named(person: Person) -> str:
    """Return a person with the organisation."""
    return f"{person.name}, {person.organisation}" if person.organisation else person.name


def quoted(plan: PlanContext, text: str) -> str:
    """Return a text in the quotation marks of the document's language; an empty one stays empty."""
    t = plan.t
    return t("“{text}”").format(text=text.strip('„“”"')) if text else ""
