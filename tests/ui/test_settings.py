"""The settings of this computer survive, whatever is in their file."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import Language
from dcc_desktop.paths import user_folder
from ui.settings import RECENT_FILES, Settings, load_settings
from ui.theme.look import Mode


def settings_file() -> Path:
    path = user_folder() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def test_what_was_set_is_there_at_the_next_start() -> None:
    settings = Settings(language=Language.BG, mode=Mode.DARK, percent=120, author="Мария Колева")
    settings.remember_file(Path("/x/Русе.dccw"), "Първи семинар")
    assert load_settings() == settings


def test_the_file_opened_last_comes_first_and_only_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings.remember_file(Path(f"/x/{name}.dccw"), name)
    assert [recent.name for recent in settings.recent] == ["a", "b"]


def test_the_list_of_files_stays_short() -> None:
    settings = Settings()
    for number in range(20):
        settings.remember_file(Path(f"/x/{number}.dccw"), str(number))
    assert len(settings.recent) == RECENT_FILES
    assert settings.recent[0].name == "19"


def test_a_file_can_be_taken_off_the_list() -> None:
    settings = Settings()
    settings.remember_file(Path("/x/a.dccw"), "a")
    settings.forget_file("/x/a.dccw")
    assert load_settings().recent == []


def test_what_is_unfolded_is_remembered() -> None:
    settings = Settings()
    settings.set_unfolded("item:maturity", is_unfolded=True)
    settings.set_unfolded("item:plan", is_unfolded=True)
    settings.set_unfolded("item:plan", is_unfolded=False)
    assert load_settings().unfolded == ["item:maturity"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = ["language", "mode", "percent", "author", "templates", "recent", "unfolded", "geometry"]


@given(st.dictionaries(st.sampled_from(NAMES), json_values) | json_values)
def test_a_settings_file_with_anything_in_it_never_keeps_the_program_from_starting(content: object) -> None:
    settings_file().write_text(json.dumps(content), encoding="utf-8")
    settings = load_settings()
    assert 90 <= settings.percent <= 150
    assert all(isinstance(key, str) for key in settings.unfolded)
    settings.save()


def test_a_cut_settings_file_counts_as_none() -> None:
    settings_file().write_text('{"language": "b', encoding="utf-8")
    assert load_settings() == Settings()


@pytest.mark.parametrize("letter", ["\\ud800", "\\u0000"])
def test_letters_that_no_text_can_hold_make_the_file_count_as_none(letter: str) -> None:
    settings_file().write_text(f'{{"geometry": "{letter}", "percent": 120}}', encoding="utf-8")
    assert load_settings() == Settings()


def test_a_folder_in_the_place_of_the_file_is_said_and_nothing_is_left_behind() -> None:
    settings_file().mkdir()
    with pytest.raises(StorageError, match="settings could not be saved"):
        Settings().save()
    assert list(user_folder().iterdir()) == [settings_file()]


def test_a_folder_that_cannot_be_written_to_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    monkeypatch.setenv("DCC_USER_FOLDER", str(blocker / "below"))
    with pytest.raises(StorageError, match="settings could not be saved"):
        Settings().save()


@pytest.mark.parametrize(("number", "said"), [
    (errno.ENOSPC, r"saved: the disk is full\. The seminar itself is safe\. Make room on the disk\."),
    (errno.EACCES, r"saved: there is no permission to write in the folder .+\. The seminar .+ for the permission\."),
    (errno.EIO, r"saved: the folder .+ cannot be used\. The seminar itself is safe\. Check whether .+ there\."),
])  # fmt: skip
def test_the_reason_is_said_with_what_helps(monkeypatch: pytest.MonkeyPatch, number: int, said: str) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(number, "Strange words")

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(StorageError, match=said):
        Settings().save()
