"""For whom somebody speaks, from whatever a form lets people write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dcc_desktop.domain.people import StakeholderType
from dcc_desktop.i18n import _
from dcc_desktop.importing.words import names_of, plain

_MOST_NAMED = 10  # values in a note

# Beginnings of words that say what somebody or something is.
_NOUNS = {
    StakeholderType.CITY: "municipalit, local government, local authorit, local administration, local council, "
    "city council, city hall, town hall, mayor, община, общината, общини, общините, кмет, местна власт, "
    "местна администрация, местно самоуправление",
    StakeholderType.INDUSTRY: "industr, business, compan, firm, enterprise, entrepreneur, sme, startup, start up, "
    "chamber, cluster, employer, private sector, бизнес, фирм, предприяти, предприемач, компани, индустри, стартъп, "
    "клъстер, камара, работодател, частен сектор",
    StakeholderType.EDUCATION: "educat, academ, universit, school, college, kindergarten, research, scien, training, "
    "teacher, student, pupil, образован, академи, университет, училищ, гимнази, колеж, детска градина, научн, наук, "
    "учител, студент, ученик, обучит, обучени, изследовател",
    StakeholderType.CIVIL_SOCIETY: "civil society, civic, ngo, non governmental, nongovernmental, non profit, "
    "nonprofit, citizen, resident, volunteer, foundation, private person, private individual, нпо, неправителств, "
    "граждан, нестопанск, доброволч, доброволец, доброволц, жител, читалищ, фондаци, частно лице",
    StakeholderType.PUBLIC_BODY: "public body, public bodies, public institution, public authorit, agency, agencies, "
    "minist, government, агенци, минист, публична институция, публичен орган, държавен орган",
}
# Beginnings of words that say it less surely: associations unite anybody.
_WEAK_NOUNS = {StakeholderType.CIVIL_SOCIETY: "association, сдружени, асоциаци"}
# Beginnings of words that say whose it is.
_OWNERSHIP = {
    StakeholderType.CITY: "city, cities, municipal, градск, град, общинск",
    StakeholderType.INDUSTRY: "private, частен, частн",
    StakeholderType.EDUCATION: "institute, институт",
    StakeholderType.PUBLIC_BODY: "public, state, national, regional, държав, област, национал, публич, регионал",
}
_OTHER = {StakeholderType.OTHER: "other, none of, друг, нито ед"}
_BY_WEIGHT = (_NOUNS, _WEAK_NOUNS, _OWNERSHIP, _OTHER)
_FOUND_AS = {
    plain(beginning): (weight, kind)
    for weight, kinds in enumerate(_BY_WEIGHT)
    for kind, listed in kinds.items()
    for beginning in listed.split(",")
}
# The longest first, so that "non-governmental" is no government.
_BEGINNINGS = re.compile(r"\b(?:" + "|".join(sorted(_FOUND_AS, key=len, reverse=True)) + ")")
# What follows one of these only explains: "Ministry of Education", "Компания (доставчик на общината)".
_EXPLANATION = re.compile(r"[()\[\]:;]|\b(?:of|for|in|at|from|на|за|в|във|от|към|при)\b")


def stakeholder_type(text: str) -> StakeholderType | None:
    """Return the stakeholder type that a text names; None when it fits none or several.

    What something is counts before whose it is ("state university" is education), what is said first before what
    explains it, and "other" only when nothing else is said.
    """
    exact: StakeholderType | None = names_of(StakeholderType).get(plain(text))
    if exact is not None:
        return exact
    pieces = [list(_found_in(plain(piece))) for piece in _EXPLANATION.split(text.casefold())]
    for weight in range(len(_BY_WEIGHT)):
        kinds: set[StakeholderType] = next(
            filter(None, ({kind for found, kind in piece if found == weight} for piece in pieces)), set()
        )
        if kinds:
            return kinds.pop() if len(kinds) == 1 else None
    return None


def _found_in(words: str) -> Iterator[tuple[int, StakeholderType]]:
    for match in _BEGINNINGS.finditer(words):
        yield _FOUND_AS[match.group()]


class UnclearTypes:
    """Collects stakeholder types that are not clear, to be said once for the whole table."""

    def __init__(self) -> None:
        self._lines: dict[str, list[int]] = {}

    def read(self, text: str, line: int) -> StakeholderType | None:
        """Return the stakeholder type of a cell; None when it is empty or not clear."""
        found = stakeholder_type(text) if text else None
        if text and found is None:
            self._lines.setdefault(" ".join(text.split()), []).append(line)
        return found

    @property
    def notes(self) -> tuple[str, ...]:
        """What to say about them."""
        if not self._lines:
            return ()
        named = [
            _("“{value}” (line {lines})").format(value=value, lines=", ".join(map(str, lines)))
            for value, lines in list(self._lines.items())[:_MOST_NAMED]
        ]
        if len(self._lines) > _MOST_NAMED:
            named.append("…")
        return (_("No clear stakeholder type, so these count as “other”: {values}.").format(values=", ".join(named)),)
