"""All actions over the years, larger than in the table, with their milestones and today."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dcc_desktop.domain.completeness import Severity
from dcc_desktop.domain.plan import Action
from dcc_desktop.i18n import _
from ui.charts.chart_widget import ChartWidget, window_style
from ui.charts.half_years import HalfYearsModel, PlanBar, PlanYears, draw, height_of, years_of
from ui.charts.saving import save_picture
from ui.charts.summaries import plan_summary
from ui.desk import Desk
from ui.pages.plan.action_table import bar_of
from ui.pages.plan.plan_state import PlanState
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, Size
from ui.widgets.cards import Card
from ui.widgets.labels import Label, Tone
from ui.widgets.scrolling import Scroller

_SAVED_WIDTH = 1000


class TimelineCard(Card):
    """The chart with one sentence about it; it can be saved as a picture."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._empty = HalfYearsModel(PlanYears(desk.run().now.year, desk.run().now.year), ())
        self.chart = ChartWidget(draw, self._empty, name=_("Timeline of the plan"))
        self._sentence = Label("", Type.TABLE, Tone.TEXT2, wraps=True)
        self._legend = Label(
            _("Full bar: complete. Dashed bar: something is missing. Diamond: a milestone."),
            Type.CAPTION,
            Tone.TEXT3,
            wraps=True,
        )
        self.save = Button(_("Save the picture…"), icon="export", size=Size.SMALL)
        self.save.clicked.connect(self._save_picture)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.chart)
        column.addStretch(1)
        foot = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._sentence)
        words.addWidget(self._legend)
        foot.addLayout(words, 1)
        foot.addWidget(self.save)
        self.body.addWidget(Scroller(content), 1)
        self.body.addLayout(foot)

    def show_plan(self, state: PlanState) -> None:
        """Show the plan of a city."""
        model = _model(state, self._desk.run().now.date()) or self._empty
        self.chart.set_model(model, description=plan_summary(model))
        self.chart.setFixedHeight(round(height_of(model, window_style())) + look().px(4))
        self._sentence.set_text(plan_summary(model))
        self.save.setEnabled(bool(model.bars))

    def _save_picture(self) -> None:
        city = self._desk.city
        name = _("Timeline – {city}").format(city=city.name(self._desk.language) if city else "")
        path = self._desk.dialogs.save_picture(self, f"{name}.png")
        if path is not None:
            height = round(height_of(self.chart.model, window_style())) + 32
            save_picture(draw, self.chart.model, path, QSize(_SAVED_WIDTH, height), title=name)


def _model(state: PlanState, today: datetime.date) -> HalfYearsModel | None:
    days = tuple(day for action in state.planned for day in (action.starts_on, action.ends_on))
    years = years_of(days, today)
    if years is None:
        return None
    bars: list[PlanBar] = []
    for objective in state.objectives:
        label = f"{objective.label(state.language)} {objective.title}"
        bars.append(PlanBar(label, None, None, is_complete=True, is_group=True))
        bars += [_bar(state, action) for action in state.under(objective.id)]
    loose = state.under(None)
    if loose:
        bars.append(PlanBar(_("Without an objective"), None, None, is_complete=True, is_group=True))
        bars += [_bar(state, action) for action in loose]
    return HalfYearsModel(years, tuple(bars))


def _bar(state: PlanState, action: Action) -> PlanBar:
    is_lacking = any(state.is_lacking(action.id, severity) for severity in Severity)
    due = tuple(m.due_on for m in state.milestones.get(action.id, ()) if m.due_on is not None)
    label = f"{state.number_of(action)} {action.title}".strip()
    return bar_of(action, label=label, is_complete=not is_lacking, milestones=due)
