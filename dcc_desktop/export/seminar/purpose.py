"""Chapter 1: what the seminar was for, and what came of it in figures."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.word.text import Text, bold


def write_purpose(w: SeminarWriter) -> None:
    """Write the aims, one for each block of the agenda, and the results in figures."""
    w.document.heading(w.t("About the seminar"))
    description = w.text(w.report.seminar.description)
    if description:
        w.document.paragraph(description, style="lead")
    w.document.heading(w.t("Aims"), 2)
    aims: list[Text] = []
    for block in w.report.blocks:
        aim = w.text(block.aim)
        if aim:
            aims.append([bold(f"{w.text(block.title)}. "), aim])
    if aims:
        w.document.bullets(aims)
    else:
        w.document.note(w.t("the aims of the seminar; each block of the agenda has a field for its aim."))
    w.document.heading(w.t("Results in figures"), 2)
    figures = _figures(w)
    # Two columns of figures, so that they stay on the page of the aims.
    half = (len(figures) + 1) // 2
    right = [*figures[half:], ("", "")] if len(figures) % 2 else figures[half:]
    w.document.table(
        [w.t("What"), w.t("How many"), w.t("What"), w.t("How many")],
        [(*first, *second) for first, second in zip(figures[:half], right, strict=True)],
        widths=(5.5, 1.7, 5.5, 1.7),
        numeric={1, 3},
        caption=w.t("Results of the seminar"),
    )


def _figures(w: SeminarWriter) -> list[tuple[str, str]]:
    report = w.report
    roles = [team.city.role for team in report.cities]
    results = [city for results in report.results for city in results.cities]
    agreed = [s for city in report.statements for s in city.statements if s.text]
    figures = (
        (w.t("Challenge cities"), roles.count(CityRole.CHALLENGE)),
        (w.t("Fellow cities"), roles.count(CityRole.FELLOW)),
        (w.t("Mentor cities"), roles.count(CityRole.MENTOR)),
        (w.t("People present"), sum(attendee.is_present for attendee in report.attendees)),
        (w.t("Cities with an assessment of digital maturity"), len(results)),
        (w.t("Respondents in the assessments"), sum(city.score.respondents for city in results)),
        (w.t("Answers given in the assessments"), sum(city.ratings for city in results)),
        (w.t("Ideas collected"), sum(len(city.ideas) for city in report.ideas)),
        (w.t("Groups of ideas"), sum(len(city.clusters) for city in report.ideas)),
        (w.t("People who voted"), sum(city.voters for city in report.ideas)),
        (w.t("Dots given in the votes"), sum(city.dots for city in report.ideas)),
        (w.t("Agreed statements of vision, mission and ambition"), len(agreed)),
        (w.t("Pairings of cities with mentor cities"), len(report.mentoring.cards)),
        (w.t("Cities with a hub canvas"), report.hub_canvases),
        (w.t("Actions in the plans of the cities"), report.actions),
        (w.t("Good practices described"), len(report.practices)),
        (w.t("Cities' intentions to adopt a good practice"), sum(len(each.adoptions) for each in report.practices)),
        (w.t("People who share their contact"), len(report.contacts)),
    )
    return [(name, w.formats.number(count)) for name, count in figures]
