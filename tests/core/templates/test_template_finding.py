"""All templates: the shipped ones and the user's own; a bad one is reported and skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop import paths
from dcc_desktop.templates import FrameworkTemplate, SeminarTemplate, all_templates
from tests.core.templates.template_samples import FRAMEWORK, SEMINAR


@pytest.fixture
def own() -> Path:
    """The user's folder of seminar templates."""
    folder = paths.user_templates() / "seminars"
    folder.mkdir(parents=True)
    return folder


def test_every_shipped_template_is_good() -> None:
    templates, problems = all_templates()
    assert problems == []
    assert len([each for each in templates if isinstance(each, SeminarTemplate)]) == 5
    assert len([each for each in templates if isinstance(each, FrameworkTemplate)]) == 2


def test_own_templates_join_the_shipped_ones(own: Path) -> None:
    (own / "mine.toml").write_text(SEMINAR, encoding="utf-8")
    assert "short" in [template.id for template in all_templates()[0]]


def test_a_bad_own_template_is_reported_and_skipped(own: Path) -> None:
    (own / "bad.toml").write_bytes(b"\xff\xfe")
    (own / "mine.toml").write_text(SEMINAR, encoding="utf-8")
    (own / "folder.toml").mkdir()
    templates, problems = all_templates()
    assert len(templates) == 8
    assert [problem.split(":")[0] for problem in problems] == ["bad.toml", "folder.toml"]


def test_other_files_are_no_templates(own: Path) -> None:
    (own / "notes.txt").write_text("x", encoding="utf-8")
    assert all_templates()[1] == []


def test_an_own_template_with_the_id_of_a_shipped_one_is_skipped(own: Path) -> None:
    text = SEMINAR.replace('id = "short"', 'id = "strategy-seminar"')
    (own / "mine.toml").write_text(text, encoding="utf-8")
    templates, problems = all_templates()
    assert len(templates) == 7
    assert problems[0].startswith("mine.toml: id: “strategy-seminar”")


def test_an_own_template_with_a_higher_version_counts(own: Path) -> None:
    text = SEMINAR.replace('id = "short"', 'id = "strategy-seminar"').replace("version = 1", "version = 99")
    (own / "mine.toml").write_text(text, encoding="utf-8")
    templates, problems = all_templates()
    assert problems == []
    assert [each.version for each in templates if each.id == "strategy-seminar"] == [99]


def test_an_unknown_framework_is_pointed_out_and_the_seminar_kept(own: Path) -> None:
    (own / "mine.toml").write_text(SEMINAR.replace("day_starts", 'framework = "none"\nday_starts'), encoding="utf-8")
    templates, problems = all_templates()
    assert "short" in [template.id for template in templates]
    assert "there is no framework “none”" in problems[0]


def test_own_frameworks_are_read_too() -> None:
    folder = paths.user_templates() / "frameworks"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(FRAMEWORK, encoding="utf-8")
    assert "tiny" in [template.id for template in all_templates()[0]]
