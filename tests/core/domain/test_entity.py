"""What every entity promises: clean texts, numbers that can be stored, and no empty required text."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import clean_text, derived_id, new_id
from dcc_desktop.domain.mentoring import Pairing, PairingId
from dcc_desktop.domain.statements import Statement, StatementId, StatementKind
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language


def test_characters_that_xml_forbids_are_removed() -> None:
    assert City(id=CityId("a"), name_en="Al\x00fa\x0b\ud800 ").name_en == "Alfa"


def test_texts_in_lists_are_cleaned_too() -> None:
    assert Pairing(id=PairingId("p"), city_id=CityId("a"), mentor_id=CityId("m"), parts=("a\x00b",)).parts == ("ab",)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert clean_text("и\u0306") == "й"


def test_a_required_text_of_spaces_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="must not be empty"):
        City(id=CityId("a"), name_en="   ")


@pytest.mark.parametrize("name", ["\u200b", "\u200d", "\u3164 \u2800", "\u00ad\ufe0f"])
def test_a_required_text_of_which_nothing_is_seen_is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError, match="must not be empty"):
        City(id=CityId("a"), name_en=name)


def test_marks_that_turn_the_direction_of_a_name_are_removed() -> None:
    assert clean_text("plan\u202excod.\u2066dccw\u200b") == "planxcod.dccw"


def test_the_joiners_of_emoji_stay() -> None:
    assert clean_text("👩\u200d🌾") == "👩\u200d🌾"


@pytest.mark.parametrize("target", [inf, -inf, nan, 1e300])
def test_a_number_that_cannot_be_stored_is_refused(target: float) -> None:
    with pytest.raises(InvalidInputError, match="too large"):
        Statement(id=StatementId("s"), city_id=CityId("a"), kind=StatementKind.AMBITION, target=target)


def test_a_population_beyond_all_measure_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="too large"):
        City(id=CityId("a"), name_en="Alfa", population=2**63)


def test_derived_ids_are_the_same_everywhere_and_random_ones_never() -> None:
    assert derived_id("a", "b") == "ed011728-f677-5566-97b9-1d780420a463"
    assert new_id() != new_id()


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


def test_an_edit_in_one_language_marks_the_other_as_stale() -> None:
    edited = BilingualText("стар", "old").edited(Language.BG, "нов")
    assert (edited.bg, edited.en, edited.stale) == ("нов", "old", Language.EN)


def test_an_edit_beside_an_empty_text_marks_nothing() -> None:
    assert BilingualText().edited(Language.BG, "нов").stale is None


def test_editing_the_stale_language_brings_both_in_line() -> None:
    edited = BilingualText("нов", "old", Language.EN).edited(Language.EN, "new")
    assert edited.stale is None


def test_a_missing_language_is_shown_in_the_other() -> None:
    assert BilingualText(bg="само").in_language(Language.EN) == "само"
