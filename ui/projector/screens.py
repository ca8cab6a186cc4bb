"""Which screen is the audience's: never the one on which the facilitator works."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def audience_screen(facilitator: QWidget, screens: Sequence[QScreen] | None = None) -> QScreen | None:
    """Return the first screen that shows nothing of the facilitator's; None when there is none but theirs."""
    own = facilitator.screen()
    known = QGuiApplication.screens() if screens is None else screens
    # Mirrored screens lie on each other: what is on one is on the other too.
    others = (each for each in known if each is not own and not each.geometry().intersects(own.geometry()))
    return next(others, None)


def put_on_screen(window: QWidget, screen: QScreen) -> None:
    """Fill a screen with a window."""
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
