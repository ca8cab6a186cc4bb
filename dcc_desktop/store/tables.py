"""Which table holds which entities, in an order in which parents come before their children."""

from __future__ import annotations

import re

from dcc_desktop.domain.assessments import Assessment, ConsensusValue, Rating, Respondent
from dcc_desktop.domain.cities import City
from dcc_desktop.domain.entity import Entity
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

ENTITIES: tuple[type[Entity], ...] = (
    Programme, Phase, Framework, ScaleStep, Dimension, Criterion, Level,
    City, Person, Seminar, AgendaBlock, AgendaItem, RunEvent, Attendance,
    Assessment, Respondent, Rating, ConsensusValue,
    SwotEntry, Cluster, Idea, Ballot, Vote, Statement, StatementDraft,
    Need, Offer, Wish, PairingRule, Pairing, GoodPractice, PracticeAdoption, HubEntry,
    Objective, Action, Milestone, Indicator, ActionOrigin,
)  # fmt: skip


def table_name(entity: type[Entity]) -> str:
    """Return the table of a class of entities: `AgendaItem` lies in `agenda_item`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", entity.__name__).lower()


TABLES: tuple[str, ...] = tuple(table_name(entity) for entity in ENTITIES)

ORDINAL = "ordinal"
"""The column of a table without positions that keeps the order in which its rows were added; no entity has it."""

OWNING_COLUMNS: frozenset[tuple[str, str]] = frozenset(
    {
        ("vote", "idea_id"),
        ("vote", "cluster_id"),
        *(("action_origin", f"{what}_id") for what in ("idea", "cluster", "criterion", "practice", "mentor")),
    }
)
"""References that may be empty, but whose row has no meaning without what it refers to."""
