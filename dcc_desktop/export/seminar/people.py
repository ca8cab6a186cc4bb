"""Chapter 3: the cities with their roles, the fellow cities' benefits, and the people present."""

from __future__ import annotations

from dcc_desktop.domain.cities import City, CityRole, FellowBenefit
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import Attendee, CityTeam
from dcc_desktop.export.word.text import Text, missing
from dcc_desktop.i18n import N_

_SHORT_NAMES = {
    FellowBenefit.PUBLICITY: N_("Publicity"),
    FellowBenefit.EXPERTS: N_("Experts"),
    FellowBenefit.GOOD_PRACTICES: N_("Good practices"),
    FellowBenefit.TOOLS: N_("Tools"),
    FellowBenefit.NETWORKING: N_("Network of contacts"),
}


def write_people(w: SeminarWriter) -> None:
    """Write the cities by role, the checklist of the fellow cities, and who was there."""
    w.document.heading(w.t("Cities and people"))
    _write_cities(w)
    _write_benefits(w)
    _write_attendees(w)


def _write_cities(w: SeminarWriter) -> None:
    w.document.heading(w.t("Cities and their roles"), 2)
    if not w.report.cities:
        w.document.note(w.t("the cities of the programme with their roles."))
        return
    captions = {
        CityRole.CHALLENGE: w.t("Challenge cities"),
        CityRole.FELLOW: w.t("Fellow cities"),
        CityRole.MENTOR: w.t("Mentor cities"),
    }
    for role, caption in captions.items():
        teams = [team for team in w.report.cities if team.city.role is role]
        if not teams:
            continue
        if role is CityRole.MENTOR:
            headers = [w.t("City"), w.t("Population"), w.t("Languages"), w.t("Cities it can advise at a time")]
            rows = [_mentor_row(w, team.city) for team in teams]
        else:
            headers = [w.t("City"), w.t("Population"), w.t("Lead expert"), w.t("City project manager")]
            rows = [_team_row(w, team) for team in teams]
        w.document.table(headers, rows, widths=(3.8, 1.9, 4.6, 4.6), numeric={1}, caption=caption)


def _population(w: SeminarWriter, city: City) -> str:
    return w.formats.number(city.population) if city.population else NOTHING


def _mentor_row(w: SeminarWriter, city: City) -> list[Text]:
    languages = ", ".join(w.formats.language(code) for code in city.languages)
    return [w.place(city), _population(w, city), languages or NOTHING, str(city.capacity)]


def _team_row(w: SeminarWriter, team: CityTeam) -> list[Text]:
    return [
        w.place(team.city),
        _population(w, team.city),
        w.person(team.lead_expert) or missing(w.t("to be named")),
        w.person(team.project_manager) or missing(w.t("to be named")),
    ]


def _write_benefits(w: SeminarWriter) -> None:
    fellows = [team.city for team in w.report.cities if team.city.role is CityRole.FELLOW]
    if not fellows:
        return
    w.document.heading(w.t("What the fellow cities have received"), 2)
    w.document.paragraph(
        w.t(
            "The programme promises five benefits to fellow cities: {benefits}. The table shows which of them have "
            "been provided."
        ).format(benefits="; ".join(_inside_a_sentence(w.label(benefit)) for benefit in FellowBenefit))
    )
    w.document.table(
        [w.t("City"), *(w.t(_SHORT_NAMES[benefit]) for benefit in FellowBenefit)],
        [[w.city(city), *(_received(w, city, benefit) for benefit in FellowBenefit)] for city in fellows],
        widths=(2.6, *([2.4] * len(FellowBenefit))),
        caption=w.t("Benefits of the fellow cities"),
    )


def _inside_a_sentence(label: str) -> str:
    return label[:1].lower() + label[1:]


def _received(w: SeminarWriter, city: City, benefit: FellowBenefit) -> Text:
    return w.t("yes") if benefit in city.benefits else w.t("not yet")


def _write_attendees(w: SeminarWriter) -> None:
    w.document.heading(w.t("People present"), 2)
    present = [attendee for attendee in w.report.attendees if attendee.is_present]
    if not present:
        w.document.note(w.t("who was present; the list of participants has a mark for it."))
        expected = len(w.report.attendees)
        if expected:
            w.document.paragraph(
                w.tn(
                    "{count} person is on the list of participants.",
                    "{count} people are on the list of participants.",
                    expected,
                ).format(count=expected)
            )
        return
    order = {team.city.id: place for place, team in enumerate(w.report.cities)}

    def key(attendee: Attendee) -> tuple[object, ...]:
        place = order[attendee.city.id] if attendee.city else len(order)
        return place, natural_key(attendee.person.name), attendee.person.id

    w.document.table(
        [w.t("City"), w.t("Name"), w.t("Organisation"), w.t("Role")],
        [
            (w.city(each.city), each.person.name, each.person.organisation or NOTHING, w.label(each.person.role))
            for each in sorted(present, key=key)
        ],
        widths=(2.6, 3.6, 4.6, 3.6),
        caption=w.t("Participants ({count})").format(count=len(present)),
    )
