"""Reads texts that were pasted from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.bullets import without_bullet


def pasted_lines(texts: str | Iterable[str]) -> list[str]:
    """Return one text a line, without empty lines and the bullets of a list.

    Raises:
        InvalidInputError: nothing is left.
    """
    parts = texts.splitlines() if isinstance(texts, str) else [line for text in texts for line in text.splitlines()]
    lines = [line for part in parts if (line := without_bullet(clean_text(part)))]
    if not lines:
        raise InvalidInputError(_("There is no text to add."), hint=_("Write or paste one thing a line."))
    return lines
