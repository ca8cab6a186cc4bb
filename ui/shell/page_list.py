"""Makes the pages; each is imported when it is first shown, so that the start stays short."""

from __future__ import annotations

from importlib import import_module

from dcc_desktop.domain.stages import Stage
from dcc_desktop.progress import Progress
from ui.desk import Desk
from ui.pages.page import Page

# Module and class of each stage's page.
_PAGES = {
    Stage.OVERVIEW: ("ui.pages.overview.overview_page", "OverviewPage"),
    Stage.CITIES: ("ui.pages.cities.cities_page", "CitiesPage"),
    Stage.AGENDA: ("ui.pages.agenda.agenda_page", "AgendaPage"),
    Stage.MATURITY: ("ui.pages.maturity.maturity_page", "MaturityPage"),
    Stage.VISION: ("ui.pages.vision.vision_page", "VisionPage"),
    Stage.MENTORING: ("ui.pages.mentoring.mentoring_page", "MentoringPage"),
    Stage.PRACTICES: ("ui.pages.practices.practices_page", "PracticesPage"),
    Stage.PLAN: ("ui.pages.plan.plan_page", "PlanPage"),
    Stage.REPORT: ("ui.pages.report.report_page", "ReportPage"),
}


def import_pages(progress: Progress) -> None:
    """Import the modules of all pages; done aside after the first paint, so that each page opens at once later."""
    for done, (module, _name) in enumerate(_PAGES.values()):
        progress.step(done, len(_PAGES))
        import_module(module)


def make_page(stage: Stage, desk: Desk) -> Page:
    """Return a new page of a stage."""
    module, name = _PAGES[stage]
    page: Page = getattr(import_module(module), name)(desk)
    return page
