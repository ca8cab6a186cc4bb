"""The matrix with its legend above and the cities without a mentor below, or what is missing for a suggestion."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, interface_language
from ui.desk import Desk
from ui.pages.mentoring.pair_matrix import PairMatrix
from ui.pages.mentoring.pair_table import PairTable
from ui.theme.look import Type
from ui.widgets.empty_states import EmptyState, padded
from ui.widgets.glyphs import Glyph
from ui.widgets.hairlines import paint_hairline_below
from ui.widgets.labels import Label, Tone


class PairsTab(QWidget):
    """Shows a `PairTable`; `fellows_toggled` when fellow cities are to be paired too, or no longer."""

    fellows_toggled = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = PairMatrix()
        self.unpaired = Label("", Type.TABLE, Tone.TEXT2, wraps=True)
        self._unpaired_row = QWidget()
        self.fellows = QCheckBox(_("Fellow cities too"))
        self.fellows.clicked.connect(self.fellows_toggled)
        self.empty = nobody_to_pair(desk)
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._unpaired_row)
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(8)
        row.addWidget(Glyph("warning", 16, Tone.WARN, is_filled=True))
        row.addWidget(self.unpaired, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 8)
        foot.addWidget(self.fellows)
        foot.addStretch(1)
        foot.addWidget(Label(_("points of 100; Enter chooses a pair"), Type.CAPTION, Tone.TEXT3))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.matrix, 1)
        column.addWidget(self._unpaired_row)
        column.addLayout(foot)
        self._stack.addWidget(whole)
        self._stack.addWidget(padded(self.empty))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def show_table(self, table: PairTable | None, *, problem: str = "") -> None:
        """Show the matrix, or what is missing or wrong."""
        self._stack.setCurrentIndex(0 if table is not None else 1)
        if table is None:
            if problem:
                self.empty.show_texts(_("The rules contradict each other"), problem)
            return
        self.matrix.show_table(table)
        language = interface_language()
        cities = table.weighed.cities
        texts = [
            f"{cities[u.city_id].name(language)} ({_(u.reason).rstrip('.')})" for u in table.weighed.suggestion.unpaired
        ]
        self._unpaired_row.setVisible(bool(texts))
        self.unpaired.set_text(_("Without a mentor: {cities}").format(cities="; ".join(texts)))


def nobody_to_pair(desk: Desk) -> EmptyState:
    """Return what stands where pairs would be while there is no city to pair or no mentor city."""
    state = EmptyState(
        "mentoring",
        _("There is nobody to pair yet"),
        text=_(
            "A suggestion needs a challenge city and a mentor city. "
            "Which one a city is, is chosen in the column “Role” of the list of cities."
        ),
        button_text=_("To Cities and people"),
        button_icon="go",
    )
    state.asked.connect(lambda: desk.go_to(Stage.CITIES, Tab.CITIES))
    return state


class Legend(QWidget):
    """What the signs of the matrix mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for icon, text in (("done", _("suggestion")), ("person", _("your choice"))):
            row.addWidget(Glyph(icon, 16, Tone.TEXT2, is_filled=True))
            words = Label(text, Type.CAPTION, Tone.TEXT2)
            words.setMinimumWidth(words.sizeHint().width())
            row.addWidget(words)
            row.addSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Go on with the hairline under the tabs."""
        paint_hairline_below(self)
