"""The actions of a plan by objective: who leads, what it costs, who pays, and when."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.completeness import Severity
from dcc_desktop.domain.plan import Action, cost_of
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.services.planning import change_action
from ui.charts.chart_widget import window_style
from ui.charts.half_years import PlanBar, PlanYears, draw_head, draw_row, years_of
from ui.charts.lettering import draw_text
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.models.typed_values import whole_number_of
from ui.pages.plan.moving_table import MovingTable
from ui.pages.plan.plan_state import PlanState
from ui.theme.look import look
from ui.theme.numbers import count_text, date_text
from ui.widgets.cells import Cell, GroupRow, missing
from ui.widgets.labels import Tone

# Below this width the source of the money is in the form only.
FUNDING_FROM = 760
NO_OBJECTIVE, PARKED = "no-objective", "parked"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action as the table shows it."""

    action: Action
    number: str
    lead: str
    is_missing: bool
    is_thin: bool
    years: PlanYears | None

    @property
    def id(self) -> str:
        """The id of the action."""
        return str(self.action.id)


class ActionTable(MovingTable):
    """Actions under their objectives; what is parked comes last."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._years: PlanYears | None = None
        self._rows: RowsModel[ActionRow] = RowsModel(self._columns(), tone_of=_tone)
        super().__init__(self._rows, name=_("Actions"), parent=parent)

    def show_plan(self, state: PlanState) -> None:
        """Show the actions under their objectives, then those without one, then the parked ones."""
        self._years = years_of(tuple(day for action in state.planned for day in (action.starts_on, action.ends_on)))
        row = partial(_row, state, years=self._years)
        rows: list[ActionRow | GroupRow] = []
        for objective in state.objectives:
            actions = state.under(objective.id)
            code, aside = objective.label(state.language), "" if actions else _("no action yet")
            rows.append(GroupRow(str(objective.id), objective.title, aside, code=code, aside_tone=Tone.BAD))
            rows += [row(action) for action in actions]
        for group, text, actions in (
            (NO_OBJECTIVE, _("Without an objective"), state.under(None)),
            (PARKED, _("Parked for later"), state.parked),
        ):
            if actions:
                rows += [GroupRow(group, text), *map(row, actions)]
        self._rows.set_rows(rows)
        self.horizontalHeader().viewport().update()

    def _columns(self) -> list[Column[ActionRow]]:
        return [
            Column(key="state", title="", show=_sign, width=40),
            Column(
                key="title",
                title=_("Action"),
                show=_title,
                edit=lambda row: row.action.title,
                save=partial(self._save, "title"),
                tooltip=lambda row: row.action.title,
                is_stretch=True,
                least_width=160,
                share=3,
            ),
            Column(
                key="lead",
                title=_("Lead"),
                show=_lead,
                edit=lambda row: row.action.lead,
                save=partial(self._save, "lead"),
                is_stretch=True,
                least_width=96,
                most_width=120,
                share=1.5,
            ),
            Column(
                key="budget",
                title=_("Budget, €"),
                show=_budget,
                edit=lambda row: "" if row.action.investment_cost is None else str(row.action.investment_cost),
                save=self._save_budget,
                # The sum of two costs cannot be typed; such a cell opens the form.
                can_edit=lambda row: row.action.operating_cost is None,
                is_number=True,
            ),
            Column(
                key="funding",
                title=_("Source"),
                show=_funding,
                edit=lambda row: row.action.funding,
                save=partial(self._save, "funding"),
                is_stretch=True,
                least_width=80,
                most_width=110,
                share=1.5,
            ),
            Column(
                key="years",
                title=_("When"),
                show=_time,
                is_stretch=True,
                least_width=122,
                best_width=200,
                share=1.5,
                paint_title=self._paint_years,
            ),
        ]

    def _paint_years(self, painter: QPainter, rect: QRectF) -> None:
        style = window_style()
        if self._years is not None:
            draw_head(painter, rect, self._years, style)
        else:
            draw_text(painter, rect, _("When"), style.font(), style.text2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the source to the form where the names need the room."""
        self.setColumnHidden(self._rows.column_of("funding"), event.size().width() < look().px(FUNDING_FROM))
        super().resizeEvent(event)

    def _save(self, attribute: str, row: ActionRow, text: str) -> None:
        action = self._desk.workshop.actions.get(row.action.id)
        # mypy does not know that the attribute is one of texts.
        change_action(self._desk.workshop, replace(action, **{attribute: text}))  # type: ignore[arg-type]

    def _save_budget(self, row: ActionRow, text: str) -> None:
        cost = whole_number_of(text)
        if cost is None and text.strip():
            raise InvalidInputError(_("This is no whole number."), hint=_("Type it in whole euros, or leave it empty."))
        action = self._desk.workshop.actions.get(row.action.id)
        change_action(self._desk.workshop, replace(action, investment_cost=cost))


def bar_of(action: Action, *, label: str, is_complete: bool, milestones: tuple[datetime.date, ...] = ()) -> PlanBar:
    """Return the bar of an action."""
    return PlanBar(label, action.starts_on, action.ends_on, is_complete, milestones)


def _row(state: PlanState, action: Action, *, years: PlanYears | None) -> ActionRow:
    person = state.people.get(action.lead_person_id or "")
    return ActionRow(
        action,
        state.number_of(action),
        action.lead or (person.name if person else ""),
        state.is_lacking(action.id, Severity.MISSING),
        state.is_lacking(action.id, Severity.THIN),
        years,
    )


def _tone(row: ActionRow) -> Tone:
    return Tone.TEXT3 if row.action.is_parked else Tone.TEXT1


def _sign(row: ActionRow) -> Cell:
    if row.action.is_parked:
        return Cell("", icon="pause", icon_tone=Tone.TEXT3, spoken=_("parked"))
    if row.is_missing:
        return Cell("", icon="warning", icon_tone=Tone.BAD, spoken=_("something is missing"))
    if row.is_thin:
        return Cell("", icon="partly", icon_tone=Tone.WARN, spoken=_("could be fuller"))
    return Cell("", icon="done", icon_tone=Tone.OK, spoken=_("complete"))


def _title(row: ActionRow) -> Cell:
    spoken = " ".join(
        part for part in (row.number, row.action.title, _("pilot") if row.action.is_pilot else "") if part
    )
    tone = Tone.TEXT3 if row.action.is_parked else Tone.TEXT1
    end = "pilot" if row.action.is_pilot else ""
    return Cell(row.action.title, prefix=row.number, end_icon=end, tone=tone, spoken=spoken)


def _lead(row: ActionRow) -> Cell:
    return _text_cell(row, row.lead)


def _funding(row: ActionRow) -> Cell:
    return _text_cell(row, row.action.funding)


def _budget(row: ActionRow) -> Cell:
    cost = cost_of(row.action)
    return _text_cell(row, "" if cost is None else count_text(cost))


def _text_cell(row: ActionRow, text: str) -> Cell:
    if row.action.is_parked:
        return Cell(text or "–", tone=Tone.TEXT3)
    return Cell(text) if text else missing()


def _time(row: ActionRow) -> Cell:
    action, years = row.action, row.years
    if action.is_parked:
        return Cell("")
    if years is None:
        return missing()
    bar = bar_of(action, label="", is_complete=not row.is_missing and not row.is_thin)
    return Cell("", paint=_painter(bar, years), spoken=_span(action))


def _painter(bar: PlanBar, years: PlanYears) -> Callable[[QPainter, QRectF], None]:
    return lambda painter, rect: draw_row(painter, rect, years, bar, window_style())


def _span(action: Action) -> str:
    days = [date_text(day) if day else _("missing") for day in (action.starts_on, action.ends_on)]
    return " – ".join(days)
