"""The maturity page around the grid: cities, start, results, consensus, radar and the room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.seminars import Seminar, SeminarId
from dcc_desktop.domain.stages import Tab
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language
from dcc_desktop.services.assessment import remove_assessment
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile
from tests.ui.doubles import AnsweredDialogs
from ui.charts.radar_model import SeriesKind
from ui.desk import Desk
from ui.pages.maturity.consensus_card import ConsensusCard
from ui.pages.maturity.maturity_page import MaturityPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MaturityPage:
    """The page with all cities, following the file as in the window."""
    made = MaturityPage(desk)
    desk.changed.connect(made.take_changes)
    qtbot.addWidget(made)
    made.resize(1036, 620)
    made.show()
    made.make_fresh()
    return made


@pytest.fixture
def assessed(desk: Desk) -> City:
    """The city of the sample with two rounds of rating and some consensus."""
    return next(city for city in desk.workshop.cities.all() if city.name_en == "Primerovo")


@pytest.fixture
def new_city(desk: Desk) -> City:
    return add_city(desk.workshop, "Cork")


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def consensus_of(page: MaturityPage, criterion_id: str) -> ConsensusCard:
    """Show a criterion in the results."""
    page.open_target(Tab.CONSENSUS)
    page.view.show_criterion(criterion_id)
    return page.view.consensus


def open_criterion(page: MaturityPage) -> str:
    """Return a criterion without a consensus."""
    assert page.live is not None
    return next(each.criterion.id for each in page.live.score.criteria() if each.consensus is None)


def settled_criterion(page: MaturityPage) -> str:
    assert page.live is not None
    return next(each.criterion.id for each in page.live.score.criteria() if each.consensus is not None)


def test_a_click_on_a_city_chooses_it(page: MaturityPage, assessed: City) -> None:
    page.cities.table.scrollTo(page.cities.table.rows.index_of(assessed.id))
    spot = page.cities.table.visualRect(page.cities.table.rows.index_of(assessed.id))
    QTest.mouseClick(page.cities.table.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
    assert page.desk.city_id == assessed.id
    assert "24 of 24 forms" in page._facts.text()


def test_a_city_without_assessment_starts_one_with_the_framework_of_the_seminar(
    page: MaturityPage, new_city: City
) -> None:
    page.desk.choose_city(new_city.id)
    assert page.start.isVisible()
    click(page.start.state.button)
    assert page.live is not None
    assert page.live.assessment.framework_id == page.desk.seminar.framework_id
    assert page.view.grid.empty.isVisible()


def test_the_first_respondent_is_one_press_away(page: MaturityPage, new_city: City) -> None:
    page.desk.choose_city(new_city.id)
    page.start.start()
    assert page.next.text() == "New respondent"
    click(page.next)
    assert page.view.grid.table.isVisible()
    assert page.view.grid.bar.name.text() == "Respondent 1"


def test_a_file_without_framework_takes_one_from_a_template(
    qtbot: QtBot, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    seminar = Seminar(id=SeminarId("s"), name=BilingualText.same("x"), day_starts=(time(9),))
    with WorkshopFile.create(tmp_path / "empty.dccw") as workshop, workshop.change("Add seminar"):
        workshop.seminars.save(seminar)
    desk = make_desk(tmp_path / "empty.dccw")
    desk.choose_city(add_city(desk.workshop, "Cork").id)
    page = MaturityPage(desk)
    qtbot.addWidget(page)
    page.make_fresh()
    page.start.start()
    assert desk.workshop.frameworks.count() == 1
    assert page.live is not None


def test_when_all_forms_are_typed_the_discussion_is_next(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    assert page.next.text() == "To the discussion"
    click(page.next)
    assert page.view.results.chosen_id() == page.view.discussion.criteria[0]


def test_a_point_to_discuss_says_its_reason_and_opens_its_consensus(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    first = page.view.discussion.points[0]
    assert first.reason == "Spread from 1 to 5; 1.0 steps to the target"
    click(first)
    assert page.view.tabs.current() == Tab.CONSENSUS
    assert page.view.consensus.name.text().startswith("SKILL1")


def test_a_consensus_is_never_suggested_from_the_mean(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    card = consensus_of(page, open_criterion(page))
    assert (card.now.value(), card.target.value(), card.reason.value()) == ("", "", "")


def test_a_consensus_without_a_reason_is_refused_under_the_reason(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    card = consensus_of(page, open_criterion(page))
    card.now.box.setCurrentIndex(2)
    click(card.settle)
    assert "A consensus needs a reason." in card.reason.error()
    assert card.now.value() == "3"


def test_a_consensus_without_a_value_is_refused_under_the_value(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    card = consensus_of(page, open_criterion(page))
    click(card.settle)
    assert card.now.error() == "Choose the step that the group agrees on."


def test_a_consensus_with_its_reason_counts_at_once(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    criterion = open_criterion(page)
    card = consensus_of(page, criterion)
    card.now.box.setCurrentIndex(0)
    QTest.keyClicks(card.reason.area, "There is no budget line.")
    click(card.settle)
    row = page.view.results.results.row_at(page.view.results.results.index_of(criterion))
    assert row is not None
    assert row.score.consensus is not None
    assert (row.score.current, row.score.consensus.reason) == (1.0, "There is no budget line.")


def test_a_consensus_can_be_withdrawn(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    criterion = settled_criterion(page)
    card = consensus_of(page, criterion)
    click(card.withdraw)
    assert not page.desk.workshop.consensus_values.where(criterion_id=criterion)
    assert card.reason.value() == ""
    assert not card.withdraw.isVisible()


def test_a_reason_that_is_not_settled_waits_while_another_criterion_is_looked_at(
    page: MaturityPage, assessed: City
) -> None:
    page.desk.choose_city(assessed.id)
    criterion, other = open_criterion(page), settled_criterion(page)
    card = consensus_of(page, criterion)
    QTest.keyClicks(card.reason.area, "Half a thought")
    page.view.show_criterion(other)
    assert card.reason.value() not in ("", "Half a thought")
    page.view.show_criterion(criterion)
    assert card.reason.value() == "Half a thought"


def test_results_stand_under_the_scores_of_their_dimension(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    page.open_target(Tab.CONSENSUS)
    model = page.view.results.results
    assert len(model.group_rows()) == 7
    assert model.rowCount() == 42
    assert page.live is not None
    first = model.row_at(model.index(1, 0))
    assert first is not None
    assert first.score == page.live.score.criteria()[0]


def test_the_radar_is_hidden_from_the_room_until_it_is_shown(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    card = page.view.radar
    assert card.room.state.text() == "Hidden from the room"
    click(card.room.link)
    assert card.room.state.text() == "The room may see it"
    assert page.live is not None
    assert page.desk.is_revealed(f"radar:{page.live.assessment.id}")


def test_the_radar_is_asked_for_on_the_projector(qtbot: QtBot, page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    with qtbot.waitSignal(page.desk.projection_requested) as asked:
        click(page.view.radar.projector)
    assert asked.args == ["radar"]


def test_the_radar_shows_the_round_before(qtbot: QtBot, page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    qtbot.waitUntil(lambda: page.view.radar.chart.model.of(SeriesKind.EARLIER) is not None)


def test_the_radar_is_saved_as_a_picture(
    page: MaturityPage, assessed: City, dialogs: AnsweredDialogs, tmp_path: Path
) -> None:
    page.desk.choose_city(assessed.id)
    dialogs.answer = tmp_path / "radar.svg"
    page.view.radar.save()
    assert "<svg" in (tmp_path / "radar.svg").read_text(encoding="utf-8")


def test_the_radar_is_copied_as_a_picture(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    page.view.radar.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_an_earlier_round_can_be_shown(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    first = page.desk.workshop.assessments.where(city_id=assessed.id)[0]
    page.view.rounds.fill()
    page.view.rounds.menu_below.actions()[0].trigger()
    assert page.live is not None
    assert page.live.assessment.id == first.id
    assert "assessment closed" in page._facts.text()


def test_an_assessment_is_closed_and_reopened(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    page.view.rounds.close_shown()
    assert page.live is not None
    assert page.live.assessment.closed_at is not None
    page.view.rounds.reopen_shown()
    assert page.live.assessment.closed_at is None


def test_an_assessment_that_was_removed_gives_way_to_the_round_before(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    first, second = page.desk.workshop.assessments.where(city_id=assessed.id)
    remove_assessment(page.desk.workshop, second.id)
    assert page.live is not None
    assert page.live.assessment.id == first.id


def test_a_link_to_a_criterion_chooses_it(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    assert page.live is not None
    criterion = page.live.tree.criterion_ids()[20]
    page.open_target(criterion)
    assert page.view.grid.table.chosen_id() == criterion


def test_names_of_frameworks_are_in_the_language_of_the_interface(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    assert page.live is not None
    assert page.live.tree.framework.name.in_language(Language.EN) in page._facts.text()


def test_in_a_narrow_window_the_radar_goes_under_the_grid(page: MaturityPage, assessed: City) -> None:
    page.desk.choose_city(assessed.id)
    assert page.view.radar.isVisible()
    page.resize(760, 620)
    assert page.view.grid.isVisible()
    below = page.view.radar.mapTo(page, QPoint(0, 0)).y()
    assert below >= page.view.grid.mapTo(page, QPoint(0, page.view.grid.height())).y()
    page.resize(1036, 620)
    assert page.view.radar.isVisible()
