"""The whole way with nothing but the keyboard, on a real display: from the welcome page to a Word plan in Bulgarian."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document

from dcc_desktop.cli.commands import dcc
from dcc_desktop.i18n import Catalogue, Language
from dcc_desktop.services.sample import write_sample
from dcc_desktop.workshop_file import WorkshopFile
from tests.end_to_end.driven_windows import Display, Program, running, started_display, wait_until

CITY = "Нови Ямбол"
IDEAS = ("Щанд за електронни услуги", "Карта на дупките", "Градски данни за всички")
t = Catalogue(Language.BG).gettext


@pytest.fixture(scope="module")
def display() -> Iterator[Display]:
    with started_display() as started:
        yield started


def count(file: Path, table: str) -> int:
    with WorkshopFile.open_snapshot(file) as workshop:
        return int(getattr(workshop, table).count())


def facts(file: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(CliRunner().invoke(dcc, ["info", str(file), "--json"]).output)
    return told


def start_seminar(program: Program) -> Path:
    """Start a seminar from the template that is suggested."""
    program.find_window("DCC Desktop")
    program.press("Return")
    wait_until(lambda: ".dccw" in program.title(), "the new seminar is open")
    return next((program.folder / "work").glob("*.dccw"))


def add_city(program: Program, file: Path) -> None:
    """Add a city in the table, and make it the current one."""
    program.press("ctrl+2")
    program.go_to(t("Add a city"))
    program.press("space")
    program.type(CITY)
    program.press("Return")
    wait_until(lambda: count(file, "cities") == 1, "the city is in the file")
    program.press("ctrl+k")
    program.wait_for_focus(t("Search"))
    program.type(CITY)
    program.press("Return")
    program.take_keyboard()


def rate(program: Program, file: Path) -> None:
    """Type a form: now and target of the first criteria."""
    program.press("ctrl+4")
    program.go_to(t("Start the assessment"))
    program.press("space")
    program.go_to(t("New respondent"))
    program.press("space")
    program.type("3525n13")
    wait_until(lambda: count(file, "ratings") == 4, "four criteria are rated")


def note_ideas(program: Program, file: Path) -> None:
    """Type ideas one after the other."""
    program.press("ctrl+5")
    program.go_to(t("SWOT"))
    program.press("Right")
    program.go_to(t("New idea"))
    for idea in IDEAS:
        program.type(idea)
        program.press("Return")
    wait_until(lambda: count(file, "ideas") == len(IDEAS), "the ideas are in the file")


def export(program: Program) -> Path:
    """Export the plan of the city."""
    program.press("ctrl+9")
    program.go_to(t("Export to Word"))
    program.press("space")
    wait_until(lambda: list((program.folder / "work").glob("*.docx")), "the plan is written")
    return next((program.folder / "work").glob("*.docx"))


@pytest.fixture(scope="module")
def work(display: Display, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the way by keys leaves behind when the power is cut at its end."""
    folder = tmp_path_factory.mktemp("keys")
    with running(display, folder) as program:
        file = start_seminar(program)
        add_city(program, file)
        rate(program, file)
        note_ideas(program, file)
        export(program)
    return folder / "work"


def test_the_plan_holds_the_city_and_what_was_typed(work: Path) -> None:
    plan = Document(str(next(work.glob("*.docx"))))
    texts = [paragraph.text for paragraph in plan.paragraphs]
    texts += [cell.text for table in plan.tables for row in table.rows for cell in row.cells]
    assert any(CITY in text for text in texts)
    assert all(any(idea in text for text in texts) for idea in IDEAS)


def test_nothing_is_lost_when_the_power_is_cut(display: Display, work: Path) -> None:
    file = next(work.glob("*.dccw"))
    with running(display, work.parent, file) as program:
        program.find_window(file.name)
        program.press("ctrl+5")
        assert [city["name_bg"] for city in facts(file)["cities"]] == [CITY]
        assert (count(file, "ratings"), count(file, "ideas")) == (4, len(IDEAS))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.dccw"
    write_sample(path, language=Language.BG)
    return path


def test_a_second_start_hands_its_file_to_the_window_that_is_open(
    display: Display, tmp_path: Path, sample: Path
) -> None:
    with running(display, tmp_path) as first:
        first.find_window("DCC Desktop")
        with running(display, tmp_path, sample) as second:
            assert second.process.wait(30) == 0
        wait_until(lambda: sample.name in first.title(), "the first window shows the file")


def test_undo_and_redo_by_keys_change_the_file(display: Display, tmp_path: Path, sample: Path) -> None:
    cities = count(sample, "cities")
    with running(display, tmp_path, sample) as program:
        program.find_window(sample.name)
        program.press("ctrl+2")
        program.go_to(t("Add a city"))
        program.press("space")
        program.type(CITY)
        program.press("Return")
        wait_until(lambda: count(sample, "cities") == cities + 1, "the city is in the file")
        program.press("Escape")  # the row for the next city, which began at once
        program.press("ctrl+z")
        wait_until(lambda: count(sample, "cities") == cities, "the city is out of the file again")
        program.press("ctrl+y")
        wait_until(lambda: count(sample, "cities") == cities + 1, "the city is back")
