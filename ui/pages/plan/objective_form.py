"""All fields of one objective."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.plan import Objective, ObjectiveId
from dcc_desktop.i18n import _
from dcc_desktop.services.objectives import change_objective, move_objective
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.pages.plan.action_form import TWO_COLUMNS_FROM
from ui.pages.plan.form_card import FormCard
from ui.pages.plan.objective_table import HIGHEST_LINE
from ui.pages.plan.plan_state import PlanState
from ui.widgets.fields import ChoiceField, NumberField, TextArea


class ObjectiveForm(FormCard[Objective]):
    """Saves each field while it is typed; another strategic line moves the objective to its end."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        workshop = desk.workshop
        form = EntityForm(workshop, workshop.objectives.get, change_objective, two_columns_from=TWO_COLUMNS_FROM)
        super().__init__(_("Objective"), form, parent=parent)
        self._desk = desk
        self._ambitions: list[tuple[str, str]] = []
        self.form.bind("title", TextArea(_("Title"), least_lines=1, most_lines=4))
        self.form.bind("description", TextArea(_("Description"), least_lines=4, most_lines=12, has_note=False))
        ambition = ChoiceField(_("Ambition"), [], has_note=False)
        self.form.bind("ambition_id", ambition, choices_of=lambda _objective: self._ambitions)
        line = NumberField(_("Strategic line"), least=1, most=HIGHEST_LINE)
        self.form.bind("line", line, is_wide=False, save=self._move)

    def show_objective(self, state: PlanState, objective: Objective) -> None:
        """Show an objective of the plan."""
        self._ambitions = [("", "–")] + [(str(s.id), s.text) for s in state.ambitions]
        self.set_title(f"{_('Objective')} {objective.line}.{objective.number}")
        self.form.show_entity(objective)

    def _move(self, objective_id: str, line: Any) -> None:
        if line is not None:
            last = len(self._desk.workshop.objectives.where(line=line))
            move_objective(self._desk.workshop, ObjectiveId(objective_id), line=int(line), index=last)
