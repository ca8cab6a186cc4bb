"""The texts of the sample: each in both languages, each in its own alphabet."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dcc_desktop.paths import RESOURCES

FILES = sorted((RESOURCES / "sample").glob("*.toml"))


def texts(value: Any) -> Iterator[tuple[str, str]]:
    """Yield every pair of texts, Bulgarian first."""
    if isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, dict):
        if value.keys() & {"bg", "en"}:
            yield value["bg"], value["en"]
        else:
            for each in value.values():
                yield from texts(each)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def pairs(request: pytest.FixtureRequest) -> list[tuple[str, str]]:
    path: Path = request.param
    return list(texts(tomllib.loads(path.read_text(encoding="utf-8"))))


def test_there_are_files_to_look_at() -> None:
    assert len(FILES) >= 10


def test_every_file_names_its_schema_in_its_first_line() -> None:
    assert {path.read_text(encoding="utf-8").splitlines()[0] for path in FILES} == {"schema = 1"}


def test_every_text_is_there_in_both_languages(pairs: list[tuple[str, str]]) -> None:
    assert [pair for pair in pairs if bool(pair[0]) != bool(pair[1])] == []


def test_no_english_text_has_cyrillic_letters_and_every_bulgarian_one_has(pairs: list[tuple[str, str]]) -> None:
    assert [english for _bulgarian, english in pairs if re.search("[а-яА-Я]", english)] == []
    assert [bulgarian for bulgarian, _english in pairs if bulgarian and not re.search("[а-яА-Я]", bulgarian)] == []


def test_no_word_mixes_the_two_alphabets(pairs: list[tuple[str, str]]) -> None:
    mixed = re.compile("[a-zA-Z][а-яА-Я]|[а-яА-Я][a-zA-Z]")
    assert [bulgarian for bulgarian, _english in pairs if mixed.search(bulgarian)] == []


def test_bulgarian_texts_use_bulgarian_quotation_marks(pairs: list[tuple[str, str]]) -> None:
    assert [bulgarian for bulgarian, _english in pairs if re.search('["«»”]', bulgarian)] == []
    assert [bulgarian for bulgarian, _english in pairs if bulgarian.count("„") != bulgarian.count("“")] == []
