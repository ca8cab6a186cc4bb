"""The visions, missions and ambitions of the sample, with their drafts."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from dcc_desktop.domain.statements import Statement, StatementDraft, StatementDraftId, StatementId, StatementKind
from dcc_desktop.services.sample.content import HELD_AT, Sample, fields_in, sample_id

_FIRST_DRAFT = HELD_AT + timedelta(hours=10)


def statement_id(code: str) -> StatementId:
    """Return the id of a statement."""
    return StatementId(sample_id("statement", code))


def save_statements(sample: Sample) -> None:
    """Save every statement and the drafts that led to it."""
    statements: list[Statement] = []
    drafts: list[StatementDraft] = []
    seen: Counter[tuple[str, str]] = Counter()
    for row in sample.content.read("statements")["statements"]:
        own_id, key = statement_id(row["code"]), (row["city"], row["kind"])
        values = fields_in(Statement, row) | {"kind": StatementKind(row["kind"]), "position": seen[key]}
        seen[key] += 1
        statements.append(Statement(id=own_id, city_id=sample.city_id(row["city"]), **values))
        drafts += [
            StatementDraft(
                id=StatementDraftId(sample_id("draft", row["code"], str(position))),
                statement_id=own_id,
                text=draft["text"],
                created_at=_FIRST_DRAFT + timedelta(minutes=7 * position),
                author=draft["author"],
                position=position,
            )
            for position, draft in enumerate(row.get("drafts", []))
        ]
    sample.workshop.statements.save_many(statements)
    sample.workshop.statement_drafts.save_many(drafts)
