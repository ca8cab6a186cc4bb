"""A file for those who write their own agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.errors import StorageError, UndoRefusedError
from dcc_desktop.i18n import Language
from dcc_desktop.services.agenda import agenda_of
from dcc_desktop.services.checking import check_workshop
from dcc_desktop.services.empty_programme import new_empty_workshop
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.programme import the_programme


def test_an_empty_programme_has_a_seminar_without_agenda_items(tmp_path: Path) -> None:
    with new_empty_workshop(tmp_path / "Мрежа.dccw", "Нов семинар", language=Language.BG) as workshop:
        seminar = workshop.seminars.all()[0]
        assert seminar.name.bg == "Нов семинар"
        assert agenda_of(workshop, seminar.id) == []
        assert the_programme(workshop).name == "Мрежа"


def test_maturity_can_be_assessed_in_an_empty_programme_at_once(tmp_path: Path) -> None:
    with new_empty_workshop(tmp_path / "a.dccw", "Seminar", language=Language.EN) as workshop:
        framework_id = workshop.seminars.all()[0].framework_id
        assert framework_id is not None
        assert len(framework_tree(workshop, framework_id).dimensions) == 7


def test_undo_does_not_go_behind_the_start(tmp_path: Path) -> None:
    workshop = new_empty_workshop(tmp_path / "a.dccw", "Seminar", language=Language.EN)
    with workshop, pytest.raises(UndoRefusedError):
        workshop.undo()


def test_an_empty_programme_is_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.dccw"
    new_empty_workshop(path, "Seminar", language=Language.EN).close()
    assert check_workshop(path) == []


def test_a_file_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.dccw"
    path.write_text("mine")
    with pytest.raises(StorageError):
        new_empty_workshop(path, "Seminar", language=Language.EN)
    assert path.read_text() == "mine"
