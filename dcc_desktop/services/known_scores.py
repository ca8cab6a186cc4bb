"""The figures of all cities, worked out one city at a time and kept until a change touches them."""

from __future__ import annotations

from collections.abc import Iterable

from dcc_desktop.domain.assessments import AssessmentId, RespondentId
from dcc_desktop.domain.cities import CityId
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import FrameworkId
from dcc_desktop.domain.maturity import CityScore
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.live_score import FRAMEWORK_TABLES
from dcc_desktop.services.maturity import newest_assessment, score_of
from dcc_desktop.workshop_file import Changes, WorkshopFile


class KnownScores:
    """Scoring every city takes longer than a window may stand still: it asks for one after the other."""

    def __init__(self, workshop: WorkshopFile) -> None:
        self._workshop = workshop
        self._trees: dict[FrameworkId, FrameworkTree] = {}
        self._scores: dict[CityId, CityScore | None] = {}

    def is_known(self, city_id: CityId) -> bool:
        """Tell whether the figures of a city are worked out."""
        return city_id in self._scores

    def get(self, city_id: CityId) -> CityScore | None:
        """Return the figures of a city's newest assessment; None without one, and while they are not known."""
        return self._scores.get(city_id)

    def work_out(self, city_id: CityId) -> None:
        """Read and score the newest assessment of a city."""
        assessment = newest_assessment(self._workshop, city_id)
        score = score_of(self._workshop, assessment.id, tree=self.tree(assessment.framework_id)) if assessment else None
        self._scores[city_id] = score

    def tree(self, framework_id: FrameworkId) -> FrameworkTree:
        """Return a framework as a whole, read once."""
        if framework_id not in self._trees:
            self._trees[framework_id] = framework_tree(self._workshop, framework_id)
        return self._trees[framework_id]

    def forget(self, changes: Changes) -> None:
        """Take note of a change: what it touches is worked out anew when asked for."""
        tables = {table for table, _id in changes.rows}
        if not tables.isdisjoint(FRAMEWORK_TABLES):
            self._trees.clear()
        if not tables.isdisjoint(FRAMEWORK_TABLES | {"assessment", "respondent"}):
            self._scores.clear()
        elif not tables.isdisjoint({"rating", "consensus_value"}):
            self._forget_rated(changes)

    def _forget_rated(self, changes: Changes) -> None:
        workshop = self._workshop
        ids = {table: [row_id for name, row_id in changes.rows if name == table] for table, _id in changes.rows}
        ratings = workshop.ratings.among("id", ids.get("rating", ()))
        settled = workshop.consensus_values.among("id", ids.get("consensus_value", ()))
        if len(ratings) + len(settled) < len(ids.get("rating", ())) + len(ids.get("consensus_value", ())):
            # Nobody knows any more whose the removed ones were.
            self._scores.clear()
            return
        respondents = {rating.respondent_id for rating in ratings}
        self._forget_assessments([*self._assessments_of(respondents), *(each.assessment_id for each in settled)])

    def _assessments_of(self, respondents: Iterable[RespondentId]) -> list[AssessmentId]:
        return [each.assessment_id for each in self._workshop.respondents.among("id", respondents)]

    def _forget_assessments(self, assessments: Iterable[AssessmentId]) -> None:
        for assessment in self._workshop.assessments.among("id", set(assessments)):
            self._scores.pop(assessment.city_id, None)
