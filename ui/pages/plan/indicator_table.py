"""How the plan is measured: what, from what value to what value, by which year, and who is in charge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.completeness import Severity
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.plan import ActionId, Indicator, IndicatorKind, ObjectiveId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.services.indicators import change_indicator
from ui.desk import Desk
from ui.models.rows_model import Column, RowsModel
from ui.models.typed_values import number_of
from ui.pages.plan.plan_state import PlanState
from ui.theme.numbers import number_text
from ui.widgets.cells import Cell, GroupRow, missing
from ui.widgets.labels import Tone
from ui.widgets.tables import Table

_OBJECTIVE, _ACTION = "objective:", "action:"


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator as the table shows it; `of` is what it measures, `choices` what it may measure."""

    indicator: Indicator
    of: str
    choices: tuple[tuple[str, str], ...]
    is_missing: bool
    is_thin: bool

    @property
    def id(self) -> str:
        """The id of the indicator."""
        return str(self.indicator.id)

    @property
    def measured(self) -> str:
        """The key of what it measures among the choices."""
        if self.indicator.action_id:
            return f"{_ACTION}{self.indicator.action_id}"
        return f"{_OBJECTIVE}{self.indicator.objective_id}" if self.indicator.objective_id else ""


class IndicatorTable(Table):
    """Everything is typed in its cell."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._rows: RowsModel[IndicatorRow] = RowsModel(self._columns())
        super().__init__(self._rows, name=_("Indicators"), parent=parent)

    def show_plan(self, state: PlanState) -> None:
        """Show the indicators of the plan, then those of the city."""
        choices = _choices(state)
        names = dict(choices)
        rows: list[IndicatorRow | GroupRow] = []
        for kind in (IndicatorKind.MONITORING, IndicatorKind.CONTEXT):
            own = [indicator for indicator in state.indicators if indicator.kind is kind]
            if own:
                rows.append(GroupRow(str(kind), _(label_of(kind)), str(len(own))))
            for indicator in own:
                is_missing, is_thin = (state.is_lacking(indicator.id, severity) for severity in Severity)
                row = IndicatorRow(indicator, "", choices, is_missing, is_thin)
                rows.append(replace(row, of=names.get(row.measured, "")))
        self._rows.set_rows(rows)

    def _columns(self) -> list[Column[IndicatorRow]]:
        def number(key: str, title: str, *, is_required: bool) -> Column[IndicatorRow]:
            return Column(
                key=key,
                title=title,
                show=lambda row: _figure(getattr(row.indicator, key), key=key, is_required=is_required),
                edit=lambda row: _as_typed(getattr(row.indicator, key), key=key),
                save=partial(self._save_number, key),
                is_number=True,
            )

        return [
            Column(key="state", title="", show=_sign, width=40),
            Column(
                key="name",
                title=_("Indicator"),
                show=lambda row: row.indicator.name,
                edit=lambda row: row.indicator.name,
                save=partial(self._save, "name"),
                is_stretch=True,
                least_width=180,
            ),
            Column(
                key="of",
                title=_("Belongs to"),
                show=_measured,
                edit=lambda row: row.measured,
                save=self._save_measured,
                choices=lambda row: row.choices,
                tooltip=lambda row: row.of,
                width=84,
            ),
            Column(
                key="unit",
                title=_("Unit"),
                show=lambda row: row.indicator.unit,
                edit=lambda row: row.indicator.unit,
                save=partial(self._save, "unit"),
                is_stretch=True,
                least_width=96,
                best_width=150,
                share=0.4,
            ),
            number("baseline", _("Base"), is_required=False),
            number("target", _("Aim"), is_required=True),
            number("target_year", _("Year"), is_required=True),
        ]

    def _save(self, attribute: str, row: IndicatorRow, value: object) -> None:
        indicator = self._desk.workshop.indicators.get(row.indicator.id)
        # mypy does not know that the attribute and its value belong together.
        change_indicator(self._desk.workshop, replace(indicator, **{attribute: value}))  # type: ignore[arg-type]

    def _save_number(self, attribute: str, row: IndicatorRow, text: str) -> None:
        value = number_of(text)
        if value is None and text.strip():
            raise InvalidInputError(_("This is no number."), hint=_("Type digits, or leave it empty."))
        is_year = attribute.endswith("year")
        self._save(attribute, row, int(value) if is_year and value is not None else value)

    def _save_measured(self, row: IndicatorRow, key: str) -> None:
        indicator = self._desk.workshop.indicators.get(row.indicator.id)
        action_id = ActionId(key.removeprefix(_ACTION)) if key.startswith(_ACTION) else None
        objective_id = ObjectiveId(key.removeprefix(_OBJECTIVE)) if key.startswith(_OBJECTIVE) else None
        if action_id is not None:
            objective_id = self._desk.workshop.actions.get(action_id).objective_id
        changed = replace(indicator, action_id=action_id, objective_id=objective_id)
        change_indicator(self._desk.workshop, changed)


def _choices(state: PlanState) -> tuple[tuple[str, str], ...]:
    choices = [("", "–")]
    for objective in state.objectives:
        choices.append((f"{_OBJECTIVE}{objective.id}", f"{objective.label(state.language)} {objective.title}"))
        choices += [(f"{_ACTION}{a.id}", f"{state.number_of(a)} {a.title}") for a in state.under(objective.id)]
    choices += [(f"{_ACTION}{action.id}", action.title) for action in state.under(None)]
    return tuple(choices)


def _measured(row: IndicatorRow) -> Cell:
    # The number says which one; the whole name would take the place of the indicator's own.
    number = row.of.removeprefix("OO ").removeprefix("ОЦ ").partition(" ")[0]
    return Cell(number, tone=Tone.TEXT2, spoken=row.of) if row.of else Cell("–", tone=Tone.TEXT3)


def _sign(row: IndicatorRow) -> Cell:
    if row.is_missing:
        return Cell("", icon="warning", icon_tone=Tone.BAD, spoken=_("something is missing"))
    if row.is_thin:
        return Cell("", icon="partly", icon_tone=Tone.WARN, spoken=_("could be fuller"))
    return Cell("", icon="done", icon_tone=Tone.OK, spoken=_("complete"))


def _figure(value: float | None, *, key: str, is_required: bool) -> Cell:
    if value is None:
        return missing() if is_required else Cell("–", tone=Tone.TEXT3)
    return Cell(_as_typed(value, key=key))


def _as_typed(value: float | None, *, key: str) -> str:
    if value is None:
        return ""
    if key.endswith("year"):
        return str(int(value))
    return number_text(value, 0 if float(value).is_integer() else 2)
