"""SWOT entries, statements with drafts, and the hub canvas."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services import hub, objectives, statements, swot
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile


@pytest.fixture
def city_id(workshop: WorkshopFile) -> CityId:
    return add_city(workshop, "Brenova").id


def field(workshop: WorkshopFile, kind: SwotKind) -> list[str]:
    return [entry.text for entry in workshop.swot_entries.where(kind=kind)]


def test_a_swot_entry_moves_to_a_place_in_another_field(workshop: WorkshopFile, city_id: CityId) -> None:
    entries = swot.add_entries(workshop, city_id, "A\nB", kind=SwotKind.STRENGTH)
    swot.add_entries(workshop, city_id, ["C", "D"], kind=SwotKind.THREAT)
    swot.move_entry(workshop, entries[0].id, kind=SwotKind.THREAT, index=1)
    assert field(workshop, SwotKind.STRENGTH) == ["B"]
    assert field(workshop, SwotKind.THREAT) == ["C", "A", "D"]


def test_pasted_swot_entries_are_one_step(workshop: WorkshopFile, city_id: CityId) -> None:
    swot.add_entries(workshop, city_id, "A\nB", kind=SwotKind.STRENGTH)
    assert workshop.undo().parameters == {"count": 2}
    assert workshop.swot_entries.all() == []


def test_a_city_has_one_vision_and_many_ambitions(workshop: WorkshopFile, city_id: CityId) -> None:
    for kind in (StatementKind.VISION, StatementKind.AMBITION, StatementKind.AMBITION):
        statements.add_statement(workshop, city_id, kind)
    with pytest.raises(InvalidInputError, match="vision"):
        statements.add_statement(workshop, city_id, StatementKind.VISION)


def test_agreeing_on_a_draft_makes_it_the_wording_and_keeps_the_drafts(workshop: WorkshopFile, city_id: CityId) -> None:
    vision = statements.add_statement(workshop, city_id, StatementKind.VISION)
    statements.add_draft(workshop, vision.id, "First")
    second = statements.add_draft(workshop, vision.id, "Second", author="Ана")
    statements.agree_on_draft(workshop, second.id)
    assert workshop.statements.get(vision.id).text == "Second"
    assert [draft.text for draft in workshop.statement_drafts.all()] == ["First", "Second"]


def test_a_first_draft_makes_its_statement_in_one_step(workshop: WorkshopFile, city_id: CityId) -> None:
    draft = statements.add_first_draft(workshop, city_id, StatementKind.MISSION, text="Наедно", author="Ана")
    assert workshop.statements.get(draft.statement_id).kind is StatementKind.MISSION
    assert (draft.text, draft.author) == ("Наедно", "Ана")
    workshop.undo()
    assert (workshop.statements.all(), workshop.statement_drafts.all()) == ([], [])


def test_a_first_draft_for_a_mission_that_is_there_is_refused(workshop: WorkshopFile, city_id: CityId) -> None:
    statements.add_first_draft(workshop, city_id, StatementKind.MISSION, text="First")
    with pytest.raises(InvalidInputError, match="mission"):
        statements.add_first_draft(workshop, city_id, StatementKind.MISSION, text="Second")
    assert [draft.text for draft in workshop.statement_drafts.all()] == ["First"]


def test_objectives_outlive_their_ambition(workshop: WorkshopFile, city_id: CityId) -> None:
    ambition = statements.add_statement(workshop, city_id, StatementKind.AMBITION)
    objective = objectives.add_objective(workshop, city_id, "x", ambition_id=ambition.id)
    statements.remove_statement(workshop, ambition.id)
    assert workshop.objectives.get(objective.id).ambition_id is None


def test_the_canvas_has_all_eight_boxes_in_order(workshop: WorkshopFile, city_id: CityId) -> None:
    hub.write_box(workshop, city_id, HubBox.FUNDING, "Община")
    canvas = hub.canvas_of(workshop, city_id)
    assert [entry.box for entry in canvas] == list(HubBox)
    assert [entry.text for entry in canvas if entry.text] == ["Община"]


def test_typing_on_in_a_box_is_one_step(workshop: WorkshopFile, city_id: CityId) -> None:
    for text in ("Н", "Ну", "Нуж", ""):
        hub.write_box(workshop, city_id, HubBox.NEED, text)
    workshop.undo()
    assert workshop.hub_entries.all() == []


def test_an_empty_box_that_stays_empty_is_no_step(workshop: WorkshopFile, city_id: CityId) -> None:
    step = workshop.log.newest_step
    hub.write_box(workshop, city_id, HubBox.NEED, "")
    assert workshop.log.newest_step == step
