"""Seminar templates: good ones are read, bad ones refused with every problem and its place."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from dcc_desktop.domain.seminars import Activity
from dcc_desktop.errors import TemplateError
from dcc_desktop.templates import SeminarTemplate, load_seminar, load_template
from tests.core.templates.template_samples import SEMINAR


def written(folder: Path, text: str) -> Path:
    path = folder / "t.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(TemplateError) as caught:
        load_seminar(written(folder, text))
    return caught.value.problems


def spoilt(folder: Path, good: str, bad: str) -> tuple[str, ...]:
    """Return the problems of the good template with one piece replaced."""
    assert good in SEMINAR
    return problems(folder, SEMINAR.replace(good, bad))


@pytest.fixture
def template(tmp_path: Path) -> SeminarTemplate:
    return load_seminar(written(tmp_path, SEMINAR))


def test_days_and_items_are_read(template: SeminarTemplate) -> None:
    assert template.day_starts == (time(9), time(10))
    assert [[item.code for item in block.items] for block in template.blocks] == [["welcome", "lunch"], ["close"]]


def test_an_item_is_read_with_its_values(template: SeminarTemplate) -> None:
    lunch = template.blocks[0].items[1]
    assert (lunch.minutes, lunch.activity, lunch.fixed_start) == (60, Activity.BREAK, time(12, 30))


def test_materials_hold_one_thing_a_line(template: SeminarTemplate) -> None:
    assert template.blocks[0].items[0].materials.bg == "Лист\nМаркер"


def test_a_seminar_is_told_from_a_framework(tmp_path: Path) -> None:
    assert isinstance(load_template(written(tmp_path, SEMINAR)), SeminarTemplate)


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    assert load_seminar(written(tmp_path, "\ufeff" + SEMINAR)).id == "short"


@pytest.mark.parametrize(
    ("good", "bad", "problem"),
    [
        ("minutes = 30", 'minutes = "30"', "blocks[1].items[1].minutes (welcome): must be a whole number"),
        ("minutes = 30", "minutes = true", "blocks[1].items[1].minutes (welcome): must be a whole number"),
        ("minutes = 30", "minutes = 0", "blocks[1].items[1].minutes (welcome): must be at least 1"),
        ("minutes = 15", "", "blocks[2].items[1].minutes (close): is missing"),
        ('fixed_start = "12:30"', 'fixed_start = "25:00"', "fixed_start (lunch): must be a time such as “09:30”"),
        ('fixed_start = "12:30"', "fixed_start = 12:30:00", "fixed_start (lunch): must be a text in quotation marks"),
        ('activity = "break"', 'activity = "rest"', "activity (lunch): must be one of these: 'none', 'break'"),
        ('activity = "break"', 'color = "red"', "color (lunch): is not known here"),
        ("schema = 1", "schema = 2", "schema: must be 1"),
        ("version = 1", "version = 99999999999999999999", "version: must be at most 1000000"),
        ('id = "short"', 'id = "a/b"', "id: may hold only Latin letters"),
        ('bg = "Първи", en', 'bg = "", en', "blocks[1].title.bg (first): must not be empty"),
        ('{ bg = "Първи", en = "First" }', '"First"', "blocks[1].title (first): must be a table, such as { bg = "),
        ('["Лист", "Маркер"]', "[]", "items[1].materials.bg (welcome): the Bulgarian text is missing"),
        ('code = "lunch"', 'code = "Welcome"', "items[2].code (Welcome): the code “Welcome” is used twice"),
        ('code = "second"', 'code = "first"', "blocks[2].code (first): the code “first” is used twice"),
        ("day = 2", "day = 3", "blocks[2].day (second): there is no day 3: day_starts names 2"),
        ("day = 2", "day = 1", "day_starts[2]: day 2 has no blocks"),
        ("minutes = 60", "minutes = 700", "blocks[1].items[2].minutes (lunch): the item ends after midnight"),
    ],
)  # fmt: skip
def test_a_problem_is_named_with_its_place(tmp_path: Path, good: str, bad: str, problem: str) -> None:
    assert any(problem in each for each in spoilt(tmp_path, good, bad))


def test_a_fixed_start_before_the_items_in_front_of_it_end_is_impossible(tmp_path: Path) -> None:
    found = spoilt(tmp_path, "minutes = 30", "minutes = 240")
    assert found == (
        "t.toml: blocks[1].items[2].fixed_start (lunch): the items before it end at 13:00, after this start at 12:30",
    )


def test_a_day_that_goes_back_is_a_problem(tmp_path: Path) -> None:
    swapped = SEMINAR.replace("day = 1", "day = 9").replace("day = 2", "day = 1").replace("day = 9", "day = 2")
    assert "t.toml: blocks[2].day (second): day 1 comes after day 2" in problems(tmp_path, swapped)


def test_all_problems_are_listed_at_once(tmp_path: Path) -> None:
    text = SEMINAR.replace("minutes = 30", "minutes = 0").replace("day = 2", "day = 7").replace('id = "short"', "")
    assert len([each for each in problems(tmp_path, text) if "has no blocks" not in each]) == 3


def test_a_syntax_error_is_named_with_its_line(tmp_path: Path) -> None:
    assert spoilt(tmp_path, "version = 1", "version = = 1")[0].startswith("t.toml: line 3, column 11: this is not TOML")


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_bytes(SEMINAR.encode("cp1251"))
    with pytest.raises(TemplateError) as caught:
        load_seminar(path)
    assert caught.value.problems == ("t.toml: line 4: this is not UTF-8; save the file as UTF-8",)


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "a." * 5000 + "a = 1", "", "\x00", "a = 2027-13-01", "= " * 9]
)
def test_nonsense_is_refused_as_a_template(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text)


def test_a_missing_file_is_refused_as_a_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        load_seminar(tmp_path / "none.toml")
    assert "cannot be read" in caught.value.problems[0]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    assert "too large" in problems(tmp_path, "#" * 5_000_001)[0]
