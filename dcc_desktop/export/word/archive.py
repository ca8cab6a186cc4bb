"""Zip archives that are the same bytes for the same contents."""

from __future__ import annotations

import io
import zipfile

_FIRST = "[Content_Types].xml"
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def rewrite_archive(archive: bytes) -> bytes:
    """Return the archive with sorted members and fixed dates."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            written.writestr(_member(name), source.read(name))
    return target.getvalue()


def is_as_written(archive: bytes, *, most: int) -> bool:
    """Tell whether a Word document is byte for byte what `rewrite_archive` makes; another program's never is.

    Args:
        most: Bytes that the members may hold together.

    Raises:
        zipfile.BadZipFile: this is no archive. Others of `zipfile` and `zlib`: it is damaged or encrypted.
    """
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        members = source.infolist()
    if sum(member.file_size for member in members) > most or "word/document.xml" not in {m.filename for m in members}:
        return False
    return rewrite_archive(archive) == archive


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _FIXED_DATE)
    member.compress_type = zipfile.ZIP_DEFLATED
    # The same on every platform; zipfile would note the one it runs on.
    member.create_system = 0
    member.external_attr = 0
    return member
