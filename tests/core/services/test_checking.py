"""Checking a file finds what was changed behind the program's back, and names it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.swot import SwotEntry, SwotEntryId, SwotKind
from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import N_
from dcc_desktop.services.checking import check_workshop, damage_behind
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city, set_slogan

Spoil = Callable[[str], None]


@pytest.fixture
def spoil(workshop: WorkshopFile) -> Spoil:
    """Run SQL on a file with a history, behind the program's back and without its rules."""
    ruse, varna = add_city(workshop, "Ruse"), add_city(workshop, "Varna")
    for slogan in ("A", "B"):
        set_slogan(workshop, ruse, slogan, merge_key="slogan")
    entry = SwotEntry(id=SwotEntryId(new_id()), city_id=varna.id, kind=SwotKind.THREAT, text="Floods")
    with workshop.change(N_("Add entry")):
        workshop.swot_entries.save(entry)
        workshop.swot_entries.save(replace(entry, text="Floods in spring"))
    with workshop.change(N_("Remove city")):
        workshop.cities.delete(varna.id)
    workshop.undo()
    workshop.redo()
    workshop.close()

    def run(sql: str) -> None:
        with closing(sqlite3.connect(workshop.path)) as connection, connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(sql)

    return run


def test_a_file_with_a_history_is_found_right(workshop: WorkshopFile, spoil: Spoil) -> None:
    assert check_workshop(workshop.path) == []


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE city SET slogan = 'C'", "slogan is 'C', but the change log says 'B'"),
        ("DELETE FROM city", "is missing, though the change log never deleted it"),
        ("INSERT INTO programme VALUES ('p', 'P', 'bg', NULL, NULL, 1)", "programme p: the change log does not know"),
        ("UPDATE city SET role = 'visitor'", "'visitor' is not a valid CityRole"),
        ("UPDATE city SET country = 'Bulgaria'", "two capital letters"),
        ("UPDATE city SET languages = 'bg'", "city "),
        ("UPDATE city SET lead_expert_id = 'nobody'", "lead_expert_id refers to nothing in person"),
        ("DELETE FROM step WHERE number = 2", "between step 1 and step 3 something is missing"),
        ("UPDATE step SET sequence = 7 WHERE number = 4", "step 4 is number 7 of its writer instead of 3"),
        ("UPDATE step SET hybrid_time = 1 WHERE number = 4", "step 4 is not later"),
        ("DELETE FROM log WHERE step = 4 AND position = 0", "step 4 has lost 1 of its entries"),
        ("DELETE FROM log WHERE step = 1", "which was not there"),
        ("UPDATE log SET table_name = 'towns' WHERE step = 1", "unknown table, towns"),
        ("DELETE FROM log WHERE step > 4", "is missing, though the change log never deleted it"),
        ("DROP TABLE idea", "Tables are missing: idea"),
    ],
)
def test_each_kind_of_damage_is_found_and_named(workshop: WorkshopFile, spoil: Spoil, sql: str, named: str) -> None:
    spoil(sql)
    problems = check_workshop(workshop.path)
    assert any(named in problem for problem in problems), problems


def test_a_deleted_row_that_came_back_is_found(workshop: WorkshopFile, spoil: Spoil) -> None:
    spoil("INSERT INTO city SELECT row_id, 'Varna', '', '', '[]', NULL, 'mentor', 2, '[]', '', NULL, NULL, 2"
          " FROM log WHERE table_name = 'city' AND after IS NULL LIMIT 1")  # fmt: skip
    assert any("says that it was deleted" in problem for problem in check_workshop(workshop.path))


def test_all_problems_are_listed_not_only_the_first(workshop: WorkshopFile, spoil: Spoil) -> None:
    spoil("UPDATE city SET slogan = 'C', role = 'visitor', lead_expert_id = 'nobody'")
    assert len(check_workshop(workshop.path)) >= 5


@pytest.mark.parametrize("spoilt", [b"", b"x" * 5000])
def test_a_foreign_file_is_a_problem_in_words(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "file.dccw").write_bytes(spoilt)
    [problem] = check_workshop(tmp_path / "file.dccw")
    assert problem.startswith("file.dccw is not a workshop file.")


def test_a_damaged_file_gives_what_was_found(workshop: WorkshopFile, spoil: Spoil) -> None:
    content = bytearray(workshop.path.read_bytes())
    content[4096 * 5 : 4096 * 60] = b"\xff" * 4096 * 55
    workshop.path.write_bytes(content)
    assert check_workshop(workshop.path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="does not exist"):
        check_workshop(tmp_path / "file.dccw")


def test_a_file_can_be_checked_while_it_is_open(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    assert check_workshop(workshop.path) == []
    add_city(workshop, "Varna")


def test_checking_changes_nothing(workshop: WorkshopFile, spoil: Spoil) -> None:
    before = workshop.path.read_bytes()
    check_workshop(workshop.path)
    assert workshop.path.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE city SET slogan = CAST(x'ff41' AS TEXT)", r"slogan holds bytes that are no text"),
        ("UPDATE log SET after = '{' WHERE after IS NOT NULL", "could not be read on"),
        ("UPDATE log SET after = CAST(x'ff' AS TEXT) WHERE after IS NOT NULL", "could not be read on"),
        ("ALTER TABLE city DROP COLUMN slogan", "city: the column slogan is missing"),
        ("CREATE TABLE note (text)", "note is no part of a workshop file"),
        ("CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM city; END", "t is no part of a workshop file"),
        ("DROP INDEX swot_entry_city_id", "swot_entry_city_id is missing"),
        ("UPDATE writer SET author = CAST(x'c0' AS TEXT)", ""),
    ],
)
def test_damaged_contents_are_named_and_no_check_breaks_off(
    workshop: WorkshopFile, spoil: Spoil, sql: str, named: str
) -> None:
    spoil(sql)
    problems = check_workshop(workshop.path)
    assert not named or any(named in problem for problem in problems), problems
    assert all(problem.isprintable() and problem.encode() for problem in problems)


def test_what_is_behind_an_unexpected_error_is_told(workshop: WorkshopFile, spoil: Spoil) -> None:
    assert damage_behind(workshop.path) is None
    spoil("UPDATE city SET role = 'visitor'")
    assert "'visitor'" in str(damage_behind(workshop.path))
