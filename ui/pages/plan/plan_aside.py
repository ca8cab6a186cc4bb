"""The column beside the tabs of a plan: what is missing, or all fields of what is chosen."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.plan.action_form import ActionForm
from ui.pages.plan.indicator_form import IndicatorForm
from ui.pages.plan.objective_form import ObjectiveForm
from ui.pages.plan.plan_lacks import lines_of
from ui.pages.plan.plan_state import PlanState
from ui.pages.plan.to_complete_card import ToCompleteCard
from ui.widgets.page_stacks import PageStack

AnyForm = TypeVar("AnyForm", ActionForm, ObjectiveForm, IndicatorForm)


class PlanAside(PageStack):
    """`form_shown(is_shown)`; `form_closed` by its own button; `removal_asked(ids)`.

    Each form is made when it is first needed.
    """

    form_shown = Signal(bool)
    form_closed = Signal()
    removal_asked = Signal(list)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.to_complete = ToCompleteCard()
        self.addWidget(self.to_complete)
        self.currentChanged.connect(lambda _place: self.form_shown.emit(self.is_form()))

    @cached_property
    def action_form(self) -> ActionForm:
        """The form of an action."""
        return self._added(ActionForm(self._desk))

    @cached_property
    def objective_form(self) -> ObjectiveForm:
        """The form of an objective."""
        return self._added(ObjectiveForm(self._desk))

    @cached_property
    def indicator_form(self) -> IndicatorForm:
        """The form of an indicator."""
        return self._added(IndicatorForm(self._desk))

    def show_plan(self, state: PlanState) -> None:
        """Show the plan of a city; the form of something that is gone gives way to what is missing."""
        self.to_complete.show_plan(lines_of(state), percent=state.completeness.percent, of=state.city.id)
        card = self.currentWidget()
        if isinstance(card, (ActionForm, ObjectiveForm, IndicatorForm)):
            self.show_form(state, card.form.shown_id)

    def is_form(self) -> bool:
        """Return whether the form of something is shown."""
        return self.currentWidget() is not self.to_complete

    def shown_id(self) -> str:
        """Return the id of what the form is about; empty while there is none."""
        card = self.currentWidget()
        return card.form.shown_id if isinstance(card, (ActionForm, ObjectiveForm, IndicatorForm)) else ""

    def show_lacks(self) -> None:
        """Show what is missing."""
        self.setCurrentWidget(self.to_complete)

    def show_form(self, state: PlanState, thing_id: str) -> None:
        """Show all fields of an action, an objective or an indicator; without it what is missing."""
        shown: QWidget = self.to_complete
        for action in state.actions:
            if action.id == thing_id:
                self.action_form.show_action(state, action)
                shown = self.action_form
        for objective in state.objectives:
            if objective.id == thing_id:
                self.objective_form.show_objective(state, objective)
                shown = self.objective_form
        for indicator in state.indicators:
            if indicator.id == thing_id:
                self.indicator_form.show_indicator(indicator)
                shown = self.indicator_form
        self.setCurrentWidget(shown)

    def focus_field(self, name: str) -> None:
        """Bring the focus to a field of the form that is shown; to its first one for an empty name."""
        card = self.currentWidget()
        if isinstance(card, (ActionForm, ObjectiveForm, IndicatorForm)):
            card.focus_field(name or next(iter(card.form.fields)))

    def _added(self, card: AnyForm) -> AnyForm:
        card.closed.connect(self._on_closed)
        card.removal_asked.connect(lambda thing_id: self.removal_asked.emit([thing_id]))
        self.addWidget(card)
        return card

    def _on_closed(self) -> None:
        self.show_lacks()
        self.form_closed.emit()
