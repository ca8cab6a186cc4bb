"""The commands: what they print, how they end, and that usage errors are told apart from refusals."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dcc_desktop.cli.commands import dcc
from dcc_desktop.cli.terminal import print_table
from dcc_desktop.workshop_file import WorkshopFile

COMMANDS = sorted(dcc.commands)


def run(*arguments: object, expected: int = 0) -> Result:
    result = CliRunner().invoke(dcc, [str(argument) for argument in arguments])
    assert result.exit_code == expected, result.output
    return result


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.dccw"
    run("new", path, "--template", "vision-and-ambition-workshop", "--lang", "bg", "--name", "Пролет")
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    assert "Usage: " in run(command, "--help").output


def test_a_missing_argument_is_a_usage_error() -> None:
    assert "Usage" in run("new", expected=2).stderr


def test_a_refusal_is_told_on_stderr_with_status_1(tmp_path: Path) -> None:
    result = run("info", tmp_path / "nothing.dccw", expected=1)
    assert "nothing.dccw does not exist." in result.stderr
    assert result.stdout == ""


def test_a_new_file_is_never_written_over_another(file: Path) -> None:
    before = file.read_bytes()
    run("new", file, "--template", "strategy-seminar", expected=1)
    assert file.read_bytes() == before


def test_an_unknown_template_names_those_that_there_are(tmp_path: Path) -> None:
    result = run("new", tmp_path / "x.dccw", "--template", "nonsense", expected=1)
    assert "first-academy-seminar" in result.stderr
    assert not (tmp_path / "x.dccw").exists()


def test_info_tells_what_is_in_a_file_while_it_is_open(file: Path) -> None:
    with WorkshopFile.open(file):
        facts = json.loads(run("info", file, "--json").output)
    assert (facts["programme"], facts["template"]) == ("Пролет", "vision-and-ambition-workshop")
    assert facts["counts"]["criterion"] == 35
    assert "Programme: Пролет" in run("info", file).output


def test_a_writing_command_is_refused_while_the_file_is_open(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "cities.csv"
    source.write_text("name_en\nAlfa\n", encoding="utf-8")
    with WorkshopFile.open(file):
        assert "open already" in run("import", file, source, "--what", "cities", expected=1).stderr


def test_a_second_seminar_can_be_added(file: Path) -> None:
    run("add-seminar", file, "--template", "roadmap-seminar")
    assert json.loads(run("info", file, "--json").output)["counts"]["seminar"] == 2


def test_an_import_lists_each_refused_row_and_takes_the_others(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "cities.csv"
    source.write_text("name_en,country\nAlfa,BG\nBeta,Atlantis\n", encoding="utf-8")
    result = run("import", file, source, "--what", "cities", expected=1)
    assert "Line 3" in result.stderr
    assert "Cities added: 1," in result.stdout
    assert "Lines refused: 1." in result.stdout


def test_ratings_need_a_city(file: Path, tmp_path: Path) -> None:
    assert "--city" in run("import", file, tmp_path / "x.csv", "--what", "ratings", expected=2).stderr


def test_a_plan_needs_a_city_or_all_of_them(file: Path, tmp_path: Path) -> None:
    assert "--all-cities" in run("export", file, "--what", "plan", "--out", tmp_path / "x.docx", expected=2).stderr


def test_check_finds_a_row_that_was_changed_past_the_log(file: Path) -> None:
    with WorkshopFile.open(file) as workshop:
        workshop._connection.execute("UPDATE programme SET name = 'Forged'")
    result = run("check", file, expected=1)
    assert "programme" in result.stdout
    assert "found" in result.stderr


def test_a_back_up_can_be_restored(file: Path) -> None:
    run("backup", file)
    (copy,) = (file.parent / "file back-ups").glob("*_manual_*.dccw")
    run("add-seminar", file, "--template", "roadmap-seminar")
    run("restore", file, copy)
    assert json.loads(run("info", file, "--json").output)["counts"]["seminar"] == 1


def test_templates_are_listed_and_checked(tmp_path: Path) -> None:
    assert "digital-city-7" in run("templates").output
    bad = tmp_path / "bad.toml"
    bad.write_text("schema = 1\nid = 3\n", encoding="utf-8")
    result = run("templates", "--check", bad, expected=1)
    assert "bad.toml" in result.stderr


def test_the_shipped_templates_are_in_order() -> None:
    from dcc_desktop.paths import WORKSHOP_TEMPLATES

    assert "7 templates" in run("templates", "--check", WORKSHOP_TEMPLATES).output


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.dccw"
    run("demo", path, "--lang", "en")
    return path


def test_a_score_is_shown_as_a_table(sample: Path) -> None:
    lines = run("score", sample, "--city", "Primerovo").output.splitlines()
    assert lines[0].split("  ")[-3:] == ["Today (with consensus)", "Target", "Mean of the answers"]
    assert len(lines) == 1 + 7 + 1 + 1
    assert lines[-1].startswith("Respondents: ")


def test_a_score_of_an_unknown_city_is_refused(sample: Path) -> None:
    assert "Atlantis" in run("score", sample, "--city", "Atlantis", expected=1).stderr


def test_the_pairing_is_shown_with_its_total(sample: Path) -> None:
    assert "15 pairs," in run("pair", sample).output


def test_fellow_cities_are_paired_only_when_asked_for(sample: Path) -> None:
    pairs = [len(json.loads(run("pair", sample, *more, "--json").output)["pairs"]) for more in ((), ("--fellows",))]
    assert pairs == [15 * 6, 19 * 6]


def test_the_plans_of_all_cities_and_the_report_are_written(sample: Path, tmp_path: Path) -> None:
    plans = run("export", sample, "--what", "plan", "--all-cities", "--out", tmp_path).output.splitlines()
    report = run("export", sample, "--what", "seminar", "--out", tmp_path / "report.docx").output.strip()
    assert len(plans) == 19
    assert all(Path(path).exists() for path in [*plans, report])


def test_an_import_that_takes_all_or_nothing_says_that_it_took_nothing(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "cities.csv"
    source.write_text("name_en,country\nAlfa,BG\nBeta,Atlantis\n", encoding="utf-8")
    result = run("import", file, source, "--what", "cities", "--all-or-nothing", expected=1)
    assert "Nothing was taken" in result.stderr
    assert json.loads(run("info", file, "--json").output)["counts"]["city"] == 0


def test_an_unknown_framework_or_assessment_is_refused_by_name(sample: Path, tmp_path: Path) -> None:
    source = tmp_path / "ratings.csv"
    source.write_text("respondent,LEAD1\nX1,3\n", encoding="utf-8")
    to_city = ("--what", "ratings", "--city", "Primerovo")
    assert "nonsense" in run("import", sample, source, *to_city, "--framework", "nonsense", expected=1).stderr
    assert "nonsense" in run("import", sample, source, *to_city, "--assessment", "nonsense", expected=1).stderr


def test_columns_line_up(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([["Кърджали", 2, None], ["Яш", 10.5, "x"]])
    assert capsys.readouterr().out == "Кърджали      2  –\nЯш        10.50  x\n"


def test_the_command_speaks_bulgarian_in_utf_8_whatever_the_console_does(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "dcc_desktop", "info", str(tmp_path / "няма.dccw")],
        capture_output=True,
        env={"DCC_LANG": "bg", "PYTHONIOENCODING": "ascii", "DCC_USER_FOLDER": str(tmp_path), "PATH": ""},
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert result.returncode == 1
    assert "няма.dccw не съществува" in result.stderr.decode("utf-8")


def test_the_list_of_steps_tells_what_was_undone(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "cities.csv"
    source.write_text("name_en\nAlfa\n", encoding="utf-8")
    run("import", file, source, "--what", "cities")
    run("undo", file)
    lines = run("undo", file, "--list").output.splitlines()
    assert "Undone: “Import cities: 1 from cities.csv”." in lines[0]
    assert lines[1].endswith("Import cities: 1 from cities.csv")
