"""Imports of tables with something wrong in them: nothing that was there is lost, and all is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.services.importing import import_cities, import_ideas, import_people, import_ratings
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.importing.rated_frameworks import save_tree, small_tree

CITY = CityId("valnovo")


@pytest.fixture(autouse=True)
def _city(workshop: WorkshopFile) -> None:
    with workshop.change("Add city"):
        workshop.cities.save(City(id=CITY, name_en="Valnovo", name_bg="Вълново"))


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "source.csv"
    path.write_text(text, encoding=encoding)
    return path


def sheet(tmp_path: Path, *rows: list[object]) -> Path:
    path = tmp_path / "source.xlsx"
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append(row)
    workbook.save(path)
    return path


@pytest.mark.parametrize("cell", ["#N/A", "=1+2"])
def test_a_rating_that_was_there_survives_an_error_cell(workshop: WorkshopFile, tmp_path: Path, cell: str) -> None:
    save_tree(workshop, small_tree())
    import_ratings(workshop, sheet(tmp_path, ["respondent", "LEAD1"], ["R1", 2]), city_id=CITY)
    result = import_ratings(workshop, sheet(tmp_path, ["respondent", "LEAD1"], ["R1", cell]), city_id=CITY)
    assert [(each.line, each.column) for each in result.refused] == [(2, "LEAD1")]
    assert [rating.current for rating in workshop.ratings.all()] == [2]


def test_an_error_cell_of_a_list_is_no_idea(workshop: WorkshopFile, tmp_path: Path) -> None:
    result = import_ideas(workshop, sheet(tmp_path, ["Parks"], ["#REF!"], ["Books"]), city_id=CITY)
    assert [each.line for each in result.refused] == [2]
    assert [idea.text for idea in workshop.ideas.all()] == ["Parks", "Books"]


def test_a_city_is_not_renamed_by_a_name_in_other_capitals(workshop: WorkshopFile, tmp_path: Path) -> None:
    import_cities(workshop, written(tmp_path, "name,country\nvalnovo,BG\n"))
    city = workshop.cities.get(CITY)
    assert (city.name_en, city.country) == ("Valnovo", "BG")


def test_a_person_is_not_renamed_by_a_name_in_other_capitals(workshop: WorkshopFile, tmp_path: Path) -> None:
    with workshop.change("Add person"):
        workshop.people.save(Person(id=PersonId("ana"), name="Ana Petrova"))
    import_people(workshop, written(tmp_path, "name,phone\nANA PETROVA,0888\n"))
    assert [(person.name, person.phone) for person in workshop.people.all()] == [("Ana Petrova", "0888")]


def test_a_guessed_encoding_is_told(workshop: WorkshopFile, tmp_path: Path) -> None:
    result = import_cities(workshop, written(tmp_path, "град;държава\nСофия;BG\n", "cp1251"))
    assert "Windows-1251" in result.notes[0]


def test_an_address_as_a_code_is_not_stored(workshop: WorkshopFile, tmp_path: Path) -> None:
    save_tree(workshop, small_tree())
    source = written(tmp_path, "respondent,LEAD1\nAna@Example.org,2\nBoyan <b@example.org>,3\nR3,1\n")
    notes = import_ratings(workshop, source, city_id=CITY).notes
    codes = [respondent.code for respondent in workshop.respondents.all()]
    assert [code[:2] for code in codes] == ["E-", "E-", "R3"]
    assert sum("“respondent” holds e-mail addresses" in note for note in notes) == 1


def test_an_address_as_a_code_is_the_same_respondent_again(workshop: WorkshopFile, tmp_path: Path) -> None:
    save_tree(workshop, small_tree())
    import_ratings(workshop, written(tmp_path, "respondent,LEAD1\nAna@Example.org,2\n"), city_id=CITY)
    source = written(tmp_path, "respondent,LEAD1\nAna <ana@example.org>,3\n")
    result = import_ratings(workshop, source, city_id=CITY)
    assert (result.added, result.updated) == (0, 1)


def test_a_thousand_refusals_are_listed_and_all_are_counted(workshop: WorkshopFile, tmp_path: Path) -> None:
    lines = "".join(f"City {at},nowhere,nobody\n" for at in range(2_000))
    result = import_cities(workshop, written(tmp_path, f"name,country,role\n{lines}"))
    assert (len(result.refused), result.refused_lines) == (1_000, 2_000)
    assert "1500 more" in result.notes[-1]


def test_very_many_lines_of_one_city_are_refused_in_little_time(workshop: WorkshopFile, tmp_path: Path) -> None:
    result = import_cities(workshop, written(tmp_path, "name,country\n" + "Ruse,BG\n" * 20_000))
    assert result.refused_lines == 20_000
    assert "in line 3, 4, 5, 6, 7" in result.refused[0].reason
