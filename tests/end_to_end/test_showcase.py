"""`make run` without a display: the windows go through the sample seminar, and leave its plans."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dcc_desktop.domain.stages import Stage
from dcc_desktop.i18n import Language, interface_language, set_interface_language
from ui import showcase
from ui.settings import Settings


@pytest.fixture
def written(qapp: QApplication, tmp_path: Path) -> list[Path]:
    before = interface_language()
    set_interface_language(Language.EN)
    try:
        return list(showcase.show(qapp, tmp_path, Settings(language=Language.EN)))
    finally:
        set_interface_language(before)


def test_every_page_is_shown_and_every_plan_written(written: list[Path]) -> None:
    pictures = [path for path in written if path.suffix == ".png"]
    assert len(pictures) == len(Stage) + 1
    assert all(not QImage(str(picture)).isNull() for picture in pictures)
    plans = [path for path in written if path.suffix == ".docx"]
    assert len(plans) >= 15
    fullest = next(path for path in plans if "Obraztsov Dol" in path.name)
    assert "Obraztsov Dol" in "\n".join(paragraph.text for paragraph in Document(str(fullest)).paragraphs)
