"""Icons by their meaning: the one place that knows the names of glyphs (Phosphor, shipped inside qtawesome).

The font is loaded and painted here: `import qtawesome` loads every font that it knows at the first icon, which
costs more than all the rest of the window (bench/start_up shows both).
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

MEANINGS = {
    "overview": "squares-four",
    "city": "buildings",
    "people": "users-three",
    "person": "user",
    "agenda": "clock",
    "maturity": "gauge",
    "vision": "lightbulb",
    "idea": "lightbulb",
    "mentoring": "handshake",
    "practices": "address-book",
    "contact": "address-book",
    "plan": "flag-banner",
    "report": "file-text",
    "document": "file-text",
    "vote": "circle",
    "fixed": "push-pin",
    "hidden": "eye-slash",
    "shown": "eye",
    "two-camps": "arrows-left-right",
    "spread": "dots-six",
    "partly": "circle-half",
    "projector": "projector-screen",
    "menu": "list",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
    "search": "magnifying-glass",
    "close": "x",
    "help": "question",
    "settings": "gear-six",
    "tick": "check",
    "done": "check-circle",
    "warning": "warning",
    "error": "warning-circle",
    "information": "info",
    "next": "arrow-circle-right",
    "go": "arrow-right",
    "back": "arrow-left",
    "previous": "caret-left",
    "following": "caret-right",
    "open-below": "caret-down",
    "open-aside": "caret-right",
    "folded": "caret-right",
    "unfolded": "caret-down",
    "add": "plus",
    "remove": "trash",
    "less": "minus",
    "edit": "pencil-simple",
    "import": "download-simple",
    "export": "export",
    "open": "folder-open",
    "save-copy": "copy",
    "copy": "copy",
    "history": "clock-counter-clockwise",
    "back-up": "shield-check",
    "play": "play",
    "pause": "pause",
    "skip": "skip-forward",
    "timer": "timer",
    "break": "coffee",
    "map": "map-trifold",
    "compass": "compass",
    "sample": "compass",
    "table": "table",
    "link": "link",
    "reason": "question",
    "swap": "arrows-left-right",
    "refused": "prohibit",
    "weights": "sliders-horizontal",
    "balance": "scales",
    "up": "arrow-up",
    "down": "arrow-down",
    "discuss": "chats-circle",
    "statement": "pencil-line",
    "swot": "squares-four",
    "cluster": "stack",
    "milestone": "flag",
    "objective": "target",
    "pilot": "flag-fill",
    "keyboard": "keyboard",
    "language": "translate",
    "theme": "moon",
    "lock": "lock",
    "folder": "folder",
    "full-screen": "corners-out",
    "blackout": "monitor",
    "radar": "polygon",
    "list": "list-bullets",
    "filter": "funnel",
    "method": "book-open",
}


@cache
def _folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise RuntimeError("qtawesome, whose font holds the icons, is not installed")
    return Path(spec.origin).parent / "fonts"


@cache
def _characters() -> dict[str, str]:
    charmap: dict[str, str] = json.loads((_folder() / "phosphor-charmap-1.3.0.json").read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in charmap.items()}


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_folder() / "phosphor-1.3.0.ttf"))
    return QFontDatabase.applicationFontFamilies(number)[0]


def glyph(meaning: str, *, is_filled: bool = False) -> str:
    """Return the character for a meaning; a KeyError is a bug in the caller."""
    name = MEANINGS[meaning]
    return _characters()[f"{name}-fill" if is_filled else name]


def paint_icon(painter: QPainter, rect: QRectF, meaning: str, *, colour: str, is_filled: bool = False) -> None:
    """Paint an icon into a square; for delegates and charts."""
    font = QFont(_family())
    font.setPixelSize(max(round(min(rect.width(), rect.height())), 1))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph(meaning, is_filled=is_filled))
    painter.restore()


@cache
def pixmap(meaning: str, size: int, *, colour: str, is_filled: bool = False, ratio: float = 2.0) -> QPixmap:
    """Return an icon as a picture of `size` px at the given device pixel ratio; the same picture is made once."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, QRectF(0, 0, size, size), meaning, colour=colour, is_filled=is_filled)
    painter.end()
    return picture


def icon(meaning: str, *, colour: str, size: int = 18, is_filled: bool = False, off: str = "") -> QIcon:
    """Return an icon for a button; `off` is the colour when the button cannot be used."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(pixmap(meaning, size, colour=colour, is_filled=is_filled, ratio=ratio))
        if off:
            disabled = pixmap(meaning, size, colour=off, is_filled=is_filled, ratio=ratio)
            made.addPixmap(disabled, QIcon.Mode.Disabled)
    return made
