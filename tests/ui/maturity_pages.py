"""A small assessment on the maturity page, for the tests of what is typed into it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from dcc_desktop.domain.assessments import Rating
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.criteria import add_criterion, add_dimension
from dcc_desktop.services.frameworks import add_framework
from ui.desk import Desk
from ui.pages.maturity.maturity_page import MaturityPage
from ui.pages.maturity.rating_grid import RatingGrid

NAME = BilingualText.same("Name")


def show(qtbot: QtBot, desk: Desk) -> MaturityPage:
    """Show the page, following the file as in the window."""
    page = MaturityPage(desk)
    desk.changed.connect(page.take_changes)
    qtbot.addWidget(page)
    page.resize(1036, 620)
    page.show()
    page.make_fresh()
    return page


def show_small(qtbot: QtBot, desk: Desk, *, steps: int = 5, respondents: int = 2) -> MaturityPage:
    """Show a city with a new assessment of two dimensions with two criteria each, and some respondents."""
    workshop = desk.workshop
    framework = add_framework(workshop, "small", name=NAME, steps=steps)
    for code in "AB":
        dimension = add_dimension(workshop, framework.id, code=code, name=BilingualText.same(f"Part {code}"))
        for number in "12":
            add_criterion(workshop, dimension.id, code=code + number, name=NAME)
    city = workshop.cities.all()[0]
    assessment = start_assessment(workshop, city.id, framework.id)
    for _number in range(respondents):
        add_respondent(workshop, assessment.id)
    desk.choose_city(city.id)
    return show(qtbot, desk)


def criteria_of(page: MaturityPage) -> list[CriterionId]:
    assert page.live is not None
    return list(page.live.tree.criterion_ids())


def typed(page: MaturityPage, place: int) -> Rating | None:
    """Return what the shown respondent said of a criterion, as it is in the file."""
    respondent = page.view.grid.respondent
    assert respondent is not None
    return page.desk.workshop.ratings.find(Rating.id_for(respondent.id, criteria_of(page)[place]))


def focus_of(grid: RatingGrid) -> tuple[str, str]:
    """Return code of the criterion and key of the column that has the focus."""
    index = grid.table.currentIndex()
    row = grid.table.ratings.row_at(index)
    assert row is not None
    return row.code, grid.table.ratings.columns[index.column()].key
