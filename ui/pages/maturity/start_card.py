"""What stands there while a city has not been assessed: one button, and which framework to use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import Framework
from dcc_desktop.i18n import _
from dcc_desktop.services.assessment import start_assessment
from dcc_desktop.services.templates import add_framework_from_template, available_frameworks
from ui.desk import Desk
from ui.widgets.choices import ChoiceField
from ui.widgets.empty_states import EmptyState


class StartCard(QWidget):
    """Starts an assessment with the framework of the seminar, unless another one is chosen."""

    started = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._city: City | None = None
        self._of_file: dict[str, Framework] = {}
        self.state = EmptyState(
            "maturity", _("Not assessed yet"), text=" ", button_text=_("Start the assessment"), button_icon="play"
        )
        self.framework = ChoiceField(_("Framework"), (), has_note=False)
        self.framework.setFixedWidth(360)
        column = self.state.layout()
        assert isinstance(column, QVBoxLayout)
        # Between the words and the button.
        column.insertWidget(column.count() - 3, self.framework, 0, Qt.AlignmentFlag.AlignHCenter)
        self.state.asked.connect(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.state)

    def show_city(self, city: City) -> None:
        """Offer the frameworks of the file; without any, those of the templates."""
        self._city = city
        language = self._desk.language
        self._of_file = {each.id: each for each in self._desk.workshop.frameworks.all()}
        choices = [(row_id, each.name.in_language(language) or each.code) for row_id, each in self._of_file.items()]
        if not choices:
            own = self._desk.settings.templates_folder
            choices = [(each.id, each.name.in_language(language)) for each in available_frameworks(own)]
        self.framework.set_choices(choices)
        if self.framework.value() not in dict(choices):
            self.framework.set_value(self._desk.seminar.framework_id or next(iter(dict(choices)), ""))
        self.framework.setVisible(len(choices) > 1 or not self._of_file)
        self.state.button.setEnabled(bool(choices))
        self.state.show_texts(
            _("{city} has not been assessed yet").format(city=city.name(language)), self._text(dict(choices))
        )

    def start(self) -> None:
        """Start the assessment with the chosen framework; one of a template is taken into the file first."""
        city, workshop = self._city, self._desk.workshop
        if city is None:
            return
        framework = self._of_file.get(self.framework.value())
        if framework is None:
            templates = available_frameworks(self._desk.settings.templates_folder)
            chosen = next(each for each in templates if each.id == self.framework.value())
            framework = add_framework_from_template(workshop, chosen)
        started = start_assessment(workshop, city.id, framework.id, seminar_id=self._desk.seminar.id)
        self.started.emit(started.id)

    def _text(self, choices: dict[str, str]) -> str:
        if len(choices) == 1:
            return _(
                "The criteria come from “{framework}”. Paper forms are typed here; surveys can be imported."
            ).format(framework=next(iter(choices.values())))
        if not self._of_file:
            return _("The file has no framework yet. Choose one: it is added to the file.")
        return _("Choose the framework whose criteria are rated. Paper forms are typed here; surveys can be imported.")
