"""What each column of a table to import holds: what it seems to be is chosen, and can be chosen otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.i18n import _
from dcc_desktop.services.import_preview import ImportField, SourceTable, column_title
from ui.theme.look import Type, look
from ui.widgets.choices import CalmComboBox
from ui.widgets.labelled_fields import FIELD
from ui.widgets.labels import ElidedLabel, Label, Tone
from ui.widgets.scrolling import Scroller

_EXAMPLES = 3


class ColumnChoices(Scroller):
    """One choice a column. `changed` after the user has chosen."""

    changed = Signal()

    def __init__(self, fields: Sequence[ImportField], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        # One list for all: with two hundred criteria, a list for each column would be felt.
        self._fields = QStandardItemModel(self)
        for name, label in (("", _("Leave out")), *((field.name, field.label) for field in fields)):
            item = QStandardItem(label)
            item.setData(name, int(Qt.ItemDataRole.UserRole))
            self._fields.appendRow(item)
        self.boxes: list[CalmComboBox] = []

    def show_table(self, table: SourceTable, mapping: Mapping[int, str]) -> None:
        """Show the columns of a table with what they seem to hold."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        self.boxes = []
        for position in range(len(table.header)):
            title, examples = column_title(table, position), _examples(table, position)
            # Questions of one part begin alike; what differs stands at the end.
            column.addWidget(Label(title, Type.TABLE_KEY, wraps=True))
            if examples:
                column.addWidget(ElidedLabel(examples, Type.CAPTION, Tone.TEXT3))
            column.addWidget(self._box(title, mapping.get(position, "")))
            column.addSpacing(8)
        column.addStretch(1)
        self.set_content(content)

    def mapping(self) -> dict[int, str]:
        """Return the chosen fields by the positions of their columns; those that are left out are missing."""
        chosen = {position: str(box.currentData() or "") for position, box in enumerate(self.boxes)}
        return {position: name for position, name in chosen.items() if name}

    def _box(self, title: str, chosen: str) -> CalmComboBox:
        box = CalmComboBox()
        box.setModel(self._fields)
        box.setFixedHeight(look().px(FIELD))
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.setAccessibleName(_("What “{column}” holds").format(column=title))
        box.activated.connect(lambda _place: self.changed.emit())
        self.boxes.append(box)
        return box


def _examples(table: SourceTable, position: int) -> str:
    values = (cells[position] for _line, cells in table.rows if position < len(cells) and cells[position])
    first = list(dict.fromkeys(value for value, _number in zip(values, range(_EXAMPLES * 3), strict=False)))
    return " · ".join(first[:_EXAMPLES])
