"""Where the header of a table is: a title over two columns, and a lone title that is the header itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.importing.headers import header_at
from dcc_desktop.importing.tables import read_table


@pytest.mark.parametrize(
    "lines",
    [
        [["Градове на семинара", ""], ["Град", "Държава"], ["Русе", "BG"]],
        [["Participants"], ["Full name", "E-mail"], ["Ana", "ana@b.org"]],
    ],
)
def test_a_title_over_two_columns_is_skipped_where_names_of_columns_follow(lines: list[list[str]]) -> None:
    assert header_at(lines) == 1


@pytest.mark.parametrize(
    "lines",
    [
        [["Идея", ""], ["Автобус по заявка", "Ана"], ["Карта на града", "Борис"]],
        [["name", "contact"], ["Ana", "a@b.org"]],
        [["Идея"], ["Автобус по заявка"]],
    ],
)
def test_a_first_line_with_entries_below_it_is_the_header(lines: list[list[str]]) -> None:
    assert header_at(lines) == 0


def test_a_text_file_with_a_title_over_two_columns_is_read_without_it(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("Идеи от залата\nИдея;Автор\nАвтобус по заявка;Ана\n", encoding="utf-8")
    table = read_table(path)
    assert (table.header, table.rows) == (("Идея", "Автор"), ((3, ("Автобус по заявка", "Ана")),))
