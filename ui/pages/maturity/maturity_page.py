"""Digital maturity: forms typed with one key a rating, what they show, and the consensus of the group."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget

from dcc_desktop.domain.assessments import Assessment, AssessmentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.small_groups import SMALLEST_GROUP
from dcc_desktop.domain.stages import Stage, Tab
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.import_reading import ImportKind
from dcc_desktop.services.known_scores import KnownScores
from dcc_desktop.services.live_score import LiveScore
from dcc_desktop.services.maturity import newest_assessment, score_of
from dcc_desktop.services.mentoring import add_need_from_criterion
from dcc_desktop.services.origins import add_action_from_criterion
from dcc_desktop.workshop_file import Changes
from ui.desk import Desk
from ui.dialogs.import_opening import open_import
from ui.pages.maturity.assessment_view import AssessmentView
from ui.pages.maturity.cities_view import CitiesView
from ui.pages.maturity.start_card import StartCard
from ui.pages.page import Page
from ui.widgets.buttons import Button, Rank
from ui.widgets.message_bars import Message, MessageKind


class MaturityPage(Page):
    """All cities while none is chosen, a start while the city has no assessment, else the assessment at work."""

    stage: ClassVar[Stage] = Stage.MATURITY

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: dict[CityId, AssessmentId] = {}
        self._scores = KnownScores(desk.workshop)
        self.cities = CitiesView(desk, self._scores)
        self.start = StartCard(desk)
        self.view = AssessmentView(desk)
        self.importing = Button(_("Import a survey"), icon="import")
        self.next = Button("", rank=Rank.PRIMARY)
        self._stack = QStackedWidget()
        for part in (self.cities, self.start, self.view):
            self._stack.addWidget(part)
        self.content.addWidget(self._stack)
        self.add_action(self.importing)
        self.add_action(self.next)
        self._connect()

    @property
    def live(self) -> LiveScore | None:
        """The assessment that is shown."""
        return self.view.live if self._stack.currentWidget() is self.view else None

    def refresh(self) -> None:
        """Show the cities, the start, or the assessment."""
        city = self.desk.city
        assessment = self._assessment(city.id) if city else None
        before = self.live.assessment.id if self.live else ""
        if city is None:
            self.cities.refresh()
            self._stack.setCurrentWidget(self.cities)
        elif assessment is None:
            self.start.show_city(city)
            self._stack.setCurrentWidget(self.start)
        else:
            tree = self._scores.tree(assessment.framework_id)
            live = LiveScore(self.desk.workshop, assessment.id, tree=tree)
            self._stack.setCurrentWidget(self.view)
            self.view.show_live(live, city)
            QTimer.singleShot(0, self, self._show_earlier)
            if before != assessment.id:
                self.view.grid.table.setFocus()
        self._show_header()

    def take_changes(self, changes: Changes) -> None:
        """Forget the figures of cities that are others now, also while the page is not seen."""
        self._scores.forget(changes)
        super().take_changes(changes)

    def on_changes(self, changes: Changes) -> None:
        """Follow ratings and consensus without reading anything else."""
        criteria = self.live.take(changes) if self.live is not None else None
        if criteria is None:
            self.refresh()
        elif criteria:
            self.view.show_changed(criteria)
            self._show_header()

    def open_target(self, target: str) -> None:
        """Show a tab, a criterion, or a round of rating."""
        if target in (Tab.RATINGS, Tab.CONSENSUS):
            self.view.show_tab(target)
            if target == Tab.RATINGS:
                self.view.grid.table.setFocus()
        elif self.desk.workshop.assessments.find(target) is not None:
            self.show_round(target)
        elif self.live is not None and self.view.show_criterion(target):
            self.view.grid.table.setFocus()

    def show_round(self, assessment_id: str) -> None:
        """Show one of the rounds of rating, of whichever city."""
        assessment = self.desk.workshop.assessments.get(assessment_id)
        self._shown[assessment.city_id] = assessment.id
        if self.desk.city_id == assessment.city_id:
            self.refresh()
        else:
            self.desk.choose_city(assessment.city_id)

    def _assessment(self, city_id: CityId) -> Assessment | None:
        """Return the round that was chosen for a city, else its newest one."""
        chosen = self.desk.workshop.assessments.find(self._shown.get(city_id))
        return chosen or newest_assessment(self.desk.workshop, city_id)

    def _show_earlier(self) -> None:
        """Add the round before to the radar, if it was rated with the same framework; it may come a moment later."""
        if self.live is None:
            return
        shown = self.live.assessment
        rounds = self.desk.workshop.assessments.where(city_id=shown.city_id, framework_id=shown.framework_id)
        before = [each.id for each in rounds if each.position < shown.position]
        if before:
            earlier = score_of(self.desk.workshop, before[-1], tree=self._scores.tree(shown.framework_id))
            self.view.radar.show_earlier(earlier, self.live.score)

    def _show_header(self) -> None:
        live = self.live
        self.importing.setVisible(live is not None)
        # Where a consensus is settled, that is what there is to do.
        is_at_forms = self.view.tabs.current() == Tab.RATINGS
        self.next.setVisible(live is not None and is_at_forms and live.assessment.closed_at is None)
        self.set_facts(_facts_text(self.desk, self.live))
        if live is not None:
            self._show_next(is_typed=_is_typed(live))
            self.importing.setEnabled(live.assessment.closed_at is None)

    def _show_next(self, *, is_typed: bool) -> None:
        text = _("To the discussion") if is_typed else _("New respondent")
        # Another text lays the whole page out anew, which a rating must not.
        if text != self.next.text():
            self.next.set_text(text)
            self.next.set_icon("discuss" if is_typed else "add")

    def _follow(self) -> None:
        live = self.live
        if live is None:
            return
        if _is_typed(live):
            self.view.go_to_discussion()
        else:
            self.view.show_tab(Tab.RATINGS)
            self.view.grid.add_respondent()

    def _import(self) -> None:
        open_import(self.desk, ImportKind.RATINGS, self)

    def _on_started(self, assessment_id: str) -> None:
        self.show_round(assessment_id)
        self.view.show_tab(Tab.RATINGS)
        self.view.grid.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_another_requested(self) -> None:
        city = self.desk.city
        if city is not None:
            self.start.show_city(city)
            self._stack.setCurrentWidget(self.start)
            self._show_header()

    def _on_written(self) -> None:
        # A refusal has lost its cause as soon as something was taken.
        if self.messages.bar is not None and self.messages.bar.kind is MessageKind.BAD:
            self.messages.clear()

    def _add_need(self, criterion_id: str) -> None:
        if self.live is not None and criterion_id:
            need = add_need_from_criterion(self.desk.workshop, self.live.assessment.id, CriterionId(criterion_id))
            self._say_added(_("Added to the needs: {text}").format(text=need.text), Stage.MENTORING, need.id)

    def _add_action(self, criterion_id: str) -> None:
        if self.live is not None and criterion_id:
            action = add_action_from_criterion(self.desk.workshop, self.live.assessment.id, CriterionId(criterion_id))
            self._say_added(_("Added to the plan: {text}").format(text=action.title), Stage.PLAN, action.id)

    def _say_added(self, text: str, stage: Stage, row_id: str) -> None:
        follow = (_("Open"), lambda: self.desk.go_to(stage, row_id))
        self.messages.show_message(Message(MessageKind.OK, text, (follow,)))

    def _connect(self) -> None:
        self.cities.city_chosen.connect(self.desk.choose_city)
        self.view.tab_chosen.connect(self._show_header)
        self.start.started.connect(self._on_started)
        self.importing.clicked.connect(self._import)
        self.next.clicked.connect(self._follow)
        grid = self.view.grid
        grid.table.refused.connect(self.show_refusal)
        grid.written.connect(self._on_written)
        grid.need_requested.connect(self._add_need)
        grid.action_requested.connect(self._add_action)
        self.view.rounds.round_chosen.connect(self.show_round)
        self.view.rounds.another_requested.connect(self._on_another_requested)


def _is_typed(live: LiveScore) -> bool:
    return len(live.respondents) >= SMALLEST_GROUP and live.filled_forms() == len(live.respondents)


def _facts_text(desk: Desk, live: LiveScore | None) -> str:
    city = desk.city
    if city is None:
        count = len(desk.standing().challenge)
        return ngettext("{n} city takes part", "{n} cities take part", count).format(n=count)
    facts = [city.name(desk.language)]
    if live is not None:
        language, criteria = desk.language, len(live.tree.criterion_ids())
        framework, total = live.tree.framework, len(live.respondents)
        forms = ngettext("{filled} of {n} form", "{filled} of {n} forms", total)
        facts.append(forms.format(filled=live.filled_forms(), n=total) if total else _("no forms yet"))
        facts.append(ngettext("{n} criterion", "{n} criteria", criteria).format(n=criteria))
        # Last, because what does not fit is cut there.
        facts.append(framework.name.in_language(language) or framework.code)
        if live.assessment.closed_at is not None:
            facts.insert(1, _("assessment closed"))
    return " · ".join(facts)
