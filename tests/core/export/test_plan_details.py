"""What a careful reader of a plan trips over: ties, quotes, passed dates, columns and rows that say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.plan import Indicator, IndicatorId
from dcc_desktop.domain.ranking import RankedIdea
from dcc_desktop.domain.statements import StatementDraftId, StatementKind
from dcc_desktop.export.plan.context import unquoted
from dcc_desktop.export.plan.maturity_tables import widths_for
from dcc_desktop.export.plan.plan_document import plan_document
from dcc_desktop.export.plan_report import AssessmentResult, PlanReport
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.plan_report import plan_report
from tests.core.export.plan_reading import lines_of, opened, sheet_of
from tests.core.export.plan_samples import CITY, new_file


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanReport]:
    with new_file(tmp_path_factory.mktemp("plans") / "sample.dccw") as workshop:
        yield plan_report(workshop, CityId(CITY), Language.EN)


def written(report: PlanReport, folder: Path) -> Path:
    path = folder / "plan.docx"
    path.write_bytes(plan_document(report, Progress()).to_bytes())
    return path


def lines(report: PlanReport, folder: Path) -> list[str]:
    return lines_of(opened(written(report, folder)))


def with_score(report: PlanReport, score: CityScore) -> PlanReport:
    assert report.result is not None
    return replace(report, result=AssessmentResult(report.result.assessment, score))


def without_consensus(score: CityScore) -> CityScore:
    return replace(
        score,
        dimensions=tuple(
            replace(d, criteria=tuple(replace(c, consensus=None) for c in d.criteria)) for d in score.dimensions
        ),
    )


def test_a_name_with_quotation_marks_is_not_put_in_quotes_again(report: PlanReport, tmp_path: Path) -> None:
    assert report.programme is not None
    programme = replace(report.programme, name="Challenge “Digital Cities”", starts_on=None)
    text = "The plan was made in the programme Challenge “Digital Cities”."
    assert text in lines(replace(report, programme=programme), tmp_path)


@pytest.mark.parametrize(
    ("text", "inner"), [("„Град“", "Град"), ("„А“ и „Б“", "„А“ и „Б“"), ("Град „А“", "Град „А“"), ("“", "“"), ("", "")]
)
def test_only_quotation_marks_around_the_whole_are_taken_off(text: str, inner: str) -> None:
    assert unquoted(text) == inner


def test_a_step_whose_date_has_passed_asks_whether_it_was_done(report: PlanReport, tmp_path: Path) -> None:
    later = replace(report, changed_at=datetime(2026, 4, 20, tzinfo=UTC))
    step = "14 April 2026: Среща по видео – Lumenport (date passed: note whether it was done)"
    assert step in [line.replace("\u00a0", " ") for line in lines(later, tmp_path)]


def test_what_has_begun_is_not_said_to_be_still_to_come(report: PlanReport, tmp_path: Path) -> None:
    later = replace(report, changed_at=datetime(2026, 6, 1, tzinfo=UTC))
    assert not [line for line in lines(later, tmp_path) if "has not begun" in line]


def test_without_a_consensus_there_is_no_column_for_it(report: PlanReport, tmp_path: Path) -> None:
    assert report.score is not None
    found = lines(with_score(report, without_consensus(report.score)), tmp_path)
    assert "Dimension | Mean of the answers | Target | Gap | Agreement" in found
    assert not [line for line in found if "Consensus |" in line]


def test_a_large_type_that_would_give_others_away_is_named_as_hidden(report: PlanReport, tmp_path: Path) -> None:
    assert report.score is not None
    counts = {**report.score.respondents_by_type, StakeholderType.PUBLIC_BODY: 4}
    found = lines(with_score(report, replace(report.score, respondents_by_type=counts)), tmp_path)
    assert [line for line in found if line.endswith("could be worked out from it: Other public body.")]


def test_an_idea_whose_group_became_an_activity_says_so(report: PlanReport, tmp_path: Path) -> None:
    origins = {key: [o for o in value if o.kind != "idea"] for key, value in report.origins.items()}
    found = lines(replace(report, origins=origins), tmp_path)
    assert "1 | Портал за отворени данни | Данни за всички | 3 | through the group: A2" in found


def test_an_idea_with_votes_in_no_activity_asks_why(report: PlanReport, tmp_path: Path) -> None:
    assert "To be completed: why 1 idea with votes was not taken up." in lines(report, tmp_path)


def test_a_group_with_votes_in_no_activity_asks_why(report: PlanReport, tmp_path: Path) -> None:
    groups = [replace(each, own_dots=3) for each in report.votes.clusters]
    loose = [each for each in report.votes.groups if isinstance(each, RankedIdea)]
    voted = replace(report, votes=replace(report.votes, groups=(*groups, *loose)))
    asked = "To be completed: why 1 group of ideas with votes was not taken up."
    assert asked not in lines(voted, tmp_path)
    assert asked in lines(replace(voted, origins={}), tmp_path)


def test_a_practice_that_the_city_adopts_is_in_the_chapter_on_mentoring(report: PlanReport, tmp_path: Path) -> None:
    adopted = report.practices[0]
    row = f"{adopted.practice.title} | {adopted.city.name(Language.EN) if adopted.city else '–'} | {adopted.note}"
    assert row in lines(report, tmp_path)
    only_used = replace(report, practices=(replace(adopted, is_adopted=False),))
    assert row not in lines(only_used, tmp_path)


@pytest.mark.parametrize(
    ("drafts", "said"),
    [
        (("The agreed one",), "Agreed as in the first draft."),
        (("The agreed one", "Later"), "The agreed wording is draft 1 of 2."),
        (("Other", "Another"), "2 drafts were written for it."),
    ],
)
def test_of_the_drafts_only_what_they_prove_is_said(
    report: PlanReport, tmp_path: Path, drafts: tuple[str, ...], said: str
) -> None:
    vision = replace(report.agreed(StatementKind.VISION)[0], text="The agreed one")
    draft = report.drafts_of(vision)[0]
    made = tuple(replace(draft, id=StatementDraftId(text), text=text) for text in drafts)
    assert said in lines(replace(report, statements=(vision,), drafts=made), tmp_path)


def test_the_indicators_of_an_objective_are_not_called_those_of_the_activity(
    report: PlanReport, tmp_path: Path
) -> None:
    shared = Indicator(id=IndicatorId("i"), city_id=CityId(CITY), name="Общ", objective_id=report.objectives[0].id)
    sheet = sheet_of(opened(written(replace(report, indicators=(shared,)), tmp_path)), "Портал за данни")
    assert (sheet["Own indicator"], sheet["Indicators of the objective"]) == ("to be completed", "Общ")


def test_a_plan_without_activities_keeps_the_numbers_of_the_appendices(report: PlanReport, tmp_path: Path) -> None:
    found = lines(replace(report, actions=(), parked=(), milestones=()), tmp_path)
    assert [line for line in found if line.endswith("who collects them are in Appendix II.")]


def test_every_header_has_room_for_its_longest_word() -> None:
    first, *others = widths_for(["Измерение", "Образование и наука", "Бизнес"])
    assert others[0] > others[1] > 0
    assert first + sum(others) == pytest.approx(11906 - 2 * 1361)
