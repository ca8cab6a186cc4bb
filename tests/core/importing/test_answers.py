"""One answer of a survey as a step of the scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.answers import Answer, NoStep, Scale, answer_of, descriptors_of
from tests.core.importing.rated_frameworks import small_tree

TREE = small_tree()
SCALE = Scale.of(TREE)
DESCRIPTORS = descriptors_of(TREE.dimensions[0].criteria[0])


def answer(text: str) -> Answer:
    return answer_of(text, SCALE, DESCRIPTORS)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        *(("4", 4), ("4.0", 4), ("4,00", 4), ("4 - Control", 4), ("4 – Контрол", 4), ("4. text", 4), ("4: text", 4)),
        *(("4 (Control)", 4), ("Control (4)", 4), ("4 Control", 4), ("Control", 4), ("КОНТРОЛ", 4), ("Control ID7", 4)),
        *(("Градът няма стратегия.", 1), ("1 - There is no strategy.", 1)),
    ],
)
def test_a_step_is_recognised_by_number_name_and_descriptor(text: str, step: int) -> None:
    assert answer(text) == step


@pytest.mark.parametrize("text", ["n", "N/A", "na", "Not applicable", "неприложимо", "Не е приложимо"])
def test_not_applicable_is_recognised_in_both_languages(text: str) -> None:
    assert answer(text) is NoStep.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "-", "?", "I don't know", "не знам", "Нямам мнение"])
def test_no_answer_and_do_not_know_are_skipped(text: str) -> None:
    assert answer(text) is NoStep.SKIPPED


@pytest.mark.parametrize(
    "text", ["Don't know (3)", "3 – don't know", "0 - don't know", "99 = не знам", "3 (не знам)", "Нямам мнение [0]"]
)
def test_the_number_of_an_answer_that_is_no_step_does_not_count(text: str) -> None:
    assert answer(text) is NoStep.SKIPPED


@pytest.mark.parametrize("text", ["3 - n/a", "Not applicable (3)", "0. Неприложимо", "6 – не се прилага"])
def test_the_number_of_not_applicable_does_not_count(text: str) -> None:
    assert answer(text) is NoStep.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["3 - don't know yet", "3 – not applicable to us", "Не знам още (3)"])
def test_a_number_beside_words_that_rather_say_none_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="contradict"):
        answer(text)


@pytest.mark.parametrize("text", ["3,5", "3.5", "-3.5"])
def test_a_value_between_steps_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="Only whole steps"):
        answer(text)


@pytest.mark.parametrize("text", ["0", "6", "6 - text", "100000000"])
def test_a_value_outside_the_scale_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="from 1 to 5"):
        answer(text)


@pytest.mark.parametrize("text", ["-1", "+4", "4/5", "4 - 5", "1 2", "4 people", "good", "#N/A", "=4", "٤", "4%", "!"])
def test_what_is_no_step_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="no step of the scale"):
        answer(text)


@pytest.mark.parametrize("text", ["4 - Plan", "Plan (4)", "2 Control"])
def test_a_number_that_contradicts_its_name_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError, match="contradict"):
        answer(text)


@given(st.text(max_size=20))
def test_any_text_is_a_step_no_step_or_refused(text: str) -> None:
    try:
        found = answer(text)
    except InvalidInputError:
        return
    assert found in (*range(1, 6), *NoStep)
