"""Every page, dialog and projector view in the states worth looking at: what `make screens` takes pictures of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.services.maturity import newest_assessment
from dcc_desktop.services.running import go_back, start_next
from ui.main_window import MainWindow
from ui.projector.projector import Projector
from ui.projector.views import ViewKey
from ui.reveal_keys import ballot_key, radar_key
from ui.shell.dialog_list import DIALOGS, open_dialog
from ui.shell.workbench import Workbench
from ui.showcase import fullest_city

# The tabs of each page, each shown with a city chosen where the page knows one.
TABS: dict[Stage, tuple[Tab, ...]] = {
    Stage.OVERVIEW: (Tab.NONE,),
    Stage.CITIES: (Tab.CITIES, Tab.PEOPLE),
    Stage.AGENDA: (Tab.NONE,),
    Stage.MATURITY: (Tab.RATINGS, Tab.CONSENSUS),
    Stage.VISION: (Tab.SWOT, Tab.IDEAS, Tab.VOTE, Tab.STATEMENTS),
    Stage.MENTORING: (Tab.NEEDS, Tab.PAIRS),
    Stage.PRACTICES: (Tab.PRACTICES, Tab.CONTACTS, Tab.HUB),
    Stage.PLAN: (Tab.OBJECTIVES, Tab.ACTIONS, Tab.INDICATORS),
    Stage.REPORT: (Tab.NONE,),
}


@dataclass(frozen=True, slots=True)
class Shot:
    """Something to look at: `show(width, height)` returns the widget, `leave()` goes back."""

    name: str
    show: Callable[[int, int], QWidget]
    leave: Callable[[], object] = lambda: None


def shots(window: MainWindow, sample: Path) -> Iterator[Shot]:
    """Yield the welcome page, then all pages and dialogs of the sample seminar."""

    def whole(width: int, height: int) -> QWidget:
        window.resize(width, height)
        return window

    yield Shot("00-welcome", whole)
    window.open_file(str(sample))
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    for is_of_one_city in (True, False):
        bench.desk.choose_city(fullest_city(bench.desk).id if is_of_one_city else None)
        for number, (stage, tabs) in enumerate(TABS.items(), 1):
            for tab in tabs:
                bench.show_stage(stage, tab)
                parts = (f"{number:02}", str(stage), str(tab), "" if is_of_one_city else "all")
                yield Shot("-".join(part for part in parts if part), whole)
    start_next(bench.desk.workshop, bench.desk.seminar.id)
    bench.show_stage(Stage.AGENDA)
    yield Shot("03-agenda-running", whole)
    yield Shot("30-projector-clock-running", partial(_for_the_audience, bench.projector, ViewKey.CLOCK))
    bench.projector.close()
    go_back(bench.desk.workshop, bench.desk.seminar.id)
    yield from _dialogs(window)
    yield from _projector(window)


def _dialogs(window: MainWindow) -> Iterator[Shot]:
    for name in DIALOGS:
        opened: list[QDialog] = []
        yield Shot(f"20-{name}", partial(_open, name, window, opened), partial(_close, opened))


def _open(name: str, window: MainWindow, opened: list[QDialog], width: int, height: int) -> QWidget:
    window.resize(width, height)
    opened.append(open_dialog(name, window))
    return opened[-1]


def _close(opened: list[QDialog]) -> None:
    opened.pop().close()


def _projector(window: MainWindow) -> Iterator[Shot]:
    projector = window.projector
    desk = window.desk
    assert projector is not None
    assert desk is not None
    city = fullest_city(desk)
    desk.choose_city(city.id)
    for ballot in desk.workshop.ballots.where(city_id=city.id):
        desk.reveal(ballot_key(ballot.id))
    assessment = newest_assessment(desk.workshop, city.id)
    if assessment is not None:
        desk.reveal(radar_key(assessment.id))
    for key in ViewKey:
        yield Shot(f"30-projector-{key}", partial(_for_the_audience, projector, key))
    projector.close()


def _for_the_audience(projector: Projector, key: ViewKey, width: int, height: int) -> QWidget:
    projector.show_view(key)
    shown = projector.audience.window
    assert shown is not None
    shown.showNormal()
    shown.resize(width, height)
    return shown
