"""All fields of one action, with its milestones and what it came from."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.plan import Action, ActionId
from dcc_desktop.i18n import _
from dcc_desktop.services.planning import change_action, mark_pilot, park_action, unpark_action
from ui.desk import Desk
from ui.pages.plan.entity_form import EntityForm, Store
from ui.pages.plan.form_card import FormCard
from ui.pages.plan.milestone_list import MilestoneList
from ui.pages.plan.plan_state import PlanState
from ui.pages.plan.source_list import SourceList
from ui.widgets.buttons import Button, Size
from ui.widgets.fields import CheckField, ChoiceField, DateField, NumberField, SearchChoice, TextArea, TextField

# In a column of 288 two short fields stand side by side, long ones take the row.
TWO_COLUMNS_FROM = 200


class ActionForm(FormCard[Action]):
    """Saves each field while it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        workshop = desk.workshop
        store = Store(
            workshop,
            lambda action_id: workshop.actions.get(ActionId(action_id)),
            lambda action, key: change_action(workshop, action, merge_key=key),
        )
        super().__init__(_("Action"), EntityForm(store, two_columns_from=TWO_COLUMNS_FROM), parent=parent)
        self._desk = desk
        self.milestones = MilestoneList(desk)
        self.sources = SourceList(desk)
        self.park = Button("", size=Size.SMALL)
        self._objective = ChoiceField(_("Objective"), [], has_note=False)
        self._person = SearchChoice(_("Lead person"), [], placeholder=_("type a name"), has_note=False)
        self._is_parked = False
        self._offered: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
        self._bind()
        self.add_part(self.milestones)
        self.add_part(self.sources)
        self.buttons.insertWidget(0, self.park)
        self.park.clicked.connect(self._park)

    def show_action(self, state: PlanState, action: Action) -> None:
        """Show an action of the plan."""
        self._offer(state)
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
        bind("objective_id", self._objective)
        bind("lead", TextField(_("Lead"), placeholder=_("unit or organisation"), has_note=False))
        bind("lead_person_id", self._person)
        bind("partners", TextArea(_("Partners"), has_note=False))
        bind("starts_on", DateField(_("Start date")))
        bind("ends_on", DateField(_("End date")))
        bind("investment_cost", NumberField(_("Investment"), unit="€", least=0), is_wide=False)
        bind("operating_cost", NumberField(_("Operation"), unit="€", least=0), is_wide=False)
        bind("funding", TextField(_("Funding"), has_note=False))
        priorities = [("1", _("1, first")), ("2", _("2, then")), ("3", _("3, later"))]
        bind("priority", ChoiceField(_("Priority"), priorities, has_note=False))
        bind("is_pilot", CheckField(_("Pilot action")), save=self._mark_pilot)
        bind("description", TextArea(_("Description"), least_lines=3, most_lines=12, has_note=False))
        bind("risks", TextArea(_("Risks"), has_note=False))
        bind("support_needed", TextArea(_("Support needed"), has_note=False))

    def _offer(self, state: PlanState) -> None:
        objectives = [("", "–")] + [(str(o.id), f"{o.label(state.language)} {o.title}") for o in state.objectives]
        people = sorted(state.people.values(), key=lambda person: person.name)
        names = [("", "")] + [(str(person.id), person.name) for person in people]
        # Only what has changed: an open list would close, and filling one takes longer than all the rest.
        if (objectives, names) != self._offered:
            self._offered = (objectives, names)
            self._objective.set_choices(objectives)
            self._person.set_choices(names)

    def _mark_pilot(self, action_id: str, is_pilot: Any) -> None:
        mark_pilot(self._desk.workshop, ActionId(action_id), is_pilot=bool(is_pilot))

    def _park(self) -> None:
        action_id = ActionId(self.form.shown_id)
        (unpark_action if self._is_parked else park_action)(self._desk.workshop, action_id)
