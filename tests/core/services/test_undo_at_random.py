"""Service functions of all modules in any order, with undo, redo and reopening in between, checked by whole dumps."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.hub import HubBox
from dcc_desktop.domain.statements import StatementKind
from dcc_desktop.domain.swot import SwotKind
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import DccError, UndoRefusedError
from dcc_desktop.i18n import Language
from dcc_desktop.services import (
    agenda,
    assessment,
    brainstorm,
    cities,
    criteria,
    frameworks,
    hub,
    indicators,
    mentoring,
    objectives,
    origins,
    pairings,
    people,
    planning,
    practices,
    programme,
    ratings,
    seminars,
    statements,
    suggestion,
    swot,
    voting,
)
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.services.whole_dumps import EMPTY, dump, open_quickly, quick

T = TypeVar("T")


class _NothingToChooseFrom(Exception):
    """An action needs something that the file does not hold."""


class Chooser:
    """Chooses what an action needs: evenly, so that no action starves, and the same from the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def one(self, things: Sequence[T]) -> T:
        if not things:
            raise _NothingToChooseFrom
        return self._random.choice(things)

    def seldom(self, things: Sequence[T]) -> T:
        """Choose one, but only once in eight times: what takes everything else with it."""
        return self.one(things if self.number(7) == 0 else [])

    def some(self, things: Sequence[T]) -> list[T]:
        return [thing for thing in things if self.number(1)]

    def number(self, most: int) -> int:
        return self._random.randint(0, most)

    def text(self) -> str:
        return self._random.choice(["идея", "idea", "", " план ", "a\nb", "x" * 70])

    def name(self) -> BilingualText:
        return BilingualText.same(self.text())


def _title(w: WorkshopFile, c: Chooser) -> str:
    return c.text() + str(len(w.cities.all()))


Action = Callable[[WorkshopFile, Chooser], object]
ROLES, KINDS = list(CityRole), list(SwotKind)

PROGRAMME: list[Action] = [
    lambda w, c: programme.start_programme(w, c.text(), language=Language.BG),
    lambda w, c: cities.add_city(w, _title(w, c), role=c.one(ROLES)),
    lambda w, c: cities.change_city(
        w, replace(c.one(w.cities.all()), slogan=c.text()), merge_key=c.one(["", "slogan"])
    ),
    lambda w, c: cities.remove_cities(w, [c.seldom(w.cities.all()).id]),
    lambda w, c: cities.set_lead_expert(w, c.one(w.cities.all()).id, c.one(w.people.all()).id),
    lambda w, c: people.add_person(w, c.text(), city_id=c.one(w.cities.all()).id),
    lambda w, c: people.remove_people(w, [c.one(w.people.all()).id]),
    lambda w, c: people.invite_people(w, c.one(w.seminars.all()).id, person_ids=[p.id for p in c.some(w.people.all())]),
    lambda w, c: seminars.add_seminar(w, c.name()),
    lambda w, c: seminars.remove_seminar(w, c.one(w.seminars.all()).id),
    lambda w, c: agenda.add_block(w, c.one(w.seminars.all()).id, title=c.name()),
    lambda w, c: agenda.add_item(w, c.one(w.agenda_blocks.all()).id, title=c.name(), minutes=30, index=0),
    lambda w, c: agenda.move_item(w, c.one(w.agenda_items.all()).id, index=c.number(3)),
    lambda w, c: agenda.remove_block(w, c.one(w.agenda_blocks.all()).id),
]
MATURITY: list[Action] = [
    lambda w, c: frameworks.add_framework(w, c.text(), name=c.name()),
    lambda w, c: criteria.add_dimension(w, c.one(w.frameworks.all()).id, code=f"D{c.number(3)}", name=c.name()),
    lambda w, c: criteria.add_criterion(w, c.one(w.dimensions.all()).id, code=f"C{c.number(3)}", name=c.name()),
    lambda w, c: criteria.remove_criterion(w, c.one(w.criteria.all()).id),
    lambda w, c: criteria.remove_dimension(w, c.one(w.dimensions.all()).id),
    lambda w, c: frameworks.remove_framework(w, c.seldom(w.frameworks.all()).id),
    lambda w, c: assessment.start_assessment(w, c.one(w.cities.all()).id, c.one(w.frameworks.all()).id),
    lambda w, c: assessment.add_respondent(w, c.one(w.assessments.all()).id),
    lambda w, c: ratings.rate(w, c.one(w.respondents.all()).id, c.one(w.criteria.all()).id, current=c.number(6)),
    lambda w, c: ratings.settle_consensus(
        w, c.one(w.assessments.all()).id, c.one(w.criteria.all()).id, current=1 + c.number(4), reason=c.text()
    ),
    lambda w, c: assessment.close_assessment(w, c.one(w.assessments.all()).id),
    lambda w, c: assessment.remove_assessment(w, c.one(w.assessments.all()).id),
]
IDEAS: list[Action] = [
    lambda w, c: swot.add_entries(w, c.one(w.cities.all()).id, c.text(), kind=c.one(KINDS)),
    lambda w, c: swot.move_entry(w, c.one(w.swot_entries.all()).id, kind=c.one(KINDS), index=c.number(3)),
    lambda w, c: swot.remove_entry(w, c.one(w.swot_entries.all()).id),
    lambda w, c: brainstorm.add_ideas(w, c.one(w.cities.all()).id, [c.text(), c.text()]),
    lambda w, c: brainstorm.change_idea(w, replace(c.one(w.ideas.all()), text=c.text()), merge_key=c.one(["", "idea"])),
    lambda w, c: brainstorm.move_idea(w, c.one(w.ideas.all()).id, index=c.number(3)),
    lambda w, c: brainstorm.add_cluster(w, c.one(w.cities.all()).id, c.text(), ideas=c.some(w.ideas.all())),
    lambda w, c: brainstorm.move_to_cluster(w, c.some(w.ideas.all()), c.one([None, *(k.id for k in w.clusters.all())])),
    lambda w, c: brainstorm.move_cluster(w, c.one(w.clusters.all()).id, index=c.number(2)),
    lambda w, c: brainstorm.merge_clusters(
        w, [k.id for k in c.some(w.clusters.all())], into=c.one(w.clusters.all()).id
    ),
    lambda w, c: brainstorm.remove_cluster(w, c.seldom(w.clusters.all()).id),
    lambda w, c: brainstorm.remove_ideas(w, [c.seldom(w.ideas.all()).id]),
    lambda w, c: voting.open_ballot(w, c.one(w.cities.all()).id, c.text(), dots=1 + c.number(3)),
    lambda w, c: voting.cast_votes(
        w,
        c.one(w.ballots.all()).id,
        f"V{c.number(2)}",
        c.some([*(i.id for i in w.ideas.all()), *(k.id for k in w.clusters.all())]),
    ),
    lambda w, c: voting.record_dots(w, c.one(w.ballots.all()).id, c.one(w.ideas.all()).id, count=c.number(4)),
    lambda w, c: voting.withdraw_votes(w, c.one(w.ballots.all()).id, [f"V{c.number(2)}"]),
    lambda w, c: voting.close_ballot(w, c.one(w.ballots.all()).id),
    lambda w, c: voting.reopen_ballot(w, c.one(w.ballots.all()).id),
    lambda w, c: voting.remove_ballot(w, c.seldom(w.ballots.all()).id),
    lambda w, c: statements.add_statement(w, c.one(w.cities.all()).id, c.one(list(StatementKind))),
    lambda w, c: statements.add_draft(w, c.one(w.statements.all()).id, c.text()),
    lambda w, c: statements.agree_on_draft(w, c.one(w.statement_drafts.all()).id),
    lambda w, c: statements.change_statement(
        w, replace(c.one(w.statements.all()), metric=c.text(), target=0.1, year=2030)
    ),
    lambda w, c: statements.remove_statement(w, c.one(w.statements.all()).id),
    lambda w, c: hub.write_box(w, c.one(w.cities.all()).id, c.one(list(HubBox)), c.text()),
]
PLAN: list[Action] = [
    lambda w, c: mentoring.add_need(w, c.one(w.cities.all()).id, c.text(), strength=c.number(4)),
    lambda w, c: mentoring.add_offer(w, c.one(w.cities.all()).id, c.text()),
    lambda w, c: mentoring.add_wish(w, c.one(w.cities.all()).id, c.one(w.cities.all()).id),
    lambda w, c: pairings.require_pair(w, c.one(w.cities.all()).id, c.one(w.cities.all()).id),
    lambda w, c: pairings.forbid_pair(w, c.one(w.cities.all()).id, c.one(w.cities.all()).id),
    lambda w, c: pairings.set_capacity(w, c.one(w.cities.all()).id, c.number(3) - 1),
    lambda w, c: suggestion.choose_pairing(w, c.one(w.cities.all()).id, c.one(w.cities.all()).id),
    lambda w, _: suggestion.take_suggestion(w),
    lambda w, c: pairings.remove_rule(w, c.one(w.pairing_rules.all()).id),
    lambda w, c: practices.add_practice(w, c.text(), city_id=c.one(w.cities.all()).id),
    lambda w, c: practices.adopt_practice(w, c.one(w.good_practices.all()).id, c.one(w.cities.all()).id, note=c.text()),
    lambda w, c: practices.remove_practices(w, [c.one(w.good_practices.all()).id]),
    lambda w, c: objectives.add_objective(w, c.one(w.cities.all()).id, c.text(), line=c.number(2)),
    lambda w, c: objectives.move_objective(w, c.one(w.objectives.all()).id, line=1 + c.number(1), index=c.number(2)),
    lambda w, c: objectives.remove_objectives(w, [c.one(w.objectives.all()).id]),
    lambda w, c: planning.add_action(w, c.one(w.cities.all()).id, c.text(), priority=c.number(3)),
    lambda w, c: planning.move_action(
        w, c.one(w.actions.all()).id, objective_id=c.one(w.objectives.all()).id, index=c.number(2)
    ),
    lambda w, c: planning.park_action(w, c.one(w.actions.all()).id),
    lambda w, c: planning.mark_pilot(w, c.one(w.actions.all()).id),
    lambda w, c: planning.add_milestone(w, c.one(w.actions.all()).id, c.text()),
    lambda w, c: planning.remove_actions(w, [c.one(w.actions.all()).id]),
    lambda w, c: origins.add_action_from_idea(w, c.one(w.ideas.all()).id),
    lambda w, c: origins.add_action_from_cluster(w, c.one(w.clusters.all()).id),
    lambda w, c: origins.add_action_from_practice(w, c.one(w.good_practices.all()).id, c.one(w.cities.all()).id),
    lambda w, c: origins.set_origin(w, c.one(w.actions.all()).id, idea_id=c.one(w.ideas.all()).id),
    lambda w, c: indicators.add_indicator(w, c.one(w.cities.all()).id, c.text(), action_id=c.one(w.actions.all()).id),
]
KINDS_OF_ACTIONS = [PROGRAMME, MATURITY, IDEAS, PLAN]
PARENTS: list[Action] = [
    lambda w, c: cities.add_city(w, "Aberra", role=CityRole.MENTOR),
    lambda w, c: cities.add_city(w, "Brenova"),
    lambda w, c: frameworks.add_framework(w, "F", name=BilingualText.same("F")),
    lambda w, c: criteria.add_dimension(w, w.frameworks.all()[0].id, code="D1", name=BilingualText.same("D1")),
    lambda w, c: criteria.add_criterion(w, w.dimensions.all()[0].id, code="C1", name=BilingualText.same("C1")),
    lambda w, c: seminars.add_seminar(w, BilingualText.same("S")),
    lambda w, c: agenda.add_block(w, w.seminars.all()[0].id, title=BilingualText.same("B")),
]


class SeminarAtRandom(RuleBasedStateMachine):
    """Keeps the dump after every step, and where in their row undo and redo have come to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.workshop = quick(WorkshopFile.create(self.folder / "file.dccw"))
        self.states = [EMPTY]
        self.here = 0
        # Children can be added from the first action on.
        for action in PARENTS:
            self._act(action, Chooser(0))

    def _act(self, action: Action, chooser: Chooser) -> None:
        newest = self._number_to_undo()
        try:
            action(self.workshop, chooser)
        except (DccError, _NothingToChooseFrom):
            assert dump(self.workshop) == self.states[self.here]
            return
        after = self._number_to_undo()
        if after > newest:
            del self.states[self.here + 1 :]
            self.states.append(dump(self.workshop))
            self.here += 1
        elif after < newest:
            # The newest step has grown back to nothing.
            del self.states[self.here :]
            self.here -= 1
        elif after and self.workshop.log.step(after).merge_key:
            self.states[self.here] = dump(self.workshop)
        assert dump(self.workshop) == self.states[self.here]

    def _number_to_undo(self) -> int:
        step = self.workshop.history.step_to_undo
        return step.number if step else 0

    @rule(seed=st.integers(0, 2**32), times=st.integers(50, 150))
    def do(self, seed: int, times: int) -> None:
        chooser = Chooser(seed)
        for _time in range(times):
            self._act(chooser.one(chooser.one(KINDS_OF_ACTIONS)), chooser)

    @rule(times=st.integers(1, 5))
    def undo(self, times: int) -> None:
        for _time in range(min(times, self.here)):
            self.workshop.undo()
            self.here -= 1
            assert dump(self.workshop) == self.states[self.here]

    @precondition(lambda self: self.here < len(self.states) - 1)
    @rule(times=st.integers(1, 5))
    def redo(self, times: int) -> None:
        for _time in range(min(times, len(self.states) - 1 - self.here)):
            self.workshop.redo()
            self.here += 1
            assert dump(self.workshop) == self.states[self.here]

    @precondition(lambda self: self.here == len(self.states) - 1)
    @rule()
    def redo_is_refused_at_the_end(self) -> None:
        with pytest.raises(UndoRefusedError):
            self.workshop.redo()

    @rule()
    def close_and_open(self) -> None:
        self.workshop.close()
        self.workshop = open_quickly(self.workshop.path)
        del self.states[self.here + 1 :]

    def teardown(self) -> None:
        dangling = self.workshop._connection.execute("PRAGMA foreign_key_check").fetchall()
        assert dangling == []
        self.undo(self.here)
        assert dump(self.workshop) == EMPTY
        self.redo(len(self.states))
        self.workshop.close()
        shutil.rmtree(self.folder)


SeminarAtRandom.TestCase.settings = settings(
    max_examples=10, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSeminarAtRandom = SeminarAtRandom.TestCase
