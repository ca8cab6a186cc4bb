"""Whether the journal beside a file belongs to it: SQLite rolls whatever lies there into the file, without asking.

The format is described at https://www.sqlite.org/fileformat2.html#the_rollback_journal.
"""

from __future__ import annotations

import struct
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_HEADER = struct.Struct(">8sIIIII")  # magic, records, nonce, pages of the file before, sector size, page size
_UNTIL_THE_END = 0xFFFFFFFF
_LOOKS = 5  # because the file and its journal cannot be read at the same instant while somebody writes
_WAIT = 0.02  # seconds


def journal_of(path: Path) -> Path:
    """Return the sibling from which SQLite takes back what a crash left half written."""
    return path.with_name(path.name + "-journal")


def has_strange_journal(path: Path) -> bool:
    """Tell whether a journal lies beside the file that a crash of another file, or of another state of it, left.

    It can be told when the size or the change counter of the file is neither that from before the crash nor the next;
    a copy of the very same state passes, and nothing is lost then.

    Raises:
        OSError: one of them cannot be read.
    """
    for _look in range(_LOOKS):
        if _may_belong(path):
            return False
        time.sleep(_WAIT)
    return True


def _may_belong(path: Path) -> bool:
    try:
        with journal_of(path).open("rb") as journal, path.open("rb") as file:
            header = journal.read(_HEADER.size)
            if len(header) < _HEADER.size or not header.startswith(_MAGIC):
                return True  # SQLite takes nothing from it.
            _magic, _records, _nonce, pages, sector, page_size = _HEADER.unpack(header)
            if not _is_power(sector, least=32) or not _is_power(page_size, least=512):
                return True
            before = next((image.read(100) for image in _first_pages(journal, sector, page_size)), None)
            return _fits(file.read(100), before, pages=pages, page_size=page_size)
    except FileNotFoundError:
        return True


def _is_power(number: int, *, least: int) -> bool:
    return least <= number <= 65536 and number & (number - 1) == 0


def _first_pages(journal: BinaryIO, sector: int, page_size: int) -> Iterator[BinaryIO]:
    """Yield the journal where an image of the first page of the file begins."""
    start, size = 0, journal.seek(0, 2)
    while start + sector <= size:
        journal.seek(start)
        header = journal.read(_HEADER.size)
        if not header.startswith(_MAGIC):
            return
        records = _HEADER.unpack(header)[1]
        first, length = start + sector, page_size + 8
        if records == _UNTIL_THE_END:
            records = (size - first) // length
        for number in range(min(records, (size - first) // length)):
            journal.seek(first + number * length)
            if journal.read(4) == b"\x00\x00\x00\x01":
                yield journal
        if records == 0:
            return
        start = -(-(first + records * length) // sector) * sector


def _fits(now: bytes, before: bytes | None, *, pages: int, page_size: int) -> bool:
    """Tell whether the header of the file is that from before the crash, or what the crash made of it."""
    if _number(now, 16, 2) != page_size & 0xFFFE | page_size >> 16:
        return False
    if before is None or _number(now, 24) == _number(before, 24):
        # The first page is written last, so it is still as it was.
        return (before is None or now == before) and (_number(now, 28) == pages or _number(now, 24) != _number(now, 92))
    return before[68:72] == now[68:72] and _number(now, 24) == (_number(before, 24) + 1) & 0xFFFFFFFF


def _number(header: bytes, offset: int, length: int = 4) -> int:
    return int.from_bytes(header[offset : offset + length], "big")
