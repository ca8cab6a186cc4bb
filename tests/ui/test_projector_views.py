"""What the views tell the room about the seminar as it goes on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dcc_desktop.services import running
from dcc_desktop.services.brainstorm import add_idea
from dcc_desktop.services.running import run_of
from dcc_desktop.services.statements import add_draft, change_statement
from ui.desk import Desk
from ui.projector.agenda_scene import AgendaScene, RowState
from ui.projector.clock_scene import ClockScene
from ui.projector.ideas_scene import IdeasScene
from ui.projector.scenes import NoteScene
from ui.projector.statements_scene import StatementsScene
from ui.projector.views import Choice, ViewKey, read_scene


def clock_of(desk: Desk) -> ClockScene:
    """Read the clock."""
    scene = read_scene(desk, Choice(ViewKey.CLOCK))
    assert isinstance(scene, ClockScene)
    return scene


def test_before_the_start_the_clock_tells_when_it_begins_and_with_what(desk: Desk) -> None:
    scene = clock_of(desk)
    first = desk.run().next_item
    assert first is not None
    assert (scene.time, scene.words, scene.next_label) == ("09:00", ("start",), "First")
    assert scene.next_title == first.title.in_language(desk.language)


def test_the_clock_tells_what_runs_and_what_comes_next(desk: Desk) -> None:
    running.start_next(desk.workshop, desk.seminar.id)
    state, scene = desk.run(), clock_of(desk)
    assert state.current is not None
    assert state.next_item is not None
    assert scene.title == state.current.title.in_language(desk.language)
    assert scene.next_title == state.next_item.title.in_language(desk.language)
    assert scene.words[0] == "left"
    assert not scene.is_over


def test_the_clock_says_that_it_stands_still(desk: Desk) -> None:
    running.start_next(desk.workshop, desk.seminar.id)
    running.pause(desk.workshop, desk.seminar.id)
    assert (clock_of(desk).words, clock_of(desk).sign) == (("paused",), "pause")


def test_over_time_has_a_plus_a_sign_and_words(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    event = running.start_next(desk.workshop, desk.seminar.id)
    late = run_of(desk.workshop, desk.seminar.id, event.at + timedelta(minutes=event.minutes, seconds=130))
    monkeypatch.setattr(desk, "run", lambda: late)
    scene = clock_of(desk)
    assert (scene.time, scene.sign, scene.words[0], scene.share) == ("+02:10", "warning", "over time", 1.0)


def test_in_the_evening_the_clock_says_that_the_day_is_over(desk: Desk) -> None:
    running.start_next(desk.workshop, desk.seminar.id)
    running.finish(desk.workshop, desk.seminar.id)
    scene = read_scene(desk, Choice(ViewKey.CLOCK))
    assert isinstance(scene, NoteScene)
    assert scene.text == "That is all for today"


def test_the_agenda_shows_all_items_of_the_day_and_which_one_runs(desk: Desk) -> None:
    for _item in range(8):
        running.start_next(desk.workshop, desk.seminar.id)
    scene, current = read_scene(desk, Choice(ViewKey.AGENDA)), desk.run().current
    assert isinstance(scene, AgendaScene)
    assert current is not None
    states = [row.state for row in scene.rows]
    assert states == [*(RowState.DONE,) * 7, RowState.CURRENT, *(RowState.TO_COME,) * (len(states) - 8)]
    assert scene.rows[7].title == current.title.in_language(desk.language)


def test_the_newest_idea_comes_first_as_long_as_there_are_no_clusters(desk: Desk) -> None:
    cities, clusters = desk.workshop.cities.all(), desk.workshop.clusters
    city = next(city for city in cities if not clusters.where(city_id=city.id))
    desk.choose_city(city.id)
    add_idea(desk.workshop, city.id, "The newest of all")
    scene = read_scene(desk, Choice(ViewKey.IDEAS))
    assert isinstance(scene, IdeasScene)
    assert [group.title for group in scene.groups] == [""]
    assert scene.groups[0].ideas[0] == "The newest of all"


def test_drafts_are_shown_until_a_wording_is_agreed(desk: Desk) -> None:
    statement = next(each for each in desk.workshop.statements.all() if each.text)
    desk.choose_city(statement.city_id)
    add_draft(desk.workshop, statement.id, "A wording that waits")
    assert "A wording that waits" not in repr(read_scene(desk, Choice(ViewKey.STATEMENTS)))
    statement = desk.workshop.statements.get(statement.id)
    change_statement(desk.workshop, type(statement)(id=statement.id, city_id=statement.city_id, kind=statement.kind))
    scene = read_scene(desk, Choice(ViewKey.STATEMENTS))
    assert isinstance(scene, StatementsScene)
    assert "A wording that waits" in repr(scene)


def test_a_key_names_a_view_and_a_thing() -> None:
    assert Choice.of_key("ranking:B1") == Choice(ViewKey.RANKING, "B1")
    with pytest.raises(ValueError, match="nothing"):
        Choice.of_key("nothing")
