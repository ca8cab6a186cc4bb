"""The operational objectives under their strategic line and the ambition that they serve."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.completeness import Severity
from dcc_desktop.domain.plan import Objective
from dcc_desktop.i18n import _
from dcc_desktop.services.objectives import change_objective, move_objective
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.pages.plan.moving_table import MovingTable
from ui.pages.plan.plan_state import PlanState
from ui.widgets.cells import Cell, GroupRow
from ui.widgets.labels import Tone

HIGHEST_LINE = 9


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """An objective as the table shows it."""

    objective: Objective
    code: str
    ambition: str
    actions: int
    is_missing: bool
    is_thin: bool

    @property
    def id(self) -> str:
        """The id of the objective."""
        return str(self.objective.id)


class ObjectiveTable(MovingTable):
    """An objective that is moved over the end of a line comes into the next one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._rows: RowsModel[ObjectiveRow] = RowsModel(self._columns())
        super().__init__(self._rows, name=_("Objectives"), parent=parent)

    def show_plan(self, state: PlanState) -> None:
        """Show the objectives in the order of their numbers."""
        rows: list[ObjectiveRow | GroupRow] = []
        above: tuple[int, str | None] | None = None
        for objective in state.objectives:
            if (objective.line, objective.ambition_id) != above:
                above = (objective.line, objective.ambition_id)
                rows.append(_group(objective, state.ambition_name(objective.ambition_id)))
            rows.append(
                ObjectiveRow(
                    objective,
                    objective.label(state.language),
                    state.ambition_name(objective.ambition_id),
                    len(state.under(objective.id)),
                    state.is_lacking(objective.id, Severity.MISSING),
                    state.is_lacking(objective.id, Severity.THIN),
                )
            )
        self._rows.set_rows(rows)

    def _columns(self) -> list[Column[ObjectiveRow]]:
        return [
            Column(key="state", title="", show=_sign, width=40),
            Column(
                key="title",
                title=_("Objective"),
                show=lambda row: Cell(row.objective.title, prefix=row.code),
                edit=lambda row: row.objective.title,
                save=partial(self._save, "title"),
                tooltip=_tooltip,
                is_stretch=True,
                least_width=200,
            ),
            Column(key="actions", title=_("Actions"), show=_actions, is_number=True),
        ]

    def _save(self, attribute: str, row: ObjectiveRow, value: str | None) -> None:
        objective = self._desk.workshop.objectives.get(row.objective.id)
        # mypy does not know that the attribute and its value belong together.
        change_objective(self._desk.workshop, replace(objective, **{attribute: value}))  # type: ignore[arg-type]


def move_by(desk: Desk, state: PlanState, objective_id: str, step: int) -> None:
    """Move an objective up or down, over the end of its line into the next one."""
    objective = next(o for o in state.objectives if o.id == objective_id)
    line = [o.id for o in state.objectives if o.line == objective.line]
    place = line.index(objective.id) + step
    if 0 <= place < len(line):
        move_objective(desk.workshop, objective.id, line=objective.line, index=place)
        return
    other = objective.line + step
    if 1 <= other <= HIGHEST_LINE and not (step > 0 and len(line) == 1 and other > state.objectives[-1].line):
        length = sum(o.line == other for o in state.objectives)
        move_objective(desk.workshop, objective.id, line=other, index=0 if step > 0 else length)


def _group(objective: Objective, ambition: str) -> GroupRow:
    """Return the heading of the objectives that stand in one line and serve one ambition."""
    line = _("Strategic line {number}").format(number=objective.line)
    aside = "" if ambition else _("no ambition yet")
    return GroupRow(f"line-{objective.id}", ambition, aside, code=line, aside_tone=Tone.BAD)


def _tooltip(row: ObjectiveRow) -> str:
    return "\n".join(text for text in (row.objective.title, row.ambition) if text)


def _sign(row: ObjectiveRow) -> Cell:
    if row.is_missing:
        return Cell("", icon="warning", icon_tone=Tone.BAD, spoken=_("something is missing"))
    if row.is_thin:
        return Cell("", icon="partly", icon_tone=Tone.WARN, spoken=_("could be fuller"))
    return Cell("", icon="done", icon_tone=Tone.OK, spoken=_("complete"))


def _actions(row: ObjectiveRow) -> Cell:
    return Cell(str(row.actions), tone=Tone.TEXT1 if row.actions else Tone.BAD)
