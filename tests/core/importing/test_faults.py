"""Cells and lines that must not be taken as they stand: errors, formulas without a result, unclosed quotation marks."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from dcc_desktop.domain.cities import CityId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.cities import read_cities
from dcc_desktop.importing.entries import Entries
from dcc_desktop.importing.people import read_people
from dcc_desktop.importing.ratings import read_ratings
from dcc_desktop.importing.tables import read_lines, read_table
from dcc_desktop.progress import Progress
from tests.core.importing.rated_frameworks import small_tree

HEADER = "name,country,role,slogan\n"


def cities_of(tmp_path: Path, text: str) -> Entries:
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode())
    return read_cities(read_table(path), Progress())


def workbook_of(tmp_path: Path, *rows: list[object]) -> Path:
    path = tmp_path / "t.xlsx"
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append(row)
    workbook.save(path)
    return path


def places(entries: Entries) -> list[tuple[int, str, str]]:
    return [(refusal.line, refusal.column, refusal.value) for refusal in entries.refusals]


@pytest.mark.parametrize("cell", ["#N/A", "#DIV/0!", "#REF!", "=1+1", True])
def test_an_error_an_uncomputed_formula_and_a_truth_value_are_no_rating(tmp_path: Path, cell: object) -> None:
    path = workbook_of(tmp_path, ["respondent", "LEAD1", "DATA1"], ["R1", 2, cell], ["R2", 3, 3])
    found = read_ratings(read_table(path), small_tree(), progress=Progress(), salt="file")
    assert places(found) == [(2, "DATA1", "TRUE" if cell is True else cell)]
    assert [entry.name for entry in found.entries] == ["R2"]


@pytest.mark.parametrize("cell", ["#N/A", "=1+1", True, 86.123])
def test_they_are_no_population_either(tmp_path: Path, cell: object) -> None:
    found = read_cities(read_table(workbook_of(tmp_path, ["name", "population"], ["Sofia", cell])), Progress())
    assert [(refusal.line, refusal.column) for refusal in found.refusals] == [(2, "population")]


def test_an_error_is_no_name_and_no_respondent(tmp_path: Path) -> None:
    table = read_table(workbook_of(tmp_path, ["name", "respondent", "LEAD1"], ["#N/A", "#N/A", 2]))
    assert places(read_cities(table, Progress())) == [(2, "name", "#N/A")]
    assert places(read_ratings(table, small_tree(), progress=Progress(), salt="")) == [(2, "respondent", "#N/A")]


def test_an_error_in_a_column_that_means_nothing_refuses_nothing(tmp_path: Path) -> None:
    found = read_cities(read_table(workbook_of(tmp_path, ["name", "remark"], ["Sofia", "#N/A"])), Progress())
    assert (places(found), len(found.entries)) == ([], 1)


def test_a_formula_that_gives_an_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    path = workbook_of(tmp_path, ["name", "country"], ["Sofia", '=""'])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'<c r="B2">', b'<c r="B2" t="str">')
    assert sheet != parts["xl/worksheets/sheet1.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert places(read_cities(read_table(path), Progress())) == []


def test_faults_are_looked_for_in_the_sheet_that_is_read(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0].sheet_state = "hidden"
    workbook.worksheets[0].append(["x", "=1+1"])
    shown = workbook.create_sheet("Shown")
    shown.append(["name", "population"])
    shown.append(["Sofia", "#N/A"])
    workbook.active = 1
    workbook.save(tmp_path / "t.xlsx")
    assert places(read_cities(read_table(tmp_path / "t.xlsx"), Progress())) == [(2, "population", "#N/A")]


def test_a_truth_value_may_say_yes_or_no(tmp_path: Path) -> None:
    path = workbook_of(tmp_path, ["name", "consent"], ["Ana", True], ["Boyan", False])
    found = read_people(read_table(path), Progress(), city=lambda _name: CityId(""))
    assert [entry.values["shares_contact"] for entry in found.entries] == [True, False]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('Sofia,BG,challenge,a\nVarna,BG,challenge,"a\nRuse,BG,challenge,\n', "line 3: .* never closed"),
        ('Varna,BG,challenge,"a\nRuse,BG,challenge,"b"\n', "line 2: .* text after"),
        ('Varna,BG,challenge,"a" b\n', "line 2: .* text after"),
        ('Varna,BG,challenge,"' + "x\n" * 200_000, "line 2: .* never closed"),
    ],
)
def test_a_wrong_quotation_mark_is_refused_and_its_line_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        cities_of(tmp_path, HEADER + text)


@pytest.mark.parametrize("lost", ["Ruse,BG,challenge,\n", "more\n" * 25])
def test_a_quoted_text_that_swallows_lines_is_refused(tmp_path: Path, lost: str) -> None:
    found = cities_of(tmp_path, f'{HEADER}Varna,BG,challenge,"a\n{lost}"\nSofia,BG,challenge,\n')
    assert [(refusal.line, refusal.column) for refusal in found.refusals] == [(2, "")]
    assert [entry.name for entry in found.entries] == ["Sofia"]


def test_prose_of_several_lines_swallows_nothing(tmp_path: Path) -> None:
    found = cities_of(tmp_path, 'name,slogan\nSofia,"Bus, tram\nBooks, papers"\nVarna,b\n')
    assert (places(found), len(found.entries)) == ([], 2)


def test_a_quoted_word_at_the_start_of_a_line_stays_in_a_plain_list(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text('"Smart" benches\n"Parks"\nBooks\n')
    assert read_lines(tmp_path / "t.txt") == [(1, '"Smart" benches'), (2, "Parks"), (3, "Books")]


def test_an_unclosed_quotation_mark_in_a_plain_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text('Parks\n"Smart benches\nBooks\n')
    with pytest.raises(InvalidInputError, match=r"line 2: .* never closed"):
        read_lines(tmp_path / "t.txt")


def test_a_cell_that_is_too_long_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"line 3: .* too long"):
        cities_of(tmp_path, HEADER + "Sofia,BG,,\n" + f"Varna,BG,,{'x' * 140_000}\n")


@pytest.mark.parametrize("name", ['"Sofia\nVarna"', '"\nSofia\n\nVarna"'])
def test_a_name_has_no_line_breaks(tmp_path: Path, name: str) -> None:
    assert [each.column for each in cities_of(tmp_path, f"{HEADER}{name},BG,,\n").refusals] == ["name"]


def test_a_respondent_has_no_line_breaks(tmp_path: Path) -> None:
    path = workbook_of(tmp_path, ["respondent", "LEAD1"], ["R1\nR2", 2])
    found = read_ratings(read_table(path), small_tree(), progress=Progress(), salt="")
    assert [(each.line, each.column) for each in found.refusals] == [(2, "respondent")]


def test_a_line_with_another_separator_is_no_city(tmp_path: Path) -> None:
    found = cities_of(tmp_path, "name;country;role\nSofia;BG;challenge\nRuse,BG,challenge\nVarna\n")
    assert places(found) == [(3, "", "Ruse,BG,challenge")]
    assert [entry.name for entry in found.entries] == ["Sofia", "Varna"]


@pytest.mark.parametrize("name", ["\u200b", "\u00ad", "\u202e\u2069", "\u200b \u00ad"])
def test_invisible_characters_are_no_name(tmp_path: Path, name: str) -> None:
    assert [each.column for each in cities_of(tmp_path, f"{HEADER}{name},BG,,\n").refusals] == ["name"]


def test_marks_that_nobody_sees_are_removed(tmp_path: Path) -> None:
    found = cities_of(tmp_path, f"{HEADER}So\u200bf\u202eia\ufeff\u2066,BG,,\n")
    assert [entry.name for entry in found.entries] == ["Sofia"]


@pytest.mark.parametrize("population", ["0,086", "0", "086 000", "1.234,567", "86,00", "1234,567"])
def test_a_population_is_grouped_by_three(tmp_path: Path, population: str) -> None:
    found = cities_of(tmp_path, f'name;population\nSofia;"{population}"\n')
    assert places(found) == [(2, "population", population)]


def test_a_table_of_too_many_lines_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="more than 50000 lines"):
        cities_of(tmp_path, "name,country\n" + "Sofia,BG\n" * 50_001)
