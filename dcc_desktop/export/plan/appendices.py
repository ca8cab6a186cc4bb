"""Appendices after the sheets of the activities: performance framework, good practices, bibliography, stakeholders."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import Person
from dcc_desktop.domain.plan import Indicator
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.evaluation import measured_thing, value_and_year
from dcc_desktop.export.plan.front import named
from dcc_desktop.export.plan_report import AdoptedPractice
from dcc_desktop.export.word.anchors import anchor_name
from dcc_desktop.export.word.text import Text, bold, web_link


def write_performance_framework(plan: PlanContext) -> None:
    """Write the appendix with every indicator and all its fields."""
    t, report, document = plan.t, plan.report, plan.document
    if not report.indicators:
        document.appendix(t("Performance assessment framework"))
        document.note(t("the full table of indicators; chapter 7 says what each one needs."))
        return
    with document.landscape():
        document.appendix(t("Performance assessment framework"))
        document.table(
            [
                t("Indicator"),
                t("Kind"),
                t("What it measures"),
                t("Baseline"),
                t("Target"),
                t("Source"),
                t("Frequency"),
                t("Collected by"),
            ],
            [_indicator_row(plan, indicator) for indicator in report.indicators],
            widths=(2.8, 1.7, 2.7, 1.5, 1.5, 2.1, 1.5, 2),
            numeric={3, 4},
            caption=t("Indicators of the plan"),
            row_anchors=[anchor_name("indicator", indicator.id) for indicator in report.indicators],
        )


def _indicator_row(plan: PlanContext, indicator: Indicator) -> list[Text]:
    return [
        indicator.name,
        plan.t(label_of(indicator.kind)),
        measured_thing(plan, indicator),
        value_and_year(plan, indicator.baseline, indicator.unit, indicator.baseline_year),
        value_and_year(plan, indicator.target, indicator.unit, indicator.target_year),
        plan.or_missing(indicator.source),
        plan.or_missing(indicator.frequency),
        plan.or_missing(indicator.owner),
    ]


def write_good_practices(plan: PlanContext) -> None:
    """Write the practices that the city adopts or builds on."""
    t, document = plan.t, plan.document
    document.appendix(t("Relevant good practices"), anchor="dcc_practices")
    if not plan.report.practices:
        document.note(
            t(
                "two to five practices of other cities that the activities build on, with their results and "
                "difficulties."
            )
        )
    for adopted in plan.report.practices:
        _write_practice(plan, adopted)


def _write_practice(plan: PlanContext, adopted: AdoptedPractice) -> None:
    t, report, practice = plan.t, plan.report, adopted.practice
    users = [a for a in report.all_actions if any(o.id == practice.id for o in report.origins.get(a.id, ()))]
    link: Text = web_link(practice.link, practice.link) if practice.link else ""
    facts: list[tuple[Text, Text]] = [
        (t("City"), adopted.city.name(plan.language) if adopted.city else ""),
        (t("Theme"), practice.theme),
        (t("Dimension"), plan.dimension_link(practice.dimension_id) or ""),
        (t("Problem"), practice.problem),
        (t("Solution"), practice.solution),
        (t("Partners"), practice.partners),
        (t("Resources"), practice.resources),
        (t("Results"), practice.results),
        (t("Difficulties"), practice.difficulties),
        (t("What others need to repeat it"), practice.transfer_conditions),
        (t("Why we adopt it"), adopted.note),
        (t("Used in"), plan.action_links(users)),
        (t("Contact"), _contact(adopted.contact) if adopted.contact else ""),
        (t("Link"), link),
    ]
    plan.document.facts(
        [(label, value) for label, value in facts if value],
        title=practice.title,
        anchor=anchor_name("practice", practice.id),
    )


def _contact(person: Person) -> str:
    """Return a person with e-mail and telephone; only for somebody who agreed to it."""
    return ", ".join(text for text in (named(person), person.email, person.phone) if text)


def write_bibliography(plan: PlanContext) -> None:
    """Write what the document itself builds on, and what the practices refer to."""
    t, report, document = plan.t, plan.report, plan.document
    document.appendix(t("Bibliography"))
    works: list[Text] = [
        t("European Commission (2019). Designing digital transformation strategies for EU cities. doi:10.2826/91778."),
    ]
    if report.score:
        works.append(
            "Tastle, W. J., Wierman, M. J. (2007). Consensus and dissention: A measure of ordinal dispersion. "
            "International Journal of Approximate Reasoning 45(3), 531–545."
        )
    if any(entry.text for entry in report.hub):
        works.append(
            "Kalpaka, A., Sörvik, J., Tasigiorgou, A. (2020). Digital Innovation Hubs as Policy Instruments to Boost "
            "Digitalisation of SMEs. European Commission, Joint Research Centre."
        )
    if report.framework:
        framework = report.framework.framework
        name, source = (text.in_language(plan.language) for text in (framework.name, framework.source))
        works.append([bold(name), f". {source}" if source else ""])
    works += [
        [f"{adopted.practice.title}. ", web_link(adopted.practice.link, adopted.practice.link)]
        for adopted in report.practices
        if adopted.practice.link
    ]
    document.bullets(works)
    document.note(
        t(
            "the city's own strategies and plans, such as the plan for integrated development of the municipality, "
            "statistics and studies that this document relies on."
        )
    )


def write_stakeholders(plan: PlanContext) -> None:
    """Write how many rated without a name, and by name those of the city who were present at a seminar."""
    t, report, document = plan.t, plan.report, plan.document
    document.appendix(t("Stakeholders consulted"))
    if report.score and report.score.respondents:
        document.paragraph(_respondents(plan, report.score.respondents))
    for visit in report.visits:
        name = visit.seminar.name.in_language(plan.language)
        when = plan.formats.date(visit.seminar.starts_on) if visit.seminar.starts_on else ""
        document.table(
            [t("Name"), t("Organisation"), t("Stakeholder type"), t("Contact")],
            [_visitor(plan, person) for person in visit.people],
            widths=(1.9, 2.2, 1.7, 3),
            caption=t("Present at {seminar}").format(seminar=f"{name} ({when})" if when else name),
        )
    if report.visits:
        document.paragraph(t("Only the contacts of participants who agreed to it are shown."), style="small")
    else:
        document.note(
            t("who took part for the city in the seminars, workshops and interviews, with their organisations.")
        )


def _respondents(plan: PlanContext, count: int) -> str:
    t = plan.t
    text = plan.tn(
        "{count} person rated the digital maturity of the city without giving a name.",
        "{count} people rated the digital maturity of the city without giving their names.",
        count,
    ).format(count=count)
    table = plan.respondents_table
    return f"{text} {t('By type: {table}.').format(table=table)}" if table else text


def _visitor(plan: PlanContext, person: Person) -> list[Text]:
    contact = ", ".join(filter(None, (person.email, person.phone)))
    return [person.name, person.organisation or "–", plan.t(label_of(person.stakeholder_type)), contact or "–"]
