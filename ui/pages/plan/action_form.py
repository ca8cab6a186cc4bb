"""All fields of one action, with its milestones and what it came from."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.plan import Action, ActionId
from dcc_desktop.i18n import _
from dcc_desktop.services.planning import change_action, mark_pilot, park_action, unpark_action
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.pages.plan.form_card import FormCard
from ui.pages.plan.milestone_list import MilestoneList
from ui.pages.plan.plan_state import PlanState
from ui.pages.plan.source_list import SourceList
from ui.widgets.buttons import Button, Size
from ui.widgets.fields import CheckField, ChoiceField, DateField, NumberField, SearchChoice, TextArea, TextField

# In a column of 360 two short fields stand side by side, long ones take the row.
TWO_COLUMNS_FROM = 200
ROW_GAP = 4


class ActionForm(FormCard[Action]):
    """Saves each field while it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        workshop = desk.workshop
        form = EntityForm(
            workshop, workshop.actions.get, change_action, two_columns_from=TWO_COLUMNS_FROM, row_gap=ROW_GAP
        )
        super().__init__(_("Action"), form, parent=parent)
        self._desk = desk
        self.milestones = MilestoneList(desk)
        self.sources = SourceList(desk)
        self.park = Button("", size=Size.SMALL)
        self._is_parked = False
        self._objectives: list[tuple[str, str]] = []
        self._people: list[tuple[str, str]] = []
        self._bind()
        self.add_part(self.milestones)
        self.add_part(self.sources)
        self.buttons.insertWidget(0, self.park)
        self.park.clicked.connect(self._park)

    def show_action(self, state: PlanState, action: Action) -> None:
        """Show an action of the plan."""
        self._objectives = [("", "–")] + [(str(o.id), f"{o.label(state.language)} {o.title}") for o in state.objectives]
        people = sorted(state.people.values(), key=lambda person: person.name)
        self._people = [("", "")] + [(str(person.id), person.name) for person in people]
        self.set_title(f"{_('Action')} {state.number_of(action)}".strip())
        self.form.show_entity(action)
        self.form.fields["is_pilot"].setEnabled(not action.is_parked)
        self.milestones.show_milestones(action.id, state.milestones.get(action.id, ()))
        self.sources.show_sources(action.id)
        self._is_parked = action.is_parked
        self.park.set_text(_("Take back into the plan") if action.is_parked else _("Park for later"))

    def focus_field(self, name: str) -> None:
        """Bring the focus to a field, the milestones or the sources."""
        if name == "milestones":
            self.go_into(self.milestones.first())
        elif name == "origins":
            self.go_into(self.sources)
        else:
            super().focus_field(name)

    def _bind(self) -> None:
        bind = self.form.bind
        bind("title", TextArea(_("Title"), least_lines=1, most_lines=3))
        objective = ChoiceField(_("Objective"), [], has_note=False)
        bind("objective_id", objective, choices_of=lambda _action: self._objectives)
        bind("lead", TextField(_("Lead"), placeholder=_("unit or organisation"), has_note=False))
        person = SearchChoice(_("Lead person"), placeholder=_("type a name"), has_note=False)
        bind("lead_person_id", person, choices_of=lambda _action: self._people, is_wide=False)
        priorities = [("1", _("1, first")), ("2", _("2, then")), ("3", _("3, later"))]
        bind("priority", ChoiceField(_("Priority"), priorities, has_note=False), is_wide=False)
        bind("starts_on", DateField(_("Start date")), is_wide=False)
        bind("ends_on", DateField(_("End date")), is_wide=False)
        bind("investment_cost", NumberField(_("Investment"), unit="€", least=0), is_wide=False)
        bind("operating_cost", NumberField(_("Operation"), unit="€", least=0), is_wide=False)
        bind("funding", TextField(_("Funding"), has_note=False))
        bind("is_pilot", CheckField(_("Pilot action")), save=self._mark_pilot)
        bind("partners", TextArea(_("Partners"), has_note=False))
        bind("description", TextArea(_("Description"), least_lines=3, most_lines=12, has_note=False))
        bind("risks", TextArea(_("Risks"), has_note=False))
        bind("support_needed", TextArea(_("Support needed"), has_note=False))

    def _mark_pilot(self, action_id: str, is_pilot: Any) -> None:
        mark_pilot(self._desk.workshop, ActionId(action_id), is_pilot=bool(is_pilot))

    def _park(self) -> None:
        action_id = ActionId(self.form.shown_id)
        (unpark_action if self._is_parked else park_action)(self._desk.workshop, action_id)
