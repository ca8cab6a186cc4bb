"""Framework templates: good ones are read, bad ones refused with every problem and its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.errors import TemplateError
from dcc_desktop.templates import FrameworkTemplate, load_framework, load_template
from tests.core.templates.template_samples import FRAMEWORK


def written(folder: Path, text: str) -> Path:
    path = folder / "f.toml"
    path.write_text(text, encoding="utf-8")
    return path


def spoilt(folder: Path, good: str, bad: str) -> tuple[str, ...]:
    """Return the problems of the good template with one piece replaced."""
    assert good in FRAMEWORK
    with pytest.raises(TemplateError) as caught:
        load_framework(written(folder, FRAMEWORK.replace(good, bad)))
    return caught.value.problems


def test_a_framework_is_read_whole(tmp_path: Path) -> None:
    dimension = load_framework(written(tmp_path, FRAMEWORK)).dimensions[0]
    assert (dimension.weight, dimension.short_name.en) == (2.0, "Dim")
    assert [level.next_step.en for level in dimension.criteria[0].levels] == ["Start", ""]


def test_a_framework_is_told_from_a_seminar(tmp_path: Path) -> None:
    assert isinstance(load_template(written(tmp_path, FRAMEWORK)), FrameworkTemplate)


LAST_LEVEL = 'value = 2\ndescriptor = { bg = "Има", en = "There is one" }\n'


@pytest.mark.parametrize(
    ("good", "bad", "problem"),
    [
        ("weight = 2", "weight = -1", "dimensions[1].weight (A): must be at least 0"),
        ("weight = 2", "weight = nan", "dimensions[1].weight (A): must be a number"),
        ("weight = 2", "weight = 0", "dimensions: at least one dimension needs a weight above 0"),
        ('label = { bg = "Собствена", en = "Our own" }', "", "label: is missing"),
        ("value = 2\nname", "value = 3\nname", "scale: the values must run from 1 to 2 in order"),
        (LAST_LEVEL, "value = 3\n", "levels (A1): there must be a level for each step of the scale, from 1 to 2"),
        (LAST_LEVEL, LAST_LEVEL + 'next_step = { bg = "x", en = "y" }', "next_step (A1): the highest level has no"),
        ('next_step = { bg = "Започнете", en = "Start" }', "", "levels[1].next_step (A1): is missing"),
        ('en = "Start" }', 'en = "" }', "levels[1].next_step.en (A1): the English text is missing"),
    ],
)
def test_a_problem_is_named_with_its_place(tmp_path: Path, good: str, bad: str, problem: str) -> None:
    assert any(problem in each for each in spoilt(tmp_path, good, bad))


def test_codes_of_criteria_are_unique_across_dimensions(tmp_path: Path) -> None:
    start = FRAMEWORK.index("[[dimensions]]")
    second = FRAMEWORK[start:].replace('code = "A"', 'code = "B"')
    found = spoilt(tmp_path, FRAMEWORK[start:], FRAMEWORK[start:] + second)
    assert found == ("f.toml: dimensions[2].criteria[1].code (A1): the code “A1” is used twice",)
