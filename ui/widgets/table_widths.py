"""How wide the columns of a table are: fixed, as their contents, or what is left."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtWidgets import QTableView

from ui.models.rows_model import Column, RowsModel
from ui.theme.look import look
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.table_heads import TableHead

# A text further down that is wider ends in an ellipsis; measuring thousands of cells would be felt at each change.
_MEASURED_ROWS = 150


def shared_widths(
    model: RowsModel[Any], *, cells: CellDelegate, head: TableHead, room: int, hidden: Collection[int] = ()
) -> list[int]:
    """Return the width of each column; when they do not fit, the table scrolls rather than cut names."""
    places = range(len(model.columns))
    widths = [0 if place in hidden else _least(model, place, cells=cells, head=head) for place in places]
    stretching = [place for place in places if model.columns[place].is_stretch and place not in hidden]
    left = room - sum(widths)
    if stretching and left > 0:
        wanted = {
            place: _by_contents(model, place, cells=cells, head=head, best=model.columns[place].best_width)
            for place in stretching
        }
        left -= _grow_to_contents(widths, wanted, left)
        _share_out(widths, {place: model.columns[place].share for place in stretching}, left)
    return widths


def is_wide_enough(table: QTableView, model: RowsModel[Any], *, cells: CellDelegate, row: int) -> bool:
    """Return whether the row fits into the columns that are as wide as their contents."""
    count = len(model.columns)
    for place, column in enumerate(model.columns):
        if table.isColumnHidden(place):
            continue
        is_by_contents = not (column.width or column.most_width) and (column.is_whole or not column.is_stretch)
        if is_by_contents and (
            cells.wanted_width(model.cell_at(model.index(row, place)), place, count) > table.columnWidth(place)
        ):
            return False
    return True


def _least(model: RowsModel[Any], place: int, *, cells: CellDelegate, head: TableHead) -> int:
    column: Column[Any] = model.columns[place]
    if column.width:
        return look().px(column.width)
    if column.is_stretch and not column.is_whole:
        return look().px(column.least_width)
    return _by_contents(model, place, cells=cells, head=head, best=0 if column.is_stretch else column.best_width)


def _by_contents(model: RowsModel[Any], place: int, *, cells: CellDelegate, head: TableHead, best: int) -> int:
    count = len(model.columns)
    rows = model.rowCount() if model.columns[place].is_whole else min(model.rowCount(), _MEASURED_ROWS)
    shown = (model.cell_at(model.index(row, place)) for row in range(rows))
    widest = max((cells.wanted_width(cell, place, count) for cell in shown), default=0)
    wanted = max(head.wanted_width(place), widest)
    most = look().px(model.columns[place].most_width) or wanted
    return max(min(wanted, most), look().px(best))


def _grow_to_contents(widths: list[int], wanted: dict[int, int], room: int) -> int:
    """Give each stretching column what its contents want as far as there is room; return what was given."""
    missing = {place: max(width - widths[place], 0) for place, width in wanted.items()}
    total = sum(missing.values())
    share = min(room / total, 1) if total else 0
    for place, lack in missing.items():
        widths[place] += int(lack * share)
    return sum(int(lack * share) for lack in missing.values())


def _share_out(widths: list[int], shares: Mapping[int, float], room: int) -> None:
    """Give the stretching columns all that is left, by their shares."""
    whole = sum(shares.values())
    for place, share in shares.items():
        part = round(room * share / whole)
        widths[place] += part
        # The rest goes by the rest of the shares, so that not one pixel is lost or given twice.
        room, whole = room - part, whole - share
