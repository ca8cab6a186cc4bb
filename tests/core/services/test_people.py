"""People, and who attends which seminar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.people import PersonId, PersonRole
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import NotFoundError
from dcc_desktop.services.cities import add_city, set_lead_expert
from dcc_desktop.services.people import (
    add_person,
    attendees_of,
    change_person,
    contacts,
    invite_people,
    leads_among,
    mark_present,
    note_presence,
    project_manager_of,
    remove_people,
)
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def seminar(workshop: WorkshopFile) -> Seminar:
    return add_seminar(workshop, BilingualText.same("Kick-off"))


def test_a_changed_person_is_saved(workshop: WorkshopFile) -> None:
    ada = add_person(workshop, "Ada")
    change_person(workshop, replace(ada, phone="123"))
    assert workshop.people.get(ada.id).phone == "123"


def test_a_removed_lead_expert_leaves_the_city_without_one(workshop: WorkshopFile) -> None:
    ada, city = add_person(workshop, "Ada"), add_city(workshop, "Cork")
    set_lead_expert(workshop, city.id, ada.id)
    remove_people(workshop, [ada.id])
    assert workshop.cities.get(city.id).lead_expert_id is None


def test_nobody_is_invited_twice(workshop: WorkshopFile, seminar: Seminar) -> None:
    ada, boris = add_person(workshop, "Ada"), add_person(workshop, "Boris")
    first = invite_people(workshop, seminar.id, person_ids=[ada.id])
    both = invite_people(workshop, seminar.id, person_ids=[boris.id, ada.id])
    assert both[1] == first[0]
    assert len(workshop.attendances.all()) == 2


def test_inviting_again_keeps_who_is_present(workshop: WorkshopFile, seminar: Seminar) -> None:
    ada = add_person(workshop, "Ada")
    mark_present(workshop, invite_people(workshop, seminar.id, person_ids=[ada.id])[0].id, is_present=True)
    assert invite_people(workshop, seminar.id, person_ids=[ada.id])[0].is_present


def test_an_unknown_person_cannot_be_invited(workshop: WorkshopFile, seminar: Seminar) -> None:
    with pytest.raises(NotFoundError):
        invite_people(workshop, seminar.id, person_ids=[PersonId("nobody")])


def test_presence_can_be_taken_back(workshop: WorkshopFile, seminar: Seminar) -> None:
    attendance = invite_people(workshop, seminar.id, person_ids=[add_person(workshop, "Ada").id])[0]
    mark_present(workshop, attendance.id, is_present=True)
    mark_present(workshop, attendance.id, is_present=False)
    assert workshop.attendances.get(attendance.id).is_present is False


def test_attendees_are_listed_by_name(workshop: WorkshopFile, seminar: Seminar) -> None:
    people = [add_person(workshop, name) for name in ("Яна", "Ada", "Борис")]
    invite_people(workshop, seminar.id, person_ids=[person.id for person in people])
    assert [person.name for _, person in attendees_of(workshop, seminar.id)] == ["Ada", "Борис", "Яна"]


def test_contacts_are_shown_with_consent_only(workshop: WorkshopFile) -> None:
    add_person(workshop, "Secret", email="a@example.org")
    add_person(workshop, "Nothing to share", shares_contact=True)
    shared = add_person(workshop, "Shared", email="b@example.org", shares_contact=True)
    assert contacts(workshop) == [shared]


def test_somebody_unexpected_who_comes_is_put_on_the_list_in_one_step(workshop: WorkshopFile, seminar: Seminar) -> None:
    ada = add_person(workshop, "Ada")
    note_presence(workshop, seminar.id, ada.id, is_present=True)
    [(attendance, _person)] = attendees_of(workshop, seminar.id)
    assert attendance.is_present
    workshop.undo()
    assert attendees_of(workshop, seminar.id) == []


def test_the_leads_among_people_are_those_that_single_questions_give(workshop: WorkshopFile) -> None:
    expert, city = add_person(workshop, "Ada"), add_city(workshop, "Cork")
    set_lead_expert(workshop, city.id, expert.id)
    manager = add_person(workshop, "Boris", role=PersonRole.PROJECT_MANAGER, city_id=city.id)
    city = workshop.cities.get(city.id)
    assert leads_among(city, workshop.people.all()) == (expert, manager)
    assert project_manager_of(workshop, city) == manager
