"""What a computer remembers of the files that it has seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.paths import user_folder
from dcc_desktop.this_machine import is_first_warning, newest_seen, remember_seen


def test_the_newest_state_is_remembered_and_an_older_one_changes_nothing() -> None:
    remember_seen("a", 5)
    remember_seen("a", 3)
    assert (newest_seen("a"), newest_seen("b")) == (5, 0)


def test_a_warning_is_the_first_one_once() -> None:
    assert [is_first_warning("cloud:a"), is_first_warning("cloud:a"), is_first_warning("cloud:b")] == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    "text", ["{", "[]", "[" * 20_000, '{"files": 5, "warnings": 5}', '{"files": {"a": "x"}, "warnings": []}']
)
def test_an_unreadable_memory_is_forgotten(text: str) -> None:
    user_folder().mkdir(exist_ok=True)
    (user_folder() / "memory.json").write_text(text, encoding="utf-8")
    assert newest_seen("a") == 0
    remember_seen("a", 5)
    assert newest_seen("a") == 5


def test_a_folder_that_cannot_be_written_keeps_nobody_from_working(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DCC_USER_FOLDER", str(tmp_path / "file"))
    remember_seen("a", 5)
    assert newest_seen("a") == 0
