"""Chart XML and the workbook behind it. Imports python-pptx: import this module only when a chart is written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE

from dcc_desktop.export.word.archive import rewrite_archive
from dcc_desktop.export.word.chart import BarChart, Chart
from dcc_desktop.export.word.text import clean

WORKBOOK_RELATION = "rId1"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATIONS = f'xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}"'
_NUMBER_FORMAT = "0.0"
# python-pptx is not annotated here.
_ChartData: Any = CategoryChartData
_XmlWriter: Any = ChartXmlWriter
# Blue and vermilion stay apart for the colour-blind; dash, marker and pattern tell them apart without colour.
_LOOKS = (
    ("1F4E79", "solid", "circle", ""),
    ("D55E00", "dash", "diamond", "wdUpDiag"),
    ("009E73", "sysDot", "square", "smGrid"),
    ("7F7F7F", "lgDashDot", "triangle", "pct50"),
)


def chart_xml(chart: Chart, *, language_tag: str) -> bytes:
    """Return the chart part; it refers to its workbook as `WORKBOOK_RELATION`."""
    is_bar = isinstance(chart, BarChart)
    kind = XL_CHART_TYPE.BAR_CLUSTERED if is_bar else XL_CHART_TYPE.RADAR_MARKERS
    data = _ChartData(number_format=_NUMBER_FORMAT)
    data.categories = [clean(category) for category in chart.categories]
    for name, values in chart.series:
        data.add_series(clean(name), values)
    root = etree.fromstring(_XmlWriter(kind, data).xml.encode())
    _make_valid(root)
    _set_texts(root, language_tag)
    _set_axes(root, chart.maximum, is_bar=is_bar)
    for element, look in zip(root.iter(f"{{{_C}}}ser"), _LOOKS, strict=False):
        _set_look(element, look, is_bar=is_bar)
    _add_frame(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def workbook_xlsx(chart: Chart, *, changed_at: datetime) -> bytes:
    """Return the workbook that Word opens for "Edit data", laid out as the chart's references expect it."""
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True})
    workbook.set_properties({"title": clean(chart.title), "created": changed_at.replace(tzinfo=None)})
    sheet = workbook.add_worksheet("Sheet1")
    number_format = workbook.add_format({"num_format": _NUMBER_FORMAT})
    sheet.set_column(0, 0, 30)
    for row, category in enumerate(chart.categories, start=1):
        # As text, whatever it begins with: "=..." must never become a formula.
        sheet.write_string(row, 0, clean(category))
    for column, (name, values) in enumerate(chart.series, start=1):
        sheet.write_string(0, column, clean(name))
        for row, value in enumerate(values, start=1):
            if value is not None:
                sheet.write_number(row, column, value, number_format)
    workbook.close()
    return rewrite_archive(target.getvalue())


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return root.iter(f"{{{_C}}}{name}")


def _one(root: etree._Element, name: str) -> etree._Element:
    return next(_all(root, name))


def _element(xml: str) -> etree._Element:
    return etree.fromstring(f"<ns {_DECLARATIONS}>{xml}</ns>")[0]


def _make_valid(root: etree._Element) -> None:
    """Mend what python-pptx writes and the schema of Word refuses: negative axis ids, smooth lines in a radar."""
    for name in ("axId", "crossAx"):
        for element in _all(root, name):
            element.set("val", element.get("val", "").lstrip("-"))
    for element in list(_all(root, "smooth")):
        _remove(element)
    for child in list(root):
        if not str(child.tag).startswith(f"{{{_C}}}"):
            root.remove(child)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _set_texts(root: etree._Element, language_tag: str) -> None:
    """Set size and language of all texts; the caption is the title, so the chart has none of its own."""
    _one(root, "date1904").addnext(_element(f'<c:lang val="{language_tag}"/>'))
    _one(root, "autoTitleDeleted").set("val", "1")
    for element in root.iter(f"{{{_A}}}defRPr"):
        element.set("sz", "900")
        element.set("lang", language_tag)
    for element in root.iter(f"{{{_A}}}endParaRPr"):
        element.set("lang", language_tag)


_PALE_LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D7DE"/></a:solidFill></a:ln></c:spPr>'
_GRID = f"<c:majorGridlines>{_PALE_LINE}</c:majorGridlines>"
_NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_SMALL = (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr val="595959"/>'
    "</a:solidFill></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>"
)


def _set_axes(root: etree._Element, maximum: float, *, is_bar: bool) -> None:
    """Let the value axis run from 0 to the maximum in whole steps, quietly; bars begin with the first category."""
    values, categories = _one(root, "valAx"), _one(root, "catAx")
    scaling = f'<c:scaling><c:orientation val="minMax"/><c:max val="{maximum:g}"/><c:min val="0"/></c:scaling>'
    values.replace(_one(values, "scaling"), _element(scaling))
    values.replace(_one(values, "majorGridlines"), _element(_GRID))
    _one(values, "majorTickMark").set("val", "none")
    _one(categories, "majorTickMark").set("val", "none")
    for axis, number_format in ((values, "0"), (categories, "General")):
        for old in list(_all(axis, "numFmt")):
            axis.remove(old)
        _one(axis, "majorTickMark").addprevious(_element(f'<c:numFmt formatCode="{number_format}" sourceLinked="0"/>'))
    # addnext puts the newest first, and the schema wants spPr before txPr.
    _one(values, "tickLblPos").addnext(_element(_SMALL))
    _one(values, "tickLblPos").addnext(_element(_NO_LINE if is_bar else _PALE_LINE))
    for old in list(_all(values, "crossBetween")):
        values.remove(old)
    values.append(_element('<c:crossBetween val="between"/>'))
    values.append(_element('<c:majorUnit val="1"/>'))
    for old in list(_all(categories, "majorGridlines")):
        categories.replace(old, _element(_GRID))
    if is_bar:
        _one(categories, "orientation").set("val", "maxMin")
        _one(values, "crosses").set("val", "max")
        _one(root, "axId").addprevious(_element('<c:gapWidth val="60"/>'))


def _set_look(series: etree._Element, look: tuple[str, str, str, str], *, is_bar: bool) -> None:
    colour, dash, marker, pattern = look
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    text = _one(series, "tx")
    if is_bar:
        pattern_fill = (
            f'<a:pattFill prst="{pattern}"><a:fgClr><a:srgbClr val="{colour}"/></a:fgClr>'
            '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
        )
        text.addnext(_element(f'<c:spPr>{pattern_fill if pattern else fill}<a:ln w="9525">{fill}</a:ln></c:spPr>'))
        _one(series, "cat").addprevious(_element(_VALUES_BESIDE))
        return
    line = f'<a:ln w="28575" cap="rnd">{fill}<a:prstDash val="{dash}"/><a:round/></a:ln>'
    text.addnext(_element(f"<c:spPr>{line}</c:spPr>"))
    dot = f'<c:symbol val="{marker}"/><c:size val="7"/><c:spPr>{fill}<a:ln w="9525">{fill}</a:ln></c:spPr>'
    _one(series, "spPr").addnext(_element(f"<c:marker>{dot}</c:marker>"))


_VALUES_BESIDE = (
    '<c:dLbls><c:spPr><a:noFill/></c:spPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
)


def _add_frame(root: etree._Element) -> None:
    """Add the legend below, a white ground without a border, and the reference to the workbook (last)."""
    _one(root, "plotArea").addnext(_element('<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'))
    ground = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
    _one(root, "chart").addnext(_element(ground))
    reference = f'<c:externalData r:id="{WORKBOOK_RELATION}"><c:autoUpdate val="0"/></c:externalData>'
    root.append(_element(reference))
