"""Tables of cities, people, ideas and ratings, before anything is compared with a file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.errors import DccError, InvalidInputError
from dcc_desktop.importing.cities import read_cities
from dcc_desktop.importing.ideas import idea_columns, read_ideas, table_of_list
from dcc_desktop.importing.people import names_agree, read_people
from dcc_desktop.importing.ratings import read_ratings
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.progress import Cancelled, Progress
from tests.core.importing.read_tables import QUIET, TREE, cities, people, ratings, reasons, table


def test_a_line_of_a_city_fills_what_it_says() -> None:
    found = cities("Град|Държава|Роля|Езици|Население|Капацитет|Бележка", "Солун|Гърция|ментор|el;en|1 030 338|3|x")
    assert found.entries[0].values == {
        "name_bg": "Солун",
        "country": "GR",
        "role": CityRole.MENTOR,
        "languages": ("el", "en"),
        "population": 1_030_338,
        "capacity": 3,
    }
    assert found.unknown_columns == ("Бележка",)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        *(("X|Bulgarya|||", "country"), ("X||boss||", "role"), ("X|||12.5|", "population"), ("X|||0|", "population")),
        ("X|||999 999 999 999 999 999 999|", "population"),
        *(("X||||-1", "capacity"), ("|BG|||", "name")),
    ],
)
def test_a_bad_cell_of_a_city_is_refused_with_its_column(line: str, column: str) -> None:
    found = cities("name|country|role|population|capacity", line, "Good|BG|mentor|5|1")
    assert [refusal.column for refusal in found.refusals] == [column]
    assert [entry.name for entry in found.entries] == ["Good"]


def test_each_bad_cell_of_a_line_is_listed() -> None:
    assert reasons(cities("name|country|role", "X|1|2")) == [(2, "country", "1"), (2, "role", "2")]


def test_both_lines_of_one_city_are_refused_and_name_each_other() -> None:
    found = cities("name_en|name_bg", "Patras|Патра", "Sofia|София", "PATRAS|", "|патра")
    assert [refusal.line for refusal in found.refusals] == [2, 4, 5]
    assert "line 4, 5" in found.refusals[0].reason
    assert [entry.name for entry in found.entries] == ["Sofia"]


def test_a_line_with_more_cells_than_the_header_is_refused() -> None:
    assert reasons(cities("name|country", "Sofia|BG|surplus")) == [(2, "", "surplus")]


def test_two_columns_of_one_meaning_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="“country” and “Държава”"):
        cities("name|country|Държава", "X|BG|BG")


def test_a_table_without_names_is_refused_and_its_columns_are_listed() -> None:
    with pytest.raises(InvalidInputError) as refused:
        cities("country|role", "BG|mentor")
    assert "country, role" in refused.value.hint


def test_a_line_of_a_person_fills_what_it_says() -> None:
    found = people(
        "Име|Фамилия|Роля|Организация|Вид заинтересована страна|Град|Имейл|Телефон|Съгласие",
        "Ана|Петрова|водещ експерт|Хъб|НПО|София|Ana@Example.org|0888|да",
    )
    assert found.entries[0].values == {
        "name": "Ана Петрова",
        "role": PersonRole.LEAD_EXPERT,
        "organisation": "Хъб",
        "stakeholder_type": StakeholderType.CIVIL_SOCIETY,
        "city_id": "София",
        "email": "Ana@Example.org",
        "phone": "0888",
        "shares_contact": True,
    }


def test_people_are_told_apart_by_e_mail_and_then_by_name_and_city() -> None:
    found = people("name|city|email", "Ana|A|a@b.org", "Ana|A|c@b.org", "Ana|A|", "Ana|B|", "Ana P.||A@B.org")
    assert [entry.line for entry in found.entries] == [3, 4, 5]
    assert [refusal.line for refusal in found.refusals] == [2, 6]


def test_two_people_may_share_an_address() -> None:
    assert [entry.name for entry in people("name|email", "Ana|info@b.org", "Eva|info@b.org").entries] == ["Ana", "Eva"]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        *(("Ana Petrova", "Petrova, Ana", True), ("Ana", "Ana Petrova", True), ("A. Petrova", "ana petrova", True)),
        *(("Ana Petrova", "Ana Ivanova", False), ("Ana", "Eva", False), ("A. P.", "Ana Petrova", False)),
    ],
)
def test_names_agree_when_one_is_the_other_in_short(one: str, other: str, is_same: bool) -> None:  # noqa: FBT001
    assert names_agree(one, other) is is_same


@pytest.mark.parametrize("email", ["ana", "ana@", "@b.org", "a b@c.org", "ana@b"])
def test_what_is_no_e_mail_address_is_refused(email: str) -> None:
    assert reasons(people("name|email", f"Ana|{email}")) == [(2, "email", email)]


def test_ideas_are_read_once_each() -> None:
    columns = idea_columns(table("Идея|Автор|Измерение|Група", "Влак|Ана|D|Пътища", "влак |Боян||"))
    assert columns is not None
    found = read_ideas(columns, QUIET, dimension=DimensionId)
    values = {"text": "Влак", "author": "Ана", "dimension_id": "D", "cluster": "Пътища"}
    assert [entry.values for entry in found.entries] == [values]


@pytest.mark.parametrize("title", ["Предложение", "Suggestions", "Your proposal", "Каква е Вашата идея за града?"])
def test_many_titles_hold_ideas(title: str) -> None:
    columns = idea_columns(table(f"Клеймо за време|{title}", "1|Влак"))
    assert columns is not None
    assert columns.table.header[columns.positions["text"]] == title


def test_a_list_of_ideas_has_no_header_and_loses_its_bullets() -> None:
    lines = [(1, "• Train"), (2, "- Bus"), (3, "train"), (4, "-5 degrees")]
    columns = idea_columns(table_of_list(table("• Train"), lines))
    assert columns is not None
    found = read_ideas(columns, QUIET, dimension=DimensionId)
    assert [entry.name for entry in found.entries] == ["Train", "Bus", "-5 degrees"]


def test_a_stakeholder_type_that_is_not_clear_does_not_cost_the_ratings_but_is_said() -> None:
    found = ratings("respondent|stakeholder_type|LEAD1", "R1|Business school|2", "R2|пенсионер|2", "R3|пенсионер|2")
    assert [entry.values["stakeholder_type"] for entry in found.entries] == [None, None, None]
    assert found.notes == (
        "No clear stakeholder type, so these count as “other”: “Business school” (line 2), “пенсионер” (line 3, 4).",
    )


def test_a_person_whose_stakeholder_type_is_not_clear_is_taken_without_one() -> None:
    found = people("name|sector", "Ana|Business school")
    assert (found.entries[0].values, found.refusals) == ({"name": "Ana"}, ())
    assert "“Business school” (line 2)" in found.notes[0]


def test_reading_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        read_ratings(table("respondent|LEAD1", "R1|2"), TREE, progress=Progress(is_cancelled=lambda: True), salt="")


def _ideas(found: SourceTable) -> object:
    columns = idea_columns(found)
    return columns and read_ideas(columns, QUIET, dimension=DimensionId)


TITLES = st.sampled_from(
    ("name", "role", "city", "idea", "respondent", "LEAD1", "LEAD1:target", "e-mail", "population")
)
CELLS = st.text(max_size=8) | st.sampled_from(("4", "n/a", "BG", "да", "-1", "3,5", "10 000"))


@settings(max_examples=150, deadline=None)
@given(
    header=st.lists(TITLES | st.text(max_size=12), min_size=1, max_size=6),
    lines=st.lists(st.lists(CELLS, min_size=6, max_size=8), max_size=5),
    read=st.sampled_from(
        (
            lambda found: read_cities(found, QUIET),
            lambda found: read_people(found, QUIET, city=CityId),
            lambda found: read_ratings(found, TREE, progress=QUIET, salt=""),
            _ideas,
        )
    ),
)
def test_any_table_is_read_or_refused(
    header: list[str], lines: list[list[str]], read: Callable[[SourceTable], object]
) -> None:
    found = SourceTable("t.csv", tuple(header), tuple((at, tuple(cells)) for at, cells in enumerate(lines, start=2)))
    with suppress(DccError):
        read(found)
