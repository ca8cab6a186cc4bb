"""Words as they are compared: without case, punctuation and surplus spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from dcc_desktop.domain.labels import label_of
from dcc_desktop.i18n import Catalogue, Language

V = TypeVar("V", bound=StrEnum)
S = TypeVar("S", bound=str)

_WORDS = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Return the words of a text in small letters, each followed by one space but the last."""
    text = text.casefold()
    return " ".join(_WORDS.findall(text if text.isascii() else unicodedata.normalize("NFC", text)))


@cache
def names_of(kind: type[V]) -> dict[str, V]:
    """Return the values of an enum by what they are called in the file and in either language, as plain words."""
    bulgarian = Catalogue(Language.BG)
    found: dict[str, V] = {}
    for value in kind:
        label = label_of(value)
        found |= {plain(name): value for name in (value.value, label, bulgarian.gettext(label))}
    return found


def spelled(words: Mapping[S, str]) -> dict[str, S]:
    """Turn `{value: "one word, another word"}` into a dictionary of plain words."""
    return {plain(word): value for value, listed in words.items() for word in listed.split(",")}


def plain_words(listed: str) -> frozenset[str]:
    """Return words that are listed with commas between them, as plain words."""
    return frozenset(plain(word) for word in listed.split(","))
