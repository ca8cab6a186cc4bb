"""Rows are written with their change log, and deleted with all that hangs on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.ideas import Ballot, BallotId, Cluster, ClusterId, Idea, IdeaId, Vote, VoteId
from dcc_desktop.domain.people import Person, PersonId
from dcc_desktop.errors import NotFoundError
from dcc_desktop.i18n import N_
from dcc_desktop.store.change_log import LogEntry
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city


def _idea(workshop: WorkshopFile, city: City, cluster_id: ClusterId | None = None) -> Idea:
    idea = Idea(id=IdeaId(new_id()), city_id=city.id, text="An app", created_at=workshop.clock(), cluster_id=cluster_id)
    with workshop.change(N_("Add idea")):
        workshop.ideas.save(idea)
    return workshop.ideas.get(idea.id)


def test_only_changed_columns_go_into_the_log(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    with workshop.change(N_("Change city")):
        workshop.cities.save(replace(city, slogan="By the river"))
    assert workshop.log.entries(2) == [LogEntry("city", city.id, {"slogan": ""}, {"slogan": "By the river"})]


def test_deleting_takes_along_what_has_no_meaning_without_the_row(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    idea = _idea(workshop, city)
    ballot = Ballot(id=BallotId(new_id()), city_id=city.id, title="Dots")
    with workshop.change(N_("Vote")):
        workshop.ballots.save(ballot)
        workshop.votes.save(Vote(id=VoteId(new_id()), ballot_id=ballot.id, idea_id=idea.id, voter="1"))
    with workshop.change(N_("Remove idea")):
        workshop.ideas.delete(idea.id)
    assert (workshop.votes.all(), workshop.ballots.all()) == ([], [ballot])


def test_deleting_empties_references_that_may_be_empty_and_undo_fills_them(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    cluster = Cluster(id=ClusterId(new_id()), city_id=city.id, title="Traffic")
    with workshop.change(N_("Add cluster")):
        workshop.clusters.save(cluster)
    idea = _idea(workshop, city, cluster.id)
    with workshop.change(N_("Remove cluster")):
        workshop.clusters.delete(cluster.id)
    assert workshop.ideas.get(idea.id) == replace(idea, cluster_id=None)
    workshop.undo()
    assert workshop.ideas.get(idea.id) == idea


def test_two_rows_that_refer_to_each_other_are_deleted_and_come_back(workshop: WorkshopFile) -> None:
    city_id, person_id = CityId(new_id()), PersonId(new_id())
    person = Person(id=person_id, name="Мария", city_id=city_id)
    with workshop.change(N_("Add city")):
        workshop.cities.save(City(id=city_id, name_en="Ruse", lead_expert_id=person_id))
        workshop.people.save(person)
    with workshop.change(N_("Remove city")):
        workshop.cities.delete(city_id)
    workshop.undo()
    assert workshop.cities.get(city_id).lead_expert_id == person_id
    assert workshop.people.get(person_id).city_id == city_id


def test_deleting_what_is_not_there_leaves_no_step(workshop: WorkshopFile) -> None:
    with workshop.change(N_("Remove city")):
        workshop.cities.delete("nowhere")
    assert workshop.log.newest_step == 0


def test_many_rows_are_saved_at_once_new_changed_and_unchanged(workshop: WorkshopFile) -> None:
    kept, changed = add_city(workshop, "Ruse"), add_city(workshop, "Varna")
    new = [City(id=CityId(new_id()), name_en=f"City {number}") for number in range(1200)]
    with workshop.change(N_("Import cities")):
        workshop.cities.save_many([kept, replace(changed, slogan="By the sea"), *new])
    assert workshop.cities.count() == 1202
    assert len(workshop.log.entries(3)) == 1201
    workshop.undo()
    assert workshop.cities.all() == [kept, changed]


def test_a_row_that_is_gone_is_a_clear_error(workshop: WorkshopFile) -> None:
    with pytest.raises(NotFoundError, match="no longer in the file"):
        workshop.cities.get("nowhere")


def test_an_unknown_column_is_a_mistake_of_the_programmer(workshop: WorkshopFile) -> None:
    with pytest.raises(KeyError):
        workshop.cities.where(colour="red")


def test_a_list_reads_as_before_after_a_removal_was_undone_and_the_file_copied(workshop: WorkshopFile) -> None:
    cities = [add_city(workshop, name) for name in ("Ruse", "Varna", "Vidin")]
    with workshop.change(N_("Remove city")):
        workshop.cities.delete(cities[0].id)
    workshop.undo()
    workshop.copy_to(workshop.path.with_name("copy.dccw"))
    assert workshop.cities.all() == cities
    with WorkshopFile.open(workshop.path.with_name("copy.dccw")) as copy:
        assert copy.cities.all() == cities


def test_a_row_added_after_a_restart_comes_last(workshop: WorkshopFile) -> None:
    cities = [add_city(workshop, name) for name in ("Varna", "Ruse")]
    workshop.close()
    with WorkshopFile.open(workshop.path) as again:
        assert again.cities.all() == cities
        cities.append(add_city(again, "Aberra"))
        assert again.cities.all() == cities


def test_it_is_told_whether_all_that_an_entity_refers_to_is_there(workshop: WorkshopFile) -> None:
    city = add_city(workshop, "Ruse")
    assert workshop.cities.refers_to_what_is_there(city)
    assert not workshop.cities.refers_to_what_is_there(replace(city, lead_expert_id=PersonId("nobody")))
