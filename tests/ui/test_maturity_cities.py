"""All cities on the maturity page: figures that are on their way, the heat map, and a file without cities."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.seminars import Seminar, SeminarId
from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.maturity_pages import show
from ui.desk import Desk
from ui.pages.maturity.cities_view import CitiesView, CityRow
from ui.pages.maturity.heat_card import shade_of, spans_of
from ui.pages.maturity.maturity_page import MaturityPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MaturityPage:
    """The page while no city is chosen."""
    return show(qtbot, desk)


@pytest.fixture
def cities(page: MaturityPage) -> CitiesView:
    """All cities of the sample, the figures just begun."""
    return page.cities


def figure_of(cities: CitiesView, city_id: str) -> str:
    model = cities.table.rows
    return model.cell_at(model.index_of(city_id, "now")).text


def last_rated(cities: CitiesView) -> CityRow:
    return next(row for row in reversed(cities.rows()) if row.standing.forms.assessment_id is not None)


def test_figures_on_their_way_are_not_shown_as_not_begun(cities: CitiesView) -> None:
    assert figure_of(cities, last_rated(cities).id) == "…"


def test_a_city_without_assessment_is_not_begun_at_once(cities: CitiesView, desk: Desk) -> None:
    new = add_city(desk.workshop, "Cork")
    cities.refresh()
    assert figure_of(cities, new.id) == "–"


def test_the_view_says_how_far_the_figures_are(cities: CitiesView) -> None:
    assert re.fullmatch(r"Computing \d+ of 19", cities.hint.text())
    assert cities.heat.state.text() == cities.hint.text()


def test_figures_follow_one_after_the_other(qtbot: QtBot, cities: CitiesView) -> None:
    with qtbot.waitSignal(cities.figures_completed):
        cities.refresh()
    assert last_rated(cities).score is not None
    assert len(cities.heat.map.model.columns) == 7


def test_afterwards_it_says_what_a_press_does(qtbot: QtBot, cities: CitiesView) -> None:
    with qtbot.waitSignal(cities.figures_completed):
        cities.refresh()
    assert cities.hint.text() == "Press a city to open its forms."
    assert not cities.heat.state.isVisibleTo(cities.heat)


def test_the_map_promises_no_press(qtbot: QtBot, cities: CitiesView) -> None:
    with qtbot.waitSignal(cities.figures_completed):
        cities.refresh()
    cities.tabs.setCurrentIndex(1)
    assert cities.hint.text() == ""


def test_the_map_says_which_dimension_is_lowest(qtbot: QtBot, cities: CitiesView) -> None:
    with qtbot.waitSignal(cities.figures_completed):
        cities.refresh()
    assert cities.heat.sentence.text().startswith("Lowest over all cities: ")


@pytest.mark.parametrize(("one", "other"), [(2.55, 2.64), (1.751, 1.849), (3.36, 3.44)])
def test_equal_numbers_have_equal_grounds(one: float, other: float) -> None:
    assert shade_of(one, 5) == shade_of(other, 5)


def test_the_legend_gives_each_ground_its_values() -> None:
    assert spans_of(5) == ("1.0–1.7", "1.8–2.5", "2.6–3.3", "3.4–4.1", "4.2–5.0")
    assert spans_of(10)[0] == "1.0–2.7"


def test_a_file_without_cities_shows_the_way_to_them(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    seminar = Seminar(id=SeminarId("s"), name=BilingualText.same("x"), day_starts=(time(9),))
    with WorkshopFile.create(tmp_path / "empty.dccw") as workshop, workshop.change("Add seminar"):
        workshop.seminars.save(seminar)
    desk = make_desk(tmp_path / "empty.dccw")
    page = show(qtbot, desk)
    assert not page.cities.table.isVisible()
    with qtbot.waitSignal(desk.place_requested) as asked:
        QTest.mouseClick(page.cities.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args[0].stage is Stage.CITIES
