"""Which encoding a text file is in: told by itself, or guessed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LATIN_NEIGHBOUR = re.compile("[a-z][А-яЁё]|[А-яЁё][a-z]", re.IGNORECASE)
_CYRILLIC_PAIR = re.compile("[А-яЁё]{2}")
_FOREIGN_WORD = re.compile(r"\S*[^\x00-\x7f]\S*")
# What other encodings become when they are read as Windows-1251: two scripts in a word, a capital after a small
# letter, signs that begin a word, and characters that the encoding has not.
_NO_CYRILLIC_WORD = re.compile("[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]|[а-яё][А-ЯЁ]|[‚†‡€‰‹™›][а-яё]|\ufffd")
_SERBIAN_OR_MACEDONIAN = re.compile("[ЂЃЉЊЌЋЏђѓљњќћџ]")
_NO_LATIN_WORD = re.compile(
    r"[^\W\d_][£¤¥¦§¨©¬®¯±²³´¶¸¹º»¼½¾¿](?=[^\W\d_])|(?<!\w)[£¥¦¯±³¹¼½¾](?=[^\W\d_])|[^\W\d_][¦¼½¾¥](?!\w)|\ufffd"
)
_MOST_ODD_WORDS = 0.05  # of those with letters beyond ASCII; a few are misspelt in any file


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text, and the encoding in which it was read when the file does not tell; empty when it does."""

    text: str
    guessed: str = ""


def decoded(data: bytes, file_name: str) -> DecodedText:
    """Return the text of a file in UTF-8, UTF-16 with its mark, Windows-1251 or Windows-1252.

    Raises:
        InvalidInputError: it is no text, is damaged, or is in none of these.
    """
    found = _decoded(data, file_name)
    if "\x00" in found.text:
        raise InvalidInputError(
            _("{file} is neither a text file with separated values nor an Excel workbook.").format(file=file_name),
            hint=_("Save it as CSV or as .xlsx, without a password."),
        )
    if found.guessed and _has_odd_words(found):
        raise InvalidInputError(
            _("It is not clear which letters {file} holds.").format(file=file_name),
            hint=_("Export it again, or save it as CSV in UTF-8."),
        )
    return found


def _decoded(data: bytes, file_name: str) -> DecodedText:
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        return DecodedText(data.decode(encoding))
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or _is_mostly_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise InvalidInputError(
                _("{file} is damaged: line {line} holds characters that cannot be read.").format(
                    file=file_name, line=line
                ),
                hint=_("Export it again, or save it as CSV in UTF-8."),
            ) from error
    cyrillic = data.decode("cp1251", errors="replace")
    # A single Cyrillic letter among Latin ones is an accented letter of Windows-1252: Guimarгes is Guimarães.
    if len(_LATIN_NEIGHBOUR.findall(cyrillic)) > len(_CYRILLIC_PAIR.findall(cyrillic)):
        return DecodedText(data.decode("cp1252", errors="replace"), "Windows-1252")
    return DecodedText(cyrillic, "Windows-1251")


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - bad > 4 * bad


def _has_odd_words(found: DecodedText) -> bool:
    words = _FOREIGN_WORD.findall(found.text)
    if found.guessed == "Windows-1252":
        odd = sum(1 for word in words if _NO_LATIN_WORD.search(word))
    else:
        # Serbian and Macedonian have a ј in every other sentence; without it their other letters are no letters.
        is_bulgarian = "ј" not in found.text.casefold()
        odd = sum(
            1
            for word in words
            if _NO_CYRILLIC_WORD.search(word) or (is_bulgarian and _SERBIAN_OR_MACEDONIAN.search(word))
        )
    return odd > _MOST_ODD_WORDS * len(words)
