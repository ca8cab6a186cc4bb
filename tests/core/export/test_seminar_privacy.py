"""Nothing that fewer than four people answered can be read in the report, or worked out from it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.shared_score import score_to_share
from dcc_desktop.export.seminar.document import seminar_document
from dcc_desktop.export.seminar_report import CityResult, SeminarReport
from dcc_desktop.i18n import Catalogue, Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_seminar import seminar_report
from dcc_desktop.services.maturity import score_of_city
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.export.seminar_sample import open_full
from tests.core.export.word_samples import find, part, texts

DOLEN, RECHEN = CityId("dolen"), CityId("rechen")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[WorkshopFile]:
    """The full seminar, open."""
    with open_full(tmp_path / "full.dccw") as opened:
        yield opened


def keep_answers(
    workshop: WorkshopFile, city: CityId, count: int, *, criterion_ids: Collection[CriterionId] = ()
) -> None:
    """Leave the answers of so many respondents, to these criteria or to all."""
    people = [r.id for r in workshop.respondents.where(assessment_id=f"as-{city}")][count:]
    with workshop.change("Take answers away"):
        for rating in workshop.ratings.among("respondent_id", people):
            if not criterion_ids or rating.criterion_id in criterion_ids:
                workshop.ratings.delete(rating.id)


def first_dimension(workshop: WorkshopFile) -> list[CriterionId]:
    first = workshop.dimensions.all()[0].id
    return [criterion.id for criterion in workshop.criteria.all() if criterion.dimension_id == first]


def report_of(workshop: WorkshopFile) -> SeminarReport:
    return seminar_report(workshop, workshop.seminars.all()[0].id, Language.EN)


def result_of(workshop: WorkshopFile, city: CityId) -> CityResult:
    return next(each for each in report_of(workshop).results[0].cities if each.city.id == city)


def score(workshop: WorkshopFile, city: CityId) -> CityScore:
    found = score_of_city(workshop, city)
    assert found is not None
    return found


def rows(workshop: WorkshopFile, city: str) -> list[list[str]]:
    """Return the cells of every row of the maturity tables that begins with the name of a city."""
    document = seminar_document(report_of(workshop), Catalogue(Language.EN), Progress())
    found = [texts(row, "./w:tc") for row in find(part(document, "word/document.xml"), "//w:tr")]
    return [cells for cells in found if cells and cells[0] == city]


@pytest.mark.parametrize(("answers", "is_shown"), [(1, False), (3, False), (4, True)])
def test_a_city_needs_four_answers_to_be_shown(full: WorkshopFile, answers: int, *, is_shown: bool) -> None:
    keep_answers(full, DOLEN, answers)
    result = result_of(full, DOLEN)
    assert (result.score.current is not None, result.has_hidden_values) == (is_shown, not is_shown)


def test_a_hidden_city_has_dashes_and_the_reason_in_every_table(full: WorkshopFile) -> None:
    keep_answers(full, DOLEN, 3)
    heat, figures, standing = (cells for cells in rows(full, "Dolen") if len(cells) in {9, 7, 4})
    assert set(heat[1:]) == {"–"}
    assert figures[1:] == ["–", "–", "–", "–", "12", "–"]
    assert standing[1:] == ["fewer than 4 answers; the values are not shown", "–", "–"]


def test_a_hidden_city_is_never_the_highest(full: WorkshopFile) -> None:
    keep_answers(full, DOLEN, 2)
    document = seminar_document(report_of(full), Catalogue(Language.EN), Progress())
    cells = texts(part(document, "word/document.xml"), "//w:tc")
    assert not [cell for cell in cells if cell.startswith("Dolen: ")]


def test_a_dimension_with_three_answers_is_hidden_alone(full: WorkshopFile) -> None:
    keep_answers(full, DOLEN, 3, criterion_ids=first_dimension(full))
    first, *others = result_of(full, DOLEN).score.dimensions
    assert (first.current, first.target, first.gap, first.mean, dict(first.by_type)) == (None, None, None, None, {})
    assert all(each.current is not None for each in others)


def test_a_hidden_dimension_cannot_be_worked_out_from_the_city(full: WorkshopFile) -> None:
    keep_answers(full, DOLEN, 3, criterion_ids=first_dimension(full))
    whole, shared = score(full, DOLEN), result_of(full, DOLEN).score
    shown = [each.current for each in shared.dimensions if each.current is not None]
    assert shared.current == pytest.approx(sum(shown) / len(shown))
    assert shared.current != whole.current


def test_the_agreement_of_three_people_is_not_shown(full: WorkshopFile) -> None:
    criterion_id = first_dimension(full)[0]
    keep_answers(full, DOLEN, 3, criterion_ids=[criterion_id])
    shared = result_of(full, DOLEN).score.criteria()[0]
    assert (shared.criterion.id, shared.answers, shared.agreement, shared.mean) == (criterion_id, 3, None, None)


def test_targets_of_three_people_are_hidden_alone(full: WorkshopFile) -> None:
    people = [r.id for r in full.respondents.where(assessment_id="as-dolen")][3:]
    with full.change("Take targets away"):
        for rating in full.ratings.among("respondent_id", people):
            full.ratings.save(type(rating)(id=rating.id, respondent_id=rating.respondent_id,
                                           criterion_id=rating.criterion_id, current=rating.current))  # fmt: skip
    shared = result_of(full, DOLEN).score
    assert (shared.current is not None, shared.target, shared.gap) == (True, None, None)


def test_a_consensus_without_any_answer_is_nobodys_and_stays(full: WorkshopFile) -> None:
    keep_answers(full, RECHEN, 0)
    assert result_of(full, RECHEN).score.current == 4


def test_a_score_with_enough_answers_stays_as_it_is(full: WorkshopFile) -> None:
    assert score_to_share(score(full, DOLEN)) == score(full, DOLEN)
