"""All repositories of a file, by the names that the rest of the program uses."""

from __future__ import annotations

from typing import Any

from dcc_desktop.domain.assessments import Assessment, ConsensusValue, Rating, Respondent
from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import Criterion, Dimension, Framework, Level, ScaleStep
from dcc_desktop.domain.hub import HubEntry
from dcc_desktop.domain.ideas import Ballot, Cluster, Idea, Vote
from dcc_desktop.domain.mentoring import Need, Offer, Pairing, PairingRule, Wish
from dcc_desktop.domain.people import Attendance, Person
from dcc_desktop.domain.plan import Action, ActionOrigin, Indicator, Milestone, Objective
from dcc_desktop.domain.practices import GoodPractice, PracticeAdoption
from dcc_desktop.domain.programme import Phase, Programme
from dcc_desktop.domain.running import RunEvent
from dcc_desktop.domain.seminars import AgendaBlock, AgendaItem, Seminar
from dcc_desktop.domain.statements import Statement, StatementDraft
from dcc_desktop.domain.swot import SwotEntry
from dcc_desktop.store.repository import Repository
from dcc_desktop.store.rows import Rows


class Repositories:
    """One repository a table."""

    def __init__(self, rows: Rows) -> None:
        self.programmes = Repository(Programme, rows)
        self.phases = Repository(Phase, rows)
        self.frameworks = Repository(Framework, rows)
        self.scale_steps = Repository(ScaleStep, rows)
        self.dimensions = Repository(Dimension, rows)
        self.criteria = Repository(Criterion, rows)
        self.levels = Repository(Level, rows)
        self.cities = Repository(City, rows)
        self.people = Repository(Person, rows)
        self.seminars = Repository(Seminar, rows)
        self.agenda_blocks = Repository(AgendaBlock, rows)
        self.agenda_items = Repository(AgendaItem, rows)
        self.run_events = Repository(RunEvent, rows)
        self.attendances = Repository(Attendance, rows)
        self.assessments = Repository(Assessment, rows)
        self.respondents = Repository(Respondent, rows)
        self.ratings = Repository(Rating, rows)
        self.consensus_values = Repository(ConsensusValue, rows)
        self.swot_entries = Repository(SwotEntry, rows)
        self.clusters = Repository(Cluster, rows)
        self.ideas = Repository(Idea, rows)
        self.ballots = Repository(Ballot, rows)
        self.votes = Repository(Vote, rows)
        self.statements = Repository(Statement, rows)
        self.statement_drafts = Repository(StatementDraft, rows)
        self.needs = Repository(Need, rows)
        self.offers = Repository(Offer, rows)
        self.wishes = Repository(Wish, rows)
        self.pairing_rules = Repository(PairingRule, rows)
        self.pairings = Repository(Pairing, rows)
        self.good_practices = Repository(GoodPractice, rows)
        self.practice_adoptions = Repository(PracticeAdoption, rows)
        self.hub_entries = Repository(HubEntry, rows)
        self.objectives = Repository(Objective, rows)
        self.actions = Repository(Action, rows)
        self.milestones = Repository(Milestone, rows)
        self.indicators = Repository(Indicator, rows)
        self.action_origins = Repository(ActionOrigin, rows)

    def counts(self) -> dict[str, int]:
        """Return how many entities each table holds, by the name of the table."""
        return {repository.table: repository.count() for repository in self.repositories()}

    def repositories(self) -> list[Repository[Any]]:
        """Return all repositories."""
        return [each for each in vars(self).values() if isinstance(each, Repository)]
