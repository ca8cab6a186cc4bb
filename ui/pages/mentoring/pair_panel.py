"""Beside the matrix: the pair that is proposed for a city with its reasons, why it is not another, and what decides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.cities import CityId
from dcc_desktop.i18n import _, interface_language
from ui.charts.bars import ScoreParts, draw_parts, height_of
from ui.charts.chart_widget import ChartWidget, window_style
from ui.desk import Desk
from ui.pages.mentoring.pair_decision import PairDecision
from ui.pages.mentoring.pair_table import Mark, Pair, PairTable
from ui.pages.mentoring.pair_words import Way, WhyNot, next_best, parts_of, reasons_of, why_not
from ui.pages.mentoring.topics import Topics
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.glyphs import Glyph
from ui.widgets.hairlines import hairline
from ui.widgets.labels import ElidedLabel, Label, Link, Tone
from ui.widgets.plain_tips import plain_tip


class PairPanel(QWidget):
    """Tells about one city and one mentor. `card_requested(pairing id)`: what the two have agreed on is wanted."""

    card_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.proposal = ProposalCard()
        self.reason = ReasonCard()
        self.decision = PairDecision(desk)
        self.proposal.card_link.clicked.connect(lambda: self.card_requested.emit(self.proposal.pairing_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        # What is done with the pair comes before why not another one, so that it is seen without scrolling.
        for card in (self.proposal, self.decision, self.reason):
            column.addWidget(card)
        column.addStretch(1)

    def show_pair(self, table: PairTable, city_id: CityId, mentor_id: CityId) -> None:
        """Tell about the pair of a cell."""
        shown = table.suggested(city_id)
        self.proposal.show_city(table, city_id, topics=Topics(self._desk.workshop, self._desk.language))
        other: Pair | None = (city_id, mentor_id)
        if shown is not None and shown.mentor_id == mentor_id:
            best = next_best(table, shown)
            other = (best.city_id, best.mentor_id) if best else None
        self.reason.setVisible(other is not None)
        if other is not None:
            self.reason.show_reason(why_not(table, other, shown))
        self.decision.show_pair(table, city_id, mentor_id)


class ProposalCard(Card):
    """The pair that the matrix proposes for a city, its points and their parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.pairing_id = ""
        self._caption = ElidedLabel("", Type.CAPTION, Tone.TEXT2)
        self._mentor = Label("", Type.CARD_TITLE)
        self._points = Label("", Type.HERO, is_tabular=True)
        self.parts: ChartWidget[ScoreParts] = ChartWidget(draw_parts, ScoreParts(()), name=_("Parts of the score"))
        self.state = Chip("")
        self.card_link = Link(_("What was agreed"))
        line = QHBoxLayout()
        line.addWidget(self._mentor)
        line.addWidget(self.state)
        line.addStretch(1)
        line.addWidget(self._points, 0, Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self.card_link)
        self.body.setSpacing(2)
        self.body.addLayout(head)
        self.body.addLayout(line)
        self.body.addWidget(self.parts)

    def show_city(self, table: PairTable, city_id: CityId, *, topics: Topics) -> None:
        """Show what is proposed for this city."""
        cities, language = table.weighed.cities, interface_language()
        pairing, shown = table.set_pairs.get(city_id), table.suggested(city_id)
        city = cities[city_id].name(language)
        is_own = shown is not None and table.cells[city_id, shown.mentor_id].mark is Mark.OWN
        caption = _("Your choice for {city}") if is_own else _("Suggestion for {city}")
        self._caption.set_text(caption.format(city=city))
        self._mentor.set_text(cities[shown.mentor_id].name(language) if shown else _("No mentor is left"))
        self._points.set_text(str(shown.total) if shown else "")
        self.parts.setVisible(shown is not None)
        if shown is not None:
            reasons = reasons_of(table, shown)
            parts = parts_of(table, shown, topics)
            self.parts.set_model(parts, description=reasons)
            self.parts.setFixedHeight(round(height_of(parts, window_style())))
            self.parts.setToolTip(plain_tip(reasons))
        is_set = pairing is not None and shown is not None and pairing.mentor_id == shown.mentor_id
        if is_set:
            self.state.show_state(_("pair is set"), ChipTone.OK)
        else:
            self.state.show_state(_("not set yet"), ChipTone.NEUTRAL)
        self.pairing_id = pairing.id if pairing and is_set else ""
        self.card_link.setVisible(is_set)


class ReasonCard(Card):
    """Why it is not another mentor, and what it would cost to make it that one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._question = Label("", Type.CARD_TITLE, wraps=True)
        self.text = Label("", Type.TABLE, Tone.TEXT2, wraps=True)
        self._ways = [_WayLine() for _number in range(2)]
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Glyph("reason", 20, Tone.ACCENT, is_filled=True), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._question, 1)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addWidget(self.text)
        for way in self._ways:
            self.body.addWidget(way)

    def show_reason(self, reason: WhyNot) -> None:
        """Show another reason."""
        self._question.set_text(reason.title)
        self.setAccessibleName(reason.title)
        self.text.set_text(reason.text)
        for place, line in enumerate(self._ways):
            line.show_way(reason.ways[place] if place < len(reason.ways) else None)

    def said(self) -> str:
        """Return all that the card says."""
        ways = (line.said() for line in self._ways if line.isVisibleTo(self))
        return " ".join([self._question.text(), self.text.text(), *ways])


class _WayLine(QWidget):
    """One way to change it: sign, what, and who would move."""

    def __init__(self) -> None:
        super().__init__()
        self._glyphs = {name: Glyph(name, 16, Tone.TEXT2) for name in ("swap", "add")}
        self._title = Label("", Type.TABLE_KEY, wraps=True)
        self._text = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        line = hairline()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(10)
        for glyph in self._glyphs.values():
            row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line)
        column.addLayout(row)

    def show_way(self, way: Way | None) -> None:
        self.setVisible(way is not None)
        if way is None:
            return
        for name, glyph in self._glyphs.items():
            glyph.setVisible(name == way.icon)
        self._title.set_text(way.title)
        self._text.set_text(way.text)
        self._text.setVisible(bool(way.text))

    def said(self) -> str:
        return f"{self._title.text()} {self._text.text()}"
