"""The cities of the sample, their people, and who came to the seminar."""

from __future__ import annotations

import random
from collections.abc import Iterator

from dcc_desktop.domain.cities import City, CityId, CityRole, FellowBenefit
from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.people import Attendance, AttendanceId, Person, PersonId, PersonRole, StakeholderType
from dcc_desktop.i18n import Language
from dcc_desktop.services.sample.content import Content, Row, Sample, fields_in, sample_id

_ALWAYS_THERE = {PersonRole.PROJECT_MANAGER, PersonRole.FACILITATOR, PersonRole.LEAD_EXPERT}


def person_id(code: str) -> PersonId:
    """Return the id of a person: a city and a number, "extra" and a number, or the code of an expert."""
    return PersonId(sample_id("person", code))


def save_cities(sample: Sample) -> None:
    """Save the cities, each with its lead expert and its project manager."""
    for row in sample.content.read("cities")["cities"]:
        code = row["code"]
        values = fields_in(City, row) | {
            "role": CityRole(row["role"]),
            "languages": tuple(row["languages"]),
            "benefits": tuple(FellowBenefit(each) for each in row.get("benefits", [])),
        }
        sample.cities[code] = City(
            id=CityId(sample_id("city", code)),
            lead_expert_id=person_id(row["expert"]),
            project_manager_id=person_id(f"{code}-1"),
            **values,
        )
        if "levels" in row:
            sample.levels[code] = row["levels"]
    sample.workshop.cities.save_many(list(sample.cities.values()))


def save_people(sample: Sample) -> None:
    """Save the experts, the people of every city, and the working group of the first one."""
    content = sample.content
    # The addresses are made of the English names, whatever the language of the sample is.
    both = zip(_people(content, content.language), _people(content, Language.EN), strict=True)
    sample.workshop.people.save_many(
        [_person(sample, code, row, _address(english["name"])) for (code, row), (_code, english) in both]
    )


def _people(content: Content, language: Language) -> Iterator[tuple[str, Row]]:
    rows = content.read("cities", language)
    for expert in rows["experts"]:
        yield expert["code"], expert | {"role": "lead_expert", "shares_contact": True}
    for city in rows["cities"]:
        roles = [role for role in rows["roles"] if city["role"] in role["of"]]
        for number, (role, name) in enumerate(zip(roles, city["people"], strict=True), start=1):
            organisation = role["organisation"].format(city=city[f"name_{language}"])
            person = {"name": name, "city": city["code"], "organisation": organisation}
            yield f"{city['code']}-{number}", role | person
    for number, row in enumerate(rows["people"], start=1):
        yield f"extra-{number}", row


def _person(sample: Sample, code: str, row: Row, email: str) -> Person:
    consents = random.Random(f"consent {code}").random() < 0.7 or row["role"] == PersonRole.PROJECT_MANAGER
    values: Row = {"shares_contact": consents} | fields_in(Person, row)
    values |= {
        "role": PersonRole(row["role"]),
        "stakeholder_type": StakeholderType(row.get("stakeholder_type", StakeholderType.OTHER)),
    }
    return Person(
        id=person_id(code), city_id=sample.city_id(row["city"]) if "city" in row else None, email=email, **values
    )


def _address(name: str) -> str:
    return f"{'.'.join(name.casefold().split())}@example.org"


def save_attendances(sample: Sample) -> None:
    """Save who was expected at the seminar, and that most of them came."""
    seminar_id = sample.seminar.id
    sample.workshop.attendances.save_many(
        [
            Attendance(
                id=AttendanceId(derived_id("attendance", seminar_id, person.id)),
                seminar_id=seminar_id,
                person_id=person.id,
                is_present=person.role in _ALWAYS_THERE or random.Random(person.id).random() < 0.85,
            )
            for person in sample.workshop.people.all()
        ]
    )
