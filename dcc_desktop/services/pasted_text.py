"""Reads texts that were pasted from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _

# What word processors and mail programs put before the items of a list.
_BULLET = re.compile(r"[•▪◦●○·‣*–—-]\s+")


def pasted_lines(texts: str | Iterable[str]) -> list[str]:
    """Return one text a line, without empty lines and the bullets of a list.

    Raises:
        InvalidInputError: nothing is left.
    """
    parts = texts.splitlines() if isinstance(texts, str) else [line for text in texts for line in text.splitlines()]
    lines = [
        _BULLET.sub("", clean_text(part), count=1) if _BULLET.match(clean_text(part)) else clean_text(part)
        for part in parts
    ]
    lines = [line for line in lines if line]
    if not lines:
        raise InvalidInputError(_("There is no text to add."), hint=_("Write or paste one thing a line."))
    return lines
