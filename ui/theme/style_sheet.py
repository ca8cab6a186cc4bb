"""The one style sheet of the program: Qt's own widgets by class, our frames by the dynamic property `role`.

Fonts are set with `setFont`, not here: a size in a style sheet wins over every `setFont`. The exceptions are widgets
that nobody sets a font on. A minimum height in a style sheet becomes the widget's own minimum when it is polished.
"""

from __future__ import annotations

from collections.abc import Callable

from ui.theme.signs import sign_file
from ui.theme.tokens import Tokens

Px = Callable[[int], int]


def style_sheet(tokens: Tokens, px: Px) -> str:
    """Return the style sheet for the colours and the text size given."""
    parts = (_frames, _buttons, _fields, _arrows, _choices, _menus, _views, _calendars, _scroll_bars)
    return "\n".join(part(tokens, px) for part in parts)


def _frames(t: Tokens, px: Px) -> str:
    grounds = {"info": t.soft, "ok": t.ok_ground, "warn": t.warn_ground, "bad": t.bad_ground}
    messages = "\n".join(
        f'QFrame[role="message-{kind}"] {{ background: {ground}; border: 0; border-radius: 6px; }}'
        for kind, ground in grounds.items()
    )
    return f"""
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="sunken-card"] {{ background: {t.sunken}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="hero"] {{ background: {t.soft}; border: 0; border-radius: 8px; }}
QFrame[role="line"] {{ background: {t.line}; border: 0; }}
QFrame[role="side"] {{ background: {t.side}; border: 0; border-right: 1px solid {t.line}; }}
QFrame[role="top"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[role="next"] {{ background: {t.surface}; border: 0; border-top: 1px solid {t.line}; }}
QDialog[role="sheet"] {{ background: {t.surface}; }}
{messages}
QToolTip {{ background: {t.surface}; color: {t.text1}; border: 1px solid {t.control}; padding: 4px 6px;
    font-size: {px(13)}px; }}
QStatusBar {{ background: {t.canvas}; color: {t.text2}; border: 0; }}
QProgressBar {{ background: {t.track}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 16px; }}
QSplitter::handle:vertical {{ height: 16px; }}
QGroupBox {{ border: 1px solid {t.line}; border-radius: 8px; margin-top: {px(12)}px; padding: 12px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 12px; color: {t.text2}; }}
"""


def _buttons(t: Tokens, px: Px) -> str:
    """Buttons that Qt makes by itself (file dialogs, message boxes); ours paint themselves (ui.widgets.buttons)."""
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text1}; border: 1px solid {t.control}; border-radius: 6px;
    padding: {px(7)}px 15px; }}
QPushButton:hover {{ background: {t.sunken}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {px(7) - 1}px 14px; }}
QPushButton:disabled {{ background: {t.sunken}; color: {t.text3}; border-color: {t.line}; }}
QPushButton:default, QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
    border-color: {t.accent}; }}
QPushButton:default:hover, QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton:default:focus, QPushButton[role="primary"]:focus {{ border: 2px solid {t.text1}; }}
QPushButton:default:disabled, QPushButton[role="primary"]:disabled {{ background: {t.sunken}; color: {t.text3};
    border-color: {t.line}; }}
QPushButton[role="quiet"] {{ background: transparent; color: {t.accent}; border-color: transparent; }}
QToolButton {{ background: transparent; color: {t.text1}; border: 2px solid transparent; border-radius: 6px;
    padding: 3px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
"""


def _fields(t: Tokens, px: Px) -> str:
    # Qt leaves no room at the left of a spin box whatever its padding, so its figure stands in the middle.
    boxes = "QLineEdit, QComboBox, QAbstractSpinBox"
    texts = "QPlainTextEdit, QTextEdit"
    every = ("QLineEdit", "QComboBox", "QAbstractSpinBox", "QPlainTextEdit", "QTextEdit")
    focused = ", ".join(f"{name}:focus" for name in every)
    wrong = ", ".join(f'{name}[state="error"]' for name in every)
    unusable = ", ".join(f"{name}:disabled" for name in every)
    return f"""
{boxes} {{ background: {t.surface}; color: {t.text1}; border: 1px solid {t.control}; border-radius: 6px;
    padding: 1px 10px; min-height: {px(32)}px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QAbstractSpinBox {{ min-height: {px(29)}px; }}
QSpinBox, QDoubleSpinBox, QTimeEdit {{ qproperty-alignment: AlignCenter; }}
{texts} {{ background: {t.surface}; color: {t.text1}; border: 1px solid {t.control}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
{focused} {{ border: 2px solid {t.accent}; }}
{wrong} {{ border: 2px solid {t.bad}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QLineEdit[state="error"], QComboBox[state="error"],
QAbstractSpinBox[state="error"] {{ padding: 0px 9px; }}
QPlainTextEdit:focus, QTextEdit:focus, QPlainTextEdit[state="error"], QTextEdit[state="error"] {{
    padding: 4px 7px; }}
{unusable} {{ background: {t.sunken}; color: {t.text3}; border-color: {t.line}; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {t.text3}; }}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {{ background: {t.sunken}; }}
QLineEdit[role="bare"], QPlainTextEdit[role="bare"] {{ background: transparent; border: 0; padding: 0; min-height: 0; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ background: transparent; border: 0; padding: 0; min-height: 0; }}
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QAbstractSpinBox {{
    border: 2px solid {t.accent}; border-radius: 4px; padding: 0 6px; min-height: 0; }}
"""


def _arrows(t: Tokens, px: Px) -> str:
    """The arrows of fields: any rule on these widgets drops the native ones."""
    down, up = sign_file("caret-down", t.text2), sign_file("caret-up", t.text2)
    dates = "QDateEdit::drop-down, QDateTimeEdit::drop-down"
    # Qt takes the room of the arrow off by itself: a padding as wide as the arrow would keep it free twice.
    return f"""
QComboBox {{ padding-left: 12px; padding-right: 1px; }}
QComboBox:focus, QComboBox[state="error"] {{ padding-left: 11px; padding-right: 0; }}
QComboBox::drop-down, {dates} {{ subcontrol-origin: border; subcontrol-position: center right; border: 0;
    width: 30px; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{down}"); width: 16px;
    height: 16px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text1}; border: 1px solid {t.control};
    outline: 0; padding: 4px; selection-background-color: {t.selected}; selection-color: {t.text1}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(30)}px; padding: 0 7px; color: {t.text1}; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.selected}; color: {t.text1}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; border: 0; width: 26px;
    background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
"""


def _choices(t: Tokens, px: Px) -> str:
    side, ring = px(16), px(5)
    tick, bar = sign_file("tick", t.on_accent), sign_file("bar", t.on_accent)
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; color: {t.text1}; min-height: {px(28)}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.text3}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {side}px; height: {side}px; border: 1px solid {t.control};
    background: {t.surface}; margin: 1px; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {(side + 2) // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{tick}"); }}
QCheckBox::indicator:indeterminate {{ background: {t.accent}; border-color: {t.accent}; image: url("{bar}"); }}
QRadioButton::indicator:checked {{ width: {side + 2 - 2 * ring}px; height: {side + 2 - 2 * ring}px;
    border: {ring}px solid {t.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; text-decoration: underline; }}
QCheckBox::indicator:focus {{ margin: 0; border: 2px solid {t.accent}; }}
QRadioButton::indicator:unchecked:focus {{ margin: 0; border: 2px solid {t.accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.sunken}; border-color: {t.line}; }}
"""


def _menus(t: Tokens, px: Px) -> str:
    tick, aside = sign_file("tick", t.accent), sign_file("caret-right", t.text2)
    return f"""
QMenuBar {{ background: {t.surface}; color: {t.text1}; }}
QMenuBar::item {{ background: transparent; padding: 6px 10px; }}
QMenuBar::item:selected {{ background: {t.selected}; }}
QMenu {{ background: {t.surface}; color: {t.text1}; border: 1px solid {t.cell}; padding: 4px;
    font-size: {px(14)}px; }}
QMenu::item {{ padding: {px(7)}px 24px {px(7)}px 12px; border-radius: 4px; margin: 0; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.text1}; }}
QMenu::item:disabled {{ color: {t.text3}; background: transparent; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::indicator {{ width: 16px; height: 16px; left: 8px; }}
QMenu::indicator:checked {{ image: url("{tick}"); }}
QMenu::right-arrow {{ image: url("{aside}"); width: 16px; height: 16px; right: 6px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""


def _views(t: Tokens, px: Px) -> str:
    """Tables and lists; rows are painted by delegates, so no `::item` rule slows them down."""
    return f"""
QTableView, QTreeView, QListView {{ background: {t.surface}; alternate-background-color: {t.surface};
    color: {t.text1}; border: 0; outline: 0; gridline-color: {t.line};
    selection-background-color: {t.selected}; selection-color: {t.text1}; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text2}; border: 0; border-bottom: 1px solid {t.line};
    padding: 0 8px; min-height: {px(33)}px; font-size: {px(13)}px; font-weight: 400; }}
QTableCornerButton::section {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
"""


def _calendars(t: Tokens, px: Px) -> str:
    return f"""
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
QCalendarWidget QToolButton {{ color: {t.text1}; min-height: {px(26)}px; padding: 2px 8px; }}
QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url("{sign_file("caret-left", t.text2)}"); }}
QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url("{sign_file("caret-right", t.text2)}"); }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QTableView {{ selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QCalendarWidget QSpinBox {{ min-height: {px(22)}px; }}
"""


def _scroll_bars(t: Tokens, px: Px) -> str:
    wide = px(12)
    return f"""
QScrollArea {{ background: transparent; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; }}
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {wide}px; }}
QScrollBar:horizontal {{ height: {wide}px; }}
QScrollBar::handle {{ background: {t.cell}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:hover {{ background: {t.control}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; background: transparent; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
