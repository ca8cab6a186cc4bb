"""Encodings of text files, told and guessed."""

from __future__ import annotations

import pytest

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing.encodings import decoded

BULGARIAN = "име;роля\nСофия;участник\nВелико Търново;партньор\n"
GREEK = "πόλη;χώρα\nΠάτρα;Ελλάδα\nΘεσσαλονίκη;Ελλάδα\n"
POLISH = "name;country\nŁódź;PL\nWrocław;PL\nGdańsk;PL\n"


@pytest.mark.parametrize(
    ("text", "encoding", "guessed"),
    [
        (BULGARIAN, "utf-8", ""),
        (GREEK, "utf-16", ""),
        (BULGARIAN, "cp1251", "Windows-1251"),
        ("име;мото\nСофия;IT град за GSM и „ум“ …\n", "cp1251", "Windows-1251"),
        ("назив;земља\nЊиш;Србија\nЋуприја;Србија\n", "cp1251", "Windows-1251"),
        ("name;country\nGuimarães;PT\nMálaga;ES\n", "cp1252", "Windows-1252"),
    ],
)
def test_what_was_guessed_is_told(text: str, encoding: str, guessed: str) -> None:
    found = decoded(text.encode(encoding), "t.csv")
    assert (found.text.removeprefix("\ufeff"), found.guessed) == (text, guessed)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((BULGARIAN, encoding) for encoding in ("mac_cyrillic", "koi8_r", "cp866")),
        *((GREEK, encoding) for encoding in ("cp1253", "iso8859-7")),
        *((POLISH, encoding) for encoding in ("iso8859-2", "cp1250")),
    ],
)
def test_an_encoding_that_gives_no_words_is_refused(text: str, encoding: str) -> None:
    with pytest.raises(InvalidInputError, match="letters") as refused:
        decoded(text.encode(encoding), "t.csv")
    assert "UTF-8" in refused.value.hint
