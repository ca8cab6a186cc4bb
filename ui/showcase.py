"""What `make run` does without a display: its windows driven off-screen through the sample seminar."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.sample import write_sample
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.report.report_page import ReportPage
from ui.settings import Settings
from ui.shell.workbench import Workbench
from ui.start import dress, make_window, speak, start_application

FOLDER = Path("build") / "showcase"
SIZE = (1280, 720)


def main() -> int:
    """Do the main job off-screen in both languages, and say where the files lie."""
    app = start_application(["dcc-desktop"])
    settings = Settings()
    dress(app, settings)
    for language in Language:
        settings.language = language
        speak(app, language)
        for path in show(app, FOLDER.resolve() / str(language), settings):
            sys.stdout.write(f"{path}\n")
    said = _("There is no display here, so the windows were driven off-screen. Open the .docx files in Word.")
    sys.stdout.write(f"{said}\n")
    return 0


def check() -> int:
    """Go through the sample seminar in a temporary folder; 0 when every page was shown and the plans were written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DCC_USER_FOLDER"] = folder
        app = start_application(["dcc-desktop"])
        settings = Settings()
        dress(app, settings)
        written = list(show(app, Path(folder), settings))
        if sys.stdout is not None:  # a windowed program on Windows has none
            sys.stdout.writelines(f"{path.name}  {path.stat().st_size:,} bytes\n" for path in written)
    return 0 if any(path.suffix == ".docx" for path in written) else 1


def show(app: QApplication, folder: Path, settings: Settings) -> Iterator[Path]:
    """Go through all pages of the sample seminar, export the plans from the Report page; yield what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"sample-{settings.language}.dccw"
    file.unlink(missing_ok=True)
    write_sample(file, language=settings.language)
    yield file
    window = make_window(settings)
    window.resize(*SIZE)
    window.show()
    yield _picture(app, window, folder / "00-welcome.png")
    window.open_file(str(file))
    for number, stage in enumerate(Stage, 1):
        choose_fullest_city(window, stage)
        bench_of(window).show_stage(stage)
        yield _picture(app, window, folder / f"{number:02}-{stage}.png")
    yield from _export(app, window, folder)
    window.close()


def bench_of(window: MainWindow) -> Workbench:
    """Return the frame around the pages of the open file."""
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    return bench


def choose_fullest_city(window: MainWindow, stage: Stage) -> None:
    """Choose the city with most in its plan, for pages that are about one city; all cities for the others."""
    assert window.desk is not None
    is_about_all = stage in {Stage.OVERVIEW, Stage.CITIES, Stage.AGENDA, Stage.MENTORING}
    window.desk.choose_city(None if is_about_all else fullest_city(window.desk).id)


def fullest_city(desk: Desk) -> City:
    """Return the city that shows most: the one with most actions."""
    return max(desk.standing().challenge, key=lambda each: each.actions.all).city


def settle(app: QApplication) -> None:
    """Let everything that is due be painted."""
    for _round in range(3):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _export(app: QApplication, window: MainWindow, folder: Path) -> Iterator[Path]:
    page = bench_of(window).page_of(Stage.REPORT)
    assert isinstance(page, ReportPage)
    documents = folder / "documents"
    documents.mkdir(exist_ok=True)
    page.export_all_to(documents)
    while page.exporter.is_busy:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle(app)
    yield from sorted(documents.glob("*.docx"))


def _picture(app: QApplication, widget: QWidget, path: Path) -> Path:
    settle(app)
    widget.grab().save(str(path))
    return path
