"""People, and who attends which seminar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.entity import derived_id, new_id
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.people import Attendance, AttendanceId, Person, PersonId, PersonRole, StakeholderType
from dcc_desktop.domain.seminars import SeminarId
from dcc_desktop.i18n import N_, interface_language
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def add_person(
    workshop: WorkshopFile,
    name: str,
    *,
    role: PersonRole = PersonRole.STAKEHOLDER,
    organisation: str = "",
    stakeholder_type: StakeholderType = StakeholderType.OTHER,
    city_id: CityId | None = None,
    email: str = "",
    phone: str = "",
    shares_contact: bool = False,
    person_id: PersonId | None = None,
) -> Person:
    """Add somebody; two people may have the same name.

    Args:
        person_id: The id under which a page shows them already; None: a new one.
    """
    person = Person(
        id=person_id or PersonId(new_id()),
        name=name,
        role=role,
        organisation=organisation,
        stakeholder_type=stakeholder_type,
        city_id=city_id,
        email=email,
        phone=phone,
        shares_contact=shares_contact,
    )
    refuse_dangling(workshop.people, [person])
    with workshop.change(N_("Add person: {person}"), person=shortened(person.name)):
        workshop.people.save(person)
    return person


def change_person(workshop: WorkshopFile, person: Person, *, merge_key: str = "") -> None:
    """Save a changed person."""
    person = refreshed(workshop.people, person)
    key = key_of_row(workshop.people, person.id, merge_key)
    with workshop.change(N_("Change person: {person}"), merge_key=key, person=shortened(person.name)):
        workshop.people.save(person)


def remove_people(workshop: WorkshopFile, person_ids: Sequence[PersonId]) -> None:
    """Remove people from the lists and the tasks they had, as one step; what they rated stays, under its code."""
    remove_rows(
        workshop,
        workshop.people,
        person_ids,
        label_of_one=N_("Remove person: {person}"),
        label_of_several=N_("Remove people: {count}"),
        names=lambda person: {"person": shortened(person.name)},
    )


def invite_people(workshop: WorkshopFile, seminar_id: SeminarId, *, person_ids: Sequence[PersonId]) -> list[Attendance]:
    """Put people on the list of a seminar, as one step; who is on it already stays as they are.

    Returns:
        One attendance for each of `person_ids`, in their order.
    """
    seminar = workshop.seminars.get(seminar_id)
    known = {attendance.person_id: attendance for attendance in workshop.attendances.where(seminar_id=seminar_id)}
    invited = [known.get(person_id) or _attendance(workshop, seminar_id, person_id) for person_id in person_ids]
    name = shortened(seminar.name.in_language(interface_language()))
    with workshop.change(N_("Invite people to: {seminar}"), seminar=name):
        workshop.attendances.save_many([each for each in invited if each.person_id not in known])
    return invited


def mark_present(workshop: WorkshopFile, attendance_id: AttendanceId, *, is_present: bool) -> None:
    """Note that somebody came, or take that back."""
    attendance = replace(workshop.attendances.get(attendance_id), is_present=is_present)
    person = workshop.people.get(attendance.person_id)
    label = N_("Mark as present: {person}") if is_present else N_("Mark as absent: {person}")
    with workshop.change(label, person=shortened(person.name)):
        workshop.attendances.save(attendance)


def note_presence(
    workshop: WorkshopFile, seminar_id: SeminarId, person_id: PersonId, *, is_present: bool
) -> AttendanceId:
    """Note that somebody came or did not, as one step; who was not expected is put on the list."""
    person = workshop.people.get(person_id)
    label = N_("Mark as present: {person}") if is_present else N_("Mark as absent: {person}")
    with workshop.change(label, person=shortened(person.name)):
        [attendance] = invite_people(workshop, seminar_id, person_ids=[person_id])
        mark_present(workshop, attendance.id, is_present=is_present)
    return attendance.id


def attendees_of(workshop: WorkshopFile, seminar_id: SeminarId) -> list[tuple[Attendance, Person]]:
    """Return who is on the list of a seminar, by name."""
    attendances = workshop.attendances.where(seminar_id=seminar_id)
    people = {person.id: person for person in workshop.people.among("id", [each.person_id for each in attendances])}
    pairs = [(attendance, people[attendance.person_id]) for attendance in attendances]
    return sorted(pairs, key=lambda pair: natural_key(pair[1].name))


def contacts(workshop: WorkshopFile) -> list[Person]:
    """Return the people whose e-mail or telephone may be shown to the other cities, by name."""
    sharing = [person for person in workshop.people.where(shares_contact=1) if person.email or person.phone]
    return sorted(sharing, key=lambda person: natural_key(person.name))


def without_private_contact(person: Person) -> Person:
    """Return the person as documents may show them: without e-mail and telephone unless they agreed to it."""
    return person if person.shares_contact else replace(person, email="", phone="")


def _attendance(workshop: WorkshopFile, seminar_id: SeminarId, person_id: PersonId) -> Attendance:
    workshop.people.get(person_id)
    # The same id on every laptop, so that a merge does not list anybody twice.
    attendance_id = AttendanceId(derived_id("attendance", seminar_id, person_id))
    return Attendance(id=attendance_id, seminar_id=seminar_id, person_id=person_id)


def lead_expert_of(workshop: WorkshopFile, city: City) -> Person | None:
    """Return the lead expert that the city names, else the first of its own people with that role, by name."""
    return _named_or_by_role(_own_and_named(workshop, city), city, role=PersonRole.LEAD_EXPERT)


def project_manager_of(workshop: WorkshopFile, city: City) -> Person | None:
    """Return the project manager that the city names, else the first of its own people with that role, by name."""
    return _named_or_by_role(_own_and_named(workshop, city), city, role=PersonRole.PROJECT_MANAGER)


def leads_among(city: City, people: Sequence[Person]) -> tuple[Person | None, Person | None]:
    """Return lead expert and project manager of a city, as the two functions above do, among people read before."""
    return (
        _named_or_by_role(people, city, role=PersonRole.LEAD_EXPERT),
        _named_or_by_role(people, city, role=PersonRole.PROJECT_MANAGER),
    )


def _own_and_named(workshop: WorkshopFile, city: City) -> list[Person]:
    named = [workshop.people.find(person_id) for person_id in (city.lead_expert_id, city.project_manager_id)]
    return [*workshop.people.where(city_id=city.id), *(person for person in named if person)]


def _named_or_by_role(people: Sequence[Person], city: City, *, role: PersonRole) -> Person | None:
    named_id = city.lead_expert_id if role is PersonRole.LEAD_EXPERT else city.project_manager_id
    named = next((person for person in people if named_id and person.id == named_id), None)
    found = (person for person in people if person.city_id == city.id and person.role is role)
    return named or min(found, key=lambda person: (natural_key(person.name), person.id), default=None)
