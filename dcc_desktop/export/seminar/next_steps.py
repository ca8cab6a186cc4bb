"""Chapter 10: what is still open, the agreed dates, and the phases of the programme."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.programme import USUAL_MONTHS
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.word.text import Text, bold
from dcc_desktop.i18n import N_

_PHASES = (
    (N_("Preparation"), N_("The city has its team and lead expert, and the assessment of its digital maturity.")),
    (N_("Digital vision and ambition"), N_("The city has agreed on its vision, mission and measurable ambitions.")),
    (N_("Strategy"), N_("The city has a strategy with operational objectives, reviewed by the other cities.")),
    (
        N_("Roadmap"),
        N_("The city has a roadmap: activities with leads, deadlines, budgets and indicators, and pilots."),
    ),
    (
        N_("Monitoring and implementation"),
        N_("The city carries out its plan, measures the results and repeats the assessment."),
    ),
)


def write_next_steps(w: SeminarWriter) -> None:
    """Write what is still open, the dates that were agreed, and the phases with their dates."""
    w.document.heading(w.t("Next steps"))
    _write_open(w)
    _write_dates(w)
    _write_phases(w)


def _write_open(w: SeminarWriter) -> None:
    w.document.heading(w.t("Still open"), 2)
    if all(team.city.role is CityRole.MENTOR for team in w.report.cities):
        w.document.note(w.t("the cities of the programme with their roles."))
        return
    items: list[Text] = [[bold(f"{label} "), w.cities(cities)] for label, cities in _open_points(w) if cities]
    if items:
        w.document.bullets(items)
    else:
        w.document.paragraph(
            w.t("Nothing that this report can see: every city has what the seminar set out to give it.")
        )


def _open_points(w: SeminarWriter) -> list[tuple[str, Sequence[City]]]:
    report = w.report
    working = [team for team in report.cities if team.city.role is not CityRole.MENTOR]
    assessed = {each.city.id for results in report.results for each in results.cities}
    with_ideas = {each.city.id for each in report.ideas}
    agreed = {
        (each.city.id, statement.kind) for each in report.statements for statement in each.statements if statement.text
    }

    def without(kind: StatementKind) -> list[City]:
        return [team.city for team in working if (team.city.id, kind) not in agreed]

    return [
        (w.t("No lead expert named:"), [team.city for team in working if team.lead_expert is None]),
        (w.t("No assessment of digital maturity:"), [team.city for team in working if team.city.id not in assessed]),
        (w.t("No ideas collected:"), [team.city for team in working if team.city.id not in with_ideas]),
        (w.t("No agreed vision:"), without(StatementKind.VISION)),
        (w.t("No agreed ambition:"), without(StatementKind.AMBITION)),
        (w.t("No mentor city:"), [each.city for each in report.mentoring.unpaired]),
    ]


def _write_dates(w: SeminarWriter) -> None:
    w.document.heading(w.t("Agreed dates"), 2)
    dates = sorted(_dates(w))
    if not dates:
        w.document.note(w.t("the dates that were agreed: first steps of the mentoring, the next seminars."))
        return
    w.document.table(
        [w.t("Date"), w.t("What"), w.t("Who")],
        [(_day(w, day), what, who) for day, what, who in dates],
        widths=(3.2, 7, 4.8),
        caption=w.t("Agreed dates"),
    )


def _day(w: SeminarWriter, day: date) -> str:
    # As of the last change and not of today: the same file gives the same document.
    is_past = day < w.report.changed_at.date()
    return w.t("{date}, passed").format(date=w.date(day)) if is_past else w.date(day)


def _dates(w: SeminarWriter) -> list[tuple[date, str, str]]:
    dates = []
    for card in w.report.mentoring.cards:
        pairing = card.pairing
        if pairing.first_step_on:
            what = pairing.first_step or w.t("First step of the mentoring")
            dates.append((pairing.first_step_on, what, f"{w.city(card.city)}, {w.city(card.mentor)}"))
    return dates + [
        (seminar.starts_on, w.text(seminar.name), seminar.place or w.t("All cities"))
        for seminar in w.report.coming
        if seminar.starts_on
    ]


def _write_phases(w: SeminarWriter) -> None:
    w.document.heading(w.t("The programme"), 2)
    programme = w.report.programme
    usual = w.t("The programme takes the cities through five phases in {first} to {last} months.").format(
        first=USUAL_MONTHS[0], last=USUAL_MONTHS[-1]
    )
    if programme and programme.starts_on and programme.ends_on and programme.months is not None:
        months = programme.months
        w.document.paragraph(
            w.tn(
                "This programme runs from {start} to {end}: {count} month.",
                "This programme runs from {start} to {end}: {count} months.",
                months,
            ).format(start=w.date(programme.starts_on), end=w.date(programme.ends_on), count=months)
            + ("" if months in USUAL_MONTHS else " " + usual)
        )
    else:
        w.document.paragraph(usual)
        w.document.note(w.t("the start and the end of the programme."))
    dates = {phase.number: phase for phase in w.report.phases}
    rows: list[list[Text]] = []
    for number, (name, result) in enumerate(_PHASES):
        phase = dates.get(number)
        period = w.formats.period(phase.starts_on, phase.ends_on) if phase else ""
        is_now = number == w.report.seminar.phase
        title = w.t(name)
        rows.append([str(number), bold(title) if is_now else title, period or NOTHING, w.t(result)])
    w.document.table(
        [w.t("No."), w.t("Phase"), w.t("When"), w.t("What it ends with")],
        rows,
        widths=(1, 3.6, 4, 6.8),
        numeric={0},
        caption=w.t("The phases of the programme; this seminar belongs to the one in bold"),
    )
