"""Small tables, and what the readers make of them."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityId
from dcc_desktop.importing.cities import read_cities
from dcc_desktop.importing.entries import Entries
from dcc_desktop.importing.people import read_people
from dcc_desktop.importing.ratings import read_ratings
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.progress import Progress
from tests.core.importing.rated_frameworks import small_tree

TREE = small_tree()


QUIET = Progress()


def table(*lines: str) -> SourceTable:
    """Return a table of lines whose cells have "|" between them; the header is line 1."""
    cells = [tuple(cell.strip() for cell in line.split("|")) for line in lines]
    return SourceTable("t.csv", cells[0], tuple(enumerate(cells[1:], start=2)))


def cities(*lines: str) -> Entries:
    return read_cities(table(*lines), QUIET)


def people(*lines: str) -> Entries:
    return read_people(table(*lines), QUIET, city=CityId)


def ratings(*lines: str) -> Entries:
    return read_ratings(table(*lines), TREE, progress=QUIET, salt="file")


def reasons(entries: Entries) -> list[tuple[int, str, str]]:
    return [(refusal.line, refusal.column, refusal.value) for refusal in entries.refusals]
