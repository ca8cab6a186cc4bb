"""Chapter 1: the Digital Cities Challenge, the programme and the city's place in it."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.programme import Programme
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.word.text import Text, bold
from dcc_desktop.i18n import N_

_PHASES = (
    (N_("Preparation"), N_("self-assessment of digital maturity and kick-off seminar")),
    (N_("Digital vision and ambition"), N_("assessment visit, Vision and Ambition workshop and seminar")),
    (N_("Strategy"), N_("strategy workshops and seminar: from the ambition to operational objectives")),
    (N_("Roadmap"), N_("roadmap workshop and seminar: activities, pilots, timetable, funding")),
    (N_("Monitoring and implementation"), N_("indicators, responsibilities, evaluation and first results")),
)
_ROLES = {
    CityRole.CHALLENGE: N_("{city} is a challenge city: it goes through all phases with its own experts."),
    CityRole.FELLOW: N_(
        "{city} is a fellow city: it uses the methods, tools and seminars of the programme on its own resources."
    ),
    CityRole.MENTOR: N_("{city} is a mentor city: it shares its experience with the other cities."),
}


def write_introduction(plan: PlanContext) -> None:
    """Write the chapter."""
    t, report, document = plan.t, plan.report, plan.document
    document.heading(t("Introduction to the Digital Cities Challenge"))
    document.paragraph(
        t(
            "The Digital Cities Challenge is an initiative of the European Commission, launched in October 2017. Out "
            "of 92 applications, 15 challenge cities were chosen for individual support; with 20 fellow and 6 mentor "
            "cities they formed a network of 41 cities that learned from each other in academy seminars. Each "
            "challenge city left with a strategy and an action plan for its digital transformation, built with its own "
            "stakeholders."
        )
    )
    document.paragraph(
        t(
            "This document follows the structure of the strategies published then. Where the seminar has no data yet, "
            "a marked note says what belongs there and who usually knows it."
        )
    )
    document.heading(t("The programme and the city"), 2)
    if report.programme:
        document.paragraph(_programme_text(plan, report.programme))
    document.paragraph(t(_ROLES[report.city.role]).format(city=plan.city))
    document.facts(_city_facts(plan))
    document.heading(t("The path to this plan"), 2)
    document.paragraph(t("The programme has five phases:"))
    document.bullets([_phase(plan, number) for number in range(len(_PHASES))])
    document.note(
        t(
            "the key sectors of the local economy and why digital transformation matters to them, in half a page. The "
            "municipality's economic development unit usually has these figures."
        )
    )


def _programme_text(plan: PlanContext, programme: Programme) -> str:
    t = plan.t
    if programme.starts_on and programme.ends_on:
        text = t("The plan was made in the programme {programme} ({period}).")
        period = plan.formats.period(programme.starts_on, programme.ends_on)
        return text.format(programme=plan.quoted(programme.name), period=period)
    return t("The plan was made in the programme {programme}.").format(programme=plan.quoted(programme.name))


def _city_facts(plan: PlanContext) -> list[tuple[Text, Text]]:
    t, city, formats = plan.t, plan.report.city, plan.formats
    return [
        (t("City"), plan.city),
        (t("Country"), plan.or_missing(formats.country(city.country))),
        (t("Population"), plan.or_missing(formats.number(city.population) if city.population else "")),
        (t("Languages"), plan.or_missing(", ".join(formats.language(code) for code in city.languages))),
    ]


def _phase(plan: PlanContext, number: int) -> Text:
    name, contents = _PHASES[number]
    known = [phase for phase in plan.report.phases if phase.number == number]
    period = plan.formats.period(known[0].starts_on, known[0].ends_on) if known else ""
    after = f" ({period})" if period else ""
    return [bold(plan.t(name)), f"{after}: {plan.t(contents)}"]
