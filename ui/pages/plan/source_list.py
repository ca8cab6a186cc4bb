"""What an action came from, in words with votes and scores; a wrong link can be taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.plan import ActionId, ActionOriginId
from dcc_desktop.i18n import _
from dcc_desktop.services.origins import remove_origin
from dcc_desktop.services.plan_sources import Source, sources_of_action
from ui.desk import Desk
from ui.theme.look import Type
from ui.undo_offers import removed_text
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label, Tone


class SourceList(QWidget):
    """One line a source."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[tuple[ActionOriginId, Source]] | None = None
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Label(_("Where it comes from"), Type.CAPTION_KEY, Tone.TEXT2))

    def show_sources(self, action_id: ActionId) -> None:
        """Show what this action came from."""
        sources = sources_of_action(self._desk.workshop, action_id)
        if sources == self._shown:
            return
        self._shown = sources
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(origin_id, source) for origin_id, source in sources]
        if not sources:
            hint = _("Nothing is recorded. “Action from” adds an action with its source.")
            self._lines = [Label(hint, Type.CAPTION, Tone.TEXT3, wraps=True)]
        for line in self._lines:
            self._column.addWidget(line)

    def texts(self) -> list[str]:
        """Return the sources in words."""
        return [source.words for _origin, source in self._shown or ()]

    def _remove(self, origin_id: ActionOriginId, words: str) -> None:
        remove_origin(self._desk.workshop, origin_id)
        self._desk.offer_undo(removed_text([words]))

    def _line(self, origin_id: ActionOriginId, source: Source) -> QWidget:
        line = QWidget()
        remove = IconButton("close", _("Remove this source"), size=28)
        remove.clicked.connect(lambda: self._remove(origin_id, source.words))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Label(source.words, Type.TABLE, Tone.TEXT1, wraps=True), 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line
