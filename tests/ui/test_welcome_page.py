"""The welcome page: a seminar in two clicks, the files opened last, and what is wrong with own templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dcc_desktop.errors import StorageError
from dcc_desktop.i18n import Language
from dcc_desktop.paths import user_templates
from dcc_desktop.workshop_file import WorkshopFile
from tests.core.templates.template_samples import SEMINAR
from ui.dialogs.template_dialog import TemplateDialog
from ui.settings import RecentFile, Settings
from ui.tasks import TaskRunner
from ui.theme.look import look
from ui.welcome.welcome_page import WelcomePage
from ui.widgets.cards import ChoiceCard
from ui.widgets.message_bars import Message, MessageKind

Show = Callable[..., WelcomePage]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Show]:
    """Show the page with its own folder for new seminars; wait until it has looked around."""
    monkeypatch.setenv("DCC_WORK_FOLDER", str(tmp_path / "work"))
    tasks = TaskRunner()

    def make(settings: Settings | None = None, *, width: int = 1280) -> WelcomePage:
        page = WelcomePage(settings or Settings(language=Language.EN), tasks)
        qtbot.addWidget(page)
        page.resize(width, 720)
        with qtbot.waitSignal(tasks.idle):
            page.show()
        return page

    yield make
    tasks.finish()


def opened(path: str) -> WorkshopFile:
    return WorkshopFile.open(Path(path))


def recent(*paths: Path) -> Settings:
    """Settings that remember these files."""
    files = [RecentFile(str(path), f"Seminar {path.stem}", datetime.now(UTC).isoformat()) for path in paths]
    return Settings(language=Language.EN, recent=files)


def test_one_click_starts_the_suggested_seminar(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    page = show()
    with qtbot.waitSignal(page.file_chosen) as made:
        QTest.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    assert Path(made.args[0]) == tmp_path / "work" / "First academy seminar.dccw"
    with opened(made.args[0]) as workshop:
        assert workshop.seminars.all()[0].template == "first-academy-seminar"


def test_another_card_starts_another_seminar(show: Show, qtbot: QtBot) -> None:
    page = show()
    QTest.mouseClick(page.findChildren(ChoiceCard)[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.file_chosen) as made:
        QTest.keyClick(page.findChildren(ChoiceCard)[1], Qt.Key.Key_Return)
    assert "Vision and Ambition workshop" in made.args[0]


def test_a_seminar_with_a_taken_name_gets_a_number(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    taken = tmp_path / "work" / "First academy seminar.dccw"
    taken.parent.mkdir()
    taken.write_text("mine")
    page = show()
    with qtbot.waitSignal(page.file_chosen) as made:
        page.new_button.click()
    assert made.args[0].endswith("First academy seminar 2.dccw")


def test_nothing_can_be_started_twice_while_a_file_is_being_made(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.file_chosen):
        page.new_button.click()
        assert not page.new_button.isEnabled()
    assert page.new_button.isEnabled()


def test_an_empty_programme_has_no_agenda_items(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.file_chosen) as made:
        QTest.mouseClick(page.empty_button, Qt.MouseButton.LeftButton)
    with opened(made.args[0]) as workshop:
        assert workshop.agenda_items.all() == []


def test_the_sample_seminar_is_written_and_opened(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.file_chosen, timeout=15_000) as made:
        QTest.mouseClick(page.sample_card, Qt.MouseButton.LeftButton)
    with opened(made.args[0]) as workshop:
        assert len(workshop.cities.all()) > 10


def test_open_and_the_language_are_asked_of_the_window(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.opening_requested):
        page.open_button.click()
    with qtbot.waitSignal(page.language_chosen) as chosen:
        page.language._segments["bg"].click()
    assert chosen.args == ["bg"]


def test_enter_opens_a_recent_file(show: Show, qtbot: QtBot, sample_file: Path) -> None:
    page = show(recent(sample_file))
    with qtbot.waitSignal(page.file_chosen) as chosen:
        QTest.keyClick(page.recent.rows[0], Qt.Key.Key_Return)
    assert chosen.args == [str(sample_file)]


def test_a_recent_file_says_when_it_was_open(show: Show, sample_file: Path) -> None:
    row = show(recent(sample_file)).recent.rows[0]
    assert row.accessibleName().startswith("Seminar sample, today, ")
    assert not row.remove_button.isVisible()


def test_a_file_that_is_gone_says_so_and_can_be_taken_off(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    settings = recent(tmp_path / "gone.dccw")
    page = show(settings)
    assert page.recent.rows[0].line == "gone.dccw is no longer there"
    QTest.mouseClick(page.recent.rows[0].remove_button, Qt.MouseButton.LeftButton)
    assert (settings.recent, page.recent.rows) == ([], [])


def test_delete_takes_a_file_off_the_list_and_leaves_it_on_the_disk(
    show: Show, qtbot: QtBot, sample_file: Path
) -> None:
    settings = recent(sample_file)
    page = show(settings)
    QTest.keyClick(page.recent.rows[0], Qt.Key.Key_Delete)
    assert settings.recent == []
    assert sample_file.exists()


def own_template(name: str, text: str) -> None:
    folder = user_templates() / "seminars"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_own_templates_stand_in_the_list_of_all(show: Show, qtbot: QtBot) -> None:
    own_template("short.toml", SEMINAR)
    page = show()
    assert page.all_templates.text() == "All templates (6)…"
    page.all_templates.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TemplateDialog)
    dialog.templates.table.choose("short")
    with qtbot.waitSignal(page.file_chosen) as made:
        QTest.keyClick(dialog.templates.table, Qt.Key.Key_Return)
    with opened(made.args[0]) as workshop:
        assert workshop.seminars.all()[0].template == "short"


def test_a_broken_own_template_is_told_in_words(show: Show) -> None:
    own_template("bad.toml", "schema = 1\n")
    page = show()
    assert page.messages.bar is not None
    assert "left out" in page.messages.bar.label.text()
    page.choose_template()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TemplateDialog)
    assert "bad.toml" in dialog.problems.text()
    dialog.reject()


def test_a_failure_is_raised_for_the_seam_and_the_buttons_work_again(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    page = show()
    taken = tmp_path / "work"
    taken.write_text("a file where the folder should be")
    with qtbot.captureExceptions() as raised:
        page.new_button.click()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is StorageError
    assert page.new_button.isEnabled()


def test_what_the_window_refuses_is_shown(show: Show) -> None:
    page = show()
    page.show_message(Message(MessageKind.BAD, "This is not a seminar."))
    assert page.messages.bar is not None
    assert page.messages.bar.label.text() == "This is not a seminar."


def test_the_panel_leaves_a_narrow_window_to_the_templates(show: Show) -> None:
    assert show(width=1280).panel.isVisible()
    assert not show(width=1000).panel.isVisible()


def test_the_page_stands_in_every_text_size(show: Show) -> None:
    try:
        look().apply(percent=150)
        page = show(width=900)
        assert all(card.width() <= page.width() for card in page.findChildren(ChoiceCard))
    finally:
        look().apply(percent=100)
