"""Marks of the series and signs of states, painted as shapes: an icon font would not come through in SVG and PDF."""

from __future__ import annotations

import math
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from ui.charts.styles import pen_of


class Mark(Enum):
    """The shape that tells a series without its colour."""

    ROUND = "round"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


def draw_mark(
    painter: QPainter, centre: QPointF, mark: Mark, colour: str, *, size: float, ground: str | None = None
) -> None:
    """Draw a mark about as large to the eye as a disc of that size; with a ground it is an outline."""
    if ground is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
    else:
        painter.setPen(pen_of(colour, size / 5))
        painter.setBrush(QColor(ground))
    if mark is Mark.ROUND:
        painter.drawEllipse(centre, size / 2, size / 2)
    elif mark is Mark.DIAMOND:
        painter.drawPolygon(_corners(centre, size * 0.62, 4))
    else:
        painter.drawPolygon(_corners(centre, size * 0.64, 3))


def draw_tick(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Draw a tick into a square."""
    pen = pen_of(colour, rect.width() * 0.13)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = ((0.28, 0.53), (0.44, 0.68), (0.73, 0.36))
    painter.drawPolyline(
        QPolygonF([QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in points])
    )


def draw_disc_with_tick(painter: QPainter, rect: QRectF, ground: str, colour: str) -> None:
    """Draw the sign for chosen or complete."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(rect)
    draw_tick(painter, rect, colour)


def draw_prohibited(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Draw the sign for refused: a ring with a slanting bar."""
    width = rect.width() * 0.09
    ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(pen_of(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    reach = ring.width() / 2 * math.sqrt(0.5)
    painter.drawLine(ring.center() - QPointF(reach, reach), ring.center() + QPointF(reach, reach))


def draw_exclamation(painter: QPainter, rect: QRectF, colour: str, on_colour: str) -> None:
    """Draw the warning sign: a triangle with an exclamation mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()]))
    side = rect.width()
    painter.setBrush(QColor(on_colour))
    painter.drawRect(QRectF(rect.center().x() - side * 0.06, rect.top() + side * 0.36, side * 0.12, side * 0.3))
    painter.drawRect(QRectF(rect.center().x() - side * 0.06, rect.top() + side * 0.74, side * 0.12, side * 0.12))


def _corners(centre: QPointF, reach: float, count: int) -> QPolygonF:
    turns = (2 * math.pi * number / count for number in range(count))
    return QPolygonF(
        [QPointF(centre.x() + reach * math.sin(turn), centre.y() - reach * math.cos(turn)) for turn in turns]
    )
