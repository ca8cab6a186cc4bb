"""Vision, mission and ambition statements of a city, from the drafts to the agreed wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.statements import Statement, StatementDraft, StatementDraftId, StatementId, StatementKind
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.workshop_file import WorkshopFile

_ADD = {
    StatementKind.VISION: N_("Add the vision"),
    StatementKind.MISSION: N_("Add the mission"),
    StatementKind.AMBITION: N_("Add an ambition"),
}
_CHANGE = {
    StatementKind.VISION: N_("Change the vision"),
    StatementKind.MISSION: N_("Change the mission"),
    StatementKind.AMBITION: N_("Change an ambition"),
}
_REMOVE = {
    StatementKind.VISION: N_("Remove the vision"),
    StatementKind.MISSION: N_("Remove the mission"),
    StatementKind.AMBITION: N_("Remove an ambition"),
}
_AGREE = {
    StatementKind.VISION: N_("Agree on the vision: {text}"),
    StatementKind.MISSION: N_("Agree on the mission: {text}"),
    StatementKind.AMBITION: N_("Agree on an ambition: {text}"),
}
_ADD_DRAFT = N_("Add draft: {text}")


def add_statement(workshop: WorkshopFile, city_id: CityId, kind: StatementKind, *, text: str = "") -> Statement:
    """Add a statement; `text` is the agreed wording, empty while there are only drafts.

    Raises:
        InvalidInputError: the city has its one vision or its one mission already.
    """
    siblings = workshop.statements.where(city_id=workshop.cities.get(city_id).id, kind=kind)
    if siblings and kind is not StatementKind.AMBITION:
        message = (
            _("The city has a vision already.")
            if kind is StatementKind.VISION
            else _("The city has a mission already.")
        )
        raise InvalidInputError(message, hint=_("Add a draft with the other wording to it."))
    statement = Statement(
        id=StatementId(new_id()),
        city_id=city_id,
        kind=kind,
        text=text,
        position=workshop.statements.next_position(city_id=city_id, kind=kind),
    )
    with workshop.change(_ADD[kind]):
        workshop.statements.save(statement)
    return statement


def change_statement(workshop: WorkshopFile, statement: Statement, *, merge_key: str = "") -> None:
    """Save a changed statement.

    Raises:
        InvalidInputError: its kind has been changed.
    """
    if statement.kind is not workshop.statements.get(statement.id).kind:
        raise InvalidInputError(_("The kind of a statement is fixed."), hint=_("Add another statement instead."))
    statement = refreshed(workshop.statements, statement, fixed=["city_id"])
    key = key_of_row(workshop.statements, statement.id, merge_key)
    with workshop.change(_CHANGE[statement.kind], merge_key=key):
        workshop.statements.save(statement)


def move_statement(workshop: WorkshopFile, statement_id: StatementId, *, index: int) -> None:
    """Put a statement at another place (0 = first) among those of its kind in the city."""
    statement = workshop.statements.get(statement_id)
    siblings = workshop.statements.where(city_id=statement.city_id, kind=statement.kind)
    with workshop.change(N_("Move statement: {text}"), text=shortened(statement.text)):
        workshop.statements.save_many(placed(statement, siblings, index=index))


def remove_statement(workshop: WorkshopFile, statement_id: StatementId) -> None:
    """Remove a statement with its drafts; objectives under an ambition stay, without one."""
    statement = workshop.statements.get(statement_id)
    with workshop.change(_REMOVE[statement.kind]):
        workshop.statements.delete(statement_id)


def add_draft(workshop: WorkshopFile, statement_id: StatementId, text: str, *, author: str = "") -> StatementDraft:
    """Add a proposed wording after the others."""
    draft = StatementDraft(
        id=StatementDraftId(new_id()),
        statement_id=workshop.statements.get(statement_id).id,
        text=text,
        created_at=workshop.clock(),
        author=author,
        position=workshop.statement_drafts.next_position(statement_id=statement_id),
    )
    with workshop.change(_ADD_DRAFT, text=shortened(draft.text)):
        workshop.statement_drafts.save(draft)
    return draft


def add_first_draft(
    workshop: WorkshopFile, city_id: CityId, kind: StatementKind, *, text: str, author: str = ""
) -> StatementDraft:
    """Add a statement with its first draft, as one step.

    Raises:
        InvalidInputError: the city has its one vision or its one mission already.
    """
    with workshop.change(_ADD_DRAFT, text=shortened(text)):
        statement = add_statement(workshop, city_id, kind)
        return add_draft(workshop, statement.id, text, author=author)


def change_draft(workshop: WorkshopFile, draft: StatementDraft, *, merge_key: str = "") -> None:
    """Save a changed draft; a wording that was agreed on before stays as it was."""
    draft = refreshed(workshop.statement_drafts, draft, fixed=["statement_id"])
    key = key_of_row(workshop.statement_drafts, draft.id, merge_key)
    with workshop.change(N_("Change draft: {text}"), merge_key=key, text=shortened(draft.text)):
        workshop.statement_drafts.save(draft)


def remove_draft(workshop: WorkshopFile, draft_id: StatementDraftId) -> None:
    """Remove a draft."""
    draft = workshop.statement_drafts.get(draft_id)
    with workshop.change(N_("Remove draft: {text}"), text=shortened(draft.text)):
        workshop.statement_drafts.delete(draft_id)


def agree_on_draft(workshop: WorkshopFile, draft_id: StatementDraftId) -> None:
    """Make the text of a draft the agreed wording of its statement; the draft stays."""
    draft = workshop.statement_drafts.get(draft_id)
    statement = workshop.statements.get(draft.statement_id)
    with workshop.change(_AGREE[statement.kind], text=shortened(draft.text)):
        workshop.statements.save(replace(statement, text=draft.text))
