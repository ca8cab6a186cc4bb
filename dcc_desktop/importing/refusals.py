"""What an import refuses: a cell or a whole line, with its place and the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that was not taken.

    Attributes:
        line: Of the file, or the row of the sheet; 1 is the first.
        column: The title of the column; empty when the whole line is meant.
        value: What the cell holds.
        reason: A sentence for the user.
    """

    line: int
    column: str
    value: str
    reason: str
