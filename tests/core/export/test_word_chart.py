"""Native charts and the workbooks behind them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl
import pytest
from lxml import etree

from dcc_desktop.export.word.chart import BarChart, Chart, RadarChart
from tests.core.export.word_samples import CATEGORIES, CHANGED_AT, find, new_document, part, part_bytes, radar

CHART = "word/charts/chart1.xml"
WORKBOOK = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"


def _bars(categories: Sequence[str] = CATEGORIES) -> BarChart:
    return BarChart("Стълбове", categories, [("Сега", (1, 2, None)), ("Цел", (3, 3, 3))], 5, "Стълбове")


def _part(chart: Chart) -> etree._Element:
    document = new_document()
    document.chart(chart)
    return part(document, CHART)


def _vals(root: etree._Element, path: str) -> list[str]:
    return [element.get("val", "") for element in find(root, path)]


def _workbook(chart: Chart) -> openpyxl.Workbook:
    document = new_document()
    document.chart(chart)
    return openpyxl.load_workbook(io.BytesIO(part_bytes(document.to_bytes(), WORKBOOK)))


def test_the_workbook_holds_the_values() -> None:
    rows = [[cell.value for cell in row] for row in _workbook(radar())["Sheet1"].iter_rows()]
    assert rows == [
        [None, "Сегашно ниво", "Цел"],
        ["Инфраструктура", 2.4, 4],
        ["Умения", None, 3.5],
        ["Данни", 3, 5],
    ]


def test_the_references_of_the_chart_are_those_of_the_workbook() -> None:
    references = [element.text for element in find(_part(radar()), "//c:ser[2]//c:f")]
    assert references == ["Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4"]


def test_the_workbook_has_the_date_of_the_last_change() -> None:
    properties = _workbook(radar()).properties
    assert properties.created == properties.modified == CHANGED_AT.replace(tzinfo=None)


def test_a_name_that_looks_like_a_formula_stays_text() -> None:
    chart = RadarChart("а", ("=1+1", "+б", "@в"), [("=HYPERLINK()", (1, 2, 3))], 5, "а")
    sheet = _workbook(chart)["Sheet1"]
    assert {sheet["A2"].data_type, sheet["A3"].data_type, sheet["B1"].data_type} == {"s"}


@pytest.mark.parametrize("chart", [radar(), _bars()], ids=["radar", "bars"])
def test_the_axis_runs_from_zero_to_the_maximum_in_whole_steps(chart: Chart) -> None:
    root = _part(chart)
    assert _vals(root, "//c:valAx/c:scaling/c:min|//c:valAx/c:scaling/c:max") == ["5", "0"]
    assert _vals(root, "//c:majorUnit") == ["1"]


@pytest.mark.parametrize("chart", [radar(), _bars()], ids=["radar", "bars"])
def test_what_word_refuses_is_mended(chart: Chart) -> None:
    root = _part(chart)
    assert find(root, "//c:smooth") == []
    assert all(int(value) >= 0 for value in _vals(root, "//c:axId|//c:crossAx"))
    assert _vals(root, "//c:legendPos") == ["b"]
    assert root[-1].tag.endswith("externalData")


def test_texts_are_small_and_in_the_language_of_the_document() -> None:
    sizes = {(one.get("sz"), one.get("lang")) for one in find(_part(radar()), "/c:chartSpace/c:txPr//a:defRPr")}
    assert sizes == {("900", "bg-BG")}


def test_series_differ_without_colour() -> None:
    root = _part(radar())
    assert _vals(root, "//c:ser/c:spPr//a:prstDash") == ["solid", "dash"]
    assert _vals(root, "//c:ser/c:marker/c:symbol") == ["circle", "diamond"]


def test_bars_differ_without_colour() -> None:
    root = _part(_bars())
    assert len(find(root, "//c:ser/c:spPr/a:solidFill")) == 1
    assert len(find(root, "//c:ser/c:spPr/a:pattFill")) == 1


def test_bars_begin_with_the_first_category_on_top() -> None:
    assert _vals(_part(_bars()), "//c:catAx/c:scaling/c:orientation") == ["maxMin"]


def test_a_value_that_is_not_known_is_no_point() -> None:
    root = _part(radar())
    assert [len(find(series, ".//c:val//c:pt")) for series in find(root, "//c:ser")] == [2, 3]
    assert _vals(root, "//c:dispBlanksAs") == ["gap"]


def test_a_chart_says_what_it_shows_to_those_who_do_not_see_it() -> None:
    document = new_document()
    document.chart(radar())
    (properties,) = find(part(document, "word/document.xml"), "//wp:docPr")
    assert properties.get("descr") == "Радарна диаграма: данните са напред."


def test_a_series_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="one value per category"):
        RadarChart("а", CATEGORIES, [("Сега", (1, 2))], 5, "а")


def test_a_chart_without_series_is_refused() -> None:
    with pytest.raises(ValueError, match="one to four series"):
        RadarChart("а", CATEGORIES, [], 5, "а")
