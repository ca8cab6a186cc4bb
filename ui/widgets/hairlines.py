"""The thin line that parts what stands together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def hairline(*, is_upright: bool = False) -> QFrame:
    """Return a line across, or an upright one between things side by side."""
    line = QFrame()
    line.setProperty("role", "line")
    if is_upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
