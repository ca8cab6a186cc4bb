"""What the report of a seminar takes from an open file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dcc_desktop.domain.assessments import Assessment, AssessmentId, Rating, Respondent, RespondentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.ideas import Ballot, BallotId, IdeaId, Vote, VoteId
from dcc_desktop.domain.maturity import CityScore, score_assessment
from dcc_desktop.domain.mentoring import PairingRule, PairingRuleId, RuleKind
from dcc_desktop.domain.pairing import part_of_text
from dcc_desktop.domain.seminars import SeminarId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import ExportError, NotFoundError
from dcc_desktop.export.seminar_report import CityIdeas, CityResult, Origin, SeminarReport
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Progress
from dcc_desktop.services import maturity
from dcc_desktop.services.agenda import add_block, add_item
from dcc_desktop.services.cities import add_city, change_city
from dcc_desktop.services.export_seminar import export_seminar, seminar_report
from dcc_desktop.services.hub import write_box
from dcc_desktop.services.last_change import last_changed_at
from dcc_desktop.services.mentoring_outcome import mentoring_outcome
from dcc_desktop.services.planning import add_action
from dcc_desktop.services.seminars import add_seminar
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.export.seminar_sample import NOW, SECRET_EMAIL, SHARED_EMAIL, open_bare, open_full

RECHEN, DOLEN = CityId("rechen"), CityId("dolen")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[WorkshopFile]:
    """The full seminar, open."""
    with open_full(tmp_path / "full.dccw") as opened:
        yield opened


def first_seminar(workshop: WorkshopFile) -> SeminarId:
    return workshop.seminars.all()[0].id


def report_of(workshop: WorkshopFile) -> SeminarReport:
    return seminar_report(workshop, first_seminar(workshop), Language.EN)


def later_seminar(workshop: WorkshopFile) -> SeminarId:
    return add_seminar(workshop, BilingualText.same("Later")).id


def result_of(workshop: WorkshopFile, city_id: CityId) -> CityResult:
    return next(each for each in report_of(workshop).results[0].cities if each.city.id == city_id)


def ideas_of(workshop: WorkshopFile, city_id: CityId) -> CityIdeas:
    return next(each for each in report_of(workshop).ideas if each.city.id == city_id)


def test_the_job_writes_the_document_and_returns_its_path(full: WorkshopFile, tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    job = export_seminar(full, first_seminar(full), target, language=Language.BG)
    assert not target.exists()
    assert job(Progress()) == target
    assert target.read_bytes().startswith(b"PK")


def test_the_job_holds_what_the_file_held_when_it_was_made(full: WorkshopFile, tmp_path: Path) -> None:
    before, after = tmp_path / "before.docx", tmp_path / "after.docx"
    export_seminar(full, first_seminar(full), before, language=Language.EN)(Progress())
    job = export_seminar(full, first_seminar(full), after, language=Language.EN)
    change_city(full, replace(full.cities.get(RECHEN), name_en="Elsewhere"))
    job(Progress())
    assert after.read_bytes() == before.read_bytes()


def test_a_folder_that_is_not_there_is_said(full: WorkshopFile, tmp_path: Path) -> None:
    job = export_seminar(full, first_seminar(full), tmp_path / "missing" / "report.docx", language=Language.EN)
    with pytest.raises(ExportError):
        job(Progress())


def test_an_unknown_seminar_is_refused(full: WorkshopFile, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        export_seminar(full, SeminarId("none"), tmp_path / "report.docx", language=Language.EN)


def test_a_snapshot_can_be_exported(full: WorkshopFile, tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    with WorkshopFile.open_snapshot(full.path) as snapshot:
        export_seminar(snapshot, first_seminar(snapshot), target, language=Language.EN)(Progress())
    assert target.exists()


def test_contacts_without_consent_are_not_even_copied(full: WorkshopFile) -> None:
    text = repr(report_of(full))
    assert SHARED_EMAIL in text
    assert SECRET_EMAIL not in text


def test_the_date_is_that_of_the_last_change_in_the_seminars_zone(full: WorkshopFile) -> None:
    report = report_of(full)
    assert report.changed_at == NOW
    assert report.changed_at.utcoffset() == timedelta(hours=2)


def test_an_unknown_zone_falls_back_to_utc(full: WorkshopFile) -> None:
    assert last_changed_at(full, "Nowhere/Land").utcoffset() == timedelta(0)


def test_a_file_without_any_step_has_the_date_of_its_making(tmp_path: Path) -> None:
    made = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    with WorkshopFile.create(tmp_path / "new.dccw", clock=lambda: made) as workshop:
        assert last_changed_at(workshop, "Europe/Sofia") == made


def test_cities_come_by_role_then_by_name(full: WorkshopFile) -> None:
    names = [team.city.name_en for team in report_of(full).cities]
    assert names == ["Dolen", "Lipa", "Porto Chiaro", "Rechen", "Zora", "Altstadt", "Nordhavn"]


def test_the_lead_expert_and_the_project_manager_come_with_the_city(full: WorkshopFile) -> None:
    team = next(team for team in report_of(full).cities if team.city.id == RECHEN)
    assert team.lead_expert is not None
    assert team.project_manager is not None
    assert (team.lead_expert.name, team.project_manager.name) == ("Ирина Маркова", "Весела Тодорова")


def rate_at(workshop: WorkshopFile, seminar_id: SeminarId) -> None:
    """Let one respondent rate one criterion of Rechen at a seminar."""
    assessment = Assessment(
        id=AssessmentId("later"), city_id=RECHEN, framework_id=workshop.frameworks.all()[0].id, seminar_id=seminar_id,
        position=9,
    )  # fmt: skip
    respondent = Respondent(id=RespondentId("later"), assessment_id=assessment.id, code="R1")
    criterion_id = workshop.criteria.all()[0].id
    with workshop.change("Rate"):
        workshop.assessments.save(assessment)
        workshop.respondents.save(respondent)
        rating = Rating(
            id=Rating.id_for(respondent.id, criterion_id),
            respondent_id=respondent.id,
            criterion_id=criterion_id,
            current=5,
        )
        workshop.ratings.save(rating)


def test_an_assessment_made_at_a_later_seminar_does_not_count(full: WorkshopFile) -> None:
    rate_at(full, later_seminar(full))
    assert result_of(full, RECHEN).score.respondents == 12


def test_the_newest_assessment_of_the_seminar_counts(full: WorkshopFile) -> None:
    rate_at(full, first_seminar(full))
    result = result_of(full, RECHEN)
    assert result.score.respondents == 1
    assert result.agreement is None  # one answer cannot disagree


def test_earlier_and_later_assessments_are_left_out_and_said_to_be(full: WorkshopFile) -> None:
    rate_at(full, later_seminar(full))
    assert [(each.city.id, each.is_later) for each in report_of(full).left_out] == [(RECHEN, True)]


def test_each_assessment_is_scored_once(full: WorkshopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    scored: list[AssessmentId] = []

    def noted(tree: FrameworkTree, respondents: Sequence[Respondent], **others: Any) -> CityScore:
        scored.append(respondents[0].assessment_id)
        return score_assessment(tree, respondents, **others)

    monkeypatch.setattr(maturity, "score_assessment", noted)
    report_of(full)
    assert sorted(scored) == ["as-dolen", "as-porto", "as-rechen", "as-zora"]


def test_without_a_link_the_people_of_the_city_with_the_role_are_named(full: WorkshopFile) -> None:
    change_city(full, replace(full.cities.get(RECHEN), lead_expert_id=None, project_manager_id=None))
    team = next(team for team in report_of(full).cities if team.city.id == RECHEN)
    assert team.lead_expert is None  # the expert belongs to no city
    assert team.project_manager is not None
    assert team.project_manager.name == "Весела Тодорова"


def test_hub_canvases_and_actions_are_counted(full: WorkshopFile) -> None:
    write_box(full, RECHEN, HubBox.NEED, "Да")
    write_box(full, RECHEN, HubBox.VISION, "Място за среща")
    add_action(full, RECHEN, "Портал за услуги")
    report = report_of(full)
    assert (report.hub_canvases, report.actions) == (1, 1)


def test_ideas_of_another_seminar_are_left_out(full: WorkshopFile) -> None:
    block = add_block(full, later_seminar(full), title=BilingualText.same("Block"))
    item = add_item(full, block.id, title=BilingualText.same("Item"), minutes=10)
    with full.change("Move an idea"):
        full.ideas.save(replace(full.ideas.get("i00"), agenda_item_id=item.id))
    assert len(ideas_of(full, RECHEN).ideas) == 11


def test_the_newest_ballot_in_which_anybody_voted_counts(full: WorkshopFile) -> None:
    newer = Ballot(id=BallotId("newer"), city_id=RECHEN, title="Second round", position=1)
    empty = Ballot(id=BallotId("empty"), city_id=RECHEN, title="Third round", position=2)
    with full.change("Vote"):
        full.ballots.save_many([newer, empty])
        full.votes.save(Vote(id=VoteId("w"), ballot_id=newer.id, voter="V1", idea_id=IdeaId("i11")))
    ideas = ideas_of(full, RECHEN)
    assert ideas.dots == 1
    assert (ideas.ideas[0].idea.id, len(ideas.ideas)) == ("i11", 12)


def test_a_seminar_with_nothing_in_it_gives_a_report(tmp_path: Path) -> None:
    with open_bare(tmp_path / "bare.dccw") as bare:
        report = report_of(bare)
    assert (report.cities, report.results, report.ideas, report.mentoring.cards) == ((), (), (), ())


def test_what_the_facilitator_chose_otherwise_is_found(full: WorkshopFile) -> None:
    mentoring = mentoring_outcome(full, Language.EN)
    differing = {each.city.name_en: (each.suggested, each.chosen) for each in mentoring.other_choices}
    nordhavn = full.cities.get("nordhavn")
    assert differing == {"Dolen": (nordhavn, None), "Lipa": (None, nordhavn)}


def test_the_points_of_other_choices_explain_the_difference_of_the_totals(full: WorkshopFile) -> None:
    mentoring = mentoring_outcome(full, Language.EN)
    assert mentoring.suggested_total is not None
    less = sum(each.suggested_points - each.chosen_points for each in mentoring.other_choices)
    assert less == mentoring.suggested_total - mentoring.chosen_total != 0


def test_a_pair_taken_over_that_would_not_be_suggested_now_is_an_earlier_one(full: WorkshopFile) -> None:
    pairing = next(each for each in full.pairings.all() if each.city_id == "lipa")
    with full.change("Take over"):
        full.pairings.save(replace(pairing, is_suggested=True))
    origins = {card.city.id: card.origin for card in mentoring_outcome(full, Language.EN).cards}
    assert (origins[CityId("lipa")], origins[RECHEN]) == (Origin.EARLIER, Origin.SUGGESTED)


def test_the_reason_stays_with_a_city_that_has_no_mentor(full: WorkshopFile) -> None:
    unpaired = mentoring_outcome(full, Language.EN).unpaired
    assert [(each.city.id, each.reason) for each in unpaired] == [
        (DOLEN, "The facilitator chose no mentor for this city.")
    ]


def test_fellow_cities_are_looked_at_once_one_has_a_mentor(full: WorkshopFile) -> None:
    assert "zora" not in {each.city.id for each in mentoring_outcome(full, Language.EN).unpaired}
    pairing = next(each for each in full.pairings.all() if each.city_id == "lipa")
    add_city(full, "Sola")
    with full.change("Pair a fellow"):
        full.pairings.save(replace(pairing, city_id=CityId("zora")))
    assert "lipa" in {each.city.id for each in mentoring_outcome(full, Language.EN).unpaired}


def test_rules_that_contradict_each_other_do_not_stop_the_report(full: WorkshopFile) -> None:
    rules = [
        PairingRule(id=PairingRuleId(kind), city_id=DOLEN, mentor_id=CityId("nordhavn"), kind=kind) for kind in RuleKind
    ]
    with full.change("Contradict"):
        full.pairing_rules.save_many(rules)
    mentoring = mentoring_outcome(full, Language.EN)
    assert mentoring.suggested_total is None
    assert "forbidden at the same time" in mentoring.problem
    assert len(mentoring.cards) == 3


@pytest.mark.parametrize("text", ["", "needs;3", "{}", "[1]", '{"name": "luck", "points": 1, "most": 2}'])
def test_a_part_that_cannot_be_read_is_left_out(text: str) -> None:
    assert part_of_text(text) is None
