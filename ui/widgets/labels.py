"""Texts: a label of the type scale, one that is cut with an ellipsis, and a link."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme.look import Type, look
from ui.widgets.focus_rings import outline
from ui.widgets.plain_tips import tell_whole
from ui.widgets.push_buttons import PushButton

LINE_HEIGHTS = {
    Type.WELCOME: 40,
    Type.CLOCK: 56,
    Type.PAGE_TITLE: 32,
    Type.HERO: 28,
    Type.CARD_TITLE: 24,
    Type.BODY: 22,
    Type.BUTTON: 22,
    Type.CELL_DIGIT: 22,
    Type.TABLE: 20,
    Type.TABLE_KEY: 20,
    Type.CAPTION: 18,
    Type.CAPTION_KEY: 18,
    Type.ROW_CHIP: 16,
}


class Tone(Enum):
    """The colour of a text, named like its token."""

    TEXT1 = "text1"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    TARGET = "target"
    ON_SOFT = "on_soft"
    ON_PANEL = "on_panel"

    @property
    def colour(self) -> str:
        """The colour in the look that is in force."""
        return str(getattr(look().tokens, self.value))


class Label(QLabel):
    """One text of the type scale; `wraps` breaks it into lines of the scale's line height."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        tone: Tone = Tone.TEXT1,
        *,
        is_tabular: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._tone = tone
        self._is_tabular = is_tabular
        self._wraps = wraps
        self._counted = ""
        self._lines: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)
        self._dress()
        look().changed.connect(self._dress)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)

    @property
    def tone(self) -> Tone:
        """The colour that the text has."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Show the text in another colour."""
        self._tone = tone
        self._dress()

    def set_kind(self, kind: Type) -> None:
        """Show the text in another size."""
        self._kind = kind
        self._dress()

    def line_height(self) -> int:
        """Return the height of one line at the text size in force."""
        return look().px(LINE_HEIGHTS[self._kind])

    def hasHeightForWidth(self) -> bool:
        """Wrapped texts are as high as their width makes them."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        if not self._wraps:
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        lines = self._lines_at(width - margins.left() - margins.right())
        return lines * self.line_height() + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return at least one line of the scale; a wrapped text asks for some 60 letters at most."""
        if not self._wraps:
            return super().sizeHint().expandedTo(QSize(0, self.line_height()))
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        width = min(longest + 2, metrics.averageCharWidth() * 60)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Let a wrapped text become as narrow as its longest word."""
        if not self._wraps:
            return super().minimumSizeHint().expandedTo(QSize(0, self.line_height()))
        words = self.text().split()
        return QSize(max((self.fontMetrics().horizontalAdvance(w) for w in words), default=0) + 2, self.line_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint in the tone, whatever palette a styled parent brings; wrapped texts with the scale's line height."""
        painter = QPainter(self)
        painter.setPen(QColor(self._tone.colour))
        if not self._wraps:
            painter.drawText(self.contentsRect(), self.alignment(), self.text())
            return
        rect = self.contentsRect()
        layout = self._layout(rect.width())
        top = float(rect.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max((rect.height() - layout.lineCount() * self.line_height()) / 2, 0.0)
        layout.draw(painter, QPointF(rect.left(), top))

    def _lines_at(self, width: int) -> int:
        """Return the number of lines; layouts ask for it hundreds of times while a page is shown."""
        text = self.text()
        if text != self._counted:
            self._counted = text
            self._lines = {}
        if width not in self._lines:
            self._lines[width] = max(self._layout(width).lineCount(), 1)
        return self._lines[width]

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = self.line_height()
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return layout

    def _dress(self) -> None:
        self.setFont(look().font(self._kind, is_tabular=self._is_tabular))
        self._lines = {}
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._tone.colour))
        self.setPalette(palette)
        self.updateGeometry()


class ElidedLabel(Label):
    """One line that ends in an ellipsis when it does not fit; the whole text is then the tooltip."""

    def __init__(
        self, text: str = "", kind: Type = Type.BODY, tone: Tone = Tone.TEXT1, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, kind, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Allow a few letters only."""
        return QSize(self.fontMetrics().horizontalAdvance("мммм"), self.line_height())

    def set_text(self, text: str) -> None:
        """Show another text."""
        super().set_text(text)
        self._say_all()

    def shown_text(self) -> str:
        """Return what fits."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text when it no longer fits."""
        super().resizeEvent(event)
        self._say_all()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setPen(QColor(self._tone.colour))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())

    def _say_all(self) -> None:
        tell_whole(self, self.text(), is_cut=self.shown_text() != self.text())


_ARROW, _BEFORE_ARROW = 18, 6


class Link(PushButton):
    """A text in accent that does something; reached by Tab, used by Space and Enter. An arrow says that it leads on."""

    def __init__(
        self,
        text: str,
        kind: Type = Type.CAPTION_KEY,
        tone: Tone = Tone.ACCENT,
        *,
        has_arrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._tone = tone
        self._has_arrow = has_arrow
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        outline(self, radius=4)
        self._dress()
        look().changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Return the text's width and a height that can be hit."""
        arrow = look().px(_ARROW) + look().px(_BEFORE_ARROW) if self._has_arrow else 0
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 + arrow, max(look().px(28), 28))

    def minimumSizeHint(self) -> QSize:
        """A link is never cut."""
        return self.sizeHint()

    def ring_rect(self) -> QRect:
        """Put the ring around the text, not around the area that can be hit."""
        height = self.fontMetrics().height()
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text, underlined under the pointer."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        ink = self._tone.colour if self.isEnabled() else Tone.TEXT3.colour
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._has_arrow:
            side = look().px(_ARROW)
            paint_icon(painter, QRectF(self.width() - side, (self.height() - side) / 2, side, side), "go", colour=ink)

    def _dress(self) -> None:
        self.setFont(look().font(self._kind))
        self.updateGeometry()
        self.update()
