"""The ranking of a vote as bars with place, sum and share, and how certain it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.voting import BallotResults
from ui.charts.lettering import wrap_to
from ui.charts.styles import fill_bar
from ui.theme.look import Type, look
from ui.theme.numbers import count_text, percent_text

ROW = 42
_LINE = 20


@dataclass(frozen=True, slots=True)
class RankRow:
    """A cluster or an idea with its place; `share` is that of all dots."""

    rank: int
    text: str
    dots: int
    share: float | None


def rank_rows(results: BallotResults, *, of_clusters: bool) -> list[RankRow]:
    """Return the ideas, or the clusters and the ideas without one, best first."""
    if of_clusters:
        return [RankRow(each.rank, each.text, each.dots, each.share) for each in results.groups]
    return [RankRow(each.rank, each.text, each.dots, each.share) for each in results.ideas]


def certainty_text(rows: Sequence[RankRow]) -> str:
    """Return how far the first place leads, and whether one more dot could change the first three; "" when too few."""
    if len(rows) < 2 or not rows[0].dots:
        return ""
    sharing = sum(row.rank == 1 for row in rows)
    lead = rows[0].dots - rows[1].dots
    if sharing > 1:
        first = ngettext("{count} shares the first place; one more vote would decide.",
                         "{count} share the first place; one more vote would decide.", sharing)  # fmt: skip
        return first.format(count=sharing)
    first = ngettext("The first place leads by {count} vote.", "The first place leads by {count} votes.", lead)
    return " ".join(part for part in (first.format(count=count_text(lead)), _about_first_three(rows)) if part)


def _about_first_three(rows: Sequence[RankRow]) -> str:
    if len(rows) < 4:
        return ""
    gap = rows[2].dots - rows[3].dots
    if gap == 0:
        return _("The third place is shared.")
    if gap == 1:
        return _("One more vote could change who is among the first three.")
    return _("One more vote does not change who is among the first three.")


class RankingBars(QWidget):
    """Place, text, sum and a bar; where there is room the share too. At most `most` rows, then how many more."""

    def __init__(self, *, most: int = 0, has_share: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._has_share = has_share
        self._rows: list[RankRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def set_rows(self, rows: Sequence[RankRow]) -> None:
        """Show these rows."""
        self._rows = list(rows)
        self.setAccessibleName("; ".join(f"{row.rank}. {row.text}: {row.dots}" for row in self._shown()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        left_out = len(self._rows) > len(self._shown())
        return QSize(200, sum(map(self._high, self._shown())) + (look().px(24) if left_out else 0))

    def minimumSizeHint(self) -> QSize:
        """A row is never cut below."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other names into two lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def lines_of(self, row: RankRow) -> tuple[str, ...]:
        """Return the name of a row as it is shown, in two lines at most."""
        metrics = QFontMetricsF(look().font(Type.TABLE_KEY))
        return wrap_to(row.text, metrics, self._room(row))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((row.dots for row in self._rows), default=0)
        indent, top = self._indent(), 0
        for row in self._shown():
            rect = QRectF(0, top, self.width(), self._high(row))
            self._paint_row(painter, rect, row, most=most, indent=indent)
            top += self._high(row)
        left_out = len(self._rows) - len(self._shown())
        if left_out:
            painter.setFont(look().font(Type.CAPTION))
            painter.setPen(QColor(look().tokens.text2))
            rect = QRectF(indent, top, self.width(), look().px(24))
            text = ngettext("{count} more", "{count} more", left_out).format(count=left_out)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: RankRow, *, most: int, indent: int) -> None:
        t = look().tokens
        line = QRectF(rect.left(), rect.top(), rect.width(), look().px(26))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look().font(Type.CAPTION, is_tabular=True))
        painter.setPen(QColor(t.text2))
        painter.drawText(line, int(left | middle), count_text(row.rank))
        if self._shows_share(row) and row.share is not None:
            painter.drawText(line, int(right | middle), percent_text(row.share))
            line = line.adjusted(0, 0, -look().px(46), 0)
        painter.setFont(look().font(Type.TABLE_KEY, is_tabular=True))
        painter.setPen(QColor(t.text1))
        painter.drawText(line, int(right | middle), count_text(row.dots))
        painter.setFont(look().font(Type.TABLE_KEY))
        for text in self.lines_of(row):
            painter.drawText(line.adjusted(indent, 0, 0, 0), int(left | middle), text)
            line = line.translated(0, look().px(_LINE))
        track = QRectF(rect.left() + indent, line.bottom() - look().px(_LINE) + 1, rect.width() - indent, 4)
        fill_bar(painter, track, t.track, radius=2)
        if most and row.dots:
            fill_bar(painter, QRectF(track.left(), track.top(), track.width() * row.dots / most, 4), t.accent, radius=2)

    def _indent(self) -> int:
        return look().px(20) if all(row.rank < 10 for row in self._shown()) else look().px(28)

    def _shows_share(self, row: RankRow) -> bool:
        return self._has_share and row.share is not None and bool(row.dots)

    def _room(self, row: RankRow) -> float:
        dots = QFontMetricsF(look().font(Type.TABLE_KEY, is_tabular=True)).horizontalAdvance(count_text(row.dots))
        return self.width() - self._indent() - dots - 12 - (look().px(46) if self._shows_share(row) else 0)

    def _high(self, row: RankRow) -> int:
        return look().px(ROW) + (len(self.lines_of(row)) - 1) * look().px(_LINE)

    def _shown(self) -> list[RankRow]:
        return self._rows[: self._most] if self._most and len(self._rows) > self._most else self._rows
