"""The finished document takes its place whole or not at all, and never that of something else."""

from __future__ import annotations

import errno
import io
import os
import time
import zipfile
from pathlib import Path

import pytest

from dcc_desktop.errors import ExportError
from dcc_desktop.export.word.archive import rewrite_archive
from dcc_desktop.export.word.writing import document_path, replace_file


def _archive(text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        written.writestr("word/document.xml", text)
        written.writestr("[Content_Types].xml", "<Types/>")
    return target.getvalue()


OLD, NEW = rewrite_archive(_archive("old")), rewrite_archive(_archive("new"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A document that this program wrote and nobody has edited."""
    written = tmp_path / "план.docx"
    written.write_bytes(OLD)
    return written


def _failing(number: int) -> object:
    def fail(*arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def _lies_alone(path: Path, content: bytes) -> bool:
    return [(file.name, file.read_bytes()) for file in path.parent.iterdir()] == [(path.name, content)]


def test_a_new_document_replaces_the_old_one(path: Path) -> None:
    replace_file(path, NEW)
    assert _lies_alone(path, NEW)


def test_a_full_disk_leaves_the_old_document(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", _failing(errno.ENOSPC))
    with pytest.raises(ExportError, match="no room left") as caught:
        replace_file(path, NEW)
    assert caught.value.hint
    assert _lies_alone(path, OLD)


def test_a_document_that_another_program_holds_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", _failing(errno.EACCES))
    with pytest.raises(ExportError, match=r"план\.docx is open in another program"):
        replace_file(path, NEW)
    assert _lies_alone(path, OLD)


def test_a_document_that_libreoffice_has_open_is_not_replaced(path: Path) -> None:
    (path.parent / ".~lock.план.docx#").write_text(",somebody,laptop")
    with pytest.raises(ExportError, match="open in another program"):
        replace_file(path, NEW)
    assert path.read_bytes() == OLD


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist") as caught:
        replace_file(tmp_path / "none" / "plan.docx", NEW)
    assert str(tmp_path / "none") in caught.value.message


def test_a_target_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        replace_file(tmp_path / "plan.docx", NEW)
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
        replace_file(tmp_path / "plan.docx", NEW)
    assert caught.value.hint


def test_an_interruption_leaves_the_old_document(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(path, NEW)
    assert _lies_alone(path, OLD)


@pytest.mark.parametrize("edited", [b"my own text", _archive("as another program packs it"), b"PK\x03\x04 no archive"])
def test_what_this_program_did_not_write_is_replaced_only_on_demand(path: Path, edited: bytes) -> None:
    path.write_bytes(edited)
    with pytest.raises(ExportError, match="edited or comes from another program"):
        replace_file(path, NEW)
    assert _lies_alone(path, edited)
    replace_file(path, NEW, is_overwriting=True)
    assert _lies_alone(path, NEW)


def test_a_workshop_file_is_never_replaced_whatever_its_name(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00 and all the rest")
    with pytest.raises(ExportError, match="is a workshop file"):
        replace_file(path, NEW, is_overwriting=True)
    assert path.read_bytes().startswith(b"SQLite")


def test_a_name_that_is_no_document_s_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"ends in \.docx"):
        replace_file(tmp_path / "file.dccw", NEW, is_overwriting=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("has_target", [True, False])
def test_a_link_is_not_written_through(path: Path, tmp_path: Path, *, has_target: bool) -> None:
    link = tmp_path / "link.docx"
    link.symlink_to(path if has_target else tmp_path / "nothing.docx")
    with pytest.raises(ExportError, match="a link or a device"):
        replace_file(link, NEW, is_overwriting=True)
    assert (link.is_symlink(), path.read_bytes()) == (True, OLD)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    with pytest.raises(ExportError, match="a link or a device"):
        replace_file(tmp_path / "pipe.docx", NEW, is_overwriting=True)


def test_a_name_that_is_too_long_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is too long"):
        replace_file(tmp_path / ("a" * 260 + ".docx"), NEW)


def test_a_long_name_that_the_disk_takes_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("Ж" * 115 + ".docx")
    replace_file(path, NEW)
    assert _lies_alone(path, NEW)


def test_a_user_s_own_part_is_left_alone_and_an_old_one_of_ours_is_removed(path: Path) -> None:
    own = path.with_name(path.name + ".part")
    own.write_bytes(b"mine")
    young, old = (path.with_name(f".{path.name}.{digits}.part") for digits in ("0123abcd", "89abcdef"))
    for left_behind in (young, old):
        left_behind.touch()
    os.utime(old, (time.time() - 90_000,) * 2)
    replace_file(path, NEW)
    assert (own.read_bytes(), young.exists(), old.exists()) == (b"mine", True, False)


def test_an_ending_is_added_where_it_is_missing(tmp_path: Path) -> None:
    names = [document_path(tmp_path / name).name for name in ("plan", "plan.DOCX", "file.dccw", "v1.2")]
    assert names == ["plan.docx", "plan.DOCX", "file.dccw.docx", "v1.2.docx"]


@pytest.mark.parametrize("path", ["", ".", ".."])
def test_no_name_at_all_is_refused(path: str) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        document_path(Path(path))


@pytest.mark.parametrize("name", ["a\0b/plan.docx", "a\0b.docx", "plan\0.docx"])
def test_a_name_with_a_nul_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="No document can have the name"):
        replace_file(tmp_path / name, b"x")
