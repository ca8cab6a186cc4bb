"""Texts in the user's language (gettext): one for the interface, a `Catalogue` for each document.

Message ids are the English texts. The interface language is the only global state of the program.
"""

from __future__ import annotations

import gettext as _gettext
import os
from enum import StrEnum
from functools import cache

from dcc_desktop.paths import LOCALE

_DOMAIN = "dcc_desktop"


class Language(StrEnum):
    """The languages of the interface, of templates and of documents."""

    BG = "bg"
    EN = "en"


class Catalogue:
    """The texts of one language, for documents whose language differs from the window's."""

    def __init__(self, language: Language | str) -> None:
        self.language = Language(language)
        self._translations = _load(self.language)

    def gettext(self, message: str) -> str:
        """Return the translation of a message id, or the id itself."""
        return self._translations.gettext(message) if message else ""

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the form that fits the count; the caller fills `{count}` in."""
        return self._translations.ngettext(singular, plural, count)


@cache
def _load(language: Language) -> _gettext.NullTranslations:
    return _gettext.translation(_DOMAIN, str(LOCALE), languages=[language.value], fallback=True)


def system_language() -> Language:
    """Return Bulgarian when the system speaks it (or `DCC_LANG` says so), English otherwise."""
    for name in ("DCC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return Language.BG if value.lower().startswith("bg") else Language.EN
    return Language.EN


_interface = Catalogue(Language.EN)


def set_interface_language(language: Language | str) -> None:
    """Show everything from now on in this language."""
    global _interface
    _interface = Catalogue(language)


def interface_language() -> Language:
    """Return the language that the interface speaks now."""
    return _interface.language


def _(message: str) -> str:
    """Return an interface text in the chosen language."""
    return _interface.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return an interface text in the form that fits the count."""
    return _interface.ngettext(singular, plural, count)


def N_(message: str) -> str:
    """Mark a message id that is stored or shown later; returns it unchanged."""
    return message
