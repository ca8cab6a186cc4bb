"""What a table knows of one of its columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from dcc_desktop.i18n import _
from ui.widgets.cells import Cell, Painter

Row = TypeVar("Row")
_CITY = 280


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column.

    Args:
        key: Its name for the program.
        title: Its head, with the unit.
        show: What the cell of a row shows.
        edit: The text that the editor starts with; with choices the key of the current one.
        save: Called with what was typed or the key that was chosen; raises DccError when it cannot be taken.
        choices: The (key, text) pairs to choose from, for a row.
        keys: One-key entry for ratings: typed character -> value for `save`; Backspace saves "".
        toggle: What a click or Space does, for a column of marks.
        can_edit: Which rows can be edited; all when None.
        width: A fixed width in px at 100 %; 0 is as wide as the contents.
        is_stretch: Takes what is left, at least `least_width`.
        share: How much it takes of what is left when all stretching columns show their contents.
        best_width: What a column should have at least, in px at 100 %, such as a painted one; where it stretches,
            as far as there is room.
        most_width: What a column that is as wide as its contents takes at most, in px at 100 %; 0 is no limit.
        is_whole: Never cut (names of cities), even when it stretches.
        paint_title: Draws the head instead of the title, which stays for screen readers.
    """

    key: str
    title: str
    show: Callable[[Row], Cell | str]
    is_number: bool = False
    edit: Callable[[Row], str] | None = None
    save: Callable[[Row, str], None] | None = None
    choices: Callable[[Row], Sequence[tuple[str, str]]] | None = None
    keys: Mapping[str, str] | None = None
    toggle: Callable[[Row], None] | None = None
    can_edit: Callable[[Row], bool] | None = None
    tooltip: Callable[[Row], str] | None = None
    width: int = 0
    least_width: int = 96
    is_stretch: bool = False
    share: float = 1.0
    best_width: int = 0
    most_width: int = 0
    is_whole: bool = False
    paint_title: Painter | None = None


def city_column(name_of: Callable[[Row], str]) -> Column[Row]:
    """Return the column of the city by which a row is found: never cut, wider where there is room, `rest()` ends it."""
    return Column(
        key="city",
        title=_("City"),
        show=lambda row: Cell(name_of(row), is_key=True),
        is_whole=True,
        is_stretch=True,
        best_width=_CITY,
        share=0,
    )


def rest() -> Column[Any]:
    """Return an empty last column that takes what is left, so that figures stay near the names in a wide window."""
    return Column(key="rest", title="", show=lambda _row: Cell(), is_stretch=True, least_width=24)
