"""Reading workbooks as tables: whatever is in them, and however they are damaged."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.tables import read_table


def workbook_at(path: Path, rows: list[list[object]], *merged: str) -> Path:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    workbook.save(path)
    return path


def test_cells_of_a_workbook_become_texts(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["number", "part", "day", "instant", "flag", "text"],
        [4.0, 3.5, date(2026, 3, 1), datetime(2026, 3, 1, 9, 30), True, " =a "],  # noqa: DTZ001
    ]
    table = read_table(workbook_at(tmp_path / "t.xlsx", rows))
    assert table.rows == ((2, ("4", "3.5", "2026-03-01", "2026-03-01 09:30:00", "TRUE", "=a")),)


def test_the_first_visible_sheet_with_contents_is_read_and_named(tmp_path: Path) -> None:
    workbook = Workbook()
    hidden, full = workbook.create_sheet("Hidden"), workbook.create_sheet("Full")
    hidden.append(["no", "no"])
    hidden.sheet_state = "hidden"
    for row in (["a", "b"], ["1", "2"]):
        full.append(row)
    workbook.save(tmp_path / "t.xlsx")
    table = read_table(tmp_path / "t.xlsx")
    assert (table.sheet, table.header, table.rows) == ("Full", ("a", "b"), ((2, ("1", "2")),))


def test_a_title_over_the_whole_table_is_skipped(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Cities", None, None], ["name", "country", "role"], ["Patras", "GR", "challenge"]]
    table = read_table(workbook_at(tmp_path / "t.xlsx", rows, "A1:C1"))
    assert (table.header, table.rows) == (("name", "country", "role"), ((3, ("Patras", "GR", "challenge")),))


def test_merged_titles_count_for_the_titles_below_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [["respondent", "LEAD1", None], [None, "current", "target"], ["R1", 2, 4]]
    table = read_table(workbook_at(tmp_path / "t.xlsx", rows, "A1:A2", "B1:C1"))
    assert (table.header, table.rows) == (("respondent", "LEAD1: current", "LEAD1: target"), ((3, ("R1", "2", "4")),))


def test_a_merged_title_without_titles_below_keeps_the_first_line(tmp_path: Path) -> None:
    rows: list[list[object]] = [["name", "contact", None], ["Ana", "a@b.org", "123"]]
    table = read_table(workbook_at(tmp_path / "t.xlsx", rows, "B1:C1"))
    assert (table.header, table.rows) == (("name", "contact", "contact"), ((2, ("Ana", "a@b.org", "123")),))


def test_of_a_formula_the_last_result_is_taken(tmp_path: Path) -> None:
    path = workbook_at(tmp_path / "t.xlsx", [["a", "b"], ["x", "=1+2"]])
    rewrite(path, "xl/worksheets/sheet1.xml", old="<v></v>", new="<v>3</v>")
    assert read_table(path).rows == ((2, ("x", "3")),)


def rewrite(path: Path, entry: str, *, old: str, new: str) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[entry].decode().replace("<v />", "<v></v>").replace("<v/>", "<v></v>")
    assert old in text
    parts[entry] = text.replace(old, new).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_a_cell_far_outside_the_table_is_refused_before_the_memory_is_full(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0]["A1"] = "name"
    workbook.worksheets[0].cell(1_048_576, 16_384, "stray")
    workbook.save(tmp_path / "t.xlsx")
    with pytest.raises(InvalidInputError, match="too large to be a table"):
        read_table(tmp_path / "t.xlsx")


def test_a_stray_cell_is_found_however_it_is_written(tmp_path: Path) -> None:
    path = workbook_at(tmp_path / "t.xlsx", [["a", "b"], ["x", 3]])
    rewrite(path, "xl/worksheets/sheet1.xml", old='<c r="B2" t="n">', new="<c  t='n' r='XFD1048576'>")
    with pytest.raises(InvalidInputError, match="too large to be a table"):
        read_table(path)


def test_a_stray_cell_is_found_when_only_its_row_has_a_number(tmp_path: Path) -> None:
    path = workbook_at(tmp_path / "t.xlsx", [["a", "b"], ["x", 3]])
    rewrite(
        path,
        "xl/worksheets/sheet1.xml",
        old="</sheetData>",
        new='<row r="4294967295"><c><v>1</v></c></row></sheetData>',
    )
    with pytest.raises(InvalidInputError, match="too large to be a table"):
        read_table(path)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    path = workbook_at(tmp_path / "t.xlsx", [["a", "b"], *([f"text {at}", at] for at in range(50))])
    chance, data = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(5):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(bytes(data))
    with suppress(InvalidInputError):
        read_table(path)


def test_a_zip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dcc_desktop.importing.workbooks._LARGEST_UNPACKED", 1_000_000)
    path = workbook_at(tmp_path / "t.xlsx", [["name"], ["x"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(1_000_001))
    with pytest.raises(InvalidInputError, match="too large to be a table"):
        read_table(path)


def test_another_zip_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(InvalidInputError, match="cannot be read as an Excel workbook"):
        read_table(path)
