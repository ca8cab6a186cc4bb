"""The commands destroy nothing, end without tracebacks, and say what to do next."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dcc_desktop.cli import files as files_commands
from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.paths import user_templates
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.cli.test_commands import run

CITY = "Primerovo"
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.dccw"
    run("demo", path, "--lang", "en")
    return path


@pytest.fixture
def file(sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "file.dccw"
    path.write_bytes(sample.read_bytes())
    return path


def _cities(path: Path, *names: str) -> Path:
    path.write_text("name_en,country\n" + "".join(f"{name},BG\n" for name in names), encoding="utf-8")
    return path


def test_an_export_over_the_workshop_file_itself_is_refused(file: Path) -> None:
    before = file.read_bytes()
    for more in ((), ("--overwrite",)):
        path = run("export", file, "--what", "seminar", "--out", file, *more).output.strip()
        assert path == f"{file}.docx"
    renamed = file.rename(file.with_suffix(".docx"))
    refused = run("export", renamed, "--what", "seminar", "--out", renamed, "--overwrite", expected=1)
    assert "is a workshop file" in refused.stderr
    assert renamed.read_bytes() == before


def test_an_untouched_document_is_written_anew_and_an_edited_one_only_on_demand(file: Path, tmp_path: Path) -> None:
    export = ("export", file, "--what", "plan", "--city", CITY, "--out", tmp_path / "plan")
    assert run(*export).output == run(*export).output == f"{tmp_path / 'plan.docx'}\n"
    (tmp_path / "plan.docx").write_bytes(b"edited")
    assert "--overwrite" in run(*export, expected=1).stderr
    run(*export, "--overwrite")
    assert (tmp_path / "plan.docx").read_bytes() != b"edited"


def test_the_folder_of_all_plans_is_made_and_one_edited_plan_stops_all(file: Path, tmp_path: Path) -> None:
    export = ("export", file, "--what", "plan", "--all-cities", "--lang", "en", "--out", tmp_path / "plans")
    paths = [Path(line) for line in run(*export).output.splitlines()]
    paths[0].unlink()
    paths[-1].write_bytes(b"edited")
    run(*export, expected=1)
    assert (paths[0].exists(), paths[-1].read_bytes()) == (False, b"edited")


def test_a_file_in_place_of_the_folder_is_named(file: Path) -> None:
    refused = run("export", file, "--what", "plan", "--all-cities", "--out", file, expected=1)
    assert "is a file, not a folder" in refused.stderr


@pytest.mark.parametrize("target", ["", "a" * 260])
def test_a_name_that_cannot_be_is_refused_in_one_sentence(file: Path, target: str) -> None:
    refused = run("export", file, "--what", "seminar", "--out", target and file.with_name(target), expected=1)
    assert len(refused.stderr.splitlines()) == 1


def test_a_report_is_of_the_seminar_that_is_named(file: Path, tmp_path: Path) -> None:
    export = ("export", file, "--what", "seminar", "--out", tmp_path / "r.docx", "--seminar")
    assert "Seminars: " in run(*export, "nonsense", expected=1).stderr
    seminar = json.loads(run("info", file, "--json").output)["seminars"][0]
    run(*export, seminar["name_bg"])
    assert "left aside" in run(*export, seminar["name_bg"], "--city", CITY).stderr


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE city SET slogan = CAST(x'ff41' AS TEXT)",
        "UPDATE city SET role = 'visitor'",
        "UPDATE city SET languages = '{'",
        "ALTER TABLE city DROP COLUMN slogan",
    ],
)
def test_damaged_contents_end_every_command_with_a_reason(file: Path, tmp_path: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(sql)
    assert "found" in run("check", file, expected=1).stderr
    out = ("--out", tmp_path / "x.docx")
    for command in (("info",), ("score", "--city", CITY), ("export", "--what", "plan", "--city", CITY, *out)):
        refused = run(command[0], file, *command[1:], expected=1)
        assert "dcc check" in refused.stderr or "is damaged" in refused.stderr


def test_a_bug_is_not_taken_for_damage(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(_workshop: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr("dcc_desktop.services.facts.info_facts", stumble)
    with pytest.raises(AssertionError):
        run("info", file)


def test_the_newest_step_is_undone_and_named(file: Path, tmp_path: Path) -> None:
    run("import", file, _cities(tmp_path / "c.csv", "Alfa"), "--what", "cities")
    listed = run("undo", file, "--list").output.splitlines()
    assert len(listed) <= 10
    label = run("undo", file).output
    assert label.startswith("Undone: “")
    assert label.split("“")[1].split("”")[0] in listed[0]
    assert "Alfa" not in run("info", file).output
    assert "nothing to undo" in run("undo", file, expected=1).stderr


def test_back_up_copies_are_listed_and_a_restore_says_where_the_state_until_now_lies(file: Path) -> None:
    assert "no back-up copy" in run("backup", file, "--list").output
    copy = Path(run("backup", file).output.removeprefix("Back-up copy: ").strip())
    assert "By hand" in run("backup", file, "--list").output
    kept = run("restore", file, copy).output.splitlines()[1]
    assert "_before-restore_" in kept


def test_the_suggested_pairs_are_written_only_on_demand(file: Path) -> None:
    run("undo", file, "--list")
    before = file.read_bytes()
    assert "is not written to the file" in run("pair", file).output
    assert file.read_bytes() == before
    assert "now in the file" in run("pair", file, "--take").output
    run("pair", file, "--take", "--json", expected=2)


def test_a_pairing_without_pairs_is_explained(tmp_path: Path) -> None:
    run("new", tmp_path / "a", "--template", "roadmap-seminar", "--lang", "en")
    run("import", tmp_path / "a.dccw", _cities(tmp_path / "c.csv", "Alfa"), "--what", "cities")
    told = run("pair", tmp_path / "a.dccw").output.splitlines()
    assert told[-1].split() == ["Mentor", "city", "0"]


def test_refused_lines_may_be_corrected_and_the_file_imported_again(file: Path, tmp_path: Path) -> None:
    source = tmp_path / "c.csv"
    source.write_text("name_en,country\nAlfa,BG\nBeta,Atlantis\n", encoding="utf-8")
    refused = run("import", file, source, "--what", "cities", expected=1)
    assert "import the same file again" in refused.stderr
    assert "Last change" not in refused.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_source_that_is_a_pipe_is_refused(file: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert "a pipe or a device" in run("import", file, tmp_path / "pipe.csv", "--what", "cities", expected=1).stderr


def test_the_cities_are_listed_by_role_and_when_one_is_not_found(file: Path) -> None:
    assert "Mentor city (6): " in run("info", file).output
    refused = run("score", file, "--city", "Q", expected=1).stderr
    assert CITY in refused.split("Cities in the file: ")[1]


def test_figures_have_a_comma_in_bulgarian(file: Path) -> None:
    set_interface_language(Language.BG)
    line = run("score", file, "--city", CITY).output.splitlines()[1]
    assert "," in line
    assert "." not in line.split("  ")[-1]


def test_a_synchronised_folder_is_warned_about_when_a_file_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    made = [run("new", folder / "a", "--template", "roadmap-seminar"), run("demo", folder / "b", "--lang", "en")]
    assert all("cloud service" in each.stderr for each in made)
    assert {path.name for path in folder.iterdir()} == {"a.dccw", "b.dccw"}


def test_a_template_of_one_s_own_that_is_bad_is_explained(tmp_path: Path) -> None:
    own = user_templates() / "seminars" / "mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text('schema = 1\nid = "mine"\n', encoding="utf-8")
    refused = run("new", tmp_path / "a", "--template", "mine", expected=1)
    assert "mine.toml: " in refused.stderr


def test_a_folder_without_templates_is_no_success(tmp_path: Path) -> None:
    assert "no template" in run("templates", "--check", tmp_path, expected=1).stderr


def test_an_interruption_is_told_without_a_traceback(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files_commands, "print_table", interrupt)
    assert run("info", file, expected=1).stderr.strip() == "Stopped."


@pytest.mark.skipif(os.name == "nt", reason="Windows ends programs in another way")
def test_a_command_that_is_ended_leaves_no_copy_of_the_file_behind(file: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    program = (
        "import os, signal\n"
        "import dcc_desktop.services.facts as facts\n"
        "facts.info_facts = lambda workshop: os.kill(os.getpid(), signal.SIGTERM)\n"
        "from dcc_desktop.__main__ import main\nmain()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, "info", str(file)],
        env=os.environ | {"TMPDIR": str(temporary)}, cwd=ROOT, check=False, capture_output=True,
    )  # fmt: skip
    assert (ended.returncode, list(temporary.iterdir())) == (128 + signal.SIGTERM, [])
    with WorkshopFile.open(file) as workshop:
        assert workshop.replaced_holder is None
