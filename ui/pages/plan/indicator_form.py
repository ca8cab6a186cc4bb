"""All fields of one indicator."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.plan import Indicator, IndicatorKind
from dcc_desktop.i18n import _
from dcc_desktop.services.indicators import change_indicator
from ui.desk import Desk
from ui.entity_form import EntityForm
from ui.pages.plan.action_form import TWO_COLUMNS_FROM
from ui.pages.plan.form_card import FormCard
from ui.widgets.fields import ChoiceField, NumberField, TextArea, TextField


class IndicatorForm(FormCard[Indicator]):
    """Saves each field while it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        workshop = desk.workshop
        form = EntityForm(workshop, workshop.indicators.get, change_indicator, two_columns_from=TWO_COLUMNS_FROM)
        super().__init__(_("Indicator"), form, parent=parent)
        kinds = [(str(kind), _(label_of(kind))) for kind in (IndicatorKind.MONITORING, IndicatorKind.CONTEXT)]
        bind = self.form.bind
        bind("name", TextArea(_("Name"), least_lines=1, most_lines=3))
        bind("kind", ChoiceField(_("Kind"), kinds, has_note=False))
        bind("unit", TextField(_("Unit"), has_note=False))
        bind("baseline", NumberField(_("Baseline"), decimals=2), is_wide=False)
        bind("baseline_year", NumberField(_("Year")), is_wide=False)
        bind("target", NumberField(_("Target value"), decimals=2), is_wide=False)
        bind("target_year", NumberField(_("Year")), is_wide=False)
        bind("source", TextField(_("Source"), has_note=False))
        bind("frequency", TextField(_("How often"), has_note=False))
        bind("owner", TextField(_("In charge"), has_note=False))

    def show_indicator(self, indicator: Indicator) -> None:
        """Show an indicator of the plan."""
        self.form.show_entity(indicator)
