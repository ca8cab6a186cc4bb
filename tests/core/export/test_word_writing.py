"""The finished document takes its place whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from dcc_desktop.errors import ExportError
from dcc_desktop.export.word.writing import replace_file


def _failing(number: int) -> object:
    def fail(*arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_new_document_replaces_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "план.docx"
    path.write_bytes(b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["план.docx"]


def test_a_full_disk_leaves_the_old_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", _failing(errno.ENOSPC))
    with pytest.raises(ExportError, match="no room left") as caught:
        replace_file(path, b"new")
    assert caught.value.hint
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["plan.docx"]


def test_a_document_that_another_program_holds_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", _failing(errno.EACCES))
    with pytest.raises(ExportError, match=r"plan\.docx is open in another program"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["plan.docx"]


def test_a_document_that_libreoffice_has_open_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    (tmp_path / ".~lock.plan.docx#").write_text(",somebody,laptop")
    with pytest.raises(ExportError, match="open in another program"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist") as caught:
        replace_file(tmp_path / "none" / "plan.docx", b"new")
    assert str(tmp_path / "none") in caught.value.message


def test_a_target_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        replace_file(tmp_path / "plan.docx", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["plan.docx"]


@pytest.mark.parametrize(
    ("number", "message"),
    [(errno.EACCES, "Nothing may be written"), (errno.EROFS, "Nothing may be written"), (errno.EIO, "could not be")],
)
def test_other_failures_say_what_happened(
    number: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", _failing(number))
    with pytest.raises(ExportError, match=message) as caught:
        replace_file(tmp_path / "plan.docx", b"new")
    assert caught.value.hint


def test_an_interruption_leaves_the_old_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(path, b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("plan.docx", b"old")]
