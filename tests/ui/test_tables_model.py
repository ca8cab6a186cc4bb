"""The model of tables: what it tells a view when rows come, go and change, and what it does with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dcc_desktop.errors import InvalidInputError
from ui.models.row_changes import inserted_runs, removed_runs
from ui.models.rows_model import Column, RowsModel
from ui.widgets.cells import CELL_ROLE, GROUP_ROLE, Cell, GroupRow, missing
from ui.widgets.tables import Table


@dataclass(frozen=True)
class Town:
    id: str
    name: str
    people: int = 0


REKA, ZALIV, IZVOR = Town("r", "Речен град", 86000), Town("z", "Солен залив", 12000), Town("i", "Три извора")
GROUP = GroupRow("g", "Mentors", "2 cities")


def columns(save: Callable[[Town, str], None] | None = None) -> list[Column[Town]]:
    return [
        Column(key="name", title="City", show=lambda town: Cell(town.name, is_key=True), save=save),
        Column(key="people", title="People", show=lambda town: str(town.people) or missing(), is_number=True),
    ]


@pytest.fixture
def model() -> RowsModel[Town]:
    return RowsModel(columns())


def names(model: RowsModel[Town]) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt_while_rows_change(qtmodeltester: ModelTester, model: RowsModel[Town]) -> None:
    qtmodeltester.check(model)
    model.set_rows([GROUP, REKA, ZALIV])
    model.set_rows([ZALIV, IZVOR, GROUP, REKA])
    model.set_rows([IZVOR])
    qtmodeltester.check(model)
    assert names(model) == ["Три извора"]


def test_a_row_that_moves_takes_its_persistent_index_along(model: RowsModel[Town]) -> None:
    model.set_rows([REKA, ZALIV, IZVOR])
    held = QPersistentModelIndex(model.index_of("z"))
    model.set_rows([IZVOR, GROUP, replace(ZALIV, people=5), REKA])
    assert (held.row(), model.id_at(held)) == (2, "z")


def test_a_selection_stays_with_the_row(model: RowsModel[Town]) -> None:
    model.set_rows([REKA, ZALIV])
    selection = QItemSelectionModel(model)
    selection.select(model.index_of("z"), QItemSelectionModel.SelectionFlag.Select)
    model.set_rows([GROUP, IZVOR, REKA, ZALIV])
    assert [model.id_at(index) for index in selection.selectedIndexes()] == ["z"]


def test_only_the_row_that_changed_is_told(qtbot: QtBot, model: RowsModel[Town]) -> None:
    model.set_rows([REKA, ZALIV, IZVOR])
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    model.rowsInserted.connect(lambda: told.append(-1))
    model.set_rows([REKA, replace(ZALIV, name="Солен бряг"), IZVOR])
    assert told == [1]
    assert names(model) == ["Речен град", "Солен бряг", "Три извора"]


def test_a_row_that_comes_back_shows_what_it_holds_now(model: RowsModel[Town]) -> None:
    model.set_rows([REKA])
    assert names(model) == ["Речен град"]
    model.set_rows([])
    model.set_rows([replace(REKA, name="Нов град")])
    assert names(model) == ["Нов град"]


def test_a_group_row_is_no_row_and_cannot_be_selected(model: RowsModel[Town]) -> None:
    model.set_rows([GROUP, REKA])
    index = model.index(0, 0)
    assert (model.row_at(index), model.id_at(index), index.data(GROUP_ROLE)) == (None, "", GROUP)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsSelectable
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Mentors 2 cities"


def test_a_group_and_a_row_may_have_the_same_id(model: RowsModel[Town]) -> None:
    model.set_rows([GroupRow("r", "Rivers"), REKA])
    assert model.index_of("r").row() == 1


def test_what_is_missing_is_said_in_a_word(qtbot: QtBot) -> None:
    model: RowsModel[Town] = RowsModel([Column(key="lead", title="Lead", show=lambda _town: missing())])
    model.set_rows([REKA])
    assert model.index(0, 0).data() == "missing"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "missing"


def test_numbers_stand_right_in_the_head_and_below(model: RowsModel[Town]) -> None:
    model.set_rows([REKA])
    role = Qt.ItemDataRole.TextAlignmentRole
    head = model.headerData(1, Qt.Orientation.Horizontal, role)
    assert head == model.index(0, 1).data(role)
    assert head & Qt.AlignmentFlag.AlignRight


def test_what_was_typed_goes_to_the_column(qtbot: QtBot) -> None:
    saved: list[tuple[str, str]] = []
    model = RowsModel(columns(lambda town, text: saved.append((town.id, text))))
    model.set_rows([REKA])
    assert model.setData(model.index_of("r"), "Нов град")
    assert saved == [("r", "Нов град")]


def test_what_is_the_same_is_not_saved(qtbot: QtBot) -> None:
    saved: list[str] = []
    model = RowsModel(columns(lambda _town, text: saved.append(text)))
    model.set_rows([REKA])
    assert model.setData(model.index_of("r"), "Речен град")
    assert saved == []


def test_a_refusal_is_told_with_its_place(qtbot: QtBot) -> None:
    def refuse(_town: Town, _text: str) -> None:
        raise InvalidInputError("There is such a city.")

    model = RowsModel(columns(refuse))
    model.set_rows([ZALIV, REKA])
    told: list[tuple[str, int]] = []
    model.refused.connect(lambda error, index: told.append((error.message, index.row())))
    assert not model.setData(model.index_of("r"), "Солен залив")
    assert told == [("There is such a city.", 1)]


def test_a_bug_in_saving_is_not_swallowed(qtbot: QtBot) -> None:
    def break_down(_town: Town, _text: str) -> None:
        raise ZeroDivisionError

    model = RowsModel(columns(break_down))
    model.set_rows([REKA])
    with pytest.raises(ZeroDivisionError):
        model.setData(model.index_of("r"), "x")


def test_a_column_without_save_cannot_be_edited(model: RowsModel[Town]) -> None:
    model.set_rows([REKA])
    assert not model.flags(model.index_of("r", "people")) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index_of("r", "people"), "7")


def test_refresh_asks_the_columns_again(qtbot: QtBot) -> None:
    suffix = ["!"]
    model: RowsModel[Town] = RowsModel([Column(key="n", title="", show=lambda town: town.name + suffix[0])])
    model.set_rows([REKA])
    assert model.index(0, 0).data() == "Речен град!"
    suffix[0] = "?"
    model.refresh()
    assert model.index(0, 0).data() == "Речен град?"


def test_an_unknown_id_has_no_index(model: RowsModel[Town]) -> None:
    model.set_rows([REKA])
    assert not model.index_of("nobody").isValid()
    assert model.row_at(QModelIndex()) is None


def test_the_cell_says_its_code_text_and_chip(model: RowsModel[Town]) -> None:
    cell = Cell("Портал", prefix="1.1.1", chip="pilot")
    assert cell.said == "1.1.1 Портал pilot"
    model.set_rows([REKA])
    assert model.index(0, 0).data(CELL_ROLE) == Cell("Речен град", is_key=True)


def test_runs_are_removed_from_the_end_and_inserted_from_the_start() -> None:
    assert removed_runs("abcdef", {"a", "d"}) == [(4, 5), (1, 2)]
    assert inserted_runs("bd", "abcxd") == [(0, 0), (2, 3)]


def test_a_table_takes_its_model_with_it(qtbot: QtBot, model: RowsModel[Town]) -> None:
    table = Table(model, name="Towns")
    assert model.parent() is table
    with qtbot.waitSignal(model.destroyed):
        table.deleteLater()
    assert not isValid(model)
