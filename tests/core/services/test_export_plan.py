"""Exporting plans: what is copied, where it is written, how files are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dcc_desktop.domain.cities import City, CityId, CityRole
from dcc_desktop.domain.ideas import Ballot, BallotId
from dcc_desktop.domain.mentoring import Need, NeedId, Offer, OfferId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import ExportError, ForeignDocumentError, NotFoundError
from dcc_desktop.i18n import Language
from dcc_desktop.progress import Cancelled, Progress
from dcc_desktop.services.export_plan import (
    export_all_plans,
    export_plan,
    plan_file_name,
    plan_report,
    report_file_name,
)
from dcc_desktop.services.statements import change_statement
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.export.plan_samples import BARE_CITY, CITY, MENTOR, NOW, new_file

FULL = CityId(CITY)


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[WorkshopFile]:
    with new_file(tmp_path / "sample.dccw") as file:
        yield file


def test_the_job_writes_the_plan_and_returns_its_path(workshop: WorkshopFile, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    assert export_plan(workshop, FULL, path, language=Language.BG)(Progress()) == path
    assert path.read_bytes().startswith(b"PK")


def test_the_job_does_not_see_what_changes_after_the_copying(workshop: WorkshopFile, tmp_path: Path) -> None:
    job = export_plan(workshop, FULL, tmp_path / "one.docx", language=Language.BG)
    other = export_plan(workshop, FULL, tmp_path / "two.docx", language=Language.BG)
    job(Progress())
    with workshop.change("Rename"):
        workshop.cities.save(replace(workshop.cities.get(CITY), name_bg="Друго име"))
    other(Progress())
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_copying_ends_the_step_that_somebody_is_typing(workshop: WorkshopFile) -> None:
    vision = workshop.statements.get("vision")
    change_statement(workshop, replace(vision, text="Едно"), merge_key="vision")
    before = workshop.log.newest_step
    plan_report(workshop, FULL, Language.BG)
    change_statement(workshop, replace(vision, text="Едно и две"), merge_key="vision")
    assert workshop.log.newest_step == before + 1


def test_a_city_that_is_not_in_the_file_is_refused(workshop: WorkshopFile, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        export_plan(workshop, CityId("nowhere"), tmp_path / "plan.docx", language=Language.BG)


def test_a_missing_folder_is_a_clear_error(workshop: WorkshopFile, tmp_path: Path) -> None:
    job = export_plan(workshop, FULL, tmp_path / "missing" / "plan.docx", language=Language.BG)
    with pytest.raises(ExportError, match="does not exist"):
        job(Progress())


def test_a_cancelled_job_leaves_the_old_document(workshop: WorkshopFile, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export_plan(workshop, FULL, path, language=Language.BG, is_overwriting=True)(
            Progress(is_cancelled=lambda: True)
        )
    assert path.read_bytes() == b"old"


def test_a_file_that_is_not_ours_is_told_apart_from_other_failures(workshop: WorkshopFile, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"of another program")
    with pytest.raises(ForeignDocumentError):
        export_plan(workshop, FULL, path, language=Language.BG)(Progress())


def test_the_report_of_a_seminar_gets_a_name_that_every_system_takes(workshop: WorkshopFile) -> None:
    seminar = replace(workshop.seminars.all()[0], name=BilingualText(en="Day 1/2: start?"))
    assert report_file_name(seminar, Language.EN) == "Report – Day 1 2 start.docx"


def test_progress_reaches_its_end(workshop: WorkshopFile, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(report=lambda done, total, text: seen.append((done, total)))
    export_plan(workshop, FULL, tmp_path / "plan.docx", language=Language.BG)(progress)
    assert seen[-1][0] == seen[-1][1]
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_all_plans_are_written_but_no_mentor_has_one(workshop: WorkshopFile, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    paths = export_all_plans(workshop, folder, language=Language.EN)(Progress())
    assert [path.name for path in paths] == ["Action plan – Bregovo Pole.docx", "Action plan – Tihovo.docx"]
    assert sorted(paths) == sorted(folder.iterdir())


def test_two_cities_of_the_same_name_get_two_documents(workshop: WorkshopFile, tmp_path: Path) -> None:
    with workshop.change("Rename"):
        workshop.cities.save(replace(workshop.cities.get(BARE_CITY), name_en="BREGOVO pole"))
    paths = export_all_plans(workshop, tmp_path, language=Language.EN)(Progress())
    assert len({path.name.casefold() for path in paths}) == 2


def test_all_plans_can_be_stopped(workshop: WorkshopFile, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export_all_plans(workshop, tmp_path, language=Language.EN)(Progress(is_cancelled=lambda: True))
    assert not list(tmp_path.glob("*.docx"))


def test_a_file_without_cities_to_plan_for_says_so(tmp_path: Path) -> None:
    with WorkshopFile.create(tmp_path / "empty.dccw") as file, pytest.raises(ExportError, match="no city"):
        export_all_plans(file, tmp_path, language=Language.EN)


@pytest.mark.parametrize(
    ("name", "file_name"),
    [
        ("L'Aquila", "Action plan – L'Aquila.docx"),
        ("A/B: <C>?", "Action plan – A B C.docx"),
        ("CON", "Action plan – CON_.docx"),
        ("...", "Action plan – _.docx"),
    ],
)
def test_the_name_of_a_file_is_safe_on_every_system(name: str, file_name: str) -> None:
    assert plan_file_name(City(id=CityId("x"), name_en=name), Language.EN) == file_name


def test_the_newest_ballot_in_which_anybody_voted_counts(workshop: WorkshopFile) -> None:
    with workshop.change("Open"):
        workshop.ballots.save(Ballot(id=BallotId("new"), city_id=FULL, title="Ново", position=1))
    assert plan_report(workshop, FULL, Language.BG).votes.title == "Първо гласуване"


def test_the_earlier_assessment_is_compared(workshop: WorkshopFile) -> None:
    report = plan_report(workshop, FULL, Language.BG)
    assert report.earlier is not None
    assert report.result is not None
    assert (report.earlier.assessment.id, report.result.assessment.id) == ("assessment-1", "assessment-2")


def test_the_date_is_that_of_the_last_change(workshop: WorkshopFile) -> None:
    assert plan_report(workshop, FULL, Language.BG).changed_at == NOW


def test_a_mentor_can_have_a_plan_when_asked_for(workshop: WorkshopFile) -> None:
    assert plan_report(workshop, CityId(MENTOR), Language.BG).city.role is CityRole.MENTOR


def test_contacts_that_nobody_agreed_to_show_are_not_copied(workshop: WorkshopFile) -> None:
    report = plan_report(workshop, FULL, Language.BG)
    assert report.lead_expert is not None
    assert report.project_manager is not None
    assert (report.lead_expert.email, report.project_manager.email) == ("", "manager@example.org")


def test_a_part_of_a_score_that_cannot_be_read_is_left_out(workshop: WorkshopFile) -> None:
    pairing = workshop.pairings.get("pairing")
    with workshop.change("Spoil"):
        workshop.pairings.save(replace(pairing, parts=("nonsense", *pairing.parts)))
    assert [part.name for part in plan_report(workshop, FULL, Language.BG).mentoring[0].parts] == ["language", "size"]


def test_the_needs_that_the_mentor_answers_are_known(workshop: WorkshopFile) -> None:
    with workshop.change("Ask and offer"):
        for key, theme in (("a", "Данни"), ("b", "Хъб")):
            workshop.needs.save(Need(id=NeedId(key), city_id=FULL, text=key, theme=theme))
        workshop.offers.save(Offer(id=OfferId("o"), city_id=CityId(MENTOR), text="o", theme="данни"))
    assert [need.id for need in plan_report(workshop, FULL, Language.BG).mentoring[0].answered] == ["a"]
