"""Imports of ratings into a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, repeat
from pathlib import Path

import pytest

from dcc_desktop.domain.assessments import Assessment, AssessmentId, Channel, Rating, Respondent
from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import refuse_unless
from dcc_desktop.domain.frameworks import Framework, FrameworkId
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.domain.seminars import Seminar, SeminarId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language
from dcc_desktop.services.assessment import close_assessment
from dcc_desktop.services.importing import ImportResult, import_ratings
from dcc_desktop.services.maturity import find_assessment
from dcc_desktop.services.programme import start_programme
from dcc_desktop.workshop_file import WorkshopFile, step_label
from tests.core.importing.rated_frameworks import save_tree, small_tree, tree_of_file

DATA = Path(__file__).parents[2] / "data"
SEVEN = Path(__file__).parents[3] / "workshop_templates" / "frameworks" / "digital-city-7.toml"
CITY = CityId("valnovo")
SMALL = FrameworkId("small")


@pytest.fixture(autouse=True)
def _city(workshop: WorkshopFile) -> None:
    with workshop.change("Add city"):
        workshop.cities.save(City(id=CITY, name_en="Valnovo", name_bg="Вълново"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file that each test fills."""
    return tmp_path / "ratings.csv"


def imported(workshop: WorkshopFile, source: Path, text: str) -> ImportResult:
    source.write_text(text, encoding="utf-8")
    return import_ratings(workshop, source, city_id=CITY)


def values(workshop: WorkshopFile) -> dict[tuple[str, str], tuple[int | None, int | None, bool, str]]:
    codes = {respondent.id: respondent.code for respondent in workshop.respondents.all()}
    return {
        (codes[each.respondent_id], each.criterion_id): (
            each.current,
            each.target,
            each.is_not_applicable,
            each.comment,
        )
        for each in workshop.ratings.all()
    }


HEADER = "respondent,stakeholder_type,LEAD1,LEAD1:target,LEAD1:comment,DATA1\n"


def test_ratings_go_in_with_their_respondents_as_one_step(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    result = imported(workshop, source, HEADER + "R1,industry,2,4,Soon,n/a\nR2,НПО,,,,3\n")
    assert result.added == 2
    assert values(workshop) == {
        ("R1", "LEAD1"): (2, 4, False, "Soon"),
        ("R1", "DATA1"): (None, None, True, ""),
        ("R2", "DATA1"): (3, None, False, ""),
    }
    kinds = [(each.stakeholder_type, each.channel) for each in workshop.respondents.all()]
    assert kinds == [(kind, Channel.SURVEY_FILE) for kind in (StakeholderType.INDUSTRY, StakeholderType.CIVIL_SOCIETY)]
    step = workshop.undo()
    assert step_label(step) == "Import ratings: 2 respondents from ratings.csv"
    assert (workshop.assessments.all(), workshop.respondents.all(), workshop.ratings.all()) == ([], [], [])


def test_the_same_file_again_changes_nothing(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    text = HEADER + "R1,industry,2,4,Soon,n/a\n"
    imported(workshop, source, text)
    step = workshop.history.step_to_undo
    assert imported(workshop, source, text).unchanged == 1
    assert workshop.history.step_to_undo == step


def test_the_same_code_again_updates_what_the_table_has_columns_for(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    imported(workshop, source, HEADER + "R1,industry,2,4,Soon,3\n")
    result = imported(workshop, source, "respondent,LEAD1,DATA1\nr1,5,\n")
    assert (result.added, result.updated) == (0, 1)
    assert values(workshop) == {("R1", "LEAD1"): (5, 4, False, "Soon")}
    assert workshop.respondents.all()[0].stakeholder_type is StakeholderType.INDUSTRY


def test_not_applicable_takes_away_what_was_rated(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    imported(workshop, source, "respondent,LEAD1,LEAD1:target\nR1,2,4\n")
    imported(workshop, source, "respondent,LEAD1\nR1,n/a\n")
    assert values(workshop) == {("R1", "LEAD1"): (None, None, True, "")}


def test_targets_in_a_second_file_join_the_current_values(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    imported(workshop, source, "respondent,LEAD1,DATA1\nR1,2,n/a\n")
    imported(workshop, source, "respondent,LEAD1:target,DATA1:target\nR1,4,5\n")
    assert values(workshop) == {("R1", "LEAD1"): (2, 4, False, ""), ("R1", "DATA1"): (None, 5, False, "")}


def test_good_lines_go_in_and_bad_ones_are_listed(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    result = imported(workshop, source, HEADER + "R1,city,6,4,,3\nR2,city,2,3.5,,x\nR3,city,1,2,,3\n")
    places = [(each.line, each.column, each.value) for each in result.refused]
    assert places == [(2, "LEAD1", "6"), (3, "LEAD1:target", "3.5"), (3, "DATA1", "x")]
    assert [each.code for each in workshop.respondents.all()] == ["R3"]


def test_all_or_nothing_does_not_even_start_an_assessment(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    source.write_text(HEADER + "R1,city,6,4,,3\nR3,city,1,2,,3\n", encoding="utf-8")
    result = import_ratings(workshop, source, city_id=CITY, all_or_nothing=True)
    assert (result.is_aborted, len(result.refused), workshop.assessments.all()) == (True, 1, [])


def test_ratings_go_into_the_newest_open_assessment(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    rounds = [
        Assessment(id=AssessmentId(name), city_id=CITY, framework_id=SMALL, position=at)
        for at, name in enumerate(("first", "second", "closed"))
    ]
    rounds[2] = replace(rounds[2], closed_at=datetime(2026, 3, 1, tzinfo=UTC))
    with workshop.change("Start"):
        workshop.assessments.save_many(rounds)
    imported(workshop, source, "respondent,LEAD1\nR1,2\n")
    assert [each.assessment_id for each in workshop.respondents.all()] == ["second"]


@pytest.mark.parametrize("is_closed", [True, False])
def test_a_closed_assessment_or_one_of_another_city_is_refused(
    workshop: WorkshopFile,
    source: Path,
    is_closed: bool,  # noqa: FBT001
) -> None:
    save_tree(workshop, small_tree())
    other = City(id=CityId("other"), name_en="Other")
    closed_at = datetime(2026, 3, 1, tzinfo=UTC) if is_closed else None
    city_id = CITY if is_closed else other.id
    assessment = Assessment(id=AssessmentId("a"), city_id=city_id, framework_id=SMALL, closed_at=closed_at)
    with workshop.change("Start"):
        workshop.cities.save(other)
        workshop.assessments.save(assessment)
    source.write_text("respondent,LEAD1\nR1,2\n", encoding="utf-8")
    with pytest.raises(InvalidInputError):
        import_ratings(workshop, source, city_id=CITY, assessment=assessment)


def test_a_new_assessment_takes_the_framework_of_the_newest_seminar(workshop: WorkshopFile, source: Path) -> None:
    save_tree(workshop, small_tree())
    name = BilingualText.same("Other")
    with workshop.change("Add"):
        workshop.frameworks.save(Framework(id=FrameworkId("other"), code="other", version=1, name=name))
        for at, framework_id in enumerate(("other", "small")):
            seminar_id = SeminarId(f"seminar-{at}")
            workshop.seminars.save(
                Seminar(id=seminar_id, name=name, framework_id=FrameworkId(framework_id), position=at)
            )
    imported(workshop, source, "respondent,LEAD1\nR1,2\n")
    assessment = workshop.assessments.all()[0]
    assert (assessment.framework_id, assessment.seminar_id) == ("small", "seminar-1")


@pytest.mark.parametrize(("language", "title"), [(Language.BG, "Семинар"), (Language.EN, "Seminar")])
def test_a_new_assessment_is_called_like_the_seminar_in_the_language_of_the_programme(
    workshop: WorkshopFile, source: Path, language: Language, title: str
) -> None:
    save_tree(workshop, small_tree())
    name = BilingualText(bg="Семинар", en="Seminar")
    start_programme(workshop, "Programme", language=language)
    with workshop.change("Add"):
        workshop.seminars.save(Seminar(id=SeminarId("s"), name=name, framework_id=SMALL))
    imported(workshop, source, "respondent,LEAD1\nR1,2\n")
    assert find_assessment(workshop, CITY, title=title).seminar_id == "s"


def test_a_new_assessment_without_a_seminar_is_called_by_the_day_and_never_like_an_earlier_one(
    workshop: WorkshopFile, source: Path
) -> None:
    save_tree(workshop, small_tree())
    for _round in range(2):
        imported(workshop, source, "respondent,LEAD1\nR1,2\n")
        close_assessment(workshop, workshop.assessments.all()[-1].id)
    day = workshop.clock().date().isoformat()
    assert [each.title for each in workshop.assessments.all()] == [day, f"{day} (2)"]


@pytest.mark.parametrize("what", [Respondent, Rating])
def test_a_respondent_who_cannot_be_taken_is_refused_with_the_line(
    workshop: WorkshopFile, source: Path, monkeypatch: pytest.MonkeyPatch, what: type
) -> None:
    save_tree(workshop, small_tree())
    are_right = chain((True, False), repeat(True))
    monkeypatch.setattr(what, "check", lambda _self: refuse_unless(next(are_right), "Not this one.", ""))
    result = imported(workshop, source, "respondent,LEAD1\nR1,2\nR2,2\nR3,2\n")
    assert [(each.line, each.value, each.reason) for each in result.refused] == [(3, "R2", "Not this one.")]
    assert ([each.code for each in workshop.respondents.all()], len(workshop.ratings.all())) == (["R1", "R3"], 2)


def test_without_a_framework_nothing_is_imported(workshop: WorkshopFile, source: Path) -> None:
    with pytest.raises(InvalidInputError, match="which framework"):
        imported(workshop, source, "respondent,LEAD1\nR1,2\n")


@pytest.mark.parametrize(
    ("file", "respondents", "unknown"),
    [
        ("ratings_eusurvey.xlsx", 14, ("Anything else?",)),
        ("ratings_eusurvey.csv", 9, ("Друго, което искате да споделите",)),
        ("ratings_google_forms.csv", 12, ("Какво пропуснахме да попитаме?",)),
        ("ratings_plain.csv", 10, ()),
    ],
)
def test_each_layout_is_imported_whole_and_twice_is_once(
    workshop: WorkshopFile, file: str, respondents: int, unknown: tuple[str, ...]
) -> None:
    save_tree(workshop, tree_of_file(SEVEN))
    result = import_ratings(workshop, DATA / file, city_id=CITY)
    assert (result.added, result.refused, result.unknown_columns) == (respondents, (), unknown)
    assert result.notes == (("Columns read as current: 35, as target: 35, as comment: 0.",) if unknown else ())
    rated = workshop.ratings.all()
    assert {each.criterion_id for each in rated} == {each.id for each in workshop.criteria.all()}
    assert all(each.target is not None for each in rated if each.current is not None)
    assert StakeholderType.OTHER not in {each.stakeholder_type for each in workshop.respondents.all()}
    assert import_ratings(workshop, DATA / file, city_id=CITY).unchanged == respondents


def test_a_line_of_google_forms_says_what_was_answered(workshop: WorkshopFile) -> None:
    save_tree(workshop, tree_of_file(SEVEN))
    import_ratings(workshop, DATA / "ratings_google_forms.csv", city_id=CITY)
    text = (DATA / "ratings_google_forms.csv").read_text(encoding="utf-8").splitlines()[1].split('","')
    respondent = next(each for each in workshop.respondents.all() if each.code == text[1])
    rating = workshop.ratings.get(Rating.id_for(respondent.id, workshop.criteria.get("LEAD1").id))
    assert (str(rating.current), str(rating.target)) == (text[3], text[4])
