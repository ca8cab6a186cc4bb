"""A second start hands its file over to the first one."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.single_start import FirstStart, hand_over


def test_without_a_first_start_nothing_is_handed_over(qtbot: QtBot) -> None:
    assert not hand_over("/x/a.dccw")


def test_the_first_start_is_asked_to_open_the_file_of_the_second(qtbot: QtBot) -> None:
    first = FirstStart()
    with qtbot.waitSignal(first.asked) as asked:
        assert hand_over("/x/Градове и хора.dccw")
    assert asked.args == ["/x/Градове и хора.dccw"]


def test_a_second_start_without_a_file_asks_for_the_window(qtbot: QtBot) -> None:
    first = FirstStart()
    with qtbot.waitSignal(first.asked) as asked:
        assert hand_over("")
    assert asked.args == [""]


def test_several_starts_at_once_are_all_heard(qtbot: QtBot) -> None:
    first = FirstStart()
    heard: list[str] = []
    first.asked.connect(heard.append)
    for name in ("a", "b", "c"):
        assert hand_over(name)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert sorted(heard) == ["a", "b", "c"]
