"""Charts as data. They become native, editable Word charts with an embedded workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dcc_desktop.export.word.markup import attribute
from dcc_desktop.export.word.text import clean

Series = tuple[str, Sequence[float | None]]
_EMU_PER_CM = 360_000


@dataclass(frozen=True)
class _Chart:
    """A chart with one value axis from 0 to `maximum`.

    Args:
        title: Becomes the caption of the figure.
        categories: Short names; one per value of each series.
        series: Name and values; None is a value that is not known. At most four.
        alt_text: Says what the chart shows to those who do not see it.
    """

    title: str
    categories: Sequence[str]
    series: Sequence[Series]
    maximum: float
    alt_text: str
    height_cm: float = 10.5

    def __post_init__(self) -> None:
        if not self.categories or not 1 <= len(self.series) <= 4:
            raise ValueError("a chart needs categories and one to four series")
        if any(len(values) != len(self.categories) for _, values in self.series):
            raise ValueError("each series needs one value per category")


@dataclass(frozen=True)
class RadarChart(_Chart):
    """A radar with one spoke per category; the first series is solid, the others are dashed."""


@dataclass(frozen=True)
class BarChart(_Chart):
    """Horizontal bars side by side, the first category on top; values stand beside the bars."""


Chart = RadarChart | BarChart


def drawing_xml(chart: Chart, *, number: int, width_cm: float) -> str:
    """Return the run that shows the chart whose part is related as `chart_relation(number)`."""
    extent = f'cx="{round(width_cm * _EMU_PER_CM)}" cy="{round(chart.height_cm * _EMU_PER_CM)}"'
    name = attribute(clean(chart.title))
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name={name} descr={attribute(clean(chart.alt_text))}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{chart_relation(number)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def chart_relation(number: int) -> str:
    """Return the name of the relationship from the document to its n-th chart."""
    return f"rIdChart{number}"
