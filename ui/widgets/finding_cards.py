"""A card of what a plan still lacks, with how many things that are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.chips import Chip, ChipTone
from ui.widgets.finding_lists import FindingLine, FindingList
from ui.widgets.labels import Label, Tone
from ui.widgets.scrolling import Scroller


class FindingCard(Card):
    """`followed(data)` of the line when one of the links is pressed; `nothing` is said when there is none.

    `is_counted` where the links are what is counted elsewhere too, so that one plan has one number.
    """

    followed = Signal(object)

    def __init__(
        self, title: str, *, nothing: str, shown: int, is_counted: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self._is_counted = is_counted
        self._of = ""
        self._count = Chip("")
        self.add_action(self._count)
        self._nothing = Label(nothing, Type.TABLE, Tone.TEXT2, wraps=True)
        self.findings = FindingList(shown=shown)
        self.findings.followed.connect(self.followed)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.body.addWidget(Scroller(content), 1)

    def show_lines(self, lines: Sequence[FindingLine], *, of: str) -> None:
        """Show what lacks; `of` is the city, so that another one begins with a short list."""
        if of != self._of:
            self._of = of
            self.findings.fold()
        is_missing = any(line.is_missing for line in lines)
        self._count.setVisible(bool(lines) and self._is_counted)
        self._count.show_state(str(len(lines)), ChipTone.BAD if is_missing else ChipTone.WARN)
        self._nothing.setVisible(not lines)
        self.findings.set_lines(lines)
