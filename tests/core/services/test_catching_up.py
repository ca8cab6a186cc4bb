"""A delay is a next step of its own, but not in a rehearsal."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from dcc_desktop.domain.seminars import Activity
from dcc_desktop.domain.stages import Stage
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.next_step import next_step
from dcc_desktop.services.people import add_person
from dcc_desktop.services.running import start_next
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.started_seminars import NOON, seminar_with, situation_at


def test_a_delay_is_worth_a_decision(tmp_path: Path) -> None:
    started = NOON - timedelta(hours=3)  # 09:00 in Sofia
    with WorkshopFile.create(tmp_path / "late.dccw", clock=lambda: started) as workshop:
        add_person(workshop, "A", city_id=add_city(workshop, "Brenova").id)
        seminar = seminar_with(workshop, Activity.IDEAS, Activity.PLAN)
        start_next(workshop, seminar.id)
        found = next_step(situation_at(workshop, now=started + timedelta(minutes=42)), stage=Stage.AGENDA)
        assert found.shown_id == workshop.agenda_items.all()[1].id
    assert (found.title, found.reason) == (
        "Catch up 12 minutes",
        "The day would end at 10:12 instead of 10:00.",
    )


@pytest.mark.parametrize("early", [timedelta(hours=6), timedelta(days=2)])
def test_nobody_catches_up_in_a_rehearsal(tmp_path: Path, early: timedelta) -> None:
    started = NOON - timedelta(hours=3) - early
    with WorkshopFile.create(tmp_path / "late.dccw", clock=lambda: started) as workshop:
        add_person(workshop, "A", city_id=add_city(workshop, "Brenova").id)
        seminar = seminar_with(workshop, Activity.IDEAS, Activity.PLAN)
        start_next(workshop, seminar.id)
        found = next_step(situation_at(workshop, now=started + timedelta(minutes=42)), stage=Stage.AGENDA)
    assert found.title == "Start the next item: The plan"
