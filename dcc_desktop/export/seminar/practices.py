"""Chapter 8: the good practices, and who wants to adopt them."""

from __future__ import annotations

from dcc_desktop.export.seminar.writer import NOTHING, SeminarWriter
from dcc_desktop.export.seminar_report import PracticeSheet
from dcc_desktop.export.word.text import Text, web_link


def write_practices(w: SeminarWriter) -> None:
    """Write who wants to adopt what, then a sheet for each good practice."""
    w.document.heading(w.t("Good practices"))
    if not w.report.practices:
        w.document.note(w.t("the good practices that the cities shared, and which cities want to adopt them."))
        return
    w.document.heading(w.t("Who wants to adopt what"), 2)
    w.document.table(
        [w.t("Good practice"), w.t("From"), w.t("Wanted by")],
        [
            (
                sheet.practice.title,
                w.city(sheet.city),
                w.cities(adoption.city for adoption in sheet.adoptions) or w.t("nobody yet"),
            )
            for sheet in w.report.practices
        ],
        widths=(6.5, 3.5, 5),
        caption=w.t("Good practices and the cities that want to adopt them"),
    )
    w.document.heading(w.t("The good practices"), 2)
    for sheet in w.report.practices:
        w.document.facts(_facts(w, sheet), title=sheet.practice.title, label_share=0.22)


def _facts(w: SeminarWriter, sheet: PracticeSheet) -> list[tuple[Text, Text]]:
    practice = sheet.practice
    facts: list[tuple[Text, Text]] = [
        (w.t("City"), w.place(sheet.city) if sheet.city else NOTHING),
        (w.t("Topic"), "; ".join(part for part in (practice.theme, w.dimension(practice.dimension_id)) if part)),
        (w.t("Problem"), practice.problem),
        (w.t("Solution"), practice.solution),
        (w.t("Partners"), practice.partners),
        (w.t("Resources"), practice.resources),
        (w.t("Results"), practice.results),
        (w.t("Difficulties"), practice.difficulties),
        (w.t("What it takes elsewhere"), practice.transfer_conditions),
        (w.t("Whom to ask"), w.contact(sheet.contact)),
        (w.t("More"), web_link(practice.link, practice.link) if practice.link else ""),
        (w.t("Wanted by"), "\n".join(_wish(w, sheet))),
    ]
    return [(label, text) for label, text in facts if text]


def _wish(w: SeminarWriter, sheet: PracticeSheet) -> list[str]:
    return [f"{w.city(each.city)}: {each.note}" if each.note else w.city(each.city) for each in sheet.adoptions]
