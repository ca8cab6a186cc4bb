"""Texts that people typed, where Qt would read commands in them: tags in tooltips, ampersands in menus."""

from __future__ import annotations

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text as it was typed, also when it looks like HTML."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def plain_entry(text: str) -> str:
    """Return the text of a menu entry in which an ampersand does not become the key of the next letter."""
    return text.replace("&", "&&")


def tell_whole(widget: QWidget, text: str, *, is_cut: bool) -> None:
    """Offer the whole text as the tooltip of a widget that shows less of it; none where all of it is shown."""
    widget.setToolTip(plain_tip(text) if is_cut else "")
