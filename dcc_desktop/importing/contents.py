"""Which column of a table without titles holds what, told by its contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.tables import SourceTable

_CYRILLIC = re.compile("[А-я]")
_HEAD = 200  # lines that are looked at
_SHARE_OF_MISTAKES = 0.2

Fits = Callable[[str], object]
"""Raises `InvalidInputError` when a text cannot be the contents of a field."""


def fields_by_contents(
    table: SourceTable, fits: Mapping[str, Fits], rest: Sequence[str], *, in_both_languages: Mapping[str, str]
) -> dict[int, str]:
    """Return what the contents of the columns say.

    Args:
        fits: For each field what its contents must pass; the first column whose texts do gets it.
        rest: The fields of the columns that are left, in their order.
        in_both_languages: For which fields the first two columns of the rest stand when one is in Bulgarian, as
            `{"bg": field, "en": field}`; empty: for none.
    """
    columns = {at: _texts(table, at) for at in range(len(table.header))}
    columns = {at: texts for at, texts in columns.items() if texts}
    found: dict[int, str] = {}
    for field, check in fits.items():
        at = next((at for at, texts in columns.items() if at not in found and _most_fit(texts, check)), None)
        if at is not None:
            found[at] = field
    left = [at for at in columns if at not in found]
    if in_both_languages and len(left) > 1 and _is_bulgarian(columns[left[0]]) != _is_bulgarian(columns[left[1]]):
        for at in left[:2]:
            found[at] = in_both_languages["bg" if _is_bulgarian(columns[at]) else "en"]
        left, rest = left[2:], rest[1:]
    found |= dict(zip(left, rest, strict=False))
    return dict(sorted(found.items()))


def _texts(table: SourceTable, position: int) -> list[str]:
    return [cells[position] for _line, cells in table.rows[:_HEAD] if cells[position]]


def _most_fit(texts: Sequence[str], check: Fits) -> bool:
    """Tell whether the texts fit, but for a few mistakes, which the reading will refuse one by one."""
    wrong = 0
    for text in texts:
        try:
            check(text)
        except InvalidInputError:
            wrong += 1
    return wrong <= len(texts) * _SHARE_OF_MISTAKES


def _is_bulgarian(texts: Sequence[str]) -> bool:
    return 2 * sum(1 for text in texts if _CYRILLIC.search(text)) > len(texts)
