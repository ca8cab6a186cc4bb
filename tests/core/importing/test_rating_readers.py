"""Reading ratings: who answered, and what of which criterion."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.answers import NoStep
from dcc_desktop.importing.ratings import Rated, read_ratings
from tests.core.importing.read_tables import QUIET, TREE, ratings, reasons, table

LEAD1, DATA1 = CriterionId("LEAD1"), CriterionId("DATA1")


def test_a_line_of_ratings_says_what_each_column_holds() -> None:
    header = "respondent|stakeholder_type|LEAD1|LEAD1:target|LEAD1:comment|DATA1"
    found = ratings(header, "R1|industry|2|4|Soon|n/a", "R2|||||не знам")
    assert (found.entries[0].name, found.entries[0].values["stakeholder_type"]) == ("R1", StakeholderType.INDUSTRY)
    assert found.entries[0].values["ratings"] == {LEAD1: Rated(2, 4, "Soon"), DATA1: Rated(NoStep.NOT_APPLICABLE)}
    skipped = NoStep.SKIPPED
    assert found.entries[1].values["ratings"] == {LEAD1: Rated(skipped, skipped, ""), DATA1: Rated(skipped)}


@pytest.mark.parametrize(("line", "column"), [("R1|city|0", "LEAD1"), ("|city|2", "respondent")])
def test_a_line_of_ratings_with_a_bad_cell_is_refused(line: str, column: str) -> None:
    found = ratings("respondent|stakeholder_type|LEAD1", line, "R2|city|2")
    assert [refusal.column for refusal in found.refusals] == [column]
    assert [entry.name for entry in found.entries] == ["R2"]


def test_a_target_of_what_is_not_applicable_is_refused() -> None:
    assert reasons(ratings("respondent|LEAD1|LEAD1:target", "R1|n/a|4")) == [(2, "LEAD1:target", "4")]


def test_a_respondent_twice_in_a_table_is_refused_and_both_lines_are_named() -> None:
    found = ratings("respondent|LEAD1", "R1|2", "R2|3", "r1|4")
    assert [(refusal.line, refusal.value) for refusal in found.refusals] == [(2, "R1"), (4, "r1")]
    assert ("line 4" in found.refusals[0].reason, "line 2" in found.refusals[1].reason) == (True, True)


def test_a_table_that_does_not_say_who_answered_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="who answered") as refused:
        ratings("LEAD1|DATA1", "1|2")
    assert "respondent" in refused.value.hint


def test_what_eusurvey_adds_is_not_reported_as_unknown() -> None:
    found = ratings(
        "LEAD1|Free text|Invitation number|Contribution ID|User name|Creation date|Last update|Languages",
        "2|x|-|7c24||2026-03-16 17:42:05|2026-03-16 17:42:05|EN",
    )
    assert (found.entries[0].name, found.unknown_columns) == ("7c24", ("Free text",))


def codes(*lines: str) -> list[str]:
    return [entry.name for entry in ratings(*lines).entries]


def test_a_code_is_made_of_the_time_when_nothing_else_is_known_and_stays_the_same() -> None:
    header, one, two = "Timestamp|LEAD1", "2026/03/12 2:05:31 PM EET|2", "2026/03/12 2:05:39 PM EET|3"
    first, second = codes(header, one, two)
    assert first.startswith("G-")
    assert len(first) == 8
    assert codes(header, "2026/03/11 9:00:00 AM EET|5", one, two)[1:] == [first, second]


def test_answers_of_the_same_second_are_two_respondents() -> None:
    assert len(set(codes("Timestamp|LEAD1", "12:05:31|2", "12:05:31|2"))) == 2


def test_an_e_mail_address_is_known_again_but_not_kept() -> None:
    header = "Клеймо за време|Имейл адрес|LEAD1"
    first, again = codes(header, "1|Ana@example.org|2"), codes(header, "2|ana@example.org|2")
    assert first == again
    assert "ana" not in first[0]


def test_a_question_about_the_code_gives_the_code() -> None:
    assert codes("Timestamp|Вашият код (от листчето)|LEAD1", "1|В07|2") == ["В07"]


@pytest.mark.parametrize(
    "title", ["Respondent code", "Код на участника", "Въведете вашия код", "What is your personal code?"]
)
def test_questions_about_the_respondents_own_code_are_known(title: str) -> None:
    assert codes(f"Timestamp|{title}|LEAD1", "1|В07|2") == ["В07"]


@pytest.mark.parametrize("title", ["Пощенски код", "Postal code", "Your postal code", "Код на държавата", "Zip code"])
def test_another_code_is_no_respondent(title: str) -> None:
    found = ratings(f"{title}|LEAD1|Contribution ID", "7000|2|7c24", "7000|3|8d35")
    assert ([entry.name for entry in found.entries], found.unknown_columns) == (["7c24", "8d35"], (title,))


def test_the_id_of_the_service_comes_before_a_typed_code() -> None:
    assert codes("Your code|LEAD1|Contribution ID", "a|2|7c24", "a|3|8d35") == ["7c24", "8d35"]


def test_the_same_address_has_another_code_in_another_file() -> None:
    found = table("Timestamp|Email address|LEAD1", "1|ana@example.org|2")
    names = {read_ratings(found, TREE, progress=QUIET, salt=salt).entries[0].name for salt in ("file", "another")}
    assert len(names) == 2


def test_an_anonymous_contribution_gets_a_code_of_its_time() -> None:
    assert codes("LEAD1|Contribution ID|Creation date", "2|Anonymous|2026-03-16")[0].startswith("E-")
