"""Plans of cities with unusual contents: still valid, still sensible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.plan import Action, ActionId
from dcc_desktop.export.plan.plan_document import write_plan
from dcc_desktop.export.plan_report import AssessmentResult, Origin, OriginKind, PlanReport
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.plan_report import plan_report
from tests.core.export.plan_reading import lines_of, opened, sheet_of
from tests.core.export.plan_samples import CITY, new_file


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanReport]:
    with new_file(tmp_path_factory.mktemp("plans") / "sample.dccw") as workshop:
        yield plan_report(workshop, CityId(CITY), Language.EN)


def action(number: int, **fields: object) -> Action:
    return Action(id=ActionId(f"odd-{number}"), city_id=CityId(CITY), title=f"Odd {number}", **fields)  # type: ignore[arg-type]


def written(report: PlanReport, folder: Path) -> Path:
    path = folder / "plan.docx"
    write_plan(report, path, Progress())
    return path


def test_signs_of_markup_and_line_breaks_in_texts_do_no_harm(report: PlanReport, tmp_path: Path) -> None:
    nasty = "<b>&amp;\"'\n\nдва абзаца\tи таб"
    odd = replace(action(1, description=nasty, lead=nasty, funding=nasty), title=nasty)
    path = written(replace(report, actions=(odd,), city=replace(report.city, slogan=nasty)), tmp_path)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_an_action_with_an_end_only_runs_in_that_half_year(report: PlanReport, tmp_path: Path) -> None:
    actions = (action(1, ends_on=date(2027, 8, 1)), action(2, starts_on=date(2026, 1, 1), ends_on=date(2026, 2, 1)))
    lines = lines_of(opened(written(replace(report, actions=actions, milestones=()), tmp_path)))
    assert "A1 Odd 1 |  |  |  | ■" in lines
    assert "A2 Odd 2 | ■ |  |  | " in lines


def test_a_long_timetable_has_years_for_columns(report: PlanReport, tmp_path: Path) -> None:
    actions = (action(1, starts_on=date(2026, 1, 1), ends_on=date(2034, 2, 1)),)
    lines = lines_of(opened(written(replace(report, actions=actions, milestones=()), tmp_path)))
    assert "Activity | 2026 | 2027 | 2028 | 2029 | 2030 | 2031 | 2032 | 2033 | 2034" in lines


def test_a_stray_date_leaves_the_timetable_on_one_page(report: PlanReport, tmp_path: Path) -> None:
    actions = (action(1, starts_on=date(1990, 1, 1), ends_on=date(2090, 2, 1)),)
    lines = lines_of(opened(written(replace(report, actions=actions, milestones=()), tmp_path)))
    header = next(line for line in lines if line.startswith("Activity | 1990"))
    assert header.count("|") <= 12


def test_an_origin_that_the_document_does_not_present_is_plain_text(report: PlanReport, tmp_path: Path) -> None:
    origins = {"odd-1": (Origin(OriginKind.CRITERION, "elsewhere", "X1 Criterion of another framework"),)}
    path = written(replace(report, actions=(action(1),), origins=origins), tmp_path)
    assert sheet_of(opened(path), "Odd 1")["Where it comes from"] == "Criterion: X1 Criterion of another framework"


def test_a_consensus_without_ratings_is_told_as_such(report: PlanReport, tmp_path: Path) -> None:
    assert report.result is not None
    score = replace(report.result.score, respondents=0, respondents_by_type={})
    result = AssessmentResult(report.result.assessment, score)
    lines = lines_of(opened(written(replace(report, result=result), tmp_path)))
    assert any(line.startswith("Nobody rated individually") for line in lines)
    assert not any("0 people" in line or "0 stakeholders" in line for line in lines)


def test_a_framework_of_two_dimensions_has_a_table_but_no_radar(report: PlanReport, tmp_path: Path) -> None:
    assert report.result is not None
    score = replace(report.result.score, dimensions=report.result.score.dimensions[:2])
    result = AssessmentResult(report.result.assessment, score)
    lines = lines_of(opened(written(replace(report, result=result), tmp_path)))
    assert not [line for line in lines if line.startswith("Figure")]
    assert [line for line in lines if line.endswith("Digital maturity by dimension")]


def test_a_target_below_today_is_not_called_a_wish_to_reach_it(report: PlanReport, tmp_path: Path) -> None:
    assert report.result is not None
    result = AssessmentResult(report.result.assessment, replace(report.result.score, target=1.5))
    lines = lines_of(opened(written(replace(report, result=result), tmp_path)))
    assert "On a scale from 1 to 5 the city is rated 2.5; the target set is 1.5." in lines
