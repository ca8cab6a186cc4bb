"""In Bulgarian no English is seen, and longer texts than ours find room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dcc_desktop import i18n
from dcc_desktop.i18n import Language
from tests.ui.shown_pages import FILES, opened_window, shown_pages, visible_parts
from tests.ui.test_access_names import where_is
from ui.main_window import MainWindow
from ui.pages.maturity.respondent_bar import ShortMenuButton
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label, Link

ENGLISH = re.compile(r"[a-z]{2,} +[a-z]{2,}", re.IGNORECASE)
BULGARIAN = re.compile("[а-я]", re.IGNORECASE)
# Names that are the same in every language.
NAMES = ("DCC Desktop",)


@pytest.mark.parametrize("kind", FILES)
def test_in_bulgarian_nothing_is_english(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "семинар.dccw"
    FILES[kind](path, Language.BG)
    with opened_window(path, Language.BG) as window:
        english = {
            f"{name}: {text}"
            for name, whole in shown_pages(window)
            for part in visible_parts(whole)
            for text in texts_of(part)
            if is_english(text)
        }
    assert english == set()


def is_english(text: str) -> bool:
    """Tell whether there are English words in a text and no Bulgarian ones."""
    for name in NAMES:
        text = text.replace(name, "")
    return bool(ENGLISH.search(text)) and not BULGARIAN.search(text)


def texts_of(part: QWidget) -> Iterator[str]:
    """Yield what a widget says, in whichever way; not what was typed in it."""
    yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
    if isinstance(part, (QLabel, QAbstractButton)):
        yield part.text()
    if isinstance(part, (QLineEdit, QPlainTextEdit)):
        yield part.placeholderText()
    if isinstance(part, QTableView) and (model := part.model()) is not None:
        yield from (str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount()))


@pytest.mark.parametrize("language", list(Language))
def test_in_our_languages_no_text_is_cut(qtbot: QtBot, tmp_path: Path, language: Language) -> None:
    path = tmp_path / "seminar.dccw"
    FILES["sample"](path, language)
    with opened_window(path, language) as window:
        cut = set(cut_texts(window))
        assert (window.width(), window.height()) == (1280, 720)
    assert cut == set()


class LongTexts(i18n.Catalogue):
    """A language a third longer than English; Bulgarian is about 15 % longer."""

    def gettext(self, message: str) -> str:
        """Return a longer text with the same fields in it."""
        words = message.split(" ")
        return " ".join([*words, *(word for word in words[: (len(words) + 2) // 3] if "{" not in word)])

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the longer form."""
        return self.gettext(singular if count == 1 else plural)


@pytest.mark.parametrize("kind", FILES)
def test_longer_texts_are_not_cut(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    path = tmp_path / "seminar.dccw"
    FILES[kind](path, Language.EN)
    with monkeypatch.context() as patched:
        patched.setattr(i18n, "Catalogue", LongTexts)
        with opened_window(path, Language.EN) as window:
            cut = set(cut_texts(window))
            assert (window.width(), window.height()) == (1280, 720)
    i18n.set_interface_language(Language.EN)
    assert cut == set()


def cut_texts(window: MainWindow) -> Iterator[str]:
    """Yield the page, the place and the text of everything that has less room than it needs."""
    for name, whole in shown_pages(window):
        for part in visible_parts(whole):
            if isinstance(part, (Button, Label, Link)) and is_cut(part):
                yield f"{name}: {where_is(part)}: {part.text()}"


def is_cut(part: Button | Label | Link) -> bool:
    """Tell whether a text has less room than it needs and does not say so with an ellipsis."""
    if isinstance(part, (ElidedLabel, ShortMenuButton)) or not part.text():
        return False
    if isinstance(part, Label) and part.hasHeightForWidth():
        return part.heightForWidth(part.width()) > part.height()
    return part.sizeHint().width() > part.width()
