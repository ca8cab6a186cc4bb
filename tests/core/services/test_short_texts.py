"""Texts inside the labels of steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.services.short_texts import shortened


def test_a_short_text_stays_on_one_line() -> None:
    assert shortened(" Open\n data ") == "Open data"


def test_a_long_text_is_cut_after_a_word() -> None:
    assert shortened("digital " * 20) == "digital digital digital digital digital digital digital…"


def test_a_word_that_is_too_long_is_cut() -> None:
    assert shortened("x" * 70) == "x" * 59 + "…"


@given(st.text(max_size=200))
def test_no_label_is_longer_than_sixty_characters(text: str) -> None:
    assert len(shortened(text)) <= 60
