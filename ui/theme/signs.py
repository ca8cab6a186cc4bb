"""The few pictures that a style sheet can only take from a file: carets and the tick of a check box.

They are drawn once on a computer, into the user's own folder; where that cannot be written to, into a temporary one.
"""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from dcc_desktop.paths import user_folder

# Points on a square of 16.
SHAPES = {
    "caret-down": ((4.0, 6.0), (8.0, 10.0), (12.0, 6.0)),
    "caret-up": ((4.0, 10.0), (8.0, 6.0), (12.0, 10.0)),
    "caret-right": ((6.0, 4.0), (10.0, 8.0), (6.0, 12.0)),
    "caret-left": ((10.0, 4.0), (6.0, 8.0), (10.0, 12.0)),
    "tick": ((3.0, 8.5), (6.5, 12.0), (13.0, 4.5)),
    "bar": ((4.0, 8.0), (12.0, 8.0)),
}


@cache
def sign_file(shape: str, colour: str) -> str:
    """Return the path of a picture of 16 px, drawn also at twice the size for dense screens."""
    plain = _folder() / f"{shape}-{colour.removeprefix('#')}.png"
    for ratio, path in ((1, plain), (2, plain.with_stem(f"{plain.stem}@2x"))):
        if not path.exists():
            # Another start may read it at this very moment.
            part = path.with_name(f".{path.name}.{os.getpid()}.png")
            _draw(shape, colour, ratio=ratio).save(str(part))
            part.replace(path)
    return plain.as_posix()


@cache
def _folder() -> Path:
    folder = user_folder() / "signs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(_temporary().name)


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dcc-signs-")


def _draw(shape: str, colour: str, *, ratio: int) -> QImage:
    image = QImage(16 * ratio, 16 * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    ends = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(QColor(colour), 2.0 if shape == "tick" else 1.4, *ends))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in SHAPES[shape]]))
    painter.end()
    return image
