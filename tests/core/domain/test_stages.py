"""What an agenda item opens, and where a gap of a plan is filled in."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.completeness import Chapter, PlanContents, completeness_of
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Place, Stage, Tab, activities_of, opened_by, place_of_chapter, place_to_complete


def test_a_break_and_an_item_without_a_tool_open_nothing() -> None:
    assert [activity for activity in Activity if opened_by(activity) is None] == [Activity.NONE, Activity.BREAK]


@pytest.mark.parametrize("activity", [each for each in Activity if opened_by(each)])
def test_a_page_and_its_tab_know_the_activities_that_open_them(activity: Activity) -> None:
    place = opened_by(activity)
    assert place is not None
    assert activity in activities_of(place.stage)
    assert activities_of(place.stage, place.tab) == (activity,)


def test_the_mentoring_page_has_one_activity() -> None:
    assert activities_of(Stage.MENTORING) == (Activity.PAIRING,)


def test_each_gap_of_a_plan_has_a_place() -> None:
    findings = completeness_of(PlanContents(city=City(id=CityId("c"), name_en="C"))).findings
    places = {finding.code: place_to_complete(finding) for finding in findings}
    assert places["swot"] == Place(Stage.VISION, Tab.SWOT)
    assert places["pairing"] == Place(Stage.MENTORING, Tab.PAIRS)
    assert places["vision"] == Place(Stage.VISION, Tab.STATEMENTS)
    assert places["indicator"] == Place(Stage.PLAN, Tab.INDICATORS)


def test_each_chapter_of_a_plan_has_a_place() -> None:
    places = {chapter: place_of_chapter(chapter) for chapter in Chapter}
    assert places[Chapter.STRATEGY] == Place(Stage.PLAN, Tab.OBJECTIVES)
    assert places[Chapter.MATURITY] == Place(Stage.MATURITY, Tab.RATINGS)
