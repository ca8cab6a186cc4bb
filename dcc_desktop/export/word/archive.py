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


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _FIXED_DATE)
    member.compress_type = zipfile.ZIP_DEFLATED
    # The same on every platform; zipfile would note the one it runs on.
    member.create_system = 0
    member.external_attr = 0
    return member
