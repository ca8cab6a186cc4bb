"""What a facilitator waits for in the windows: each figure runs from the key to the painted window, in this process.

Off-screen, on the sample seminar: Qt paints the same pixels as on a screen, only nothing is sent to a display.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import TypeVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # what the off-screen platform lacks

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from bench.timing import Timing, print_line
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import Language
from dcc_desktop.services.brainstorm import add_ideas
from dcc_desktop.services.sample import write_sample
from ui.main_window import MainWindow
from ui.pages.maturity.maturity_page import MaturityPage
from ui.pages.vision.ideas_tab import IdeasTab
from ui.pages.vision.vision_page import VisionPage
from ui.settings import Settings
from ui.shell.pages_ahead import SLOWEST
from ui.shell.workbench import Workbench
from ui.start import dress, make_window, start_application

RUNS = 30
BOARD = 200
BARE_ROW = "INSERT INTO city VALUES (?, ?, '', '', '[]', NULL, 'challenge', 2, '[]', '', NULL, NULL, 1)"


def main() -> None:
    # Not in the system's folder for temporary files, which may lie in memory; and in one that git leaves alone.
    Path("build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir="build") as place:
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
        at_once = first_times(opened(window, folder / "sample.dccw"))
        window.files.close()
        bench = opened(window, folder / "sample.dccw")
        wait_for_pages_ahead(bench)
        compare_pages(bench, at_once)
        with bare_commits(folder / "bare.dccw") as commit:
            compare_ideas(bench, commit)
            compare_rating(bench, commit)
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


def timing(act: Callable[[], object], *, prepare: Callable[[], object] = lambda: None, runs: int = RUNS) -> Timing:
    """Time what is done again and again; what prepares it, and what follows later, is not counted."""
    return timings(act, prepare=prepare, runs=runs)[0]


def timings(
    *acts: Callable[[], object], prepare: Callable[[], object] = lambda: None, runs: int = RUNS
) -> list[Timing]:
    """Time several things in turns, so that they meet the same machine and the same disk."""
    times: list[list[float]] = [[] for _act in acts]
    for _run in range(runs + 1):
        for act, took in zip(acts, times, strict=True):
            prepare()
            settle()
            took.append(timed(act))
            settle()
    return [Timing(min(took[1:]), statistics.median(took[1:])) for took in times]


def opened(window: MainWindow, path: Path) -> Workbench:
    """Return the frame of a file that was just opened, with a city chosen."""
    window.open_file(str(path))
    settle()
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    bench.desk.choose_city(next(iter(bench.desk.standing().challenge)).city.id)
    settle()
    return bench


def wait_for_pages_ahead(bench: Workbench) -> None:
    """Do what somebody does who opens a file and looks at the overview for some seconds: nothing."""
    end = perf_counter() + 30
    while bench.stack.count() <= len(SLOWEST) and perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def first_times(bench: Workbench) -> dict[Stage, float]:
    """Return the milliseconds in which each page is first shown."""
    times = {}
    for stage in Stage:
        times[stage] = timed(partial(bench.show_stage, stage))
        settle()
    return times


def compare_pages(bench: Workbench, at_once: Mapping[Stage, float]) -> None:
    """Time each page, when it is first shown and later; and a bare stack of two pages with labels."""
    with shown(bare_stack()) as stack:
        bare = timing(lambda: stack.setCurrentIndex(1), prepare=lambda: stack.setCurrentIndex(0))
    firsts = first_times(bench)
    for stage in Stage:
        bench.show_stage(stage)
        parts = len(bench.page.findChildren(QWidget))
        other = Stage.REPORT if stage is Stage.OVERVIEW else Stage.OVERVIEW
        later = timing(partial(bench.show_stage, stage), prepare=partial(bench.show_stage, other), runs=10)
        first = f"{at_once[stage]:.0f} ms asked for at once, {firsts[stage]:.0f} ms after a pause"
        what = f"page {stage}, {parts} parts (aim: 50 ms): first {first}, later"
        print_line(what, later, ("bare stack of 2 x 100 labels", bare))


def compare_ideas(bench: Workbench, commit: Callable[[], object]) -> None:
    """Time an idea from Enter to the painted board, beside the bare commit of one row and a bare label's new text."""
    bench.show_stage(Stage.VISION, Tab.IDEAS)
    page = bench.page
    assert isinstance(page, VisionPage)
    tab = page.current
    assert isinstance(tab, IdeasTab)
    line, label = tab.entry.line, timing_of_label()
    for at_least in (0, BOARD):
        missing = at_least - len(tab.board.content.cards)
        if missing > 0 and bench.desk.city_id is not None:
            add_ideas(bench.desk.workshop, bench.desk.city_id, "\n".join(f"Idea {n}" for n in range(missing)))
            settle()
        count = len(tab.board.content.cards)
        enter = partial(QTest.keyClick, line, Qt.Key.Key_Return)
        ours, bare = timings(enter, commit, prepare=partial(line.setText, "A bench"))
        what = f"an idea by Enter, {count} on the board (aim: 5 ms)"
        print_line(what, ours, ("bare SQLite commit", bare), ("bare label", label))
    line.clear()  # or closing would ask about it
    count = len(tab.board.content.cards)
    print_line(f"the board with {count} ideas painted", timing(tab.board.viewport().repaint), ("bare label", label))
    print_line(f"the board with {count} ideas read and painted", timing(tab.refresh, runs=10))


def compare_rating(bench: Workbench, commit: Callable[[], object]) -> None:
    """Time a rating from its key to the painted radar, beside the bare commit of a row and a bare label's text."""
    bench.show_stage(Stage.MATURITY, Tab.RATINGS)
    page = bench.page
    assert isinstance(page, MaturityPage)
    if page.live is None or page.live.assessment.closed_at is not None:
        raise SystemExit("the first city of the sample has no open assessment")
    page.view.grid.add_respondent()
    settle()
    table, label = page.view.grid.table, timing_of_label()
    keys = cycle((Qt.Key.Key_2, Qt.Key.Key_4))

    def to_first_cell() -> None:
        table.choose(table.rows.id_at(table.rows.index(1, 0)), column="current")

    ours, bare = timings(lambda: QTest.keyClick(table, next(keys)), commit, prepare=to_first_cell)
    what = f"a rating by its key, {len(page.live.respondents)} respondents (aim: 10 ms)"
    print_line(what, ours, ("bare SQLite commit", bare), ("bare label", label))
    print_line("the radar painted", timing(page.view.radar.chart.repaint), ("bare label", label))


@contextmanager
def bare_commits(path: Path) -> Iterator[Callable[[], object]]:
    """Yield what commits one row with nothing around it, in the journal mode of our files."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode = DELETE", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
        yield lambda: connection.execute(BARE_ROW, (new_id(), "Ruse"))


def timing_of_label() -> Timing:
    """Time a new text in a bare label, painted."""
    with shown(QLabel("0")) as label:
        texts = cycle(("idea", "another idea"))
        return timing(lambda: label.setText(next(texts)))


def bare_stack() -> QStackedWidget:
    """Return two pages with a hundred labels each."""
    stack = QStackedWidget()
    for _page in range(2):
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(0)
        for number in range(100):
            column.addWidget(QLabel(f"Line {number}"))
        stack.addWidget(page)
    return stack


W = TypeVar("W", bound=QWidget)


@contextmanager
def shown(widget: W) -> Iterator[W]:
    """Show a bare widget in a window of the same size."""
    window = QMainWindow()
    window.setCentralWidget(widget)
    window.resize(1280, 720)
    window.show()
    settle()
    yield widget
    window.close()


if __name__ == "__main__":
    main()
