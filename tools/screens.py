"""Writes a picture of every page and dialog: both languages, light and dark, two sizes, to build/screens.

Usage: python -m tools.screens [--only WORD]... [--language bg] [--mode light] [--size 1280x720]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from dcc_desktop.i18n import Language
from dcc_desktop.services.sample import write_sample
from ui.settings import Settings
from ui.shots import Shot, shots
from ui.start import dress, make_window, speak, start_application
from ui.theme.look import Mode, look

FOLDER = Path("build") / "screens"
SIZES = ("1280x720", "1920x1080")


def main() -> int:
    """Write the pictures that were asked for."""
    asked = arguments()
    with tempfile.TemporaryDirectory() as place:
        os.environ["DCC_USER_FOLDER"] = os.environ["DCC_WORK_FOLDER"] = place
        app = start_application(["screens"])
        settings = Settings(author="Мария Колева")
        dress(app, settings)
        samples = {language: Path(place) / f"{language}.dccw" for language in asked.language}
        for language, path in samples.items():
            write_sample(path, language=Language(language))
        for language, mode in product(asked.language, asked.mode):
            settings.language, settings.mode = Language(language), Mode(mode)
            speak(app, settings.language)
            look().apply(mode=settings.mode, percent=asked.percent)
            for path in draw(app, settings, samples[language], asked):
                print(path, flush=True)
    return 0


def draw(app: QApplication, settings: Settings, sample: Path, asked: argparse.Namespace) -> Iterator[Path]:
    """Take all pictures in one language and one look; yield where they lie."""
    window = make_window(settings)
    window.show()
    for shot in shots(window, sample):
        if asked.only and not any(word in shot.name for word in asked.only):
            continue
        for size in asked.size:
            yield take(app, shot, size, FOLDER / f"{settings.language}-{settings.mode}-{size}")
    window.close()


def take(app: QApplication, shot: Shot, size: str, folder: Path) -> Path:
    """Take one picture."""
    width, height = (int(part) for part in size.split("x"))
    widget = shot.show(width, height)
    for _round in range(3):
        app.processEvents()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{shot.name}.png"
    widget.grab().save(str(path))
    shot.leave()
    return path


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--language", nargs="+", default=[str(language) for language in Language])
    parser.add_argument("--mode", nargs="+", default=["light", "dark"])
    parser.add_argument("--size", nargs="+", default=list(SIZES))
    parser.add_argument("--percent", type=int, default=100)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
