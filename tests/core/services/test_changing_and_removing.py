"""Each thing can be changed and removed, and Undo takes that back, for the modules of a city's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.services import (
    brainstorm,
    indicators,
    mentoring,
    origins,
    planning,
    practices,
    statements,
    swot,
)
from dcc_desktop.services.cities import add_city
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.whole_dumps import dump

Make = Callable[[WorkshopFile, CityId, CityId], Any]
VISION = StatementKind.VISION


def _draft(w: WorkshopFile, city: CityId, _mentor: CityId) -> Any:
    return statements.add_draft(w, statements.add_statement(w, city, VISION).id, "x")


def _milestone(w: WorkshopFile, city: CityId, _mentor: CityId) -> Any:
    return planning.add_milestone(w, planning.add_action(w, city, "x").id, "x")


def _adoption(w: WorkshopFile, city: CityId, _mentor: CityId) -> Any:
    return practices.adopt_practice(w, practices.add_practice(w, "x").id, city)


def _origin(w: WorkshopFile, city: CityId, mentor: CityId) -> Any:
    return origins.add_origin(w, planning.add_action(w, city, "x").id, mentor_id=mentor)


CHANGED: list[tuple[str, Make, Callable[..., None], dict[str, Any]]] = [
    ("swot_entries", lambda w, c, m: swot.add_entry(w, c, "x", kind=SwotKind.THREAT), swot.change_entry, {"text": "y"}),
    ("statements", lambda w, c, m: statements.add_statement(w, c, VISION), statements.change_statement, {"text": "y"}),
    ("statement_drafts", _draft, statements.change_draft, {"text": "y"}),
    ("needs", lambda w, c, m: mentoring.add_need(w, c, "x"), mentoring.change_need, {"strength": 3}),
    ("offers", lambda w, c, m: mentoring.add_offer(w, m, "x"), mentoring.change_offer, {"theme": "y"}),
    ("good_practices", lambda w, c, m: practices.add_practice(w, "x"), practices.change_practice, {"problem": "y"}),
    ("practice_adoptions", _adoption, practices.change_adoption, {"note": "y"}),
    ("actions", lambda w, c, m: planning.add_action(w, c, "x"), planning.change_action, {"funding": "y"}),
    ("milestones", _milestone, planning.change_milestone, {"title": "y"}),
    ("indicators", lambda w, c, m: indicators.add_indicator(w, c, "x"), indicators.change_indicator, {"unit": "%"}),
]
REMOVED: list[tuple[str, Make, Callable[..., None]]] = [
    ("statement_drafts", _draft, statements.remove_draft),
    ("milestones", _milestone, planning.remove_milestone),
    ("action_origins", _origin, origins.remove_origin),
]


@pytest.fixture
def cities(workshop: WorkshopFile) -> tuple[CityId, CityId]:
    return add_city(workshop, "Brenova").id, add_city(workshop, "Aberra", role=CityRole.MENTOR).id


@pytest.mark.parametrize("case", CHANGED, ids=lambda case: case[0])
def test_what_is_changed_is_saved_and_undone(
    workshop: WorkshopFile, cities: tuple[CityId, CityId], case: tuple[str, Make, Callable[..., None], dict[str, Any]]
) -> None:
    name, make, change, values = case
    made = make(workshop, *cities)
    before = dump(workshop)
    change(workshop, replace(made, **values))
    found = getattr(workshop, name).get(made.id)
    assert {field: getattr(found, field) for field in values} == values
    workshop.undo()
    assert dump(workshop) == before


@pytest.mark.parametrize(("name", "make", "remove"), REMOVED, ids=[case[0] for case in REMOVED])
def test_what_is_removed_is_gone_until_undone(
    workshop: WorkshopFile, cities: tuple[CityId, CityId], name: str, make: Make, remove: Any
) -> None:
    made = make(workshop, *cities)
    before = dump(workshop)
    remove(workshop, made.id)
    assert getattr(workshop, name).find(made.id) is None
    workshop.undo()
    assert dump(workshop) == before


def test_statements_move_among_their_kind(workshop: WorkshopFile, cities: tuple[CityId, CityId]) -> None:
    ambitions = [statements.add_statement(workshop, cities[0], StatementKind.AMBITION, text=text) for text in "AB"]
    statements.move_statement(workshop, ambitions[1].id, index=0)
    assert [statement.text for statement in workshop.statements.all()] == ["B", "A"]


def test_a_cluster_is_renamed_and_moved(workshop: WorkshopFile, cities: tuple[CityId, CityId]) -> None:
    clusters = [brainstorm.add_cluster(workshop, cities[0], title) for title in "AB"]
    brainstorm.rename_cluster(workshop, clusters[1].id, "C")
    brainstorm.move_cluster(workshop, clusters[1].id, index=0)
    assert [cluster.title for cluster in workshop.clusters.all()] == ["C", "A"]
