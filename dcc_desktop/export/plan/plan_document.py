"""The whole plan, chapter by chapter, in the order of the published strategies of the Digital Cities Challenge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dcc_desktop.export.plan.activity_sheets import write_activity_sheets
from dcc_desktop.export.plan.ambition import write_ambition
from dcc_desktop.export.plan.appendices import (
    write_bibliography,
    write_good_practices,
    write_performance_framework,
    write_stakeholders,
)
from dcc_desktop.export.plan.context import PlanContext
from dcc_desktop.export.plan.evaluation import write_evaluation
from dcc_desktop.export.plan.front import write_front, write_summary
from dcc_desktop.export.plan.governance import write_governance
from dcc_desktop.export.plan.introduction import write_introduction
from dcc_desktop.export.plan.maturity import write_maturity
from dcc_desktop.export.plan.next_steps import write_next_steps
from dcc_desktop.export.plan.results_by_type import write_detailed_results
from dcc_desktop.export.plan.roadmap import write_roadmap
from dcc_desktop.export.plan.strategy import write_strategy
from dcc_desktop.export.plan_report import PlanReport
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.i18n import Catalogue
from dcc_desktop.progress import Progress

_CHAPTERS: tuple[Callable[[PlanContext], None], ...] = (
    write_front,
    write_summary,
    write_introduction,
    write_maturity,
    write_ambition,
    write_strategy,
    write_roadmap,
    write_governance,
    write_evaluation,
    write_next_steps,
    write_activity_sheets,
    write_performance_framework,
    write_good_practices,
    write_bibliography,
    write_stakeholders,
    write_detailed_results,
)


def write_plan(report: PlanReport, path: Path, progress: Progress, *, is_overwriting: bool = False) -> None:
    """Write the plan to a file, whole or not at all.

    Raises:
        ExportError: it cannot be written there; an old document is untouched.
        Cancelled: the user stopped it; an old document is untouched.
    """
    total = len(_CHAPTERS) + 1
    document = plan_document(report, progress)
    progress.step(len(_CHAPTERS), total, path.name)
    document.save(path, is_overwriting=is_overwriting)
    progress.step(total, total, path.name)


def plan_document(report: PlanReport, progress: Progress) -> WordDocument:
    """Return the plan as a document that is not saved yet."""
    catalogue = Catalogue(report.language)
    t = catalogue.gettext
    city = report.city.name(report.language)
    programme = report.programme.name if report.programme else ""
    document = WordDocument(
        catalogue,
        title=t("Digital transformation strategy and action plan for the city of {city}").format(city=city),
        changed_at=report.changed_at,
        subject=programme,
        author=t("City of {city}").format(city=city),
        keywords=[t("digital transformation"), t("digital maturity"), t("action plan"), city],
        identifier=f"{report.file_id}/{report.city.id}",
    )
    plan = PlanContext(report, document, catalogue)
    for done, write_chapter in enumerate(_CHAPTERS):
        progress.step(done, len(_CHAPTERS) + 1)
        write_chapter(plan)
    return document
