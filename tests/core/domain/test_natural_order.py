"""The order of names and numbered headings."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.natural_order import natural_key


def assert_is_in_order(*texts: str) -> None:
    """Fail unless sorting brings the texts back into this order from the reverse."""
    backwards = list(reversed(texts))
    assert sorted(backwards, key=natural_key) == list(texts)


def test_numbers_inside_texts_are_compared_by_value() -> None:
    assert_is_in_order("OO 3.1", "OO 3.2", "OO 3.9", "OO 3.10", "OO 12.1")


def test_numbers_inside_bulgarian_texts_are_compared_by_value() -> None:
    assert_is_in_order("ОЦ 3.9", "ОЦ 3.10", "оц 3.11")


def test_leading_zeros_do_not_count() -> None:
    assert_is_in_order("Item 6", "Item 007", "Item 8")


def test_a_number_of_any_length_can_be_sorted() -> None:
    assert_is_in_order("9" * 6000, "1" + "0" * 6000)


def test_upper_case_does_not_come_first() -> None:
    assert_is_in_order("alfa", "Beta", "gamma", "Zeta")
    assert_is_in_order("априлци", "Бургас", "варна", "Ямбол")


def test_all_bulgarian_letters_come_in_the_order_of_the_alphabet() -> None:
    assert_is_in_order(*"абвгдежзийклмнопрстуфхцчшщъьюя")
    assert_is_in_order(*"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ")


def test_short_i_comes_after_i_and_before_k_inside_words() -> None:
    assert_is_in_order("Ива", "Ияна", "Йоан", "Калин")
    assert_is_in_order("май", "мак")


def test_short_i_is_a_letter_of_its_own_when_typed_in_two_parts() -> None:
    assert_is_in_order("ияна", "и\u0306оан", "калин")


def test_i_with_grave_is_sorted_as_i() -> None:
    assert_is_in_order("и 1", "ѝ 2", "и 3", "й 1")


def test_latin_comes_before_cyrillic() -> None:
    assert_is_in_order("Zagreb", "Айтос")


def test_numbers_come_before_letters() -> None:
    assert_is_in_order("5G", "Aalborg", "Айтос")
    assert_is_in_order("Item 2", "Item A")


def test_accents_of_latin_letters_do_not_count() -> None:
    assert_is_in_order("Eindhoven", "Élancourt", "Elche")
    assert_is_in_order("Łódź", "Logroño", "Lohja")
    assert_is_in_order("Odense", "Ørsted", "Osijek")


def test_a_word_comes_before_the_words_that_it_begins() -> None:
    assert_is_in_order("Нова", "Нова Загора", "Новаково")


def test_surplus_spaces_do_not_count() -> None:
    assert_is_in_order("Стара  Загора 1", " Стара Загора 2", "Стара Загора 3")


def test_texts_equal_but_for_case_still_have_one_order() -> None:
    assert sorted(["софия", "София"], key=natural_key) == sorted(["София", "софия"], key=natural_key)


@pytest.mark.parametrize("text", ["", " ", "²", "٣", "№ 5", "ß", "İ", "\u0306"])
def test_any_text_can_be_compared_with_any_other(text: str) -> None:
    assert_is_in_order(*sorted([text, "1", "a", "а", "-"], key=natural_key))


@given(st.lists(st.text(), max_size=8, unique=True), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_before(texts: list[str], source: random.Random) -> None:
    shuffled = source.sample(texts, len(texts))
    assert sorted(shuffled, key=natural_key) == sorted(texts, key=natural_key)


@given(st.text(alphabet="abвгй .-", max_size=6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_after_the_same_beginning_the_smaller_number_comes_first(beginning: str, first: int, second: int) -> None:
    keys = natural_key(f"{beginning}{first}"), natural_key(f"{beginning}{second}")
    assert (keys[0] < keys[1]) == (first < second)
