"""The import of tables: seen before it is written, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.services.import_preview import ImportKind, take
from tests.ui.doubles import AnsweredDialogs
from ui.desk import Desk
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.import_opening import open_import
from ui.dialogs.import_refused import RefusedDialog
from ui.failures import Failures
from ui.theme.look import look
from ui.widgets.message_bars import Message

CITIES = (
    "Град\tДържава\tРоля\nРусе\tБългария\tучастник\nШумен\tАтлантида\tучастник\nВидин\tBG\tгост\nКавала\tGR\tментор\n"
)
Opened = Callable[..., ImportDialog]


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, above: QWidget, failures: Failures) -> Opened:
    def open_dialog(kind: ImportKind = ImportKind.CITIES, **begin: Any) -> ImportDialog:
        dialog = ImportDialog(desk, kind, above, **begin)
        dialog.show()
        qtbot.waitUntil(lambda: not desk.tasks.is_busy)
        return dialog

    return open_dialog


def chosen(dialog: ImportDialog) -> list[str]:
    return [box.currentText() for box in dialog.columns.boxes]


def choose(dialog: ImportDialog, place: int, name: str) -> None:
    box = dialog.columns.boxes[place]
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def posted(desk: Desk) -> list[Message]:
    messages: list[Message] = []
    desk.message_posted.connect(messages.append)
    return messages


def chips(dialog: ImportDialog) -> list[str]:
    return [chip.text() for chip in dialog.chips.values() if chip.isVisible()]


def test_a_preview_counts_what_will_happen_and_writes_nothing(desk: Desk, opened: Opened) -> None:
    step = desk.workshop.log.newest_step
    dialog = opened(text=CITIES)
    assert chips(dialog) == ["2 new", "2 refused"]
    assert dialog.primary.text() == "Import 2 rows"
    assert desk.workshop.log.newest_step == step


def test_the_columns_are_guessed(opened: Opened) -> None:
    assert chosen(opened(text=CITIES)) == ["Name", "Country", "Role in the programme"]


def test_the_refused_rows_stand_with_line_column_and_reason(opened: Opened) -> None:
    table = opened(text=CITIES).tables.refused.rows
    said = [[table.index(row, column).data() for column in range(3)] for row in range(table.rowCount())]
    assert said == [["3", "Държава", "Атлантида"], ["4", "Роля", "гост"]]
    assert "country" in table.index(0, 3).data()


def test_enter_imports_and_tells_the_page(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    messages = posted(desk)
    dialog = opened(text=CITIES)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert {"Русе", "Кавала"} <= {city.name_bg for city in desk.workshop.cities.all()}
    assert [message.text for message in messages] == ["2 cities imported, 2 rows refused."]
    assert [name for name, _do in messages[0].actions] == ["Show them", "Undo"]


def test_undo_in_the_message_takes_all_imported_rows_back(desk: Desk, opened: Opened) -> None:
    before, messages = desk.workshop.cities.all(), posted(desk)
    opened(text=CITIES).accept()
    messages[0].actions[1][1]()
    assert desk.workshop.cities.all() == before


def test_undo_in_the_message_never_takes_back_something_else(desk: Desk, opened: Opened) -> None:
    messages = posted(desk)
    opened(text=CITIES).accept()
    city = desk.workshop.cities.all()[0]
    desk.workshop.cities.get(city.id)
    with desk.workshop.change("Something else"):
        desk.workshop.cities.delete(city.id)
    messages[0].actions[1][1]()
    assert desk.workshop.cities.find(city.id) is None
    assert "Something else" in messages[1].text


def test_cancel_writes_nothing(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    before = desk.workshop.cities.all()
    dialog = opened(text=CITIES)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.workshop.cities.all() == before


def test_another_choice_for_a_column_gives_another_preview(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened(text=CITIES)
    choose(dialog, 1, "")
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert chips(dialog) == ["3 new", "1 refused"]


def test_without_a_column_of_names_it_says_so_and_imports_nothing(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened(text=CITIES)
    choose(dialog, 0, "")
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert dialog.messages.bar is not None
    assert "name" in dialog.messages.bar.label.text()
    assert not dialog.primary.isEnabled()


def test_a_table_without_titles_is_recognised_and_can_be_told_so(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened(text="Русе\tБългария\nВидин\tБългария\n")
    assert not dialog.has_header.value()
    assert chips(dialog) == ["2 new"]
    qtbot.keyClick(dialog.has_header.box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert dialog.has_header.value()


def test_a_file_is_chosen_and_read(
    qtbot: QtBot, desk: Desk, dialogs: AnsweredDialogs, opened: Opened, tmp_path: Path
) -> None:
    dialogs.answer = tmp_path / "градове.csv"
    dialogs.answer.write_bytes(CITIES.replace("\t", ";").encode("windows-1251"))
    dialog = opened()
    qtbot.mouseClick(dialog.start_page.place.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert dialog.file_name.text() == "градове.csv"
    assert chips(dialog) == ["2 new", "2 refused"]
    assert dialog.notes.isVisible()


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 20, b"PK\x03\x04 no workbook"])
def test_a_file_that_cannot_be_read_is_explained(opened: Opened, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "wrong.csv"
    path.write_bytes(data)
    dialog = opened(path=path)
    assert dialog.messages.bar is not None
    assert "wrong.csv" in dialog.messages.bar.label.text()
    assert dialog.pages.currentIndex() == 0


def test_an_empty_clipboard_is_explained(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    QGuiApplication.clipboard().setText("")
    dialog = opened()
    qtbot.mouseClick(dialog.start_page.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert dialog.messages.bar is not None


def test_sixty_people_with_three_bad_rows_bring_fifty_seven(desk: Desk, opened: Opened) -> None:
    city = desk.workshop.cities.all()[0].name_bg
    rows = [f"Човек {number}\t{city}\tchovek{number}@example.org" for number in range(57)]
    rows[10:10] = ["Лош адрес\t" + city + "\tбез-адрес", f"\t{city}\tx@example.org", "Чужд\tАтлантида\ty@example.org"]
    before = len(desk.workshop.people.all())
    dialog = opened(ImportKind.PEOPLE, text="Име\tГрад\tE-mail\n" + "\n".join(rows))
    assert chips(dialog) == ["57 new", "3 refused"]
    dialog.accept()
    assert len(desk.workshop.people.all()) == before + 57


def test_ideas_need_a_city(desk: Desk, opened: Opened) -> None:
    with pytest.raises(InvalidInputError):
        opened(ImportKind.IDEAS)


def test_a_list_of_ideas_is_imported_for_its_city(desk: Desk, opened: Opened) -> None:
    city = desk.workshop.cities.all()[0]
    before = len(desk.workshop.ideas.where(city_id=city.id))
    opened(ImportKind.IDEAS, city_id=city.id, text="Пейки с карти\nПортал за данни\n").accept()
    assert len(desk.workshop.ideas.where(city_id=city.id)) == before + 2


def test_what_was_refused_can_be_seen_after_the_dialog_is_gone(qtbot: QtBot, desk: Desk, above: QWidget) -> None:
    messages = posted(desk)
    dialog = open_import(desk, ImportKind.CITIES, above, text=CITIES)
    qtbot.waitUntil(lambda: dialog.primary.isVisible() and dialog.primary.isEnabled())
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert above.findChildren(ImportDialog) == []
    messages[0].actions[0][1]()
    assert len(above.findChildren(RefusedDialog)) == 1


def test_the_same_table_again_has_nothing_to_import(opened: Opened) -> None:
    opened(text="Град\nРусе\n").accept()
    dialog = opened(text="Град\nРусе\n")
    assert chips(dialog) == ["1 as it is"]
    assert (dialog.primary.text(), dialog.primary.isEnabled()) == ("Nothing to import", False)


def test_refused_rows_are_copied_whole_with_their_reasons(qtbot: QtBot, desk: Desk, opened: Opened) -> None:
    dialog = opened(text=CITIES)
    assert dialog._previewed is not None
    refused = RefusedDialog(dialog._previewed)
    qtbot.addWidget(refused)
    refused.copy.click()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert [line[:3] for line in lines] == [
        ["Град", "Държава", "Роля"],
        ["Шумен", "Атлантида", "участник"],
        ["Видин", "BG", "гост"],
    ]
    assert all(line[3] for line in lines)


def test_a_workbook_with_a_merged_head_line_is_read_below_it(opened: Opened, tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = "Списък на градовете"
    sheet.merge_cells("A1:C1")
    sheet.append([])
    for row in (["Град", "Държава", "Роля"], ["Русе", "България", "ментор"], ["Видин", "Атлантида", ""]):
        sheet.append(row)
    workbook.save(tmp_path / "градове.xlsx")
    dialog = opened(path=tmp_path / "градове.xlsx")
    assert chosen(dialog) == ["Name", "Country", "Role in the programme"]
    assert chips(dialog) == ["1 new", "1 refused"]


def test_many_rows_are_announced_before_they_are_written(
    desk: Desk, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def take_and_look(*given: Any) -> Any:
        bar = dialog.messages.bar
        assert bar is not None
        cursor = QGuiApplication.overrideCursor()
        said.extend([bar.label.text(), cursor.shape().name if cursor else ""])
        return take(*given)

    dialog = opened(ImportKind.CITIES, text="City\tCountry\n" + "".join(f"Town {n}\tBG\n" for n in range(1000)))
    monkeypatch.setattr("ui.dialogs.import_dialog.take", take_and_look)
    dialog.accept()
    assert said == ["Importing 1\u202f000 rows…", "WaitCursor"]
    assert QGuiApplication.overrideCursor() is None


def test_a_late_failure_of_the_table_before_is_not_said_of_the_one_that_is_shown(
    qtbot: QtBot, desk: Desk, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_shown = Event()

    def read_slowly(path: Path, *_kind: Any, **_given: Any) -> Any:
        is_shown.wait(10)
        raise InvalidInputError(f"{path} is no table.")

    monkeypatch.setattr("ui.dialogs.import_reading.read_source", read_slowly)
    dialog = opened()
    dialog.reader.read_file(Path("slow.csv"))
    dialog.reader.read_text(CITIES)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Import 2 rows")
    is_shown.set()
    qtbot.waitUntil(lambda: not desk.tasks.is_busy)
    assert dialog.messages.bar is None
    assert (dialog.primary.text(), chips(dialog)) == ("Import 2 rows", ["2 new", "2 refused"])


@pytest.fixture
def large_text() -> Iterator[None]:
    look().apply(percent=150)
    yield
    look().apply(percent=100)


@pytest.mark.usefixtures("large_text")
def test_a_larger_text_gets_a_larger_dialog_with_wider_choices(opened: Opened, above: QWidget) -> None:
    above.resize(1920, 1080)
    dialog = opened(text=CITIES)
    assert (dialog.width(), dialog.height()) == (1560, 960)
    assert dialog.has_header.box.sizeHint().width() <= dialog.has_header.box.width()
    assert dialog.columns.width() == 444
