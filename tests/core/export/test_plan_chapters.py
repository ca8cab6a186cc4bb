"""What stands in the chapters of a plan. English throughout, so that no test waits for a translation."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document

from dcc_desktop.i18n import Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_plan import export_plan
from tests.core.export.plan_reading import chapter, lines_of, opened, sheet_of
from tests.core.export.plan_samples import BARE_CITY, CITY, new_file

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    folder = tmp_path_factory.mktemp("plans")
    with new_file(folder / "sample.dccw") as workshop:
        for city in (CITY, BARE_CITY):
            export_plan(workshop, city, folder / f"{city}.docx", language=Language.EN)(Progress())  # type: ignore[arg-type]
    return {city: opened(folder / f"{city}.docx") for city in (CITY, BARE_CITY)}


@pytest.fixture(scope="module")
def full(plans: dict[str, Document]) -> list[str]:
    return lines_of(plans[CITY])


@pytest.fixture(scope="module")
def bare(plans: dict[str, Document]) -> list[str]:
    return lines_of(plans[BARE_CITY])


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("summary", "Executive summary", "Introduction to the Digital Cities Challenge"),
        ("maturity", "Overview of the digital maturity assessment", "Mission and Ambition statements"),
        ("roadmap", "Digital strategy roadmap and planned activities", "Strategy governance"),
        ("governance", "Strategy governance", "Monitoring and evaluation"),
    ],
)
def test_a_chapter_reads_as_its_golden_file(name: str, first: str, last: str, full: list[str]) -> None:
    golden = GOLDEN / f"plan_{name}.txt"
    assert chapter(full, first, last) == golden.read_text(encoding="utf-8").splitlines()


def test_a_nearly_empty_plan_reads_as_its_golden_file(bare: list[str]) -> None:
    golden = GOLDEN / "plan_of_an_empty_city.txt"
    assert bare == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("title", "origin"),
    [
        ("Портал за данни", "Idea: Портал за отворени данни (3 votes, rank 1; its group: 3 votes, rank 1)"),
        ("Портал за данни", "Criterion: ДА1 Data: criterion 1 (today 2.0, target 4.0)"),
        ("Портал за данни", "Good practice: Общинска платформа за данни – Lumenport"),
        ("Портал за данни", "Mentor city: Lumenport"),
        ("Училище за данни", "Group of ideas: Данни за всички (3 votes, rank 1)"),
        ("Дигитален близнак", "Idea: Идея без нито един глас (0 votes)"),
    ],
)
def test_every_activity_appears_with_its_origin(title: str, origin: str, plans: dict[str, Document]) -> None:
    assert origin in sheet_of(plans[CITY], title)["Where it comes from"].split("\n")


def test_what_is_not_known_of_an_activity_is_marked(plans: dict[str, Document]) -> None:
    assert sheet_of(plans[CITY], "Училище за данни")["Responsible"] == "to be completed"


def test_nobody_is_asked_to_complete_a_parked_activity(plans: dict[str, Document]) -> None:
    assert "Responsible" not in sheet_of(plans[CITY], "Дигитален близнак")


def test_an_idea_without_votes_is_in_the_table(full: list[str]) -> None:
    assert "– | Идея без нито един глас | – | – | A3 (for later)" in full


def test_a_small_group_never_appears(full: list[str]) -> None:
    # Three people of education and two of civil society rated.
    assert not [line for line in full if "Education and research" in line or "Civil society" in line]


def test_small_groups_are_counted_together(full: list[str]) -> None:
    assert "Other types (fewer than 4 people each), together | 5" in full


def test_respondents_and_authors_of_ideas_have_no_names(full: list[str]) -> None:
    assert not [line for line in full if "Таен Автор" in line or "R00" in line]


def test_a_stakeholder_who_did_not_come_is_not_named(full: list[str]) -> None:
    assert not [line for line in full if "Отсъстващ Гражданин" in line]


def test_contacts_appear_with_consent_only(full: list[str]) -> None:
    text = "\n".join(full)
    assert "manager@example.org" in text
    assert "member@example.org" not in text
    assert "lead@example.org" not in text


def test_the_label_of_the_framework_is_printed(full: list[str]) -> None:
    assert "Framework: Trial framework. Our own set, not the Commission's tool." in full


def test_the_date_is_that_of_the_last_change_where_the_seminar_is(full: list[str]) -> None:
    # 22:30 UTC on 2 March is past midnight in Sofia.
    assert full[4].replace("\u00a0", " ") == "3 March 2026"


def test_an_empty_city_is_not_told_figures(bare: list[str]) -> None:
    assert not [line for line in bare if "On a scale" in line]
