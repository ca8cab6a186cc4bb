"""The figures of one assessment, kept true while somebody rates: only what has changed is read and scored anew."""

from __future__ import annotations

from collections import Counter

from dcc_desktop.domain.assessments import AssessmentId, ConsensusValue, Rating, Respondent, RespondentId
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import CriterionId
from dcc_desktop.domain.maturity import rescore, score_assessment
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.domain.standing import FILLED_SHARE
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.workshop_file import Changes, WorkshopFile

FRAMEWORK_TABLES = frozenset({"framework", "scale_step", "dimension", "criterion", "level"})
_WHOLE = FRAMEWORK_TABLES | {"assessment", "respondent"}
_MANY = 200
"""From so many changed ratings on, reading all of them is quicker."""


class LiveScore:
    """An assessment with its respondents, ratings and figures.

    `take` is to be called after each change of the file; where it cannot keep up it says so, and a new one is made.
    """

    def __init__(
        self, workshop: WorkshopFile, assessment_id: AssessmentId, *, tree: FrameworkTree | None = None
    ) -> None:
        self._workshop = workshop
        self.assessment = workshop.assessments.get(assessment_id)
        self.tree = tree or framework_tree(workshop, self.assessment.framework_id)
        found = workshop.respondents.where(assessment_id=assessment_id)
        self.respondents: list[Respondent] = sorted(found, key=lambda each: natural_key(each.code))
        ratings = workshop.ratings.among("respondent_id", [each.id for each in found])
        self._ratings: dict[str, Rating] = {rating.id: rating for rating in ratings}
        self._answers: Counter[RespondentId] | None = None
        settled = workshop.consensus_values.where(assessment_id=assessment_id)
        self._consensus: dict[str, ConsensusValue] = {value.id: value for value in settled}
        self.score = score_assessment(
            self.tree, self.respondents, ratings=self._ratings.values(), consensus=self._consensus.values()
        )

    def rating(self, respondent_id: RespondentId, criterion_id: CriterionId) -> Rating | None:
        """Return what a respondent said of a criterion; None when they skipped it."""
        return self._ratings.get(Rating.id_for(respondent_id, criterion_id))

    def answers(self) -> Counter[RespondentId]:
        """Return how many criteria each respondent has answered or called not applicable."""
        if self._answers is None:
            self._answers = Counter(
                rating.respondent_id
                for rating in self._ratings.values()
                if rating.current is not None or rating.is_not_applicable
            )
        return self._answers

    def filled_forms(self) -> int:
        """Return how many forms count as filled, as everywhere in the program."""
        answers, enough = self.answers(), max(FILLED_SHARE * len(self.tree.criterion_ids()), 1)
        return sum(answers[respondent.id] >= enough for respondent in self.respondents)

    def take(self, changes: Changes) -> set[CriterionId] | None:
        """Follow a change; return the criteria whose figures or ratings are others now.

        None: something else of the assessment has changed, so a new `LiveScore` is needed.
        """
        ratings = {row_id for table, row_id in changes.rows if table == "rating"}
        if len(ratings) > _MANY or any(table in _WHOLE for table, _id in changes.rows):
            return None
        changed = self._take_ratings(ratings)
        changed |= self._take_consensus({row_id for table, row_id in changes.rows if table == "consensus_value"})
        if changed:
            self.score = rescore(
                self.score,
                self.tree,
                self.respondents,
                criteria=changed,
                ratings=[each for each in self._ratings.values() if each.criterion_id in changed],
                consensus=[each for each in self._consensus.values() if each.criterion_id in changed],
            )
        return changed

    def _take_ratings(self, ids: set[str]) -> set[CriterionId]:
        mine = {respondent.id for respondent in self.respondents}
        found: dict[str, Rating] = {
            each.id: each for each in self._workshop.ratings.among("id", ids) if each.respondent_id in mine
        }
        before = [self._ratings.pop(each) for each in ids if each in self._ratings]
        self._ratings |= found
        self._answers = None
        return {rating.criterion_id for rating in (*before, *found.values())}

    def _take_consensus(self, ids: set[str]) -> set[CriterionId]:
        values = self._workshop.consensus_values.among("id", ids)
        found: dict[str, ConsensusValue] = {
            value.id: value for value in values if value.assessment_id == self.assessment.id
        }
        before = [self._consensus.pop(each) for each in ids if each in self._consensus]
        self._consensus |= found
        return {value.criterion_id for value in (*before, *found.values())}
