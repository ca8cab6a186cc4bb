"""Imports of cities, people and ideas into a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.ideas import Idea
from dcc_desktop.domain.mentoring import Pairing, PairingId
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.importing import ImportResult, import_cities, import_ideas, import_people
from dcc_desktop.workshop_file import WorkshopFile, step_label
from tests.core.importing.rated_frameworks import save_tree, small_tree, tree_of_file

DATA = Path(__file__).parents[2] / "data"
SEVEN = Path(__file__).parents[3] / "workshop_templates" / "frameworks" / "digital-city-7.toml"
CITY = CityId("valnovo")


@pytest.fixture(autouse=True)
def _city(workshop: WorkshopFile) -> None:
    with workshop.change("Add city"):
        workshop.cities.save(City(id=CITY, name_en="Valnovo", name_bg="Вълново", population=40_000))


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "source.csv"
    path.write_text(text, encoding="utf-8")
    return path


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.added, result.updated, result.unchanged, len(result.refused)


def test_the_real_cities_are_imported_and_the_unknown_column_is_reported(workshop: WorkshopFile) -> None:
    result = import_cities(workshop, DATA / "dcc_cities.csv")
    assert (counts(result), result.unknown_columns) == ((22, 0, 0, 0), ("evidence",))
    barcelona = next(city for city in workshop.cities.all() if city.name_en == "Barcelona")
    assert (barcelona.name_bg, barcelona.role, barcelona.languages) == ("Барселона", CityRole.MENTOR, ("ca", "es"))


def test_the_same_cities_again_change_nothing(workshop: WorkshopFile) -> None:
    import_cities(workshop, DATA / "dcc_cities.csv")
    step = workshop.history.step_to_undo
    assert counts(import_cities(workshop, DATA / "dcc_cities.csv")) == (0, 0, 22, 0)
    assert workshop.history.step_to_undo == step


def test_an_import_is_one_step_with_a_name(workshop: WorkshopFile) -> None:
    import_cities(workshop, DATA / "dcc_cities.csv")
    step = workshop.history.step_to_undo
    assert step is not None
    assert step_label(step) == "Import cities: 22 from dcc_cities.csv"
    workshop.undo()
    assert [city.id for city in workshop.cities.all()] == [CITY]


def test_a_city_is_known_by_either_name_and_empty_cells_leave_what_is_there(
    workshop: WorkshopFile, tmp_path: Path
) -> None:
    result = import_cities(workshop, written(tmp_path, "name,country,population\nВЪЛНОВО,BG,\n"))
    city = workshop.cities.get(CITY)
    assert (counts(result), city.country, city.population, city.name_bg) == ((0, 1, 0, 0), "BG", 40_000, "Вълново")


def test_two_lines_for_one_city_under_different_names_do_not_overwrite_each_other(
    workshop: WorkshopFile, tmp_path: Path
) -> None:
    source = written(tmp_path, "name_en,name_bg,country\nValnovo,,BG\n,Вълново,GR\n")
    assert counts(import_cities(workshop, source)) == (0, 1, 0, 1)
    assert workshop.cities.get(CITY).country == "BG"


def test_a_line_that_names_two_cities_is_refused(workshop: WorkshopFile, tmp_path: Path) -> None:
    with workshop.change("Add city"):
        workshop.cities.save(City(id=CityId("other"), name_en="Other", name_bg="Друг"))
    result = import_cities(workshop, written(tmp_path, "name_en,name_bg\nValnovo,Друг\n"))
    assert (counts(result), result.refused[0].line) == ((0, 0, 0, 1), 2)


def test_good_lines_go_in_and_bad_ones_are_listed(workshop: WorkshopFile, tmp_path: Path) -> None:
    result = import_cities(workshop, written(tmp_path, "name,role\nA,mentor\nB,boss\nC,fellow\n"))
    assert [(each.line, each.column, each.value) for each in result.refused] == [(3, "role", "boss")]
    assert {city.name_en for city in workshop.cities.all()} == {"Valnovo", "A", "C"}


def test_all_or_nothing_takes_nothing_when_a_line_is_refused(workshop: WorkshopFile, tmp_path: Path) -> None:
    result = import_cities(workshop, written(tmp_path, "name,role\nA,mentor\nB,boss\n"), all_or_nothing=True)
    assert (counts(result), result.is_aborted, len(workshop.cities.all())) == ((0, 0, 0, 1), True, 1)


def test_a_file_that_cannot_be_read_changes_nothing(workshop: WorkshopFile, tmp_path: Path) -> None:
    step = workshop.history.step_to_undo
    with pytest.raises(InvalidInputError):
        import_cities(workshop, tmp_path / "missing.csv")
    assert workshop.history.step_to_undo == step


def test_people_are_added_with_their_city_and_an_unknown_city_is_refused(
    workshop: WorkshopFile, tmp_path: Path
) -> None:
    source = written(tmp_path, "name,city,e-mail,consent\nAna,Вълново,ana@b.org,yes\nEva,Nowhere,,no\n")
    result = import_people(workshop, source)
    assert (counts(result), result.refused[0].column) == ((1, 0, 0, 1), "city")
    ana = workshop.people.all()[0]
    assert (ana.name, ana.city_id, ana.email, ana.shares_contact) == ("Ana", CITY, "ana@b.org", True)


def test_people_are_known_by_e_mail_then_by_name_and_city(workshop: WorkshopFile, tmp_path: Path) -> None:
    with workshop.change("Add people"):
        workshop.people.save(Person(id=PersonId("a"), name="Ana", email="ana@b.org"))
        workshop.people.save(Person(id=PersonId("e"), name="Eva", city_id=CITY))
    source = written(tmp_path, "name,city,email,phone\nAna Petrova,,ANA@b.org,1\neva,Valnovo,eva@b.org,2\nEva,,,3\n")
    assert counts(import_people(workshop, source)) == (1, 2, 0, 0)
    people = {person.id: person for person in workshop.people.all()}
    assert (people[PersonId("a")].name, people[PersonId("e")].email, len(people)) == ("Ana Petrova", "eva@b.org", 3)


def test_somebody_else_of_the_same_name_is_somebody_else(workshop: WorkshopFile, tmp_path: Path) -> None:
    with workshop.change("Add person"):
        workshop.people.save(Person(id=PersonId("a"), name="Ana", email="ana@b.org"))
    assert counts(import_people(workshop, written(tmp_path, "name,email\nAna,other@b.org\n"))) == (1, 0, 0, 0)


def test_a_shared_address_does_not_rename_somebody_else_and_that_is_said(
    workshop: WorkshopFile, tmp_path: Path
) -> None:
    with workshop.change("Add person"):
        workshop.people.save(Person(id=PersonId("a"), name="Ana Petrova", email="info@b.org"))
    result = import_people(workshop, written(tmp_path, "name,email\nEva Marin,info@b.org\nPetrova Ana,info@b.org\n"))
    assert (counts(result), len(workshop.people.all())) == ((1, 1, 0, 0), 2)
    assert result.notes == (
        "“Eva Marin” has the address of “Ana Petrova” but another name, so a new person was added (line 2).",
    )


@pytest.mark.parametrize("text", ["name,phone\nAna,1\n", "name,city,phone\nAna,Valnovo,1\n"])
def test_a_table_or_a_file_without_the_city_does_not_double_people(
    workshop: WorkshopFile, tmp_path: Path, text: str
) -> None:
    city_id = None if "city" in text else CITY
    with workshop.change("Add person"):
        workshop.people.save(Person(id=PersonId("a"), name="Ana", email="ana@b.org", city_id=city_id))
    assert counts(import_people(workshop, written(tmp_path, text))) == (0, 1, 0, 0)
    assert workshop.people.get(PersonId("a")).city_id == CITY


def test_a_name_that_two_people_have_tells_nobody(workshop: WorkshopFile, tmp_path: Path) -> None:
    other = City(id=CityId("other"), name_en="Other")
    with workshop.change("Add people"):
        workshop.cities.save(other)
        workshop.people.save(Person(id=PersonId("a"), name="Ana", city_id=CITY))
        workshop.people.save(Person(id=PersonId("b"), name="Ana", city_id=other.id))
    result = import_people(workshop, written(tmp_path, "name,phone\nAna,1\n"))
    assert counts(result) == (1, 0, 0, 0)
    assert result.notes == ("Several people are called “Ana”, so a new person was added (line 2).",)


def test_what_an_entity_refuses_costs_its_line_only(workshop: WorkshopFile, tmp_path: Path) -> None:
    result = import_cities(workshop, written(tmp_path, "name,population\nA,5\nB,1 000 000 000 000 000 000\nC,7\n"))
    assert (counts(result), result.refused[0].line) == ((2, 0, 0, 1), 3)


@pytest.mark.parametrize("what", [City, Person])
def test_a_line_whose_entity_cannot_be_made_is_refused_with_its_number(
    workshop: WorkshopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: type[City | Person]
) -> None:
    monkeypatch.setattr(what, "check", _refuse_bad_names)
    source = written(tmp_path, "name\nA\nBad\nC\n")
    result = (import_cities if what is City else import_people)(workshop, source)
    refused = [(each.line, each.value, each.reason) for each in result.refused]
    assert (result.added, refused) == (2, [(3, "Bad", "Not this one.")])


def _refuse_bad_names(entity: City | Person) -> None:
    if "Bad" in (entity.name if isinstance(entity, Person) else entity.name_en):
        raise InvalidInputError("Not this one.")


def test_an_idea_that_cannot_be_made_is_refused_and_adds_no_cluster(
    workshop: WorkshopFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Idea, "check", _refuse_bad_ideas)
    result = import_ideas(workshop, written(tmp_path, "idea,cluster\nA,One\nBad,Two\n"), city_id=CITY)
    assert ([each.line for each in result.refused], len(workshop.clusters.all())) == ([3], 1)


def _refuse_bad_ideas(idea: Idea) -> None:
    if idea.text == "Bad":
        raise InvalidInputError("Not this one.")


def test_a_mentor_with_pairings_stays_a_mentor(workshop: WorkshopFile, tmp_path: Path) -> None:
    mentor = City(id=CityId("m"), name_en="Mentor", role=CityRole.MENTOR)
    with workshop.change("Pair"):
        workshop.cities.save(mentor)
        workshop.pairings.save(Pairing(id=PairingId("p"), city_id=CITY, mentor_id=mentor.id))
    result = import_cities(workshop, written(tmp_path, "name,role,country\nMentor,fellow,NL\nValnovo,challenge,BG\n"))
    assert (counts(result), result.refused[0].line, result.refused[0].value) == ((0, 1, 0, 1), 2, "Mentor")
    assert workshop.cities.get(mentor.id) == mentor


def test_a_capacity_below_the_pairings_is_refused(workshop: WorkshopFile, tmp_path: Path) -> None:
    mentor = City(id=CityId("m"), name_en="Mentor", role=CityRole.MENTOR)
    with workshop.change("Pair"):
        workshop.cities.save(mentor)
        workshop.pairings.save(Pairing(id=PairingId("p"), city_id=CITY, mentor_id=mentor.id))
    assert counts(import_cities(workshop, written(tmp_path, "name,capacity\nMentor,0\n"))) == (0, 0, 0, 1)


def test_ideas_in_windows_1251_are_imported_as_they_are(workshop: WorkshopFile) -> None:
    save_tree(workshop, tree_of_file(SEVEN))
    assert counts(import_ideas(workshop, DATA / "ideas_windows_1251.csv", city_id=CITY)) == (12, 0, 0, 0)
    texts = [idea.text for idea in workshop.ideas.all()]
    assert texts[0] == "Една карта за автобуса, библиотеката и басейна"
    assert {"= повече услуги без хартия", "- край на опашките за удостоверения"} < set(texts)
    assert "Обща страница за стажове във фирмите;\nс кратко видео от всяка фирма" in texts


def test_an_idea_with_an_unknown_dimension_is_refused(workshop: WorkshopFile, tmp_path: Path) -> None:
    save_tree(workshop, small_tree())
    result = import_ideas(workshop, written(tmp_path, "idea,dimension\nTrain,DATA\nBus,NONE\n"), city_id=CITY)
    assert [(each.line, each.column, each.value) for each in result.refused] == [(3, "dimension", "NONE")]


def test_ideas_get_their_dimension_and_their_cluster_which_is_added_once(
    workshop: WorkshopFile, tmp_path: Path
) -> None:
    save_tree(workshop, small_tree())
    source = written(tmp_path, "idea,dimension,cluster\nTrain,DATA,Roads\nBus,leadership,roads\n=1+1,,\n")
    assert counts(import_ideas(workshop, source, city_id=CITY)) == (3, 0, 0, 0)
    assert [cluster.title for cluster in workshop.clusters.all()] == ["Roads"]
    ideas = workshop.ideas.all()
    assert [(idea.text, idea.dimension_id) for idea in ideas] == [("Train", "DATA"), ("Bus", "LEAD"), ("=1+1", None)]
    assert ideas[0].cluster_id == ideas[1].cluster_id == workshop.clusters.all()[0].id


def test_the_same_ideas_again_are_not_doubled(workshop: WorkshopFile, tmp_path: Path) -> None:
    import_ideas(workshop, written(tmp_path, "idea,author\nTrain,\nBus,Eva\n"), city_id=CITY)
    result = import_ideas(workshop, written(tmp_path, "idea,author\ntrain,Ana\nBus,\n"), city_id=CITY)
    assert counts(result) == (0, 1, 1, 0)
    assert [(idea.text, idea.author) for idea in workshop.ideas.all()] == [("Train", "Ana"), ("Bus", "Eva")]


def test_a_table_with_columns_of_which_none_holds_ideas_is_refused(workshop: WorkshopFile, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as refused:
        import_ideas(workshop, written(tmp_path, "Number;Who;Votes\n1;Ana;3\n2;Eva;4\n"), city_id=CITY)
    assert "idea, suggestion, proposal, идея, предложение" in refused.value.hint
    assert workshop.ideas.all() == []


def test_a_list_with_bullets_may_hold_commas(workshop: WorkshopFile, tmp_path: Path) -> None:
    source = written(tmp_path, "- Train, every hour\n- Bus, at night\n")
    assert counts(import_ideas(workshop, source, city_id=CITY)) == (2, 0, 0, 0)


def test_a_list_without_a_header_is_taken_line_by_line_and_that_is_said(workshop: WorkshopFile, tmp_path: Path) -> None:
    source = written(tmp_path, "• Train, every hour\n• Bus\n\n• Bench; tree\n")
    result = import_ideas(workshop, source, city_id=CITY)
    assert [idea.text for idea in workshop.ideas.all()] == ["Train, every hour", "Bus", "Bench; tree"]
    assert "each line was taken as one idea" in result.notes[0]
