"""The few pictures that a style sheet can only take from a file: carets and the tick of a check box.

They are drawn at the first use into a folder that the program removes when it ends.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

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
    plain = Path(_folder().name) / f"{shape}-{colour.removeprefix('#')}.png"
    for ratio, path in ((1, plain), (2, plain.with_stem(f"{plain.stem}@2x"))):
        _draw(shape, colour, ratio=ratio).save(str(path))
    return plain.as_posix()


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
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
