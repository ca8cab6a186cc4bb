"""What a facilitator waits for in the windows: each figure runs from the key to the painted window, in this process.

Off-screen, on the sample seminar: Qt paints the same pixels as on a screen, only nothing is sent to a display.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from bench.timing import Timing, print_line
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import Language
from dcc_desktop.services.brainstorm import add_ideas
from dcc_desktop.services.sample import write_sample
from ui.app import dress, make_window, start_application
from ui.main_window import MainWindow
from ui.pages.maturity.maturity_page import MaturityPage
from ui.pages.vision.ideas_tab import IdeasTab
from ui.pages.vision.vision_page import VisionPage
from ui.settings import Settings
from ui.shell.workbench import Workbench

RUNS = 30
BOARD = 200
BARE_ROW = "INSERT INTO city VALUES (?, ?, '', '', '[]', NULL, 'challenge', 2, '[]', '', NULL, NULL, 1)"


def main() -> None:
    # In the folder of the project, because the system's folder for temporary files may lie in memory.
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as place:
        folder = Path(place)
        os.environ["DCC_USER_FOLDER"] = os.environ["DCC_WORK_FOLDER"] = place
        app = start_application(["bench"])
        settings = Settings(language=Language.EN)
        dress(app, settings)
        write_sample(folder / "sample.dccw", language=Language.EN)
        write_sample(folder / "bare.dccw", language=Language.EN)
        window = make_window(settings)
        window.resize(1280, 720)
        window.show()
        window.open_file(str(folder / "sample.dccw"))
        settle()
        bench = window.centralWidget()
        assert isinstance(bench, Workbench)
        compare_pages(bench)
        compare_ideas(bench, folder / "bare.dccw")
        compare_rating(bench)
        window.close()


def settle() -> None:
    """Let everything happen that is due, and paint."""
    for _round in range(2):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds until what was done is painted."""
    start = perf_counter()
    act()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return (perf_counter() - start) * 1000


def timing(act: Callable[[], object], *, runs: int = RUNS) -> Timing:
    """Time something that is done again and again; what follows it later is done in between."""
    times = []
    for run in range(runs + 1):
        took = timed(act)
        settle()
        if run:
            times.append(took)
    return Timing(min(times), statistics.median(times))


def compare_pages(bench: Workbench) -> None:
    """Time each page, when it is first made and later, for one city; and a bare stack of the same number of labels."""
    city = next(iter(bench.desk.standing().challenge)).city
    bench.desk.choose_city(city.id)
    settle()
    bare = timing(bare_switch())
    for stage in Stage:
        first = timed(lambda stage=stage: bench.show_stage(stage))
        parts = len(bench.page.findChildren(QWidget))
        settle()
        back = Stage.OVERVIEW if stage is not Stage.OVERVIEW else Stage.REPORT
        later = timing(there_and_back(bench, stage, back), runs=10)
        what = f"page {stage}, {parts} parts (aim: 50 ms): first {first:.1f} ms, later"
        print_line(what, later, ("bare stack of 2 x 100 labels", bare))


def there_and_back(bench: Workbench, stage: Stage, back: Stage) -> Callable[[], None]:
    """Return what shows a page; the one between is shown before, outside of the measure."""

    def show() -> None:
        bench.show_stage(stage)

    def steps() -> Iterator[None]:
        while True:
            bench.show_stage(back)
            settle()
            yield

    before = steps()
    next(before)
    return _Prepared(show, lambda: next(before))


class _Prepared:
    """Does something, and prepares the next time when it is asked to."""

    def __init__(self, act: Callable[[], None], prepare: Callable[[], None]) -> None:
        self.act, self.prepare = act, prepare

    def __call__(self) -> None:
        self.act()
