"""The indicators of a city and of its plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.plan import Indicator, IndicatorId, IndicatorKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from typing import Unpack

    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import DimensionId
    from dcc_desktop.domain.plan import ActionId, ObjectiveId
    from dcc_desktop.workshop_file import WorkshopFile


class IndicatorFields(TypedDict, total=False):
    """The fields of an indicator that may be given when it is added; they mean what they mean in `Indicator`."""

    kind: IndicatorKind
    objective_id: ObjectiveId | None
    action_id: ActionId | None
    dimension_id: DimensionId | None
    unit: str
    baseline: float | None
    baseline_year: int | None
    target: float | None
    target_year: int | None
    source: str
    frequency: str
    owner: str


def add_indicator(workshop: WorkshopFile, city_id: CityId, name: str, **fields: Unpack[IndicatorFields]) -> Indicator:
    """Add an indicator after the others of the city."""
    indicator = Indicator(
        id=IndicatorId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        name=name,
        position=workshop.indicators.next_position(city_id=city_id),
        **fields,
    )
    refuse_dangling(workshop.indicators, [indicator])
    _refuse_foreign_plan(workshop, indicator)
    with workshop.change(N_("Add indicator: {name}"), name=shortened(indicator.name)):
        workshop.indicators.save(indicator)
    return indicator


def change_indicator(workshop: WorkshopFile, indicator: Indicator, *, merge_key: str = "") -> None:
    """Save a changed indicator."""
    indicator = refreshed(workshop.indicators, indicator, fixed=["city_id"])
    _refuse_foreign_plan(workshop, indicator)
    key = key_of_row(workshop.indicators, indicator.id, merge_key)
    with workshop.change(N_("Change indicator: {name}"), merge_key=key, name=shortened(indicator.name)):
        workshop.indicators.save(indicator)


def remove_indicators(workshop: WorkshopFile, indicator_ids: Sequence[IndicatorId]) -> None:
    """Remove indicators, as one step."""
    remove_rows(
        workshop,
        workshop.indicators,
        indicator_ids,
        label_of_one=N_("Remove indicator: {name}"),
        label_of_several=N_("Remove indicators: {count}"),
        names=lambda indicator: {"name": shortened(indicator.name)},
    )


def _refuse_foreign_plan(workshop: WorkshopFile, indicator: Indicator) -> None:
    cities = {indicator.city_id}
    if indicator.objective_id:
        cities.add(workshop.objectives.get(indicator.objective_id).city_id)
    if indicator.action_id:
        cities.add(workshop.actions.get(indicator.action_id).city_id)
    if len(cities) > 1:
        raise InvalidInputError(
            _("An indicator belongs to an objective or an action of the same city."),
            hint=_("Choose an objective or an action of this city."),
        )
