"""Reads texts that were pasted from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.bullets import without_bullet

MOST_LINES = 500
"""More is no list that somebody wrote down in a room, but a table or a whole document that was pasted by mistake."""


def pasted_lines(texts: str | Iterable[str]) -> list[str]:
    """Return one text a line, without empty lines and the bullets of a list.

    Raises:
        InvalidInputError: nothing is left, or there are more lines than anybody means to paste.
    """
    parts = texts.splitlines() if isinstance(texts, str) else [line for text in texts for line in text.splitlines()]
    lines = [line for part in parts if (line := without_bullet(clean_text(part)))]
    if not lines:
        raise InvalidInputError(_("There is no text to add."), hint=_("Write or paste one thing a line."))
    if len(lines) > MOST_LINES:
        raise InvalidInputError(
            _("The text has {n} lines; at most {limit} are added at once.").format(n=len(lines), limit=MOST_LINES),
            hint=_("Paste it in parts, or import it as a table."),
        )
    return lines
