"""Scores and the suggested pairing, read from a real file."""

from __future__ import annotations

import json

import pytest

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension, DimensionId, Framework, FrameworkId
from dcc_desktop.domain.mentoring import Pairing, PairingId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import NotFoundError
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.facts import info_facts, pair_facts, score_facts
from dcc_desktop.services.maturity import gaps_of_cities, newest_assessment, score_of_city
from dcc_desktop.services.ratings import rate
from dcc_desktop.services.suggestion import take_suggestion, weigh_pairs
from dcc_desktop.workshop_file import WorkshopFile

CRITERION = CriterionId("criterion")


def add(workshop: WorkshopFile, name: str, role: CityRole, **values: object) -> CityId:
    made = City(id=CityId(new_id()), name_en=name, role=role, **values)  # type: ignore[arg-type]
    with workshop.change("Add city"):
        workshop.cities.save(made)
    return made.id


@pytest.fixture
def city(workshop: WorkshopFile) -> CityId:
    text = BilingualText.same("Data")
    framework = Framework(id=FrameworkId("framework"), code="f", version=1, name=text)
    dimension = Dimension(id=DimensionId("dimension"), framework_id=framework.id, code="DATA", name=text)
    criterion = Criterion(id=CRITERION, dimension_id=dimension.id, code="DATA1", name=text)
    with workshop.change("Add framework"):
        workshop.frameworks.save(framework)
        workshop.dimensions.save(dimension)
        workshop.criteria.save(criterion)
    return add(workshop, "Alfa", CityRole.CHALLENGE, languages=("bg",))


def rated(workshop: WorkshopFile, city: CityId, *values: tuple[int, int]) -> None:
    assessment = start_assessment(workshop, city, FrameworkId("framework"))
    for number, (current, target) in enumerate(values):
        respondent = add_respondent(workshop, assessment.id, code=f"R{number}")
        rate(workshop, respondent.id, CRITERION, current=current, target=target)


def test_a_city_without_an_assessment_has_no_score(workshop: WorkshopFile, city: CityId) -> None:
    assert score_of_city(workshop, city) is None
    assert gaps_of_cities(workshop, [city]) == {}


def test_the_newest_assessment_is_the_one_that_counts(workshop: WorkshopFile, city: CityId) -> None:
    rated(workshop, city, (1, 2))
    rated(workshop, city, (3, 5))
    score = score_of_city(workshop, city)
    assert score is not None
    assert (score.current, score.target) == (3, 5)
    assert newest_assessment(workshop, city) == workshop.assessments.all()[-1]


def test_the_gap_is_a_share_of_the_width_of_the_scale(workshop: WorkshopFile, city: CityId) -> None:
    rated(workshop, city, (1, 5))
    assert gaps_of_cities(workshop, [city]) == {city: {"dimension": 1.0}}


def test_fellow_cities_are_paired_only_when_asked_for(workshop: WorkshopFile, city: CityId) -> None:
    add(workshop, "Mentor", CityRole.MENTOR)
    fellow = add(workshop, "Fellow", CityRole.FELLOW)
    assert {pair.city_id for pair in weigh_pairs(workshop).suggestion.pairs} == {city}
    assert {pair.city_id for pair in weigh_pairs(workshop, is_with_fellows=True).suggestion.pairs} == {city, fellow}


def test_a_taken_suggestion_keeps_the_parts_of_the_score(workshop: WorkshopFile, city: CityId) -> None:
    add(workshop, "Mentor", CityRole.MENTOR, languages=("bg",))
    take_suggestion(workshop)
    (pairing,) = workshop.pairings.all()
    assert (pairing.city_id, pairing.is_suggested, pairing.score) == (city, True, 15)
    assert sum(json.loads(part)["points"] or 0 for part in pairing.parts) == pairing.score


def test_a_suggestion_never_replaces_the_facilitators_own_choice(workshop: WorkshopFile, city: CityId) -> None:
    best = add(workshop, "Best", CityRole.MENTOR, languages=("bg",))
    own = add(workshop, "Own", CityRole.MENTOR)
    with workshop.change("Choose"):
        workshop.pairings.save(Pairing(id=PairingId(new_id()), city_id=city, mentor_id=own))
    weighed = weigh_pairs(workshop)
    assert [pair.mentor_id for pair in weighed.suggestion.chosen] == [best]
    take_suggestion(workshop)
    assert [pairing.mentor_id for pairing in workshop.pairings.all()] == [own]


def test_taking_a_suggestion_is_one_step(workshop: WorkshopFile, city: CityId) -> None:
    add(workshop, "Mentor", CityRole.MENTOR)
    take_suggestion(workshop)
    workshop.undo()
    assert workshop.pairings.all() == []
    assert workshop.cities.find(city) is not None


def test_the_facts_of_a_score_can_be_written_as_json(workshop: WorkshopFile, city: CityId) -> None:
    rated(workshop, city, (2, 4), (2, 4), (2, 4), (3, 4))
    facts = json.loads(json.dumps(score_facts(workshop, city)))
    criterion = facts["dimensions"][0]["criteria"][0]
    assert (criterion["mean"], criterion["quartiles"], criterion["agreement"]) == (
        2.25,
        [2, 2, 2.25],
        pytest.approx(0.8553, abs=1e-4),
    )
    assert criterion["by_type"] == {"other": {"answers": 4, "current": 2.25, "target": 4.0}}


def test_the_score_of_a_city_without_an_assessment_is_refused(workshop: WorkshopFile, city: CityId) -> None:
    with pytest.raises(NotFoundError, match="Alfa"):
        score_facts(workshop, city)


def test_the_facts_of_a_pairing_name_every_pair_and_the_total(workshop: WorkshopFile, city: CityId) -> None:
    add(workshop, "Mentor", CityRole.MENTOR, languages=("bg",))
    facts = json.loads(json.dumps(pair_facts(weigh_pairs(workshop))))
    assert facts["pairs"][0]["total"] == sum(part["points"] or 0 for part in facts["pairs"][0]["parts"])
    assert facts["chosen"] == [{"city": "Alfa", "mentor": "Mentor", "total": 15}]


def test_the_facts_of_a_file_count_every_table(workshop: WorkshopFile, city: CityId) -> None:
    facts = info_facts(workshop)
    counts = facts["counts"]
    assert isinstance(counts, dict)
    assert (counts["city"], counts["criterion"], counts["rating"]) == (1, 1, 0)
    assert json.dumps(facts)
