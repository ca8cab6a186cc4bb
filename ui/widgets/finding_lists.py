"""What a plan still lacks, as a list of links; a long one is shortened until it is unfolded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dcc_desktop.i18n import _, ngettext
from ui.theme.look import Type
from ui.widgets.focus_rings import outline
from ui.widgets.glyphs import Glyph
from ui.widgets.hairlines import hairline
from ui.widgets.labels import Label, Link, Tone
from ui.widgets.push_buttons import PushButton


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One link: what lacks something, and what that is; whoever made it knows by `data` where it leads."""

    title: str
    text: str
    is_missing: bool
    data: object = None


def finding_sign(line: FindingLine, size: int) -> Glyph:
    """Return the sign of what lacks something: a warning, or a half circle for what is only thin."""
    if line.is_missing:
        return Glyph("warning", size, Tone.BAD, is_filled=True)
    return Glyph("partly", size, Tone.WARN)


class FindingList(QWidget):
    """`followed(data)` of the line when the user wants to fill something in."""

    followed = Signal(object)

    def __init__(self, *, shown: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = shown
        self._lines: list[FindingLine] = []
        self._is_whole = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._widgets: list[QWidget] = []

    def show_at_most(self, count: int) -> None:
        """Show as many before the line that says how many more there are."""
        if count != self._most:
            self._most = count
            self._fill()

    def set_lines(self, lines: Sequence[FindingLine]) -> None:
        """Show these; the same again keeps the widgets, and with them the focus."""
        if list(lines) != self._lines:
            self._lines = list(lines)
            self._fill()

    def links(self) -> list[FindingButton]:
        """Return the links that are shown."""
        return [widget for widget in self._widgets if isinstance(widget, FindingButton)]

    def unfold(self) -> None:
        """Show all of them."""
        self._is_whole = True
        self._fill()

    def fold(self) -> None:
        """Show the first of them only, as for another city."""
        if self._is_whole:
            self._is_whole = False
            self._fill()

    def _fill(self) -> None:
        for widget in self._widgets:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        # A single one more would take the place of the line that says so.
        is_short = len(self._lines) <= self._most + 1
        shown = self._lines if self._is_whole or is_short else self._lines[: self._most]
        for place, line in enumerate(shown):
            if place:
                self._add(hairline())
            button = FindingButton(line)
            button.clicked.connect(lambda _checked=False, line=line: self.followed.emit(line.data))
            self._add(button)
        left = len(self._lines) - len(shown)
        if left:
            more = Link(ngettext("{count} more", "{count} more", left).format(count=left))
            more.clicked.connect(self.unfold)
            self._add(hairline())
            self._add(more)

    def _add(self, widget: QWidget) -> None:
        self._widgets.append(widget)
        self._column.addWidget(widget)


class FindingButton(PushButton):
    """One link of two lines with its sign."""

    def __init__(self, line: FindingLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        kind = _("missing") if line.is_missing else _("thin")
        self.setAccessibleName(f"{line.title}: {line.text} ({kind})")
        outline(self, radius=4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(line.title, Type.CAPTION_KEY, Tone.ACCENT, wraps=True))
        words.addWidget(Label(line.text, Type.CAPTION, Tone.TEXT2, wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(finding_sign(line, 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return what the texts need."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that the texts need."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    def paintEvent(self, _event: object) -> None:
        """Paint nothing of a button: the words say that they lead somewhere."""
