"""What stands in a document, in words, for those who have never seen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.theme.look import Type
from ui.widgets.cards import Card
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Tone
from ui.widgets.scrolling import Scroller


class ContentsCard(Card):
    """Nothing to press here: a quiet explanation."""

    def __init__(self, title: str, lines: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for icon, text in lines:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Glyph(icon, 20, Tone.TEXT3), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, Type.TABLE, Tone.TEXT2, wraps=True), 1)
            column.addLayout(row)
        column.addStretch(1)
        # With large text, or under a message, there is not room for all of it.
        self.body.addWidget(Scroller(content))


def plan_card() -> ContentsCard:
    """Return what the plan of a city holds."""
    return ContentsCard(
        _("In the document"),
        [
            ("document", _("Cover, summary, eight chapters, and a sheet for each action.")),
            ("radar", _("The maturity now and its target, as a chart and in tables.")),
            ("idea", _("The ideas with their votes; vision, mission and ambitions.")),
            (
                "link",
                _("Each action names its source: votes, score or practice."),
            ),
            ("edit", _("What is missing is marked where it belongs.")),
        ],
    )


def all_plans_card() -> ContentsCard:
    """Return what is exported for all cities together."""
    return ContentsCard(
        _("What is exported"),
        [
            ("document", _("One Word document for each city.")),
            ("city", _("Mentor cities have no plan of their own.")),
            ("report", _("The seminar's report: one more document, with the results of all cities.")),
        ],
    )
