"""A full-text index of a file, in memory only: nothing of it is ever written to the disk."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WORDS = re.compile(r"[^\W_]+")
_BEGIN, _END = "\x02", "\x03"  # no text in a file holds them
_SNIPPET_WORDS = 12
_MOST_WORDS, _LONGEST_WORD = 16, 64  # of a query: the time grows with the square of them
_MOST_UNSORTED = 64 * 2**20  # bytes

Document = tuple[str, str, Sequence[str]]
"""Table, row id and texts of one row."""


@dataclass(frozen=True, slots=True)
class Found:
    """A row in which all words were found; `marks` are the places of the words in the snippet, as (start, end)."""

    table: str
    row_id: str
    snippet: str
    marks: tuple[tuple[int, int], ...]


class SearchIndex:
    """Finds rows by the beginnings of words, in any case of letters."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        # Latin letters are found without their accents too; Cyrillic ones are letters of their own.
        self._connection.execute(
            "CREATE VIRTUAL TABLE text USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', detail = full)"
        )
        # What is put in together is sorted in memory first: a third less time for a whole file.
        self._connection.execute(f"INSERT INTO text (text, rank) VALUES ('hashsize', {_MOST_UNSORTED})")
        self._numbers: dict[tuple[str, str], int] = {}
        self._rows: dict[int, tuple[str, str]] = {}
        self._highest = 0

    def put(self, documents: Iterable[Document]) -> None:
        """Take rows in, in the place of what was known of them before."""
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT INTO text (rowid, body) VALUES (?, ?)", map(self._numbered, documents))
        self._connection.execute("COMMIT")

    def _numbered(self, document: Document) -> tuple[int, str]:
        table, row_id, texts = document
        self._highest += 1
        self._numbers[table, row_id] = self._highest
        self._rows[self._highest] = (table, row_id)
        return self._highest, "\n".join(texts)

    def forget(self, rows: Iterable[tuple[str, str]]) -> None:
        """Take rows out, given as (table, id); unknown ones are passed over."""
        numbers = [number for row in rows if (number := self._numbers.pop(row, None)) is not None]
        self._connection.execute("BEGIN")
        self._connection.executemany("DELETE FROM text WHERE rowid = ?", [(number,) for number in numbers])
        self._connection.execute("COMMIT")
        for number in numbers:
            del self._rows[number]

    def find(self, query: str, limit: int) -> list[Found]:
        """Return the rows that hold every word of the query as the beginning of a word, the best ones first.

        Of a long text that was pasted its first words count.
        """
        begin = unicodedata.normalize("NFC", query[: _MOST_WORDS * _LONGEST_WORD])
        words = [word[:_LONGEST_WORD] for word in _WORDS.findall(begin)[:_MOST_WORDS]]
        if not words:
            return []
        found = self._connection.execute(
            f"SELECT rowid, snippet(text, 0, '{_BEGIN}', '{_END}', '…', {_SNIPPET_WORDS}) FROM text WHERE text MATCH ?"
            " ORDER BY rank, rowid LIMIT ?",
            (" ".join(f'"{word}" *' for word in words), limit),
        )
        return [Found(*self._rows[number], *_plain(marked)) for number, marked in found]

    def close(self) -> None:
        """Let the memory go."""
        self._connection.close()


def _plain(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet without its marks, in one line, and where they were."""
    parts = marked.replace("\n", " ").split(_BEGIN)
    text, marks = parts[0], []
    for part in parts[1:]:
        word, _end, rest = part.partition(_END)
        marks.append((len(text), len(text) + len(word)))
        text += word + rest
    return text, tuple(marks)
