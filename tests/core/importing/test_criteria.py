"""Which criterion a column rates, and whether it is the current value, the target or a comment."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.criteria import CriterionNames, matched_columns
from dcc_desktop.importing.parts import Part
from tests.core.importing.rated_frameworks import small_tree, tree_of_file

TREE = small_tree()
NAMES = CriterionNames(TREE)
FRAMEWORKS = Path(__file__).parents[3] / "workshop_templates" / "frameworks"


def found(title: str) -> tuple[str, Part | None] | None:
    match = NAMES.find(title)
    return match and (match[0].code, match[1])


def matched(*header: str) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    columns, notes = matched_columns(header, range(len(header)), TREE)
    return [(column.criterion.code, column.part.value) for column in columns], notes


@pytest.mark.parametrize(
    "title",
    [
        *("LEAD1", "lead1", "[LEAD1]", "LEAD1. Anything at all?", "Q3 [LEAD1] anything", "Strategy and budget"),
        *("Стратегия  и бюджет", "Is there a strategy?", "Leadership: Strategy and budget", "1. Стратегия и бюджет *"),
    ],
)
def test_a_criterion_is_found_by_code_name_and_question(title: str) -> None:
    assert found(title) == ("LEAD1", None)


@pytest.mark.parametrize(
    "title", ["LEAD", "LEAD11", "XLEAD1", "LEAD1.2", "LEAD1 and DATA1", "Strategy", "Open data, Target groups"]
)
def test_a_title_with_no_criterion_or_two_is_none(title: str) -> None:
    assert found(title) is None


@pytest.mark.parametrize(
    ("title", "part"),
    [
        *(("LEAD1:target", Part.TARGET), ("LEAD1_target", Part.TARGET), ("LEAD1:comment", Part.COMMENT)),
        *(("LEAD1. Is there a strategy? [Цел]", Part.TARGET), ("LEAD1. Is there a strategy? [Сега]", Part.CURRENT)),
        *(("Leadership – target level: Strategy and budget", Part.TARGET), ("Strategy and budget (now)", Part.CURRENT)),
        *(
            ("Лидерство: сега и после, целево ниво: Стратегия и бюджет", Part.TARGET),
            ("LEAD1 - коментар", Part.COMMENT),
        ),
        *(("Къде искаме да бъдем? [Стратегия и бюджет]", Part.TARGET), ("Comment on the target [LEAD1]", Part.COMMENT)),
        *(("Лидерство: сега и после: Стратегия и бюджет", None), ("LEAD1 our target in 2030", Part.TARGET)),
    ],
)
def test_the_rest_of_a_title_says_what_the_column_holds(title: str, part: Part | None) -> None:
    assert found(title) == ("LEAD1", part)


@pytest.mark.parametrize("title", ["Target groups", "Целеви групи", "LEAD2. Does the city know its people, now?"])
def test_words_of_the_name_or_question_do_not_count_as_target_or_current(title: str) -> None:
    assert found(title) == ("LEAD2", None)


@pytest.mark.parametrize(
    "title",
    [
        *("LEAD1 – Goal setting", "LEAD1 Future skills", "LEAD1 Explanation of vision", "LEAD1 Existing plans"),
        *("LEAD1. Цели на града", "LEAD1 (Обосновка на бюджета)", "LEAD1: Бъдеще за младите", "LEAD1 now or never"),
    ],
)
def test_a_word_among_others_is_no_part(title: str) -> None:
    assert found(title) == ("LEAD1", None)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        *(("LEAD1 [Where do we want to be in 3 years?]", Part.TARGET), ("LEAD1 – желано ниво след 5 г.", Part.TARGET)),
        *(("LEAD1 | Сегашно състояние", Part.CURRENT), ("LEAD1 (your comments)", Part.COMMENT)),
    ],
)
def test_a_piece_of_nothing_but_words_for_a_part_is_one(title: str, part: Part) -> None:
    assert found(title) == ("LEAD1", part)


def test_columns_without_a_word_for_the_part_are_current() -> None:
    assert matched("LEAD1", "Open data")[0] == [("LEAD1", "current"), ("DATA1", "current")]


def test_the_plain_layout_needs_no_explanation() -> None:
    assert matched("lead1", "LEAD1:target", "DATA1: Current", "LEAD1:comment")[1] == ()


def test_how_other_titles_were_read_is_said_in_numbers() -> None:
    _columns, notes = matched("LEAD1. Anything? [Сега]", "LEAD1. Anything? [Цел]", "Open data")
    assert notes == ("Columns read as current: 2, as target: 1, as comment: 0.",)


def test_the_second_of_two_equal_columns_is_the_target_and_that_is_said() -> None:
    columns, notes = matched("LEAD1", "DATA1", "LEAD1", "DATA1")
    assert columns == [("LEAD1", "current"), ("DATA1", "current"), ("LEAD1", "target"), ("DATA1", "target")]
    assert "second as target" in notes[0]


def test_two_columns_of_the_same_meaning_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="“LEAD1:target” and “LEAD1 цел”"):
        matched("LEAD1", "LEAD1:target", "LEAD1 цел")


def test_columns_are_taken_by_order_when_their_number_fits_and_that_is_said() -> None:
    columns, notes = matched("Question 1", "Question 2", "Question 3")
    assert columns == [("LEAD1", "current"), ("LEAD2", "current"), ("DATA1", "current")]
    assert "in the order of the framework: 3" in notes[0]


def test_columns_by_order_may_have_targets_beside_them() -> None:
    columns, _notes = matched("Q1", "Q1 target", "Q2", "Q2 target", "Q3", "Q3 target")
    assert columns[3:] == [("LEAD1", "target"), ("LEAD2", "target"), ("DATA1", "target")]


@pytest.mark.parametrize("count", [0, 1, 2, 4, 6])
def test_columns_whose_number_does_not_fit_are_refused(count: int) -> None:
    with pytest.raises(InvalidInputError) as refused:
        matched(*(f"Question {number}" for number in range(count)))
    assert "LEAD1, LEAD2, DATA1" in refused.value.hint


@pytest.mark.parametrize("file", ["digital-city-7.toml", "short-check-4.toml"])
def test_each_criterion_of_our_frameworks_is_found_by_its_code_names_and_questions(file: str) -> None:
    tree = tree_of_file(FRAMEWORKS / file)
    names = CriterionNames(tree)
    for dimension in tree.dimensions:
        for criterion in (branch.criterion for branch in dimension.criteria):
            for text in (criterion.name.bg, criterion.name.en, criterion.question.bg, criterion.question.en):
                for title in (text, f"{criterion.code}. {text}", f"{dimension.dimension.name.en}: {text}"):
                    assert names.find(f"{title} [Цел]") == (criterion, Part.TARGET)
                    assert names.find(title) == (criterion, None)


@given(
    st.lists(st.text(max_size=30) | st.sampled_from(("LEAD1", "Open data", "LEAD1:target", "DATA1 цел")), max_size=8)
)
def test_any_titles_are_matched_or_refused(header: list[str]) -> None:
    try:
        columns, _notes = matched_columns(header, range(len(header)), TREE)
    except InvalidInputError:
        return
    assert len({(column.criterion.id, column.part) for column in columns}) == len(columns)
