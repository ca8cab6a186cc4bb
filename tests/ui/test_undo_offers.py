"""The offer to take something back never takes back something else."""

from __future__ import annotations

from dcc_desktop.services.brainstorm import add_idea
from ui.desk import Desk
from ui.undo_offers import undo_action


def test_an_offer_takes_back_the_step_that_it_was_made_for(desk: Desk) -> None:
    city = desk.standing().challenge[0].city
    idea = add_idea(desk.workshop, city.id, "Bicycles")
    _text, take_back = undo_action(desk)
    take_back()
    assert desk.workshop.ideas.find(idea.id) is None


def test_an_offer_that_is_out_of_date_takes_back_nothing_and_says_so(desk: Desk) -> None:
    city = desk.standing().challenge[0].city
    add_idea(desk.workshop, city.id, "Bicycles")
    _text, take_back = undo_action(desk)
    later = add_idea(desk.workshop, city.id, "Trams")
    said: list[str] = []
    desk.message_posted.connect(lambda message: said.append(message.text))
    take_back()
    assert desk.workshop.ideas.find(later.id) == later
    assert said == ["Something else was changed since then. Undo takes the steps back one by one."]
