"""The sample seminar: complete, invented, the same each time, and sound as a file; its plan has tests of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityRole
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.domain.mentoring import RuleKind
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.domain.programme import USUAL_MONTHS
from dcc_desktop.errors import StorageError, UndoRefusedError
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Cancelled, Progress
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.services.last_change import last_changed_at
from dcc_desktop.services.maturity import newest_assessment, score_of, score_of_city
from dcc_desktop.services.sample import write_sample
from dcc_desktop.services.suggestion import weigh_pairs
from dcc_desktop.services.voting import results_of
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.whole_dumps import dump
from tests.core.services.written_sample import written_sample
from tests.core.small_changes import add_city

WORDS_FOR_EXAMPLE = re.compile(
    "prime|prikla|przykla|prim|exemp|eksemp|esemp|esimerk|ejempl|beispiel|voorbeeld|muster|muestra|model|obraz"
    "|paradigm|pavyzd|peld|naidis|zgled",
    re.IGNORECASE,
)


@pytest.fixture(scope="module", params=list(Language))
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkshopFile]:
    """The sample in one language, to be read only."""
    with written_sample(tmp_path_factory.mktemp("sample"), request.param) as workshop:
        yield workshop


def cities(sample: WorkshopFile, role: CityRole) -> list[City]:
    return sample.cities.where(role=role)


def first_city(sample: WorkshopFile) -> City:
    return cities(sample, CityRole.CHALLENGE)[0]


def first_score(sample: WorkshopFile) -> CityScore:
    score = score_of_city(sample, first_city(sample).id)
    assert score is not None
    return score


def lowest_agreement(sample: WorkshopFile, code: str) -> float:
    dimension = next(each for each in first_score(sample).dimensions if each.dimension.code == code)
    return min(criterion.agreement or 0.0 for criterion in dimension.criteria)


def test_the_sample_has_15_challenge_6_mentor_and_4_fellow_cities(sample: WorkshopFile) -> None:
    assert [len(cities(sample, role)) for role in (CityRole.CHALLENGE, CityRole.MENTOR, CityRole.FELLOW)] == [15, 6, 4]


def test_every_city_is_named_after_a_word_for_example_or_model(sample: WorkshopFile) -> None:
    names = [city.name_en for city in sample.cities.all()]
    assert [name for name in names if not WORDS_FOR_EXAMPLE.search(name)] == []


def test_the_programme_and_the_place_say_that_the_cities_are_invented(sample: WorkshopFile) -> None:
    for text in (sample.programmes.all()[0].name, sample.seminars.all()[0].place):
        assert "invented" in text or "измислен" in text


def test_nobody_is_left_with_an_organisation_that_names_no_city(sample: WorkshopFile) -> None:
    assert not [person for person in sample.people.all() if "{" in person.organisation]
    names = {city.name(sample.programmes.all()[0].language) for city in sample.cities.all()}
    officials = [person for person in sample.people.all() if person.role is PersonRole.PROJECT_MANAGER]
    assert all(any(name in official.organisation for name in names) for official in officials)


def test_documents_carry_the_date_on_which_the_seminar_ended(sample: WorkshopFile) -> None:
    assert last_changed_at(sample, "Europe/Sofia").date() == date(2026, 10, 16)


def test_every_city_has_a_lead_expert_and_a_project_manager_of_its_own(sample: WorkshopFile) -> None:
    for city in sample.cities.all():
        assert sample.people.find(city.lead_expert_id)
        manager = sample.people.find(city.project_manager_id)
        assert manager is not None
        assert manager.city_id == city.id


def test_every_address_is_one_that_nobody_can_have_and_only_some_people_share_theirs(sample: WorkshopFile) -> None:
    people = sample.people.all()
    assert all(person.email.endswith("@example.org") and person.email.isascii() for person in people)
    assert len({person.email for person in people}) == len(people)
    assert {person.shares_contact for person in people} == {True, False}


def test_the_programme_has_a_usual_length_and_dated_phases(sample: WorkshopFile) -> None:
    assert sample.programmes.all()[0].months in USUAL_MONTHS
    assert all(phase.starts_on and phase.ends_on for phase in sample.phases.all())


def test_the_seminar_has_the_agenda_of_its_template_and_people_who_came(sample: WorkshopFile) -> None:
    seminar = sample.seminars.all()[0]
    assert seminar.template == "first-academy-seminar"
    assert len(sample.agenda_items.all()) > 20
    assert {attendance.is_present for attendance in sample.attendances.all()} == {True, False}


def test_the_first_city_has_24_respondents_of_all_types_and_two_of_one(sample: WorkshopFile) -> None:
    by_type = first_score(sample).respondents_by_type
    assert sum(by_type.values()) == 24
    assert set(by_type) == set(StakeholderType)
    assert by_type[StakeholderType.OTHER] == 2


def test_every_other_city_but_the_mentors_has_8_respondents_or_more_who_rated_everything(sample: WorkshopFile) -> None:
    for city in [*cities(sample, CityRole.CHALLENGE)[1:], *cities(sample, CityRole.FELLOW)]:
        score = score_of_city(sample, city.id)
        assert score is not None
        assert score.respondents >= 8
        assert {each.answers for each in score.criteria()} == {score.respondents}


def test_some_answers_of_the_first_city_are_skipped_not_applicable_or_commented(sample: WorkshopFile) -> None:
    criteria = first_score(sample).criteria()
    assert any(criterion.skipped for criterion in criteria)
    assert any(criterion.not_applicable for criterion in criteria)
    assert sum(bool(rating.comment) for rating in sample.ratings.all()) >= 12


def test_one_dimension_has_two_camps_and_one_strong_agreement(sample: WorkshopFile) -> None:
    split = next(each for each in first_score(sample).dimensions if each.dimension.code == "BIZ")
    officials, firms = (split.by_type[kind].current for kind in (StakeholderType.CITY, StakeholderType.INDUSTRY))
    assert officials is not None
    assert firms is not None
    assert officials - firms > 2
    assert lowest_agreement(sample, "BIZ") < 0.65
    assert lowest_agreement(sample, "INFR") > 0.8


def test_a_consensus_with_reasons_covers_most_of_three_dimensions(sample: WorkshopFile) -> None:
    settled = Counter(
        criterion.criterion.dimension_id for criterion in first_score(sample).criteria() if criterion.consensus
    )
    assert sorted(settled.values()) == [4, 4, 4]


def test_the_first_city_has_an_earlier_assessment_by_nine_that_was_lower(sample: WorkshopFile) -> None:
    city = first_city(sample)
    earlier, newest = sample.assessments.where(city_id=city.id)
    assert newest == newest_assessment(sample, city.id)
    before, now = score_of(sample, earlier.id), score_of(sample, newest.id)
    assert before.respondents == 9
    assert before.mean is not None
    assert now.mean is not None
    assert before.mean < now.mean


def test_every_advised_city_has_a_swot_analysis_with_all_four_fields(sample: WorkshopFile) -> None:
    for city in [*cities(sample, CityRole.CHALLENGE), *cities(sample, CityRole.FELLOW)]:
        assert len({entry.kind for entry in sample.swot_entries.where(city_id=city.id)}) == 4
    assert len(sample.swot_entries.where(city_id=first_city(sample).id)) == 16


def test_the_first_city_has_40_ideas_in_clusters_and_outside(sample: WorkshopFile) -> None:
    ideas = sample.ideas.where(city_id=first_city(sample).id)
    assert len(ideas) >= 40
    assert {idea.cluster_id is None for idea in ideas} == {True, False}
    assert len({idea.city_id for idea in sample.ideas.all()}) == 4


def test_24_voters_gave_three_dots_each_and_an_idea_without_any_is_ranked(sample: WorkshopFile) -> None:
    ballot = sample.ballots.all()[0]
    assert set(Counter(vote.voter for vote in sample.votes.all()).values()) == {3}
    assert len({vote.voter for vote in sample.votes.all()}) == 24
    dots = [ranked.dots for ranked in results_of(sample, ballot.id).ideas]
    assert 0 in dots
    assert max(dots) > 3


def test_the_first_city_has_a_vision_a_mission_and_measurable_ambitions_with_drafts(sample: WorkshopFile) -> None:
    statements = sample.statements.where(city_id=first_city(sample).id)
    assert Counter(each.kind.value for each in statements) == {"vision": 1, "mission": 1, "ambition": 3}
    assert all(each.is_measurable for each in statements if each.kind == "ambition")
    assert all(sample.statement_drafts.where(statement_id=each.id) for each in statements)


def test_every_challenge_city_has_needs_and_every_mentor_offers(sample: WorkshopFile) -> None:
    assert all(sample.needs.where(city_id=city.id) for city in cities(sample, CityRole.CHALLENGE))
    assert all(sample.offers.where(city_id=city.id) for city in cities(sample, CityRole.MENTOR))


def test_every_challenge_city_is_paired_within_the_mentors_capacities_and_the_rules(sample: WorkshopFile) -> None:
    pairings = sample.pairings.all()
    assert {pairing.city_id for pairing in pairings} == {city.id for city in cities(sample, CityRole.CHALLENGE)}
    for mentor in cities(sample, CityRole.MENTOR):
        assert len(sample.pairings.where(mentor_id=mentor.id)) <= mentor.capacity
    pairs = {(pairing.city_id, pairing.mentor_id) for pairing in pairings}
    for rule in sample.pairing_rules.all():
        assert ((rule.city_id, rule.mentor_id) in pairs) == (rule.kind is RuleKind.REQUIRED)
        assert rule.reason


def test_all_pairs_but_the_facilitators_one_are_those_that_the_file_suggests(sample: WorkshopFile) -> None:
    suggested = {(pair.city_id, pair.mentor_id) for pair in weigh_pairs(sample, is_keeping_own=True).suggestion.chosen}
    by_origin = {(each.city_id, each.mentor_id): each.is_suggested for each in sample.pairings.all()}
    assert list(by_origin.values()).count(False) == 1
    assert set(by_origin) == suggested


def test_every_pairing_has_its_card_filled_in(sample: WorkshopFile) -> None:
    for pairing in sample.pairings.all():
        assert pairing.topics
        assert pairing.parts
        assert pairing.first_step
        assert pairing.starts_on
        assert pairing.ends_on


def test_there_are_eight_good_practices_or_more_and_cities_that_adopt_them(sample: WorkshopFile) -> None:
    practices = sample.good_practices.all()
    assert len(practices) >= 8
    assert all(practice.difficulties and practice.contact_id for practice in practices)
    assert len(sample.practice_adoptions.all()) >= 8


def test_one_hub_canvas_is_full_and_another_half_full(sample: WorkshopFile) -> None:
    boxes = Counter(entry.city_id for entry in sample.hub_entries.all())
    assert sorted(boxes.values()) == [4, len(HubBox)]


def test_the_file_is_sound_and_its_log_agrees_with_its_tables(sample: WorkshopFile) -> None:
    assert check_workshop(sample.path) == []


def test_two_runs_give_the_same_rows(sample: WorkshopFile, tmp_path: Path) -> None:
    again = tmp_path / "again.dccw"
    write_sample(again, language=sample.programmes.all()[0].language)
    with WorkshopFile.open_snapshot(again) as other:
        assert dump(other) == dump(sample)


def test_undo_takes_back_what_the_user_did_and_never_the_sample(tmp_path: Path) -> None:
    path = tmp_path / "sample.dccw"
    write_sample(path, language=Language.BG)
    with WorkshopFile.open(path) as workshop:
        before = dump(workshop)
        add_city(workshop, "Ruse")
        workshop.undo()
        assert dump(workshop) == before
        with pytest.raises(UndoRefusedError):
            workshop.undo()


def test_a_file_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "notes.dccw"
    path.write_text("mine")
    with pytest.raises(StorageError):
        write_sample(path, language=Language.EN)
    assert path.read_text() == "mine"


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_sample(tmp_path / "s.dccw", language=Language.EN, progress=Progress(is_cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []
