"""Charts as files and on the clipboard; the painters are the same as in the windows."""

from __future__ import annotations

import re
import secrets
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter

from dcc_desktop.errors import ExportError, InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.paths import RESOURCES
from ui.charts.styles import ChartStyle, screen_style
from ui.theme.look import FAMILY
from ui.theme.tokens import LIGHT

Model = TypeVar("Model")
Draw = Callable[[QPainter, QRectF, Model, ChartStyle], None]

_RATIO, _MARGIN = 2, 12
_POINTS_PER_PX = 72 / 96
_PDF_RESOLUTION = 1200
_WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold"}


def save_picture(
    draw: Draw[Model], model: Model, path: Path, size: QSize, *, style: ChartStyle | None = None, title: str = ""
) -> None:
    """Write a chart of that size in px; the suffix says how: .png (at 2x), .svg, .pdf. Light unless a style is given.

    The title names the chart for screen readers and in the window of a viewer.

    Raises:
        InvalidInputError: The suffix is none of the three.
        ExportError: The file could not be written; one of that name that was there is untouched.
    """
    makers = {".png": _png, ".svg": _svg, ".pdf": _pdf}
    make = makers.get(path.suffix.lower())
    if make is None:
        raise InvalidInputError(
            _("A picture cannot be saved as “{suffix}”.").format(suffix=path.suffix or path.name),
            hint=_("End the name with .png, .svg or .pdf."),
        )
    chosen = style or screen_style(LIGHT)
    if make is not _png:
        chosen = replace(chosen, has_tabular=False)
    _write(path, make(_painted(draw, model, size, chosen), size, title))


def copy_picture(draw: Draw[Model], model: Model, size: QSize, *, style: ChartStyle | None = None) -> None:
    """Put a chart on the clipboard as a picture at 2x."""
    QGuiApplication.clipboard().setImage(_image(_painted(draw, model, size, style), size))


def _painted(draw: Draw[Model], model: Model, size: QSize, style: ChartStyle | None) -> Callable[[QPainter], None]:
    chosen = style or screen_style(LIGHT)
    whole = QRectF(0, 0, size.width(), size.height())

    def paint(painter: QPainter) -> None:
        painter.fillRect(whole, QColor(chosen.surface))
        draw(painter, whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), model, chosen)

    return paint


def _image(paint: Callable[[QPainter], None], size: QSize) -> QImage:
    image = QImage(size * _RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_RATIO)
    image.fill(Qt.GlobalColor.white)
    _run(QPainter(image), paint)
    return image


def _run(painter: QPainter, paint: Callable[[QPainter], None]) -> None:
    # A painter that is left open when a chart fails would take the process down with its device.
    try:
        paint(painter)
    finally:
        painter.end()


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _png(paint: Callable[[QPainter], None], size: QSize, title: str) -> bytes:
    buffer = _opened()
    # Not QImage.save: its format is bytes in the stubs and a str at run time.
    image = _image(paint, size)
    image.setText("Title", title)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(paint: Callable[[QPainter], None], size: QSize, title: str) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # needed only here; keeps the start short

    buffer = _opened()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    _run(QPainter(generator), paint)
    return _with_typeface(bytes(buffer.data().data()).decode("utf-8")).encode("utf-8")


def _with_typeface(svg: str) -> str:
    """Return the picture with the typeface in it: with another one, texts would be wider than their places."""
    used = {weight for weight in _WEIGHTS if f'font-weight="{weight}"' in svg}
    faces = []
    for weight in sorted(used):
        try:
            content = (RESOURCES / "fonts" / f"{FAMILY.replace(' ', '')}-{_WEIGHTS[weight]}.ttf").read_bytes()
        except OSError:  # the viewer's next family takes its place, as it does in the windows
            continue
        source = f"url(data:font/ttf;base64,{b64encode(content).decode('ascii')})"
        faces.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:{source}}}")
    families = re.compile(f'font-family="({FAMILY}[^"]*)"')
    quoted = families.sub(lambda found: 'font-family="' + _quoted(found[1]) + '"', svg)
    return quoted.replace("<defs>", f"<defs><style>{''.join(faces)}</style>", 1)


def _quoted(families: str) -> str:
    return ", ".join([*(f"'{family.strip()}'" for family in families.split(",")), "sans-serif"])


def _pdf(paint: Callable[[QPainter], None], size: QSize, title: str) -> bytes:
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    buffer = _opened()
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_PDF_RESOLUTION)
    page = QPageSize(QSizeF(size) * _POINTS_PER_PX, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageSize(page)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)

    def scaled(painter: QPainter) -> None:
        factor = _PDF_RESOLUTION / 96
        painter.scale(factor, factor)
        paint(painter)

    _run(QPainter(writer), scaled)
    return bytes(buffer.data().data())


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            part.write_bytes(content)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            _("The picture could not be saved: {reason}.").format(reason=error.strerror or str(error)),
            hint=_("Choose another folder, or close the program that shows the file."),
        ) from error
