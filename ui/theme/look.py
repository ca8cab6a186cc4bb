"""The look that is in force: tokens, type and sizes, one for the whole program like Qt's own style and palette."""

from __future__ import annotations

from enum import Enum, StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from dcc_desktop.paths import RESOURCES
from ui.theme.tokens import DARK, LIGHT, Tokens

FAMILY = "Sofia Sans"


class Mode(StrEnum):
    """Which of the two looks; SYSTEM follows the system's setting, also when it changes meanwhile."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Type(Enum):
    """The type scale: size in px at 100 %, weight. Three sizes on a card at most."""

    WELCOME = (32, QFont.Weight.DemiBold)
    CLOCK = (52, QFont.Weight.DemiBold)
    PAGE_TITLE = (26, QFont.Weight.DemiBold)
    HERO = (20, QFont.Weight.DemiBold)
    CARD_TITLE = (17, QFont.Weight.DemiBold)
    BODY = (15, QFont.Weight.Normal)
    BUTTON = (15, QFont.Weight.Medium)
    CELL_DIGIT = (16, QFont.Weight.DemiBold)
    TABLE = (14, QFont.Weight.Normal)
    TABLE_KEY = (14, QFont.Weight.Medium)
    CAPTION = (13, QFont.Weight.Normal)
    CAPTION_KEY = (13, QFont.Weight.Medium)
    ROW_CHIP = (12, QFont.Weight.Medium)


class Look(QObject):
    """The tokens and the text size in force; `changed` after either has changed and was applied."""

    changed = Signal()
    _sheet_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.mode = Mode.SYSTEM
        self.percent = 100
        self.tokens: Tokens = LIGHT
        self.sheet = ""

    def apply(self, *, mode: Mode | None = None, percent: int | None = None) -> None:
        """Dress the program; what is not given stays."""
        self.mode = mode or self.mode
        self.percent = percent or self.percent
        self.tokens = DARK if self._is_dark() else LIGHT
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        self.changed.emit()

    def dress(self, window: QWidget | None) -> None:
        """Give our style sheet to a window that has no parent, and to all that is in it, now and later.

        As a sheet of the application it would be applied again to all parts of a page each time that some of them are
        put together: pages took three times as long to be made.
        """
        assert window is not None  # such as the list of a completer, which Qt makes when it is asked for
        window.setStyleSheet(self.sheet)
        self._sheet_changed.connect(window.setStyleSheet)

    def px(self, size: int) -> int:
        """Return a size of type or of a row, scaled by the text size that the user has chosen."""
        return round(size * self.percent / 100)

    def font(self, kind: Type, *, is_tabular: bool = False) -> QFont:
        """Return a font of the scale; `is_tabular` gives figures of one width, for columns, clocks and counters."""
        size, weight = kind.value
        return font_of(self.px(size), weight, is_tabular=is_tabular)

    def _is_dark(self) -> bool:
        if self.mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.mode is Mode.DARK

    def _dress(self, app: QApplication) -> None:
        from ui.theme.style_sheet import style_sheet

        app.setPalette(palette_of(self.tokens))
        app.setFont(self.font(Type.BODY))
        self.sheet = style_sheet(self.tokens, self.px)
        self._sheet_changed.emit(self.sheet)


_look: list[Look] = []


def look() -> Look:
    """Return the program's look. Like the interface language it is one for all windows, so it is not passed along."""
    if not _look:
        _look.append(Look())
    return _look[0]


def font_of(size: int, weight: QFont.Weight, *, is_tabular: bool = False) -> QFont:
    """Return the shipped typeface in px; also for the projector and the charts, which have sizes of their own."""
    font = QFont(FAMILY)
    font.setFamilies([FAMILY, "Noto Sans", "DejaVu Sans"])
    font.setPixelSize(max(size, 1))
    font.setWeight(weight)
    if is_tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def load_fonts() -> None:
    """Load the shipped typeface; without it Qt takes the next family of the list."""
    for weight in ("Regular", "Medium", "SemiBold"):
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"SofiaSans-{weight}.ttf"))


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that Qt's own widgets, menus and dialogs take their colours from."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.canvas,
        QPalette.ColorRole.WindowText: tokens.text1,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.sunken,
        QPalette.ColorRole.Text: tokens.text1,
        QPalette.ColorRole.PlaceholderText: tokens.text3,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text1,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text1,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette
