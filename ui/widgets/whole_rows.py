"""Where a table is scrolled to: no row is cut under the head."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView


def show_whole_rows(table: QTableView) -> None:
    """Scroll on to the next row where the first one that is seen is cut; the chosen one stays in view."""
    first = table.rowAt(0)
    cut = -table.rowViewportPosition(first) if first >= 0 else 0
    if cut <= 0:
        return
    bar = table.verticalScrollBar()
    is_chosen = first == table.currentIndex().row()
    bar.setValue(bar.value() - cut if is_chosen else bar.value() - cut + table.rowHeight(first))
