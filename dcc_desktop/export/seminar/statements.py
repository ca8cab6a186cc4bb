"""Chapter 6: vision, mission and ambitions by city."""

from __future__ import annotations

from dcc_desktop.domain.statements import Statement, StatementKind
from dcc_desktop.export.seminar.writer import SeminarWriter
from dcc_desktop.export.seminar_report import CityStatements
from dcc_desktop.export.word.text import Text, bold, missing


def write_statements(w: SeminarWriter) -> None:
    """Write the agreed wordings of each city, its drafts where nothing is agreed, and how ambitions are measured."""
    w.document.heading(w.t("Vision, mission and ambition"))
    with_any = [each for each in w.report.statements if any(_has_words(each, s) for s in each.statements)]
    if not with_any:
        w.document.note(w.t("the vision, mission and ambitions of the cities, as agreed at the seminar."))
        return
    w.document.paragraph(
        w.t(
            "The vision says what the city wants to become, the mission what it does today to get there; an ambition "
            "can be measured. What is marked as a draft has not been agreed yet."
        )
    )
    w.document.heading(w.t("By city"), 2)
    for each in with_any:
        w.document.heading(w.city(each.city), 3)
        _write_city(w, each)
    without = [each.city for each in w.report.statements if each not in with_any]
    if without:
        w.document.note(w.t("the statements of these cities: {cities}.").format(cities=w.cities(without)))


def _has_words(each: CityStatements, statement: Statement) -> bool:
    return bool(statement.text or each.drafts.get(statement.id))


def _write_city(w: SeminarWriter, each: CityStatements) -> None:
    for kind in (StatementKind.VISION, StatementKind.MISSION):
        for statement in each.statements:
            if statement.kind is kind and _has_words(each, statement):
                _write_statement(w, each, statement)
    ambitions = [s for s in each.statements if s.kind is StatementKind.AMBITION and _has_words(each, s)]
    if ambitions:
        w.document.table(
            [w.t("Ambition"), w.t("Measured by"), w.t("Today"), w.t("Target"), w.t("Year")],
            [_ambition_row(w, each, ambition) for ambition in ambitions],
            widths=(6, 4, 1.9, 1.9, 1.4),
            numeric={2, 3, 4},
            caption=w.t("{city}: ambitions").format(city=w.city(each.city)),
        )


def _write_statement(w: SeminarWriter, each: CityStatements, statement: Statement) -> None:
    label = bold(w.label(statement.kind))
    if statement.text:
        # In one paragraph, so that the label never stands alone at the foot of a page.
        w.document.paragraph([label, "\n", statement.text], style="statement")
        return
    w.document.paragraph([label, " ", missing(w.t("draft"))])
    w.document.bullets([draft.text for draft in each.drafts[statement.id]])


def _ambition_row(w: SeminarWriter, each: CityStatements, ambition: Statement) -> list[Text]:
    if ambition.text:
        words: Text = ambition.text
    else:
        words = [missing(w.t("draft")), " ", each.drafts[ambition.id][-1].text]
    metric = f"{ambition.metric}, {ambition.unit}" if ambition.metric and ambition.unit else ambition.metric
    unknown = missing("…")
    return [
        words,
        metric or missing(w.t("to be agreed")),
        w.formats.number(ambition.baseline) if ambition.baseline is not None else unknown,
        w.formats.number(ambition.target) if ambition.target is not None else unknown,
        str(ambition.year) if ambition.year else unknown,
    ]
