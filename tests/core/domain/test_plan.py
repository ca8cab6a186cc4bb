"""Figures of the action plan."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.plan import Action, ActionId, cost_of


@pytest.mark.parametrize(
    ("investment", "operating", "cost"), [(None, None, None), (0, None, 0), (None, 5, 5), (20, 5, 25)]
)
def test_an_action_costs_what_is_known_of_it(investment: int | None, operating: int | None, cost: int | None) -> None:
    action = Action(
        id=ActionId("a"), city_id=CityId("c"), title="x", investment_cost=investment, operating_cost=operating
    )
    assert cost_of(action) == cost
