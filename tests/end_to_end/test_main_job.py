"""The whole way on real input: from a template, through files as services export them, to a Word plan in Bulgarian."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openxml_audit import OpenXmlValidator

from dcc_desktop.cli.commands import dcc
from dcc_desktop.workshop_file import WorkshopFile

DATA = Path(__file__).parent.parent / "data"
CITY = "Примерово"


def run(*arguments: object, expected: int = 0) -> Result:
    result = CliRunner().invoke(dcc, [str(argument) for argument in arguments])
    assert result.exit_code == expected, result.output
    return result


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme made by commands only, with all the files of the way imported."""
    folder = tmp_path_factory.mktemp("way")
    path = folder / "spring.dccw"
    invented = folder / "invented.csv"
    invented.write_text(f"name_en,name_bg,country,role\nSampleville,{CITY},BG,challenge\n", encoding="utf-8")
    run("new", path, "--template", "first-academy-seminar", "--lang", "bg")
    run("import", path, DATA / "dcc_cities.csv", "--what", "cities")
    run("import", path, invented, "--what", "cities")
    for survey in ("ratings_eusurvey.xlsx", "ratings_google_forms.csv", "ratings_eusurvey.csv"):
        run("import", path, DATA / survey, "--what", "ratings", "--city", CITY)
    run("import", path, DATA / "ideas_windows_1251.csv", "--what", "ideas", "--city", CITY)
    return path


def test_the_real_cities_are_in_the_file(file: Path) -> None:
    facts = json.loads(run("info", file, "--json").output)
    roles = [city["role"] for city in facts["cities"]]
    assert (roles.count("challenge"), roles.count("mentor"), roles.count("fellow")) == (14, 6, 3)
    assert facts["language"] == "bg"


def test_every_respondent_of_every_survey_is_scored(file: Path) -> None:
    facts = json.loads(run("score", file, "--city", CITY, "--json").output)
    assert facts["respondents"] == 14 + 12 + 9
    assert all(1 <= dimension["current"] <= 5 for dimension in facts["dimensions"])


def test_importing_a_survey_again_doubles_nobody(file: Path) -> None:
    again = run("import", file, DATA / "ratings_google_forms.csv", "--what", "ratings", "--city", "Sampleville")
    assert "Respondents added: 0," in again.stdout


def test_the_pairing_names_a_mentor_for_as_many_cities_as_there_is_capacity(file: Path) -> None:
    facts = json.loads(run("pair", file, "--json").output)
    assert len(facts["pairs"]) == 14 * 6
    assert len(facts["chosen"]) == sum(mentor["capacity"] for mentor in facts["capacities"]) == 12


def test_the_file_is_in_order_at_the_end(file: Path) -> None:
    assert "in order" in run("check", file).output


def test_the_plan_is_valid_word_in_bulgarian_with_a_native_chart(file: Path, tmp_path: Path) -> None:
    plan = tmp_path / "план.docx"
    run("export", file, "--what", "plan", "--city", CITY, "--lang", "bg", "--out", plan)
    assert OpenXmlValidator().validate(plan).errors == []
    texts = [paragraph.text for paragraph in Document(str(plan)).paragraphs]
    assert any(CITY in text for text in texts)
    with ZipFile(plan) as archive:
        assert any(name.startswith("word/charts/chart") for name in archive.namelist())
        assert "bg-BG" in archive.read("word/styles.xml").decode()


def test_what_was_imported_can_be_undone_by_its_name(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dccw"
    with WorkshopFile.open_snapshot(file) as snapshot:
        snapshot.copy_to(copy)
    with WorkshopFile.open(copy) as workshop:
        ideas = len(workshop.ideas.all())
        assert workshop.undo().label.startswith("Import ideas")
        assert (ideas, len(workshop.ideas.all())) == (12, 0)
