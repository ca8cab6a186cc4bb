"""Who leads in the figures of a plan, and what decides between equals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.maturity import DimensionScore
from dcc_desktop.export.plan.findings import largest_gaps, strongest, urgency_of_criterion, urgency_of_dimension
from dcc_desktop.export.plan_report import PlanReport
from dcc_desktop.i18n import Language
from dcc_desktop.services.plan_report import plan_report
from tests.core.export.plan_samples import CITY, new_file


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanReport]:
    with new_file(tmp_path_factory.mktemp("plans") / "sample.dccw") as workshop:
        yield plan_report(workshop, CityId(CITY), Language.EN)


def with_gaps(report: PlanReport, *gaps: float) -> list[DimensionScore]:
    assert report.score is not None
    return [replace(d, gap=gap) for d, gap in zip(report.score.dimensions, gaps, strict=True)]


def codes(scores: tuple[DimensionScore, ...]) -> list[str]:
    return [score.dimension.code for score in scores]


def test_gaps_that_are_printed_alike_are_ties(report: PlanReport) -> None:
    found = largest_gaps(with_gaps(report, 0.96, 1.04, 2.0), 2, urgency=lambda score: 0)
    assert (codes(found.listed), codes(found.tied)) == (["УМ", "УП"], ["ДА"])


def test_nobody_is_tied_where_the_list_ends_between_two_figures(report: PlanReport) -> None:
    found = largest_gaps(with_gaps(report, 0.5, 1.0, 2.0), 2, urgency=lambda score: 0)
    assert (codes(found.listed), codes(found.tied)) == (["УМ", "ДА"], [])


def test_the_more_urgent_need_decides_between_equal_gaps(report: PlanReport) -> None:
    # The only need of the sample concerns a criterion of the second dimension.
    found = largest_gaps(with_gaps(report, 1.0, 1.0, 1.0), 1, urgency=urgency_of_dimension(report.needs))
    assert (codes(found.listed), codes(found.tied)) == (["ДА"], ["УП", "УМ"])


def test_a_need_of_a_criterion_is_not_one_of_its_neighbours(report: PlanReport) -> None:
    assert report.score is not None
    urgency = urgency_of_criterion(report.needs)
    assert [urgency(criterion) for criterion in report.score.dimensions[1].criteria] == [3, 0]


def test_a_dimension_at_its_target_is_left_out(report: PlanReport) -> None:
    found = largest_gaps(with_gaps(report, 0.0, 0.04, 1.0), 3, urgency=lambda score: 0)
    assert codes(found.listed) == ["УМ"]


def test_ties_among_the_strongest_are_named(report: PlanReport) -> None:
    assert report.score is not None
    assert codes(strongest(report.score.dimensions, 2).tied) == ["УМ"]
