"""Search over all texts of a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.brainstorm import add_idea, add_ideas, change_idea, remove_ideas
from dcc_desktop.services.people import add_person
from dcc_desktop.services.planning import add_action, add_milestone
from dcc_desktop.services.ratings import comment_on, rate
from dcc_desktop.services.searching import MOST_HITS, Hit, Search
from dcc_desktop.store.codec import Codec
from dcc_desktop.store.tables import ENTITIES, table_name
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.importing.rated_frameworks import save_tree, small_tree

CITY = CityId("valnovo")


@pytest.fixture(autouse=True)
def _city(workshop: WorkshopFile) -> None:
    with workshop.change("Add city"):
        workshop.cities.save(City(id=CITY, name_en="Valnovo", name_bg="Вълново"))


@pytest.fixture
def search(workshop: WorkshopFile) -> Search:
    return Search(workshop)


def titles(hits: list[Hit]) -> list[str]:
    return sorted(hit.title for hit in hits)


@pytest.mark.parametrize("query", ["град", "ГРАД", "градс услуг", "услуги градски", "„Градски“!"])
def test_words_are_found_by_their_beginnings_in_any_case(workshop: WorkshopFile, search: Search, query: str) -> None:
    add_ideas(workshop, CITY, "Градски услуги за всички\nБиблиотека")
    assert titles(search.find(query)) == ["Градски услуги за всички"]


@pytest.mark.parametrize("query", ["", "  ", "…", '"', "услуги NOT", "x* OR y", "ски"])
def test_what_cannot_be_found_is_found_nowhere(workshop: WorkshopFile, search: Search, query: str) -> None:
    add_ideas(workshop, CITY, "Градски услуги")
    assert search.find(query) == []


def test_a_latin_letter_is_found_without_its_accent_and_a_cyrillic_one_is_itself(
    workshop: WorkshopFile, search: Search
) -> None:
    add_ideas(workshop, CITY, "Orléans\nЙод")
    assert titles(search.find("orleans")) == ["Orléans"]
    assert (titles(search.find("йод")), titles(search.find("иод"))) == (["Йод"], [])


def test_a_hit_says_what_it_is_and_where_its_words_are(workshop: WorkshopFile, search: Search) -> None:
    idea = add_idea(workshop, CITY, "A library by\nthe river")
    [hit] = search.find("riv lib")
    assert (hit.table, hit.kind, hit.row_id, hit.city_id) == ("idea", "Ideas", idea.id, CITY)
    assert hit.snippet == "A library by the river"
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["library", "river"]


def test_both_languages_are_searched_and_the_title_is_in_that_of_the_interface(search: Search) -> None:
    assert titles(search.find("вълн")) == ["Valnovo"]
    set_interface_language(Language.BG)
    assert titles(search.find("valn")) == ["Вълново"]


def test_what_belongs_to_something_of_a_city_belongs_to_the_city(workshop: WorkshopFile, search: Search) -> None:
    save_tree(workshop, small_tree())
    action = add_action(workshop, CITY, "Build")
    add_milestone(workshop, action.id, "Opening day")
    assessment = start_assessment(workshop, CITY, framework_id=small_tree().framework.id)
    respondent = add_respondent(workshop, assessment.id)
    rate(workshop, respondent.id, CriterionId("LEAD1"), current=2)
    comment_on(workshop, respondent.id, CriterionId("LEAD1"), comment="Opening soon")
    assert {(hit.table, hit.city_id) for hit in search.find("opening")} == {("milestone", CITY), ("rating", CITY)}


def test_what_belongs_to_no_city_has_none(workshop: WorkshopFile, search: Search) -> None:
    save_tree(workshop, small_tree())
    add_person(workshop, "Leadbetter")
    assert {hit.city_id for hit in search.find("lead")} == {None}


def test_the_index_follows_changes_removals_and_undo(workshop: WorkshopFile, search: Search) -> None:
    assert search.find("trees") == []
    idea = add_idea(workshop, CITY, "Trees")
    assert titles(search.find("trees")) == ["Trees"]
    remove_ideas(workshop, [idea.id])
    assert search.find("trees") == []
    workshop.undo()
    assert titles(search.find("trees")) == ["Trees"]


def test_a_text_that_was_changed_is_no_longer_found_by_what_it_was(workshop: WorkshopFile, search: Search) -> None:
    idea = add_idea(workshop, CITY, "Trees")
    assert titles(search.find("trees")) == ["Trees"]
    change_idea(workshop, replace(idea, text="Benches"))
    assert (search.find("trees"), titles(search.find("bench"))) == ([], ["Benches"])


def test_at_most_fifty_hits_are_returned(workshop: WorkshopFile, search: Search) -> None:
    add_ideas(workshop, CITY, [f"Tree {number}" for number in range(MOST_HITS + 10)])
    assert len(search.find("tree")) == MOST_HITS
    assert len(search.find("tree", limit=3)) == 3


def test_of_a_long_text_only_its_first_words_are_searched(workshop: WorkshopFile, search: Search) -> None:
    add_idea(workshop, CITY, " ".join(f"слово{number}" for number in range(16)))
    begin = " ".join(f"слово{number}" for number in range(16))
    assert len(search.find(f"{begin} нищо " * 2000)) == 1


def test_a_read_only_view_can_be_searched(workshop: WorkshopFile) -> None:
    add_idea(workshop, CITY, "Trees")
    with WorkshopFile.open_snapshot(workshop.path) as snapshot:
        search = Search(snapshot)
        assert titles(search.find("trees")) == ["Trees"]
        search.close()


def test_nothing_of_the_index_is_in_the_file(workshop: WorkshopFile, search: Search, tmp_path: Path) -> None:
    before = workshop._connection.execute("SELECT name FROM sqlite_master").fetchall()
    search.find("trees")
    assert workshop._connection.execute("SELECT name FROM sqlite_master").fetchall() == before
    assert workshop._connection.execute("SELECT name FROM temp.sqlite_master").fetchall() == []


def test_what_people_write_is_searched_and_what_the_program_writes_is_not() -> None:
    columns = {(table_name(entity), name) for entity in ENTITIES for name in Codec(entity).texts}
    assert {("idea", "text"), ("criterion", "name_bg"), ("rating", "comment"), ("city", "slogan")} <= columns
    assert columns.isdisjoint({("seminar", "time_zone"), ("idea", "city_id"), ("agenda_item", "activity")})
