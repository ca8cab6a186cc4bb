"""What refers to something refers to something that is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.errors import NotFoundError
from dcc_desktop.services import (
    agenda,
    assessment,
    brainstorm,
    hub,
    indicators,
    mentoring,
    objectives,
    people,
    planning,
    practices,
    seminars,
    swot,
    voting,
)
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.made_things import NAME, NOBODY, city_id, made_assessment, made_framework

__all__ = ["city_id"]  # fixture

ADDED: list[tuple[str, Callable[[WorkshopFile, CityId], Any]]] = [
    ("city", lambda w, c: brainstorm.add_idea(w, NOBODY, "x")),
    ("agenda item of an idea", lambda w, c: brainstorm.add_idea(w, c, "x", agenda_item_id=NOBODY)),
    ("dimension of an idea", lambda w, c: brainstorm.add_idea(w, c, "x", dimension_id=NOBODY)),
    ("dimension of ideas", lambda w, c: brainstorm.add_ideas(w, c, "x\ny", dimension_id=NOBODY)),
    ("agenda item of a ballot", lambda w, c: voting.open_ballot(w, c, "x", agenda_item_id=NOBODY)),
    ("criterion of an entry", lambda w, c: swot.add_entry(w, c, "x", kind=SwotKind.THREAT, criterion_id=NOBODY)),
    ("dimension of a need", lambda w, c: mentoring.add_need(w, c, "x", dimension_id=NOBODY)),
    ("criterion of a need", lambda w, c: mentoring.add_need(w, c, "x", criterion_id=NOBODY)),
    ("dimension of an offer", lambda w, c: mentoring.add_offer(w, c, "x", dimension_id=NOBODY)),
    ("city of a practice", lambda w, c: practices.add_practice(w, "x", city_id=NOBODY)),
    ("contact of a practice", lambda w, c: practices.add_practice(w, "x", contact_id=NOBODY)),
    ("ambition", lambda w, c: objectives.add_objective(w, c, "x", ambition_id=NOBODY)),
    ("objective", lambda w, c: planning.add_action(w, c, "x", objective_id=NOBODY)),
    ("lead person", lambda w, c: planning.add_action(w, c, "x", lead_person_id=NOBODY)),
    ("dimension of an indicator", lambda w, c: indicators.add_indicator(w, c, "x", dimension_id=NOBODY)),
    ("framework of a seminar", lambda w, c: seminars.add_seminar(w, NAME, framework_id=NOBODY)),
    (
        "seminar of an assessment",
        lambda w, c: assessment.start_assessment(w, c, made_framework(w).id, seminar_id=NOBODY),
    ),
    ("person who rates", lambda w, c: assessment.add_respondent(w, made_assessment(w, c).id, person_id=NOBODY)),
    ("city of a person", lambda w, c: people.add_person(w, "x", city_id=NOBODY)),
    ("city of a hub", lambda w, c: hub.write_box(w, NOBODY, HubBox.NEED, "x")),
    ("seminar of a block", lambda w, c: agenda.add_block(w, NOBODY, title=NAME)),
]  # fmt: skip


@pytest.mark.parametrize("add", [case[1] for case in ADDED], ids=[case[0] for case in ADDED])
def test_nothing_is_added_that_refers_to_nothing(
    workshop: WorkshopFile, city_id: CityId, add: Callable[[WorkshopFile, CityId], Any]
) -> None:
    with pytest.raises(NotFoundError):
        add(workshop, city_id)


def test_a_change_that_refers_to_what_was_removed_is_refused(workshop: WorkshopFile, city_id: CityId) -> None:
    ada = people.add_person(workshop, "Ada")
    action = planning.add_action(workshop, city_id, "x", lead_person_id=ada.id)
    people.remove_people(workshop, [ada.id])
    with pytest.raises(NotFoundError, match="refers to"):
        planning.change_action(workshop, replace(action, title="y"))
