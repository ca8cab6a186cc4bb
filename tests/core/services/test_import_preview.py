"""Imports in two steps: a preview that writes nothing, and the writing of what it showed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.progress import Cancelled, Progress
from dcc_desktop.services.brainstorm import add_ideas
from dcc_desktop.services.cities import add_city, remove_cities
from dcc_desktop.services.import_preview import (
    ImportKind,
    Preview,
    RowState,
    column_title,
    fields_of,
    guess_mapping,
    import_facts,
    preview,
    read_pasted,
    read_source,
    take,
)
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.importing.rated_frameworks import save_tree, small_tree

CITY = CityId("valnovo")
KINDS = list(ImportKind)


@pytest.fixture(autouse=True)
def _city(workshop: WorkshopFile) -> None:
    with workshop.change("Add city"):
        workshop.cities.save(City(id=CITY, name_en="Valnovo", name_bg="Вълново", country="BG"))
    save_tree(workshop, small_tree())


def pasted(workshop: WorkshopFile, text: str, kind: ImportKind, mapping: dict[int, str] | None = None) -> Preview:
    return preview(import_facts(workshop, kind, city_id=CITY), read_pasted(text, kind), mapping)


def states(found: Preview) -> list[str]:
    return [row.state.value for row in found.rows]


def test_a_preview_says_what_becomes_of_each_line_and_writes_nothing(workshop: WorkshopFile) -> None:
    step = workshop.log.newest_step
    found = pasted(workshop, "name\tcountry\nRuse\tBG\nValnovo\tFI\nEspoo\t??\n", ImportKind.CITIES)
    assert states(found) == ["added", "updated", "refused"]
    [refusal] = found.rows[2].refusals
    assert (refusal.line, refusal.column, refusal.value) == (4, "country", "??")
    assert (workshop.log.newest_step, len(workshop.cities.all())) == (step, 1)


def test_taking_a_preview_is_one_step_and_does_what_it_showed(workshop: WorkshopFile) -> None:
    found = pasted(workshop, "name\tcountry\nRuse\tBG\nValnovo\tBG\n", ImportKind.CITIES)
    result = take(workshop, found)
    assert result == found.result
    assert (result.added, result.unchanged) == (1, 1)
    workshop.undo()
    assert [city.id for city in workshop.cities.all()] == [CITY]


def test_nothing_is_taken_when_something_is_refused_and_that_was_asked_for(workshop: WorkshopFile) -> None:
    found = pasted(workshop, "name\tcountry\nRuse\tBG\nEspoo\t??\n", ImportKind.CITIES)
    assert take(workshop, found, all_or_nothing=True).is_aborted
    assert len(workshop.cities.all()) == 1


def test_a_preview_that_was_overtaken_by_a_change_is_read_anew(workshop: WorkshopFile) -> None:
    found = pasted(workshop, "name\tcountry\nRuse\tFI\n", ImportKind.CITIES)
    ruse = add_city(workshop, name_en="Ruse")
    result = take(workshop, found)
    assert (result.added, result.updated) == (0, 1)
    assert [city.country for city in workshop.cities.all() if city.id == ruse.id] == ["FI"]


def test_ideas_of_a_city_that_was_removed_meanwhile_are_not_taken(workshop: WorkshopFile) -> None:
    found = pasted(workshop, "Trees\n", ImportKind.IDEAS)
    remove_cities(workshop, [CITY])
    with pytest.raises(NotFoundError):
        take(workshop, found)
    assert workshop.ideas.all() == []


def test_a_preview_can_be_made_in_another_thread(workshop: WorkshopFile) -> None:
    found: list[Preview] = []
    all_facts = [import_facts(workshop, kind, city_id=CITY) for kind in KINDS]
    text = "name\trespondent\tidea\tLEAD1\nAna\tR1\tTrees\t2\n"
    work = [(facts, read_pasted(text, facts.kind)) for facts in all_facts]
    thread = threading.Thread(target=lambda: found.extend(preview(facts, table) for facts, table in work))
    thread.start()
    thread.join()
    assert [take(workshop, each).added for each in found] == [1, 1, 1, 1]


def test_a_preview_can_be_stopped(workshop: WorkshopFile) -> None:
    facts = import_facts(workshop, ImportKind.CITIES)
    with pytest.raises(Cancelled):
        preview(facts, read_pasted("name\nRuse\n", ImportKind.CITIES), progress=Progress(is_cancelled=lambda: True))


def test_the_user_says_what_a_column_holds(workshop: WorkshopFile) -> None:
    facts = import_facts(workshop, ImportKind.CITIES)
    table = read_pasted("Wo\tname\tremark\nRuse\tBG\tx\n", ImportKind.CITIES)
    assert guess_mapping(facts, table) == {1: "name"}
    found = preview(facts, table, {0: "name", 1: "country", 2: ""})
    assert found.result.unknown_columns == ("remark",)
    take(workshop, found)
    assert [(city.name_en, city.country) for city in workshop.cities.all()][1] == ("Ruse", "BG")


def test_a_mapping_without_names_is_refused_in_words(workshop: WorkshopFile) -> None:
    facts = import_facts(workshop, ImportKind.CITIES)
    with pytest.raises(InvalidInputError, match="no column with the names of cities"):
        preview(facts, read_pasted("name\tcountry\nRuse\tBG\n", ImportKind.CITIES), {1: "country"})


def test_two_columns_for_the_same_are_guessed_and_refused_until_one_is_left_out(workshop: WorkshopFile) -> None:
    facts = import_facts(workshop, ImportKind.CITIES)
    table = read_pasted("city\tname\nRuse\tX\n", ImportKind.CITIES)
    mapping = guess_mapping(facts, table)
    assert mapping == {0: "name", 1: "name"}
    with pytest.raises(InvalidInputError, match="mean the same"):
        preview(facts, table, mapping)
    assert preview(facts, table, {0: "name"}).result.added == 1


@pytest.mark.parametrize(
    ("kind", "line", "mapping"),
    [
        (
            ImportKind.CITIES,
            "Русе\tRuse\tBG\tbg, en\t123134\tmentor",
            "name_bg name_en country languages population role",
        ),
        (ImportKind.PEOPLE, "Ана\tВълново\tana@b.org\t0888 123 456\tБиблиотека", "name city email phone organisation"),
        (ImportKind.IDEAS, "Trees\tAna\tDATA", "text author dimension"),
        (ImportKind.RATINGS, "R1\t2\tn", "code LEAD1:current LEAD2:current"),
    ],
)
def test_columns_without_titles_are_told_by_their_contents(
    workshop: WorkshopFile, kind: ImportKind, line: str, mapping: str
) -> None:
    facts = import_facts(workshop, kind, city_id=CITY)
    table = read_pasted(line, kind)
    assert not table.has_header
    found = guess_mapping(facts, table)
    assert [found[at] for at in sorted(found)] == mapping.split()
    assert take(workshop, preview(facts, table)).added == 1


def test_a_mistake_in_a_column_without_a_title_is_refused_by_its_line(workshop: WorkshopFile) -> None:
    lines = "".join(f"City {name}\tBG\n" for name in "ABCDE")
    found = pasted(workshop, f"{lines}City F\tNowhere\n", ImportKind.CITIES)
    assert states(found) == ["added"] * 5 + ["refused"]
    assert found.rows[5].refusals[0].column == "Column 2"


def test_whether_the_first_line_holds_titles_can_be_said(workshop: WorkshopFile) -> None:
    table = read_pasted("Town\tCountry\n", ImportKind.CITIES, has_header=False)
    assert (table.header, table.rows) == (("Column 1", "Column 2"), ((1, ("Town", "Country")),))
    assert read_pasted("Ruse\nEspoo\n", ImportKind.CITIES, has_header=True).header == ("Ruse",)


def test_a_pasted_list_of_ideas_loses_its_bullets_and_keeps_its_commas(workshop: WorkshopFile) -> None:
    take(workshop, pasted(workshop, "• Trees, many\n\n- Bus; at night\n", ImportKind.IDEAS))
    assert [idea.text for idea in workshop.ideas.all()] == ["Trees, many", "Bus; at night"]


def test_a_cell_of_the_clipboard_may_have_line_breaks_or_marks_of_its_own(workshop: WorkshopFile) -> None:
    take(workshop, pasted(workshop, 'idea\tauthor\n"Trees\nand shade"\tAna\n', ImportKind.IDEAS))
    take(workshop, pasted(workshop, 'idea\tauthor\n"Smart" benches\tEva\n', ImportKind.IDEAS))
    assert [idea.text for idea in workshop.ideas.all()] == ["Trees\nand shade", '"Smart" benches']


def test_an_empty_clipboard_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="Pasted text holds no table"):
        read_pasted(" \n", ImportKind.CITIES)


def test_an_idea_that_stands_twice_is_left_out_once(workshop: WorkshopFile) -> None:
    add_ideas(workshop, CITY, "Bus")
    found = pasted(workshop, "Trees\ntrees\nBus\n", ImportKind.IDEAS)
    assert states(found) == ["added", "left_out", "unchanged"]
    assert [row.line for row in found.rows_in(RowState.LEFT_OUT)] == [2]


def test_the_columns_of_ratings_can_be_corrected(workshop: WorkshopFile) -> None:
    facts = import_facts(workshop, ImportKind.RATINGS, city_id=CITY)
    table = read_pasted("who\tLEAD1\tLEAD1 again\nR1\t2\t4\n", ImportKind.RATINGS)
    guessed = guess_mapping(facts, table)
    assert guessed == {1: "LEAD1:current", 2: "LEAD1:target"}
    take(workshop, preview(facts, table, {0: "code", 1: "LEAD1:current", 2: "LEAD1:target"}))
    assert [(rating.current, rating.target) for rating in workshop.ratings.all()] == [(2, 4)]


def test_ratings_need_a_column_that_says_who_answered(workshop: WorkshopFile) -> None:
    facts = import_facts(workshop, ImportKind.RATINGS, city_id=CITY)
    table = read_pasted("respondent\tLEAD1\nR1\t2\n", ImportKind.RATINGS)
    with pytest.raises(InvalidInputError, match="who answered"):
        preview(facts, table, {1: "LEAD1:current"})
    with pytest.raises(InvalidInputError, match="fits a criterion"):
        preview(facts, table, {0: "code"})


def test_ratings_without_anything_to_take_start_no_assessment(workshop: WorkshopFile) -> None:
    take(workshop, pasted(workshop, "respondent\tLEAD1\nR1\t99\n", ImportKind.RATINGS))
    assert workshop.assessments.all() == []


def test_every_field_of_a_guess_has_a_label(workshop: WorkshopFile) -> None:
    for kind in KINDS:
        facts = import_facts(workshop, kind, city_id=CITY)
        names = [field.name for field in fields_of(facts)]
        assert all(field.label for field in fields_of(facts))
        assert len(set(names)) == len(names)


def test_ratings_and_ideas_belong_to_a_city(workshop: WorkshopFile) -> None:
    for kind in (ImportKind.RATINGS, ImportKind.IDEAS):
        with pytest.raises(InvalidInputError, match="belong to a city"):
            import_facts(workshop, kind)


def test_a_file_can_be_read_without_titles(workshop: WorkshopFile, tmp_path: Path) -> None:
    source = tmp_path / "cities.csv"
    source.write_text("Ruse,BG,mentor\nEspoo,FI,fellow\n", encoding="utf-8")
    table = read_source(source, ImportKind.CITIES, has_header=False)
    assert column_title(table, 1) == "Column 2"
    take(workshop, preview(import_facts(workshop, ImportKind.CITIES), table))
    assert [city.role for city in workshop.cities.all()][1:] == [CityRole.MENTOR, CityRole.FELLOW]


def test_a_list_of_ideas_in_a_file_is_a_table_with_one_column(tmp_path: Path) -> None:
    source = tmp_path / "ideas.txt"
    source.write_text("- Trees, many\n- Bus\n", encoding="utf-8")
    for has_header in (True, False):
        table = read_source(source, ImportKind.IDEAS, has_header=has_header)
        assert [cells for _line, cells in table.rows] == [("Trees, many",), ("Bus",)]
