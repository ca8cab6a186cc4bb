"""The languages to choose from, each by its own name, in the order in which they are offered."""

from __future__ import annotations

from dcc_desktop.i18n import Language

LANGUAGES = ((Language.BG, "Български"), (Language.EN, "English"))
