"""Colour and letter of the stakeholder types: the same on every card, so that nothing is told by colour alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import Person, StakeholderType
from dcc_desktop.i18n import Catalogue, Language, interface_language
from ui.theme.look import look

_CATEGORY: Mapping[StakeholderType, int] = {
    StakeholderType.CITY: 0,
    StakeholderType.INDUSTRY: 1,
    StakeholderType.EDUCATION: 2,
    StakeholderType.CIVIL_SOCIETY: 5,
    StakeholderType.PUBLIC_BODY: 4,
}
_LETTERS: Mapping[Language, str] = {Language.EN: "MBECP", Language.BG: "ОБНГД"}
MARKED = tuple(_CATEGORY)
"""The types that have a mark; who speaks for none of them has neither stripe nor letter."""


def mark_colour(kind: StakeholderType) -> str:
    """Return the colour of the stripe."""
    return look().tokens.categories[_CATEGORY[kind]]


def mark_letter(kind: StakeholderType) -> str:
    """Return the letter that says the same as the stripe."""
    return _LETTERS[interface_language()][MARKED.index(kind)]


def types_by_author(people: Iterable[Person]) -> dict[str, StakeholderType]:
    """Return what is known of authors: by their name, their organisation, or when the type itself is the author.

    An organisation of which people speak for several types says nothing.
    """
    known: dict[str, StakeholderType] = {}
    doubtful: set[str] = set()
    for person in people:
        for name in filter(None, (person.name.casefold(), person.organisation.casefold())):
            if known.setdefault(name, person.stakeholder_type) is not person.stakeholder_type:
                doubtful.add(name)
    known = {name: kind for name, kind in known.items() if name not in doubtful}
    for kind in MARKED:
        for language in Language:
            known[Catalogue(language).gettext(label_of(kind)).casefold()] = kind
    return {name: kind for name, kind in known.items() if kind in _CATEGORY}
