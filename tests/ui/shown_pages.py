"""All pages in their tabs in the real window, one after the other: what the tests of the whole interface look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.services.cities import cities_by_role
from dcc_desktop.services.empty_programme import new_empty_workshop
from dcc_desktop.services.sample import write_sample
from tests.ui.doubles import AnsweredDialogs
from ui.failures import Failures
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.workbench import Workbench
from ui.shots import TABS

ShownPages = Iterator[tuple[str, QWidget]]


def write_sample_file(path: Path, language: Language) -> None:
    """Write the sample seminar."""
    write_sample(path, language=language)


def write_empty_file(path: Path, language: Language) -> None:
    """Write a programme in which there is nothing yet."""
    new_empty_workshop(path, "Empty", language=language).close()


FILES: dict[str, Callable[[Path, Language], None]] = {"sample": write_sample_file, "empty": write_empty_file}


@contextmanager
def opened_window(path: Path, language: Language) -> Iterator[MainWindow]:
    """Open a file in a window of 1280x720; a bug in a page fails the test."""
    set_interface_language(language)
    failures = Failures()
    window = MainWindow(Settings(language=language), failures=failures, dialogs=AnsweredDialogs())
    window.show()
    window.activateWindow()
    window.open_file(str(path))
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown_pages(window: MainWindow) -> ShownPages:
    """Show each tab of each page, for all cities and for one, and yield its name and the window's content."""
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    cities = cities_by_role(bench.desk.workshop)[CityRole.CHALLENGE]
    for city_id in [None, *(city.id for city in cities[:1])]:
        bench.desk.choose_city(city_id)
        for stage, tabs in TABS.items():
            for tab in tabs:
                bench.show_stage(stage, tab)
                for _round in range(3):
                    QApplication.processEvents()
                yield f"{stage} {tab} {'' if city_id is None else 'of a city'}".strip(), bench


def visible_parts(whole: QWidget) -> list[QWidget]:
    """Return all widgets that are seen, or come into view by scrolling."""
    return [part for part in whole.findChildren(QWidget) if part.isVisible()]
