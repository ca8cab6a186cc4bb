"""What the chapters say in the less usual cases; each test changes one thing in the full report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from dcc_desktop.domain.pairing import Part, PartName
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.export.seminar.document import seminar_document
from dcc_desktop.export.seminar_report import LeftOut, Origin, SeminarReport
from dcc_desktop.i18n import Catalogue, Language
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_seminar import seminar_report
from tests.core.export.seminar_sample import open_full
from tests.core.export.word_samples import part, texts


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> SeminarReport:
    """The full seminar in English."""
    path: Path = tmp_path_factory.mktemp("seminar") / "full.dccw"
    with open_full(path) as workshop:
        return seminar_report(workshop, workshop.seminars.all()[0].id, Language.EN)


def said(report: SeminarReport) -> str:
    """Return the paragraphs and cells of the document, a line each."""
    document = seminar_document(report, Catalogue(report.language), Progress())
    return "\n".join(texts(part(document, "word/document.xml"), "//w:p")).replace("\u00a0", " ")


def test_a_suggestion_taken_over_is_said_to_be(report: SeminarReport) -> None:
    mentoring = replace(report.mentoring, other_choices=())
    assert "The facilitator took over the suggestion as it is." in said(replace(report, mentoring=mentoring))


def test_why_no_suggestion_can_be_made_is_said(report: SeminarReport) -> None:
    mentoring = replace(report.mentoring, problem="Two rules contradict each other.", suggested_total=None)
    text = said(replace(report, mentoring=mentoring))
    assert "No suggestion can be made: Two rules contradict each other." in text


def test_a_pair_from_an_earlier_suggestion_is_said_to_be(report: SeminarReport) -> None:
    card = replace(report.mentoring.cards[0], origin=Origin.EARLIER)
    assert "From an earlier suggestion" in said(replace(report, mentoring=replace(report.mentoring, cards=(card,))))


def test_scores_that_changed_since_the_choice_are_explained(report: SeminarReport) -> None:
    text = said(replace(report, mentoring=replace(report.mentoring, chosen_total=report.mentoring.total + 1)))
    assert f"the points kept on the cards add up to {report.mentoring.total}." in text


def test_contacts_on_a_card_need_consent(report: SeminarReport) -> None:
    text = said(report)
    assert "Contact person of the city\nВесела Тодорова, Община Речен, vesela@example.org" in text
    assert "Contact person of the mentor\nKirsten Holm, City of Nordhavn, kirsten@example.org" in text


def test_a_date_before_the_last_change_is_passed(report: SeminarReport) -> None:
    later = replace(report, changed_at=datetime(2026, 4, 15, 9, tzinfo=UTC))
    assert "14 April 2026, passed" in said(later)
    assert "14 April 2026, passed" not in said(report)


def test_nothing_is_ranked_where_nobody_voted(report: SeminarReport) -> None:
    city = next(each for each in report.ideas if each.city.id == "rechen")
    unvoted = tuple(replace(idea, dots=0) for idea in city.ideas)
    text = said(replace(report, ideas=(replace(city, ideas=unvoted, dots=0, voters=0),)))
    assert any(line.endswith("Rechen: ideas") for line in text.splitlines())
    assert "Rank" not in text.splitlines()


def test_voters_and_dots_are_told_apart(report: SeminarReport) -> None:
    assert "8 people voted. Dots given: 24." in said(report)


def test_dots_on_paper_have_no_voters(report: SeminarReport) -> None:
    city = next(each for each in report.ideas if each.city.id == "rechen")
    assert "Dots counted on paper: 24." in said(replace(report, ideas=(replace(city, voters=0),)))


def test_assessments_that_are_not_counted_are_named(report: SeminarReport) -> None:
    first, second = report.cities[0].city, report.cities[1].city
    left_out = (LeftOut(first, is_later=True), LeftOut(second, is_later=True), LeftOut(first, is_later=False))
    text = said(replace(report, left_out=left_out))
    assert "The earlier assessment of Dolen is not included." in text
    assert "The later assessments of these cities are not included: Dolen, Lipa." in text


def test_a_pair_that_a_rule_requires_has_the_rules_reason(report: SeminarReport) -> None:
    card = replace(report.mentoring.cards[0], rule_reason="They are twin cities.")
    mentoring = replace(report.mentoring, cards=(card,))
    assert "Required by a rule: They are twin cities." in said(replace(report, mentoring=mentoring))


def test_a_first_step_with_only_a_date_is_still_to_be_agreed(report: SeminarReport) -> None:
    card = report.mentoring.cards[0]
    card = replace(card, pairing=replace(card.pairing, first_step_on=date(2026, 5, 6)))
    text = said(replace(report, mentoring=replace(report.mentoring, cards=(card,))))
    assert "6 May 2026: to be agreed" in text
    assert "First step of the mentoring" in text


def test_a_reason_without_its_parameters_does_not_stop_the_report(report: SeminarReport) -> None:
    odd = Part(PartName.NEEDS, 3, 40, "An {unheard} reason.")
    mentoring = replace(report.mentoring, cards=(replace(report.mentoring.cards[0], parts=(odd,)),))
    assert "An {unheard} reason." in said(replace(report, mentoring=mentoring))


def test_a_seminar_without_a_date_says_so_and_keeps_its_times(report: SeminarReport) -> None:
    days = tuple(replace(day, on=None) for day in report.schedule.days)
    undated = replace(
        report, seminar=replace(report.seminar, starts_on=None), schedule=replace(report.schedule, days=days)
    )
    text = said(undated)
    assert "the date of the seminar; the times below hold for every date." in text
    assert "\nDay 1\n" in text
    assert "09:00–09:20" in text


@pytest.mark.parametrize(
    ("first", "days", "line"),
    [
        (date(2026, 3, 18), 1, "Пловдив, 18 March 2026"),
        (date(2026, 3, 18), 2, "Пловдив, 18–19 March 2026"),
        (date(2026, 3, 31), 2, "Пловдив, 31 March 2026 – 1 April 2026"),
    ],
)
def test_the_cover_shows_place_and_days(report: SeminarReport, first: date, days: int, line: str) -> None:
    seminar = replace(report.seminar, starts_on=first, day_starts=(time(9),) * days)
    assert line in said(replace(report, seminar=seminar)).splitlines()


def test_people_who_were_only_expected_are_counted_not_listed(report: SeminarReport) -> None:
    expected = tuple(replace(attendee, is_present=False) for attendee in report.attendees)
    text = said(replace(report, attendees=expected, contacts=(), practices=()))
    assert "4 people are on the list of participants." in text
    assert "Тайнов" not in text


def test_an_ambition_without_agreed_words_shows_its_newest_draft(report: SeminarReport) -> None:
    city = next(each for each in report.statements if each.statements)
    mission = next(each for each in city.statements if each.kind is StatementKind.MISSION)
    city = replace(city, statements=(replace(mission, kind=StatementKind.AMBITION),))
    text = said(replace(report, statements=(city,)))
    assert "draft Общината, бизнесът и училищата заедно правят услугите по-прости." in text


def test_weights_that_differ_are_printed(report: SeminarReport) -> None:
    results = report.results[0]
    first = results.tree.dimensions[0]
    heavy = replace(first, dimension=replace(first.dimension, weight=2.5))
    tree = replace(results.tree, dimensions=(heavy, *results.tree.dimensions[1:]))
    text = said(replace(report, results=(replace(results, tree=tree),)))
    assert f"The weight is 1, except: {first.dimension.code} 2.5." in text


def test_a_programme_of_an_unusual_length_is_set_beside_the_usual_one(report: SeminarReport) -> None:
    assert report.programme is not None
    short = replace(report.programme, ends_on=date(2026, 8, 31))
    text = said(replace(report, programme=short))
    assert "6 months. The programme takes the cities through five phases in 14 to 18 months." in text


def test_the_next_seminars_are_among_the_agreed_dates(report: SeminarReport) -> None:
    coming = replace(report.seminar, starts_on=date(2026, 9, 9), place="Речен")
    text = said(replace(report, coming=(coming,)))
    assert "9 September 2026\nFirst academy seminar\nРечен" in text


def test_nothing_open_is_said_too(report: SeminarReport) -> None:
    mentoring = replace(report.mentoring, unpaired=())
    complete = tuple(team for team in report.cities if team.city.id == "rechen")
    text = said(replace(report, cities=complete, attendees=(), contacts=(), mentoring=mentoring))
    assert "Nothing that this report can see" in text


def test_without_cities_nothing_is_called_finished(report: SeminarReport) -> None:
    text = said(replace(report, cities=(), attendees=(), contacts=()))
    assert "Nothing that this report can see" not in text
