"""Texts that a file holds in both languages, because a template brought them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dcc_desktop.domain.entity import clean_text
from dcc_desktop.i18n import Language


@dataclass(frozen=True, slots=True)
class BilingualText:
    """A text in Bulgarian and English; an edit changes one and marks the other as stale."""

    bg: str = ""
    en: str = ""
    stale: Language | None = None

    def __post_init__(self) -> None:
        """Clean both texts."""
        object.__setattr__(self, "bg", clean_text(self.bg))
        object.__setattr__(self, "en", clean_text(self.en))

    @classmethod
    def same(cls, text: str) -> BilingualText:
        """Return a text that reads the same in both languages, such as one that a user typed."""
        return cls(bg=text, en=text)

    def in_language(self, language: Language) -> str:
        """Return the text in this language, in the other one when it is missing there."""
        first, second = (self.bg, self.en) if language is Language.BG else (self.en, self.bg)
        return first or second

    def edited(self, language: Language, text: str) -> BilingualText:
        """Return the text changed in one language.

        The other one is stale from now on, unless it is empty, or this edit brings a stale text in line with it.
        """
        other = Language.EN if language is Language.BG else Language.BG
        changed = replace(self, bg=text) if language is Language.BG else replace(self, en=text)
        is_in_line = self.stale is language or not getattr(changed, other)
        return replace(changed, stale=None if is_in_line else other)

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return bool(self.bg or self.en)
