"""The bar below each page that names the one next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from dcc_desktop.domain.steps import NextStep
from dcc_desktop.i18n import _
from ui.theme.look import Type, look
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import ElidedLabel, Label, Link, Tone
from ui.widgets.plain_tips import plain_tip

HEIGHT = 44


class NextStepBar(QFrame):
    """Says what to do next and leads there."""

    followed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "next")
        self.setFixedHeight(max(HEIGHT, look().px(HEIGHT)))
        self._step: NextStep | None = None
        self._sign = Glyph("next", 18, Tone.ACCENT, is_filled=True)
        self._text = ElidedLabel("", Type.TABLE_KEY)
        self._link = Link(_("Go there"), has_arrow=True)
        self._link.clicked.connect(self.follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(Label(_("Next step:"), Type.TABLE, tone=Tone.TEXT2))
        row.addWidget(self._text, 1)
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_step(self, step: NextStep, *, where: str, hint: str = "") -> None:
        """Show a step; `where` says what the link does, and is empty where one is at the right place already."""
        self._step = step
        self._text.set_text(step.title)
        self._text.setToolTip(plain_tip(step.reason))
        self._link.setText(where)
        self._link.setVisible(bool(where))
        self._link.setToolTip(plain_tip(hint))

    def follow(self) -> None:
        """Ask to be led to where the step is done."""
        if self._step is not None:
            self.followed.emit(self._step)
