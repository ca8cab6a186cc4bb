"""The order in which names and numbered headings are listed: natural for numbers, alphabetical for Bulgarian."""

import re
import unicodedata

NaturalKey = tuple[tuple[tuple[int, int, str], ...], str]

_RUNS = re.compile(r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+)|(?P<other>(?:(?![0-9])[\W\d_])+)")
_ACCENTS = re.compile("[\u0300-\u036f]")
_OTHER, _NUMBER, _WORD = range(3)
# Latin letters with a stroke or joined, which Unicode does not take apart into a letter and an accent.
_LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


def natural_key(text: str) -> NaturalKey:
    """Return a key for sorting texts: spaces and signs, then numbers by value, then Latin, then Cyrillic letters.

    Upper case, accents and surplus spaces count only between texts that are equal without them; different texts
    never have the same key. The Cyrillic letters come in the order of the Bulgarian alphabet, й after и.
    """
    return tuple(_run_key(run) for run in _RUNS.finditer(_folded(text))), text


def _folded(text: str) -> str:
    """Return the text without case, accents and surplus spaces; й is a letter of its own, ѝ is an и."""
    folded = " ".join(text.casefold().split())
    if folded.isascii():
        return folded
    letters = unicodedata.normalize("NFD", folded).replace("и\u0306", "й")
    return _ACCENTS.sub("", letters).translate(_LATIN)


def _run_key(run: re.Match[str]) -> tuple[int, int, str]:
    characters = run.group()
    if run.lastgroup == "number":
        digits = characters.lstrip("0")
        return _NUMBER, len(digits), digits  # by length, then by digits: no limit on how long a number may be
    return (_WORD if run.lastgroup == "word" else _OTHER), 0, characters
