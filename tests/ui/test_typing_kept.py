"""Nothing that was typed gets lost when the window is made anew or another seminar is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from dcc_desktop.domain.stages import Stage
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import Language, interface_language
from dcc_desktop.services.cities import remove_cities
from dcc_desktop.services.seminars import add_seminar, newest_seminar
from tests.ui.closing_windows import desk_of, seminar, window
from ui.dialogs.seminars_dialog import SeminarsDialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.pages.vision.entry_line import EntryLine
from ui.shell.dialog_list import open_dialog
from ui.shell.workbench import Workbench
from ui.theme.look import Mode, look
from ui.widgets.fields import NumberField
from ui.widgets.segmented import Segmented
from ui.widgets.tabs import Tabs

__all__ = ["seminar", "window"]  # fixtures
TypeText = Callable[[QWidget, str], None]
LONG = "A swimming pool. " * 300


@pytest.fixture(autouse=True)
def usual_look() -> Iterator[None]:
    yield
    look().apply(mode=Mode.LIGHT, percent=100)


def page_of(window: MainWindow) -> Page:
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    return bench.page


def show(window: MainWindow, stage: Stage, target: str = "") -> Page:
    bench = window.centralWidget()
    assert isinstance(bench, Workbench)
    bench.show_stage(stage, target)
    return bench.page


def idea_line(window: MainWindow) -> EntryLine:
    lines = page_of(window).findChildren(EntryLine)
    return next(line for line in lines if line.accessibleName() == "New idea")


def type_idea(window: MainWindow, type_text: TypeText, text: str) -> None:
    """Leave an idea without Enter in its line, for the first city, and go to another page."""
    desk = desk_of(window)
    desk.choose_city(desk.workshop.cities.all()[0].id)
    show(window, Stage.VISION, "ideas")
    idea_line(window).setText(text[:-1])
    type_text(idea_line(window), text[-1])
    show(window, Stage.REPORT)


def press(dialog: QDialog, choice: Segmented, text: str) -> None:
    next(button for button in choice.findChildren(QAbstractButton) if button.text() == text).click()


def test_an_idea_that_is_too_long_keeps_the_language(window: MainWindow, type_text: TypeText) -> None:
    type_idea(window, type_text, LONG)
    desk_of(window).choose_city(None)
    with pytest.raises(InvalidInputError, match=r"A swimming pool.+… ?” in “New idea” on the page “Vision”"):
        window.use_language("bg")
    assert interface_language() is Language.EN
    assert window.settings.language is Language.EN
    assert idea_line(window).isVisible()
    assert idea_line(window).text() == LONG


def test_an_idea_for_a_city_that_was_removed_keeps_the_text_size(window: MainWindow, type_text: TypeText) -> None:
    type_idea(window, type_text, "A swimming pool")
    workshop = desk_of(window).workshop
    remove_cities(workshop, [workshop.cities.all()[0].id])
    with pytest.raises(InvalidInputError, match="A swimming pool"):
        window.rebuild()
    assert page_of(window).stage is Stage.VISION


def test_a_refused_field_keeps_everything_and_is_shown(window: MainWindow, type_text: TypeText) -> None:
    desk_of(window).choose_city(desk_of(window).workshop.cities.all()[0].id)
    fields = show(window, Stage.CITIES).findChildren(NumberField)
    population = next(field for field in fields if field.label.text() == "Population")
    population.line.clear()
    type_text(population.line, "68 400x")
    show(window, Stage.REPORT)
    with pytest.raises(InvalidInputError, match="“68 400x” in “Population” on the page “Cities and people”"):
        window.rebuild()
    assert (population.isVisible(), population.line.text()) == (True, "68 400x")


def test_the_page_and_the_tab_stay_in_another_language(window: MainWindow) -> None:
    desk_of(window).choose_city(desk_of(window).workshop.cities.all()[0].id)
    page = show(window, Stage.VISION, "vote")
    before = [tabs.current() for tabs in page.findChildren(Tabs)]
    window.use_language("bg")
    after = page_of(window)
    assert after is not page
    assert after.stage is Stage.VISION
    assert [tabs.current() for tabs in after.findChildren(Tabs)] == before


@pytest.mark.parametrize(("choice", "text", "kept"), [
    ("language", "Български", "en"), ("size_of_text", "125%", "100"), ("mode", "Dark", "system"),
])  # fmt: skip
def test_the_settings_go_back_to_the_old_choice(
    window: MainWindow, type_text: TypeText, choice: str, text: str, kept: str
) -> None:
    type_idea(window, type_text, LONG)
    dialog = open_dialog("settings", window)
    assert isinstance(dialog, SettingsDialog)
    shown = getattr(dialog, choice)
    press(dialog, shown, text)
    assert shown.current() == kept
    assert (window.settings.percent, window.settings.language, window.settings.mode) == (100, "en", Mode.SYSTEM)
    assert dialog.messages.bar is not None
    assert "“New idea”" in dialog.messages.bar.label.text()


def test_an_entry_is_added_and_told_of_when_the_text_size_changes(window: MainWindow, type_text: TypeText) -> None:
    type_idea(window, type_text, "A swimming pool")
    dialog = open_dialog("settings", window)
    assert isinstance(dialog, SettingsDialog)
    press(dialog, dialog.size_of_text, "125%")
    assert "A swimming pool" in [idea.text for idea in desk_of(window).workshop.ideas.all()]
    assert dialog.messages.bar is not None
    assert dialog.messages.bar.label.text() == "1 entry that was still being typed has been added."


def test_another_seminar_waits_for_what_cannot_be_saved(window: MainWindow, type_text: TypeText) -> None:
    desk = desk_of(window)
    first = desk.seminar.id
    desk.choose_seminar(add_seminar(desk.workshop, BilingualText("Втори", "Second")).id)
    desk.choose_seminar(first)
    fields = show(window, Stage.AGENDA).findChildren(NumberField)
    minutes = next(field for field in fields if field.label.text() == "Minutes")
    minutes.line.clear()
    type_text(minutes.line, "a while")
    dialog = open_dialog("seminars", window)
    assert isinstance(dialog, SeminarsDialog)
    with pytest.raises(InvalidInputError, match="“a while” in “Minutes” on the page “Agenda”"):
        dialog._choose(newest_seminar(desk.workshop).id)
    assert (desk.seminar.id, minutes.line.text()) == (first, "a while")
