"""Undo and redo on another page than the one that shows the change say what they did."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.domain.stages import Stage
from dcc_desktop.services.brainstorm import add_idea
from ui.desk import Desk
from ui.projector.projector import Projector
from ui.shell import undo_news
from ui.shell.workbench import Workbench
from ui.widgets.labels import Link


@pytest.fixture
def bench(qtbot: QtBot, desk: Desk) -> Iterator[Workbench]:
    """The pages of a file with one idea more."""
    window = QWidget()
    projector = Projector(desk, window)
    made = Workbench(desk, projector)
    made.resize(1280, 720)
    made.show()
    add_idea(desk.workshop, desk.standing().challenge[0].city.id, "Bicycles")
    yield made
    projector.close()
    made.close()


def said(bench: Workbench) -> str:
    bar = bench.page.messages.bar
    return bar.label.text() if bar is not None else ""


def press(bench: Workbench, text: str) -> None:
    bar = bench.page.messages.bar
    assert bar is not None
    next(link for link in bar.findChildren(Link) if link.text() == text).click()


def ideas(desk: Desk) -> list[str]:
    return [idea.text for idea in desk.workshop.ideas.all()]


def test_what_is_undone_elsewhere_is_named_and_can_be_done_again(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.MATURITY)
    bench.undo()
    assert said(bench) == "Undone: “Add idea: Bicycles”."
    assert "Bicycles" not in ideas(desk)
    press(bench, "Redo")
    assert said(bench) == "Done again: “Add idea: Bicycles”."
    assert "Bicycles" in ideas(desk)


def test_what_the_page_shows_needs_no_words(bench: Workbench) -> None:
    bench.show_stage(Stage.VISION)
    bench.undo()
    bench.redo()
    assert said(bench) == ""


def test_the_way_back_goes_when_something_else_is_done(bench: Workbench, desk: Desk) -> None:
    bench.show_stage(Stage.MATURITY)
    bench.undo()
    add_idea(desk.workshop, desk.standing().challenge[0].city.id, "Trams")
    assert said(bench) == ""


def test_the_tables_of_the_pages_are_those_of_the_file(desk: Desk) -> None:
    known = set(desk.workshop.counts())
    for tables in undo_news._SHOWN_ON.values():
        assert tables <= known
