"""Where the group's value for a criterion is settled: it is chosen and explained, never taken from the mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dcc_desktop.domain.assessments import AssessmentId
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.maturity import CriterionScore
from dcc_desktop.errors import DccError, InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.services.live_score import LiveScore
from dcc_desktop.services.ratings import settle_consensus, withdraw_consensus
from ui.begun_entries import BegunEntry
from ui.desk import Desk
from ui.pages.maturity.agreement_words import figures_in_words
from ui.theme.look import Type, look
from ui.widgets.buttons import Button, Rank, Size
from ui.widgets.cards import Card
from ui.widgets.choices import ChoiceField
from ui.widgets.labels import Label, Tone
from ui.widgets.text_fields import TextArea

Draft = tuple[str, str, str]
Key = tuple[AssessmentId, CriterionId]
_NOTHING: Draft = ("", "", "")


class ConsensusCard(Card):
    """The consensus on the chosen criterion; what is typed and not settled stays when another one is looked at."""

    settled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Consensus"), parent=parent)
        self._desk = desk
        self._live: LiveScore | None = None
        self._score: CriterionScore | None = None
        self._drafts: dict[Key, Draft] = {}
        self._kept: Draft = _NOTHING
        BegunEntry(self, count=lambda: len(self._unsettled()), take=self._take_begun)
        self.name = Label("", Type.TABLE_KEY, wraps=True)
        self.figures = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.now = ChoiceField(_("Now"), ())
        self.target = ChoiceField(_("Target"), (), has_note=False)
        for field in (self.now, self.target):
            field.box.setMinimumWidth(look().px(72))
        self.level = Label("", Type.CAPTION, Tone.TEXT2, wraps=True)
        self.reason = TextArea(
            _("Reason"), help=_("Which fact decided the matter, in one sentence."), least_lines=2, most_lines=4
        )
        self.settle = Button(_("Settle"), icon="discuss", rank=Rank.PRIMARY, size=Size.SMALL)
        self.withdraw = Button(_("Withdraw"), rank=Rank.QUIET, size=Size.SMALL)
        self._arrange()
        self.now.edited.connect(self._on_now_edited)
        self.target.edited.connect(self._show_level)
        self.settle.clicked.connect(self._settle)
        self.withdraw.clicked.connect(self._withdraw)

    def show_criterion(self, live: LiveScore, criterion_id: str) -> None:
        """Show the consensus on a criterion as it is in the file, or what was typed for it and not settled."""
        self._keep_draft()
        is_other_scale = self._live is None or self._live.tree is not live.tree
        self._live = live
        score = next((each for each in live.score.criteria() if each.criterion.id == criterion_id), None)
        before, self._score = self._score, score
        if is_other_scale:
            self._offer_steps(live)
        if score is None:
            return
        criterion, language = score.criterion, self._desk.language
        self.name.set_text(f"{criterion.code} {criterion.name.in_language(language)}")
        self.figures.set_text(figures_in_words(score))
        is_open = live.assessment.closed_at is None
        for part in (self.now, self.target, self.reason, self.settle, self.withdraw):
            part.setEnabled(is_open)
        self.withdraw.setVisible(score.consensus is not None)
        self.settle.set_text(_("Settle") if score.consensus is None else _("Change"))
        is_same = before is not None and before.criterion.id == criterion_id and before.consensus == score.consensus
        if not is_same or is_other_scale:
            self._fill(_of(score))

    def _fill(self, kept: Draft) -> None:
        self._put(kept)
        self._kept = self._typed()
        key = self._key()
        begun = self._drafts.pop(key, None) if key is not None else None
        if begun is not None:
            self._put(begun)
        self._show_level()

    def _put(self, values: Draft) -> None:
        for field, value in zip((self.now, self.target, self.reason), values, strict=True):
            # Another `of` each time: what was typed for one criterion must never stay for the next.
            field.set_value(value, of="")
            field.set_value(value, of=":".join(self._key() or ()))

    def _key(self) -> Key | None:
        if self._live is None or self._score is None:
            return None
        return self._live.assessment.id, self._score.criterion.id

    def _typed(self) -> Draft:
        return self.now.value(), self.target.value(), self.reason.value()

    def _keep_draft(self) -> None:
        key = self._key()
        if key is None:
            return
        self._drafts.pop(key, None)
        if self._typed() != self._kept:
            self._drafts[key] = self._typed()

    def _unsettled(self) -> dict[Key, Draft]:
        """Return what was typed and not settled; of what is removed now, nothing."""
        self._keep_draft()
        assessments, criteria = self._desk.workshop.assessments, self._desk.workshop.criteria
        return {key: each for key, each in self._drafts.items() if assessments.find(key[0]) and criteria.find(key[1])}

    def _take_begun(self) -> None:
        """Settle all that has a step and a reason; the rest is left over, so that whoever closes the file is asked."""
        refused: DccError | None = None
        for key, draft in self._unsettled().items():
            try:
                self._save(key, draft)
            except DccError as error:  # it keeps none of the others back
                refused = error
        if refused is not None:
            raise refused

    def _save(self, key: Key, draft: Draft) -> None:
        """Write a consensus; then it is no draft any more."""
        (assessment_id, criterion_id), (now, target, reason) = key, draft
        if not now:
            raise InvalidInputError(_("Choose the step that the group agrees on."))
        is_shown = key == self._key()
        kept = self._kept
        if is_shown:
            self._kept = draft  # before the change, after which the card is filled anew
        try:
            settle_consensus(
                self._desk.workshop,
                assessment_id,
                criterion_id,
                current=int(now),
                target=int(target) if target else None,
                reason=reason,
            )
        except DccError:
            if is_shown:
                self._kept = kept
            raise
        self._drafts.pop(key, None)

    def _settle(self) -> None:
        live, score = self._live, self._score
        if live is None or score is None:
            return
        now, target, reason = self._typed()
        if not now:
            self.now.set_error(_("Choose the step that the group agrees on."))
            return
        try:
            self._save((live.assessment.id, score.criterion.id), (now, target, reason))
        except InvalidInputError as error:
            self.reason.set_error(str(error))
            return
        self.reason.say(_("Settled"))
        self.settled.emit()

    def _withdraw(self) -> None:
        if self._live is not None and self._score is not None:
            self._kept = self._typed()
            withdraw_consensus(self._desk.workshop, self._live.assessment.id, self._score.criterion.id)
            self._desk.offer_undo(_("The consensus was withdrawn."))

    def _offer_steps(self, live: LiveScore) -> None:
        steps = [(str(step), str(step)) for step in live.tree.scale]
        self.now.set_choices(steps)
        self.target.set_choices([("", "–"), *steps])

    def _on_now_edited(self) -> None:
        self.now.clear_error()
        self._show_level()

    def _show_level(self) -> None:
        """Say what a city at the chosen step looks like."""
        chosen = self.now.value()
        if self._live is None or self._score is None or not chosen:
            self.level.hide()
            return
        branch = self._live.tree.branch(self._score.criterion.id)
        level = branch.level(int(chosen)) if branch else None
        language = self._desk.language
        name = self._live.tree.step_name(int(chosen), language)
        descriptor = level.descriptor.in_language(language) if level else ""
        self.level.set_text(": ".join(part for part in (name, descriptor) if part))
        self.level.show()

    def _arrange(self) -> None:
        values = QHBoxLayout()
        values.setSpacing(12)
        values.addWidget(self.now, 1)
        values.addWidget(self.target, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.settle)
        buttons.addWidget(self.withdraw)
        buttons.addStretch(1)
        self.body.addWidget(self.name)
        self.body.addWidget(self.figures)
        self.body.addLayout(values)
        self.body.addWidget(self.level)
        self.body.addWidget(self.reason)
        self.body.addLayout(buttons)
        self.body.addStretch(1)


def _of(score: CriterionScore) -> Draft:
    settled = score.consensus
    if settled is None:
        return _NOTHING
    return str(settled.current), "" if settled.target is None else str(settled.target), settled.reason
