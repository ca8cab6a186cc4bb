"""Whether the room may see a result, and the link that changes it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.i18n import _
from ui.desk import Desk
from ui.theme.look import Type
from ui.widgets.glyphs import Glyph
from ui.widgets.labels import Label, Link, Tone


class RoomSwitch(QWidget):
    """Stands at the foot of a card with a result; the facilitator decides here what the projector may show."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        self._eye = Glyph("hidden", 16)
        self.state = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.link = Link("")
        self.link.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._eye)
        row.addWidget(self.state, 1)
        row.addWidget(self.link)
        desk.revealed_changed.connect(self._show_state)
        self._show_state()

    def show_key(self, key: str) -> None:
        """Show how it is with another result, by a key of `ui.reveal_keys`."""
        self._key = key
        self._show_state()

    def _show_state(self) -> None:
        is_shown = self._desk.is_revealed(self._key)
        self._eye.set_icon("shown" if is_shown else "hidden")
        self.state.set_text(_("The room may see it") if is_shown else _("Hidden from the room"))
        self.link.setText(_("Hide") if is_shown else _("Reveal"))
        self.link.updateGeometry()

    def _on_clicked(self) -> None:
        if self._key:
            self._desk.reveal(self._key, is_revealed=not self._desk.is_revealed(self._key))
