"""Reading CSV files as tables, and what is refused of any file."""

from __future__ import annotations

import codecs
import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.errors import DccError, InvalidInputError
from dcc_desktop.importing.tables import SourceTable, read_lines, read_table

TEXT = "град;роля\nСофия;участник\nГаброво;партньор\n"
EXPECTED = ((2, ("София", "участник")), (3, ("Габрово", "партньор")))


def table_of(tmp_path: Path, data: str | bytes, name: str = "table.csv") -> SourceTable:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_table(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_table_is_read_in_each_encoding(tmp_path: Path, encoding: str) -> None:
    table = table_of(tmp_path, TEXT.encode(encoding))
    assert (table.header, table.rows) == (("град", "роля"), EXPECTED)


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_utf_16_is_read_in_both_byte_orders(tmp_path: Path, mark: bytes, encoding: str) -> None:
    assert table_of(tmp_path, mark + TEXT.encode(encoding)).rows == EXPECTED


def test_western_letters_of_windows_are_not_read_as_cyrillic(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,country\nGuimarães,PT\nMálaga,ES\n".encode("cp1252"))
    assert [cells[0] for _line, cells in table.rows] == ["Guimarães", "Málaga"]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_each_separator_is_found(tmp_path: Path, separator: str) -> None:
    assert table_of(tmp_path, TEXT.replace(";", separator)).rows == EXPECTED


def test_commas_in_texts_do_not_hide_semicolons(tmp_path: Path) -> None:
    table = table_of(tmp_path, "идея;автор\nВлак, автобус, метро;Ана\nПарк, пейка, сянка;Боян\n")
    assert table.rows[0][1] == ("Влак, автобус, метро", "Ана")


def test_prose_with_commas_has_one_column(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Влак, автобус\nПарк\nБиблиотека, вечер, всеки ден\nДом\nМост, нов\n")
    assert table.header == ("Влак, автобус",)


def test_a_separator_that_excel_names_wins(tmp_path: Path) -> None:
    table = table_of(tmp_path, "sep=|\r\na|b\r\n1,2|3,4\r\n")
    assert (table.header, table.rows) == (("a", "b"), ((3, ("1,2", "3,4")),))


def test_a_quoted_text_may_hold_line_breaks_and_lines_are_still_counted(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'a,b\n"one\ntwo",2\n\n3,4\n')
    assert table.rows == ((2, ("one\ntwo", "2")), (5, ("3", "4")))


def test_short_lines_are_filled_and_long_ones_are_kept(tmp_path: Path) -> None:
    table = table_of(tmp_path, "a,b,c\n1,2,3\n1\n1,2,3,4\n1,2,3\n1,2,3\n1,2,3\n")
    assert (table.rows[1][1], table.rows[2][1]) == (("1", "", ""), ("1", "2", "3", "4"))


def test_control_characters_are_removed(tmp_path: Path) -> None:
    assert table_of(tmp_path, "a,b\nx\x07y,\x0b2\n").rows == ((2, ("xy", "2")),)


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    assert table_of(tmp_path, "a,b\n=1+1,@x\n-y,+z\n").rows == ((2, ("=1+1", "@x")), (3, ("-y", "+z")))


def test_what_eusurvey_writes_on_top_is_skipped(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Alias;survey;\nExport Date;2026-03-20;\n;;\nx;y;z\n1;2;3\n")
    assert (table.header, table.rows) == (("x", "y", "z"), ((5, ("1", "2", "3")),))


@pytest.mark.parametrize(
    "data",
    [b"", b"\n\n \n", b"\x00\x01\x02\x03", b"PK\x03\x04 no zip", b"\xd0\xcf\x11\xe0 old", b"\xff\xfeA", b'a,"b\x00'],
)
def test_what_is_no_table_is_refused_with_a_hint(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InvalidInputError) as refused:
        table_of(tmp_path, data)
    assert refused.value.hint


def test_damaged_utf_8_is_refused_and_its_line_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="line 4"):
        table_of(tmp_path, TEXT.encode() + b"\xd0;broken\n" + TEXT.encode())


def test_a_missing_file_is_refused_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"There is no file nowhere\.csv") as refused:
        read_table(tmp_path / "nowhere.csv")
    assert "other programs" not in refused.value.hint


def test_a_folder_is_refused_as_such(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is a folder"):
        read_table(tmp_path)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), r"does not let this program read t\.csv"),
        (OSError(5, "Input/output error"), r"t\.csv cannot be read\.$"),
        (ValueError("embedded null byte"), r"No file can be called"),
    ],
)
def test_what_the_system_says_is_said_in_our_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    def fail(_path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(InvalidInputError) as refused:
        table_of(tmp_path, TEXT, "t.csv")
    assert re.search(message, refused.value.message)
    assert str(error) not in str(refused.value)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    with pytest.raises(InvalidInputError, match="100 MB, and at most 30 MB"):
        read_table(path)


def test_a_cell_that_never_ends_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="line 2: a quotation mark opens and is never closed"):
        table_of(tmp_path, 'a,b\n"' + "x\n" * 200_000)


def test_a_list_without_a_header_keeps_its_first_line_and_its_commas(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes("Влак, автобус\n\nПарк; пейка\n".encode("cp1251"))
    assert read_lines(path) == [(1, "Влак, автобус"), (3, "Парк; пейка")]


CELL = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8),
    separator=st.sampled_from(";,\t"),
    encoding=st.sampled_from(("utf-8", "utf-8-sig", "utf-16")),
)
def test_what_was_written_is_read(tmp_path: Path, rows: list[list[str]], separator: str, encoding: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([["name", "role", "city"], *rows])
    table = table_of(tmp_path, text.getvalue().encode(encoding))
    expected = [tuple(clean_text(cell) for cell in row) for row in rows]
    assert [cells for _line, cells in table.rows] == [row for row in expected if any(row)]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200) | st.text(alphabet='a;,"\n\tя|=', max_size=80).map(str.encode))
def test_any_bytes_are_a_table_or_an_expected_error(tmp_path: Path, data: bytes) -> None:
    try:
        table = table_of(tmp_path, data)
    except DccError:
        return
    assert all(len(cells) >= len(table.header) for _line, cells in table.rows)
