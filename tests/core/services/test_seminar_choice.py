"""What a list shows of the seminar templates, read from their heads only while all of them are the program's."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop import paths
from dcc_desktop.domain.seminars import Activity
from dcc_desktop.errors import NotFoundError
from dcc_desktop.i18n import Language
from dcc_desktop.services.seminar_choice import RECOMMENDED, seminars_to_choose, shipped_seminars
from dcc_desktop.services.templates import find_template, new_workshop
from tests.core.templates.template_samples import SEMINAR


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder for templates that the user has chosen."""
    folder = tmp_path / "mine"
    (folder / "seminars").mkdir(parents=True)
    (folder / "seminars" / "short.toml").write_text(SEMINAR, encoding="utf-8")
    return folder


def test_the_shipped_seminars_come_by_phase() -> None:
    assert [choice.phase for choice in shipped_seminars()] == [0, 1, 2, 3, 4]


def test_only_the_first_academy_seminar_is_recommended() -> None:
    assert [choice.id for choice in shipped_seminars() if choice.is_recommended] == [RECOMMENDED]


def test_the_heads_of_the_files_say_the_same_as_the_whole_templates(own: Path) -> None:
    whole = [choice for choice in seminars_to_choose(own)[0] if not choice.is_own]
    assert shipped_seminars() == whole


def test_all_items_are_counted_as_on_the_page_of_the_agenda_but_breaks_are_no_topics() -> None:
    first = shipped_seminars()[0]
    template, _framework = find_template(RECOMMENDED)
    everything = [item for block in template.blocks for item in block.items]
    assert first.items == len(everything)
    assert Activity.BREAK not in first.topics


def test_what_takes_most_of_the_time_comes_first() -> None:
    assert shipped_seminars()[0].topics == (Activity.MATURITY, Activity.PAIRING, Activity.IDEAS, Activity.PLAN)


def test_templates_in_a_chosen_folder_are_the_users_own(own: Path) -> None:
    choices, problems = seminars_to_choose(own)
    assert problems == []
    assert [choice.id for choice in choices if choice.is_own] == ["short"]


def test_a_broken_template_in_a_chosen_folder_is_named(own: Path) -> None:
    (own / "seminars" / "bad.toml").write_text("schema = 1\n", encoding="utf-8")
    choices, problems = seminars_to_choose(own)
    assert len(choices) == 6
    assert problems[0].startswith("bad.toml")


def test_without_own_templates_nothing_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dcc_desktop.services.templates.available_templates", None)
    assert not paths.user_templates().exists()
    assert seminars_to_choose() == (shipped_seminars(), [])


def test_a_seminar_starts_from_a_template_in_a_chosen_folder(own: Path, tmp_path: Path) -> None:
    with new_workshop(tmp_path / "a.dccw", template_id="short", language=Language.EN, own=own) as workshop:
        assert workshop.seminars.all()[0].template == "short"


def test_another_folder_does_not_know_that_template(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        new_workshop(tmp_path / "a.dccw", template_id="short", language=Language.EN)
    assert not (tmp_path / "a.dccw").exists()
