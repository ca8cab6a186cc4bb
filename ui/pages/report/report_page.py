"""The report: the document of a city with what it lacks, or the documents of all cities, and their export to Word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.progress import Progress
from dcc_desktop.services.export_plan import (
    PlanReport,
    cities_with_plans,
    export_plan,
    plan_file_name,
    plan_report,
    report_file_name,
    write_all_plans,
)
from dcc_desktop.services.export_seminar import export_seminar
from dcc_desktop.services.programme import the_programme
from ui.desk import Desk
from ui.pages.page import Page
from ui.pages.report.aside import Aside
from ui.pages.report.city_list import CityList, city_rows
from ui.pages.report.contents_card import all_plans_card, plan_card
from ui.pages.report.document_view import DocumentView
from ui.pages.report.export_card import ExportCard
from ui.pages.report.exporting import Exporter, free_document, made_work_folder
from ui.pages.report.missing_card import MissingCard
from ui.pages.report.outline_card import OutlineCard
from ui.theme.numbers import percent_text
from ui.widgets.cards import Card
from ui.widgets.message_bars import Action
from ui.widgets.progress_cards import ProgressCard
from ui.widgets.two_columns import TwoColumns
from ui.work_folder import work_folder

# The names of files and the buttons under them.
RIGHT = 304


class ReportPage(Page):
    """With a city its document, without one the documents of all."""

    stage: ClassVar[Stage] = Stage.REPORT

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        language = the_programme(desk.workshop).language
        self.progress = ProgressCard()
        self.exporter = Exporter(self, self.progress)
        self.outline = OutlineCard(desk)
        self.missing = MissingCard(desk)
        self.export = ExportCard(_("Export to Word"), _("Save as…"), language=language)
        self.cities = CityList(desk)
        self.export_all = ExportCard(
            _("Export all plans"),
            _("Choose another folder…"),
            report=_("Export the seminar's report"),
            language=language,
        )
        self._lay_out_content()
        self._connect()

    def refresh(self) -> None:
        """Show how complete the document of the city is, or those of all."""
        city = self.desk.city
        self.export.primary.setVisible(city is not None)
        self.export_all.primary.setVisible(city is None)
        self._one.setVisible(city is not None)
        self._all.setVisible(city is None)
        if city is None:
            self._show_all()
        else:
            self._show_city(city)

    def export_all_to(self, folder: Path, *, is_overwriting: bool = False) -> None:
        """Write the plans of all cities into a folder, aside."""
        if self.exporter.is_busy:
            return
        self.exporter.save_what_is_typed()
        workshop, language = self.desk.workshop, self.export_all.language()
        copies = (plan_report(workshop, city.id, language) for city in cities_with_plans(workshop, language))

        def job_of(reports: list[PlanReport]) -> Callable[[Progress], list[Path]]:
            return write_all_plans(reports, folder, language=language, is_overwriting=is_overwriting)

        def ways_out() -> tuple[Action, ...]:
            replace = (_("Replace it"), lambda: self.export_all_to(folder, is_overwriting=True))
            return (_("Choose another folder"), self._export_all_elsewhere), replace

        self.exporter.copy_and_run(_("Export of all plans"), copies, job_of, when_foreign=ways_out)

    def export_city_to(self, path: Path, *, is_overwriting: bool = False) -> None:
        """Write the plan of the city to a file, aside."""
        city = self.desk.city
        if city is None or self.exporter.is_busy:
            return
        self.exporter.save_what_is_typed()
        job = export_plan(
            self.desk.workshop, city.id, path, language=self.export.language(), is_overwriting=is_overwriting
        )

        def ways_out() -> tuple[Action, ...]:
            replace = (_("Replace it"), lambda: self.export_city_to(path, is_overwriting=True))
            return (_("Save under another name"), lambda: self._export_city_as(free_document(path))), replace

        what = _("Export of the plan of {city}").format(city=city.name(self.desk.language))
        self.exporter.run(what, job, when_foreign=ways_out)

    def export_report_to(self, path: Path, *, is_overwriting: bool = False) -> None:
        """Write the report of the seminar to a file, aside."""
        if self.exporter.is_busy:
            return
        self.exporter.save_what_is_typed()
        job = export_seminar(
            self.desk.workshop,
            self.desk.seminar.id,
            path,
            language=self.export_all.language(),
            is_overwriting=is_overwriting,
        )

        def ways_out() -> tuple[Action, ...]:
            replace = (_("Replace it"), lambda: self.export_report_to(path, is_overwriting=True))
            return (_("Save under another name"), lambda: self._export_report_as(free_document(path))), replace

        self.exporter.run(_("Export of the seminar's report"), job, when_foreign=ways_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chapters larger in a high window."""
        super().resizeEvent(event)
        self.document.use_height(event.size().height())

    def _lay_out_content(self) -> None:
        self.document = DocumentView(self.outline, plan_card())
        self._one = _columns(self.document, self.missing, self.export)
        self._all = _columns(self.cities, all_plans_card(), self.export_all)
        # Each is shown when it is known whether a city is chosen; both together would make the window higher.
        self._one.hide()
        self._all.hide()
        self.content.addWidget(self.progress)
        self.content.addWidget(self._one, 1)
        self.content.addWidget(self._all, 1)

    def _connect(self) -> None:
        self.export.asked.connect(self._export_city)
        self.export.asked_elsewhere.connect(lambda: self._export_city_as(self._document()))
        self.export_all.asked.connect(lambda: self.export_all_to(made_work_folder()))
        self.export_all.asked_elsewhere.connect(self._export_all_elsewhere)
        self.export_all.asked_report.connect(self._export_report)
        for card in (self.export, self.export_all):
            self.add_action(card.primary)
            card.primary.hide()
            card.choice.chosen.connect(self.refresh)
            self.exporter.busy_changed.connect(card.set_busy)
        self.exporter.exported.connect(self.mark_stale)

    def _show_city(self, city: City) -> None:
        completeness = self.desk.plan_percents.completeness_of(city.id)
        self.outline.show_completeness(completeness)
        self.missing.show_findings(completeness.findings, of=city.id)
        self.export.show_place(
            _("To {file} in the folder {folder}").format(
                file=plan_file_name(city, self.export.language()), folder=work_folder().name
            )
        )
        filled = _("{percent} filled in").format(percent=percent_text(completeness.percent / 100))
        document = _("Digital transformation strategy and action plan")
        self.set_facts(f"{city.name(self.desk.language)} · {document} · {filled}")

    def _show_all(self) -> None:
        rows = city_rows(self.desk, work_folder(), self.export_all.language())
        self.cities.show_rows(rows)
        self.export_all.set_any(is_any=bool(rows))
        self.export_all.show_place(_("Into the folder {folder}").format(folder=work_folder().name))
        written = sum(row.written_at is not None for row in rows)
        count = ngettext("{count} plan", "{count} plans", len(rows)).format(count=len(rows))
        exported = _("{count} exported").format(count=written)
        self.set_facts(f"{count} · {exported}")

    def _document(self) -> Path:
        city = self.desk.city
        assert city is not None
        return made_work_folder() / plan_file_name(city, self.export.language())

    def _export_city(self) -> None:
        self.export_city_to(self._document())

    def _export_city_as(self, suggestion: Path) -> None:
        chosen = self.desk.dialogs.save_document(self, suggestion)
        if chosen is not None:
            # The system's dialog has asked already whether a file of exactly this name may be replaced.
            self.export_city_to(chosen, is_overwriting=chosen.suffix.lower() == ".docx")

    def _export_all_elsewhere(self) -> None:
        folder = self.desk.dialogs.choose_folder(self, _("Folder for the plans"))
        if folder is not None:
            self.export_all_to(folder)

    def _export_report(self) -> None:
        name = report_file_name(self.desk.seminar, self.export_all.language())
        self.export_report_to(made_work_folder() / name)

    def _export_report_as(self, suggestion: Path) -> None:
        chosen = self.desk.dialogs.save_document(self, suggestion)
        if chosen is not None:
            self.export_report_to(chosen, is_overwriting=chosen.suffix.lower() == ".docx")


def _columns(left: QWidget, upper: Card, lower: Card) -> QWidget:
    return TwoColumns(left, Aside(upper, lower), right_width=RIGHT)
