"""The operational objectives of a city's plan, numbered without gaps in each strategic line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.plan import Objective, ObjectiveId
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.statements import StatementId
    from dcc_desktop.workshop_file import WorkshopFile


def objectives_of(workshop: WorkshopFile, city_id: CityId) -> list[Objective]:
    """Return the objectives of a city in the order of their numbers."""
    return sorted(workshop.objectives.where(city_id=city_id), key=_by_number)


def add_objective(
    workshop: WorkshopFile,
    city_id: CityId,
    title: str,
    *,
    line: int = 1,
    description: str = "",
    ambition_id: StatementId | None = None,
) -> Objective:
    """Add an objective with the next number of its strategic line, under an ambition if one is named."""
    objective = Objective(
        id=ObjectiveId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        line=line,
        number=max((o.number for o in _line(workshop, city_id, line)), default=0) + 1,
        title=title,
        description=description,
        ambition_id=ambition_id,
    )
    _refuse_foreign_ambition(workshop, objective)
    with workshop.change(N_("Add objective: {title}"), title=shortened(objective.title)):
        workshop.objectives.save(objective)
    return objective


def change_objective(workshop: WorkshopFile, objective: Objective, *, merge_key: str = "") -> None:
    """Save a changed objective; its number is the one in the file, which only `move_objective` changes."""
    objective = refreshed(workshop.objectives, objective, fixed=["city_id"], moved=["line", "number"])
    _refuse_foreign_ambition(workshop, objective)
    key = key_of_row(workshop.objectives, objective.id, merge_key)
    with workshop.change(N_("Change objective: {title}"), merge_key=key, title=shortened(objective.title)):
        workshop.objectives.save(objective)


def move_objective(workshop: WorkshopFile, objective_id: ObjectiveId, *, line: int, index: int) -> None:
    """Put an objective at a place (0 = first) of a strategic line; both lines are numbered anew, without gaps."""
    objective = workshop.objectives.get(objective_id)
    left = [o for o in _line(workshop, objective.city_id, objective.line) if o.id != objective_id]
    order = left if line == objective.line else _line(workshop, objective.city_id, line)
    order.insert(max(index, 0), replace(objective, line=line))
    with workshop.change(N_("Move objective: {title}"), title=shortened(objective.title)):
        workshop.objectives.save_many(_numbered(order))
        if order is not left:
            workshop.objectives.save_many(_numbered(left))


def remove_objectives(workshop: WorkshopFile, objective_ids: Sequence[ObjectiveId]) -> None:
    """Remove objectives and close the gaps in their lines, as one step; their actions and indicators stay."""

    def close_gaps(removed: Sequence[Objective]) -> None:
        for city_id, line in {(objective.city_id, objective.line) for objective in removed}:
            workshop.objectives.save_many(_numbered(_line(workshop, city_id, line)))

    remove_rows(
        workshop,
        workshop.objectives,
        objective_ids,
        label_of_one=N_("Remove objective: {title}"),
        label_of_several=N_("Remove objectives: {count}"),
        names=lambda objective: {"title": shortened(objective.title)},
        also=close_gaps,
    )


def _line(workshop: WorkshopFile, city_id: CityId, line: int) -> list[Objective]:
    return sorted(workshop.objectives.where(city_id=city_id, line=line), key=_by_number)


def _by_number(objective: Objective) -> tuple[int, int, str]:
    return objective.line, objective.number, objective.id


def _numbered(objectives: Sequence[Objective]) -> list[Objective]:
    return [replace(objective, number=number) for number, objective in enumerate(objectives, start=1)]


def _refuse_foreign_ambition(workshop: WorkshopFile, objective: Objective) -> None:
    if objective.ambition_id is None:
        return
    ambition = workshop.statements.get(objective.ambition_id)
    if ambition.kind is not StatementKind.AMBITION or ambition.city_id != objective.city_id:
        raise InvalidInputError(
            _("An objective belongs to an ambition of the same city."), hint=_("Choose an ambition of this city.")
        )
