"""The pile of forms that is typed: which one lies on top, which ones still wait, and how far each is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dcc_desktop.domain.assessments import Respondent, RespondentId
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.services.live_score import LiveScore


@dataclass(frozen=True, slots=True)
class FormPile:
    """The forms of an assessment, in the order in which they came in; `respondent` is whose form is shown."""

    live: LiveScore
    respondent: Respondent | None = None

    def anew(self, live: LiveScore) -> FormPile:
        """Return the pile as it is now, with the same form on top; none in another assessment, or once it is gone."""
        is_other = live.assessment.id != self.live.assessment.id
        known = {} if is_other else {each.id: each for each in live.respondents}
        return FormPile(live, known.get(self.respondent.id) if self.respondent else None)

    def with_respondent(self, respondent: Respondent | None) -> FormPile:
        """Return the pile with another form on top."""
        return replace(self, respondent=respondent)

    @property
    def is_open(self) -> bool:
        """Whether forms are still taken."""
        return self.live.assessment.closed_at is None

    @property
    def place(self) -> int:
        """Which form is shown, from 0; -1 when none is."""
        ids = [each.id for each in self.live.respondents]
        return ids.index(self.respondent.id) if self.respondent is not None and self.respondent.id in ids else -1

    @property
    def criteria(self) -> int:
        """How many answers a form has room for."""
        return len(self.live.tree.criterion_ids())

    def answered(self, respondent_id: RespondentId) -> int:
        """Return how many criteria of a form are answered."""
        return self.live.answers()[respondent_id]

    def beside(self, by: int) -> Respondent | None:
        """Return whose form comes so many after the one that is shown, or before it; None beyond the ends."""
        place = self.place + by
        return self.live.respondents[place] if 0 <= place < len(self.live.respondents) else None

    def first(self) -> Respondent | None:
        """Return whose form to begin with: the first that waits, else the first."""
        return next(iter(self._waiting(0) or self.live.respondents), None)

    def next_waiting(self) -> Respondent | None:
        """Return the next one after the form that is shown whose form is not filled in."""
        return next(iter(self._waiting(self.place + 1)), None)

    def has_gaps(self) -> bool:
        """Tell whether the form that is shown still has criteria without an answer."""
        return self.respondent is not None and self.answered(self.respondent.id) < self.criteria

    def words_of_end(self) -> str:
        """Return what is said once the last line of the form is typed; nothing without a form."""
        if self.respondent is None:
            return ""
        missing = self.criteria - self.answered(self.respondent.id)
        if not missing:
            return _("Form complete. Press + for the next respondent.")
        return ngettext(
            "End of the form; {n} criterion has no answer. Press + for the next respondent.",
            "End of the form; {n} criteria have no answer. Press + for the next respondent.",
            missing,
        ).format(n=missing)

    def _waiting(self, place: int) -> list[Respondent]:
        answers, criteria = self.live.answers(), self.criteria
        return [each for each in self.live.respondents[place:] if answers[each.id] < criteria]
