"""Before everything is shown anew nothing that was typed may get lost, and afterwards the same page is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.stages import Stage
from dcc_desktop.errors import DccError, InvalidInputError
from dcc_desktop.i18n import _
from ui.begun_entries import BegunEntry, BegunLine
from ui.field_saver import FieldSaver
from ui.pages.page import Page
from ui.shell.workbench import Workbench
from ui.widgets.labelled_fields import Field
from ui.widgets.tabs import Tabs

if TYPE_CHECKING:  # the window asks for this before it is made anew
    from ui.main_window import MainWindow

_SHOWN_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Place:
    """The page that is shown, and the places of its tabs."""

    stage: Stage
    tabs: tuple[int, ...]


def place_of(bench: Workbench) -> Place:
    """Return what is shown."""
    return Place(bench.page.stage, tuple(tabs.currentIndex() for tabs in bench.page.findChildren(Tabs)))


def show_tabs(bench: Workbench, place: Place) -> None:
    """Show the tabs of a place on the page, which is the same."""
    for tabs, index in zip(bench.page.findChildren(Tabs), place.tabs, strict=False):
        tabs.setCurrentIndex(index)


def save_typing(window: MainWindow) -> None:
    """Save what is typed on the pages, before something else takes their place.

    Raises:
        InvalidInputError: something cannot be saved; the page with it is shown.
    """
    bench = window.centralWidget()
    if not isinstance(bench, Workbench):
        return
    reasons: list[DccError] = []
    window.failures.refused.connect(reasons.append)
    try:
        # All are saved, also after one that could not be.
        left = [saver for saver in bench.findChildren(FieldSaver) if not saver.flush()]
        is_all = window.files.add_begun()
    finally:
        window.failures.refused.disconnect(reasons.append)
    if left:
        field = left[0].parent()
        assert isinstance(field, Field)
        _refuse(bench, field, name=field.label.text(), reason=field.error())
    if not is_all:
        entry = next(entry for entry in bench.findChildren(BegunEntry) if entry.count())
        if isinstance(entry, BegunLine) and entry.city_id is not None:
            bench.desk.choose_city(entry.city_id)
        owner = entry.parent()
        assert isinstance(owner, QWidget)
        _refuse(bench, owner, reason=str(reasons[-1]) if reasons else "")


def _refuse(bench: Workbench, widget: QWidget, *, reason: str, name: str = "") -> None:
    page = _page_of(widget)
    if page is not None:
        _reveal(bench, page, widget)
    typed = _input_of(widget)
    text = _text_of(typed)
    shown = text if len(text) <= _SHOWN_LETTERS else f"{text[:_SHOWN_LETTERS]}…"
    typed.setFocus()
    raise InvalidInputError(
        _("“{text}” in “{field}” on the page “{page}” cannot be saved.").format(
            text=shown,
            field=name or typed.accessibleName(),
            page=_(label_of(page.stage)) if page is not None else "",
        ),
        hint=reason or _("Mend it or empty the field first."),
    )


def _reveal(bench: Workbench, page: Page, widget: QWidget) -> None:
    """Show the page, and the tab on which the widget is."""
    bench.show_stage(page.stage)
    for tabs in page.findChildren(Tabs):
        before = tabs.currentIndex()
        for index in range(tabs.count()):
            if widget.isVisibleTo(page):
                return
            tabs.setCurrentIndex(index)
        if not widget.isVisibleTo(page):
            tabs.setCurrentIndex(before)


def _page_of(widget: QWidget) -> Page | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above


def _input_of(widget: QWidget) -> QWidget:
    """Return where the text stands: the widget itself, or the first part of it that holds a text."""
    parts = [widget, *widget.findChildren(QWidget)]
    return next((part for part in parts if _text_of(part)), widget.focusProxy() or widget)


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    return widget.currentText().strip() if isinstance(widget, QComboBox) else ""
