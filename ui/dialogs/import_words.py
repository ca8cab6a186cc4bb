"""What an import is called and what is said about it, for each kind of table."""

from __future__ import annotations

from collections.abc import Sequence

from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.import_preview import ImportKind, ImportResult, RowState

_NAMED = 4
"""Columns that are named in a sentence; exports of forms have dozens that nobody needs."""


def title_of(kind: ImportKind) -> str:
    """Return the title of the dialog."""
    return {
        ImportKind.CITIES: _("Import cities"),
        ImportKind.PEOPLE: _("Import people"),
        ImportKind.RATINGS: _("Import ratings"),
        ImportKind.IDEAS: _("Import ideas"),
    }[kind]


def word_of(state: RowState) -> str:
    """Return what becomes of a row, in the table of rows."""
    return {
        RowState.ADDED: _("new"),
        RowState.UPDATED: _("updated"),
        RowState.UNCHANGED: _("as it is"),
        RowState.REFUSED: _("refused"),
        RowState.LEFT_OUT: _("left out"),
    }[state]


def counts_of(result: ImportResult) -> dict[RowState, str]:
    """Return what becomes of how many; what becomes of none is left out."""
    counts = {
        RowState.ADDED: (ngettext("{n} new", "{n} new", result.added), result.added),
        RowState.UPDATED: (ngettext("{n} updated", "{n} updated", result.updated), result.updated),
        RowState.UNCHANGED: (ngettext("{n} as it is", "{n} as they are", result.unchanged), result.unchanged),
        RowState.REFUSED: (ngettext("{n} refused", "{n} refused", result.refused_lines), result.refused_lines),
    }
    return {state: text.format(n=count) for state, (text, count) in counts.items() if count}


def left_out_text(titles: Sequence[str]) -> str:
    """Name the columns that are not taken in; empty when there are none."""
    if not titles:
        return ""
    named, more = ", ".join(titles[:_NAMED]), len(titles) - _NAMED
    if more <= 0:
        return _("Not imported: {columns}").format(columns=named)
    text = ngettext("Not imported: {columns} and {n} more", "Not imported: {columns} and {n} more", more)
    return text.format(columns=named, n=more)


def import_text(result: ImportResult) -> str:
    """Return the text of the button that imports."""
    count = result.added + result.updated
    return ngettext("Import {n} row", "Import {n} rows", count).format(n=count) if count else _("Nothing to import")


def said_after(kind: ImportKind, result: ImportResult) -> str:
    """Return what was imported and what was not, for the message bar."""
    count, refused = result.added + result.updated, result.refused_lines
    imported = _imported(kind, count).format(n=count)
    if not refused:
        return f"{imported}."
    left = ngettext("{n} row refused", "{n} rows refused", refused).format(n=refused)
    return f"{imported}, {left}."


def _imported(kind: ImportKind, count: int) -> str:
    match kind:
        case ImportKind.CITIES:
            return ngettext("{n} city imported", "{n} cities imported", count)
        case ImportKind.PEOPLE:
            return ngettext("{n} person imported", "{n} people imported", count)
        case ImportKind.RATINGS:
            return ngettext("{n} form imported", "{n} forms imported", count)
        case ImportKind.IDEAS:
            return ngettext("{n} idea imported", "{n} ideas imported", count)
