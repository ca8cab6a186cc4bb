"""The steps of a file, to look at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from dcc_desktop.i18n import Language, set_interface_language
from dcc_desktop.services.history_list import StepKind, list_history
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.small_changes import add_city


def rows(workshop: WorkshopFile) -> list[tuple[str, bool]]:
    return [(row.text, row.is_undone) for row in list_history(workshop)]


def test_a_new_file_has_no_history(workshop: WorkshopFile) -> None:
    assert list_history(workshop) == []


def test_a_row_says_who_did_what_and_when(tmp_path: Path) -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    with (
        patch("platform.node", lambda: "laptop"),
        WorkshopFile.create(tmp_path / "a.dccw", author="Мария", clock=lambda: noon) as workshop,
    ):
        add_city(workshop, "Ruse")
        [row] = list_history(workshop)
    assert (row.number, row.author, row.laptop, row.kind) == (1, "Мария", "laptop", StepKind.DO)
    assert (row.at, row.at.utcoffset()) == (noon, timedelta())


def test_the_newest_step_is_first_and_pages_follow_each_other(workshop: WorkshopFile) -> None:
    for name in ("A", "B", "C", "D", "E"):
        add_city(workshop, name)
    first = list_history(workshop, limit=2)
    second = list_history(workshop, limit=2, before=first[-1].number)
    third = list_history(workshop, limit=2, before=second[-1].number)
    assert [[row.number for row in page] for page in (first, second, third)] == [[5, 4], [3, 2], [1]]
    assert list_history(workshop, before=1) == []


def test_what_was_undone_is_marked_until_it_is_done_again(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.undo()
    label = list_history(workshop)[-1].text
    assert rows(workshop) == [(f"Undone: “{label}”.", False), (label, True)]
    workshop.redo()
    assert rows(workshop) == [(f"Done again: “{label}”.", False), (f"Undone: “{label}”.", True), (label, False)]
    workshop.undo()
    assert [is_undone for _text, is_undone in rows(workshop)] == [False, True, False, True]


def test_a_step_on_an_older_page_is_marked_by_an_undo_on_a_newer_one(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.undo()
    [row] = list_history(workshop, before=2)
    assert row.is_undone


def test_the_labels_are_in_the_language_of_the_interface(workshop: WorkshopFile) -> None:
    add_city(workshop, "Ruse")
    workshop.undo()
    set_interface_language(Language.BG)
    assert list_history(workshop)[0].text.startswith("Отменено")
