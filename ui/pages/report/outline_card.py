"""The chapters of a city's document, and how complete each of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.completeness import Completeness
from dcc_desktop.domain.plan_contents import Chapter
from dcc_desktop.domain.stages import place_of_chapter, place_to_complete
from dcc_desktop.i18n import N_, _
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.theme.numbers import percent_text
from ui.widgets.cards import Card, keep_corners
from ui.widgets.cells import Cell
from ui.widgets.labels import Tone
from ui.widgets.tables import Table

# The headings of the document are longer, and some bring the slogan of the city.
TITLES: Mapping[Chapter, str] = {
    Chapter.INTRODUCTION: N_("Introduction"),
    Chapter.MATURITY: N_("Digital maturity"),
    Chapter.STATEMENTS: N_("Mission and ambitions"),
    Chapter.STRATEGY: N_("Strategy and objectives"),
    Chapter.ROADMAP: N_("Roadmap and actions"),
    Chapter.GOVERNANCE: N_("Governance"),
    Chapter.MONITORING: N_("Monitoring"),
    Chapter.NEXT_STEPS: N_("Results and next steps"),
    Chapter.APPENDICES: N_("Appendices"),
}
# What the frame of a card and `keep_corners` take above and below.
_CORNERS = 10
_ANY_HEIGHT = 16777215


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter and its percentage."""

    chapter: Chapter
    percent: int

    @property
    def id(self) -> str:
        """The number of the chapter."""
        return str(int(self.chapter))


class OutlineCard(Card):
    """A press on a chapter leads to where it is filled in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(is_flush=True, parent=parent)
        self._desk = desk
        self._completeness: Completeness | None = None
        self._is_roomy = False
        self._model = RowsModel(_columns())
        self.table = Table(self._model, name=_("Contents of the document"))
        self.table.activated_row.connect(self._open)
        self.body.addWidget(self.table)
        keep_corners(self)

    def set_roomy(self, *, is_roomy: bool) -> None:
        """Be as high as the chapters are together, or take what there is."""
        self._is_roomy = is_roomy
        self._keep_height()

    def show_completeness(self, completeness: Completeness) -> None:
        """Show how complete each chapter is."""
        self._completeness = completeness
        self._model.set_rows([ChapterRow(c, percent) for c, percent in completeness.percent_by_chapter.items()])
        self._keep_height()

    def _keep_height(self) -> None:
        rows = self.table.measures.height_of_rows() + _CORNERS
        self.setMinimumHeight(rows if self._is_roomy else 0)
        self.setMaximumHeight(rows if self._is_roomy else _ANY_HEIGHT)

    def _open(self, row_id: str) -> None:
        chapter = Chapter(int(row_id))
        findings = self._completeness.findings if self._completeness else ()
        own = [place_to_complete(finding) for finding in findings if finding.chapter is chapter]
        place = own[0] if own else place_of_chapter(chapter)
        self._desk.go_to(place.stage, place.tab)


def _columns() -> list[Column[ChapterRow]]:
    return [
        Column(key="chapter", title=_("Contents"), show=_title, is_stretch=True),
        Column(key="state", title=_("State"), show=_state),
        Column(key="percent", title=_("Filled in"), show=lambda row: percent_text(row.percent / 100), is_number=True),
    ]


def _title(row: ChapterRow) -> Cell:
    number = "" if row.chapter is Chapter.APPENDICES else row.id
    return Cell(_(TITLES[row.chapter]), prefix=number)


def _state(row: ChapterRow) -> Cell:
    if row.percent >= 100:
        return Cell(_("complete"), icon="done", icon_tone=Tone.OK, tone=Tone.TEXT2)
    if row.percent > 0:
        return Cell(_("partly filled"), icon="partly", tone=Tone.WARN)
    return Cell(_("empty"), icon="vote", icon_tone=Tone.TEXT3, tone=Tone.TEXT3)
