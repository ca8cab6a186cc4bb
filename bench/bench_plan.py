"""A plan with 30 actions, one native chart and tables of more than 200 rows, beside python-docx's own `add_row`.

docxtpl is in no lock, so it is not measured here.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import docx

from bench.timing import print_line, time_calls
from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.ideas import Idea, IdeaId
from dcc_desktop.domain.plan import Action, ActionId
from dcc_desktop.domain.ranking import rank_ideas
from dcc_desktop.export.plan.plan_document import plan_document
from dcc_desktop.export.plan_report import Origin, OriginKind, PlanReport, VoteResult
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.i18n import Catalogue, Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_plan import export_plan
from dcc_desktop.services.plan_report import plan_report
from dcc_desktop.services.sample import write_sample
from dcc_desktop.workshop_file import WorkshopFile

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ACTIONS, ROWS = 30, 200
HEADERS = ["No.", "Idea", "Group", "Votes", "Led to"]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.dccw"
        write_sample(path, language=Language.BG)
        with WorkshopFile.open(path) as workshop:
            city = next(city for city in workshop.cities.all() if city.role is CityRole.CHALLENGE)
            report = _large(plan_report(workshop, city.id, Language.BG))
            print_line(f"plan of {_size(report)} (aim: 500 ms)", time_calls(lambda: _bytes(report)))
            target = Path(folder) / "plan.docx"
            print_line(
                "the sample's plan, copied from the file, written, on the disk",
                time_calls(lambda: export_plan(workshop, city.id, target, language=Language.BG)(Progress())),
            )
    rows = [[str(n), f"Идея номер {n} с няколко думи", "Група", str(n % 7), "Д1, Д2"] for n in range(ROWS)]
    print_line(
        f"a document with one table of {ROWS} x {len(HEADERS)} cells",
        time_calls(lambda: _our_table(rows)),
        ("python-docx add_row", time_calls(lambda: _add_row_table(rows))),
        ("docxtpl", "not installed"),
    )


def _large(report: PlanReport) -> PlanReport:
    """Return the report with 30 actions and 200 ideas, as a large city would have."""
    city_id = report.city.id
    actions = tuple(
        Action(
            id=ActionId(f"action-{n}"),
            city_id=city_id,
            title=f"Дейност номер {n}",
            objective_id=report.objectives[n % len(report.objectives)].id if report.objectives else None,
            description="Описание на мярката в едно изречение, каквото се пише в план. " * 2,
            lead="Дирекция „Информационни технологии“",
            starts_on=date(2026 + n % 3, 1 + n % 12, 1),
            ends_on=date(2029, 1 + n % 12, 1),
            investment_cost=10_000 * n,
            funding="Общински бюджет",
            is_pilot=n % 10 == 0,
        )
        for n in range(ACTIONS)
    )
    ideas = [
        Idea(id=IdeaId(f"idea-{n}"), city_id=city_id, text=f"Идея номер {n}", created_at=NOW, position=n)
        for n in range(ROWS)
    ]
    origins: dict[str, tuple[Origin, ...]] = {
        action.id: (Origin(OriginKind.IDEA, f"idea-{n}", f"Идея номер {n}"),) for n, action in enumerate(actions)
    }
    votes = VoteResult("", tuple(rank_ideas(ideas, [])))
    return replace(
        report, actions=actions, parked=(), milestones=(), indicators=(), origins=origins, leads={}, votes=votes
    )


def _bytes(report: PlanReport) -> bytes:
    return plan_document(report, Progress()).to_bytes()


def _size(report: PlanReport) -> str:
    with zipfile.ZipFile(io.BytesIO(_bytes(report))) as archive:
        rows = archive.read("word/document.xml").count(b"<w:tr>")
        charts = sum(name.startswith("word/charts/chart") for name in archive.namelist())
    return f"{len(report.actions)} actions, {charts} native chart, {rows} table rows"


def _our_table(rows: list[list[str]]) -> bytes:
    document = WordDocument(Catalogue(Language.BG), title="Таблица", changed_at=NOW)
    document.table(HEADERS, rows)
    return document.to_bytes()


def _add_row_table(rows: list[list[str]]) -> bytes:
    document = docx.Document()
    table = document.add_table(rows=1, cols=len(HEADERS))
    for cell, text in zip(table.rows[0].cells, HEADERS, strict=True):
        cell.text = text
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


if __name__ == "__main__":
    main()
