"""What is said of a seminar template: in a card, in a list."""

from __future__ import annotations

from dcc_desktop.domain.labels import label_of
from dcc_desktop.i18n import _, interface_language, ngettext
from dcc_desktop.services.seminar_choice import SeminarChoice


def name_of(choice: SeminarChoice) -> str:
    """Return its name in the interface language."""
    return choice.name.in_language(interface_language())


def topics_of(choice: SeminarChoice) -> str:
    """Return what most of its time goes to, as a list of words with one capital at its head."""
    first, *rest = [_(label_of(topic)) for topic in choice.topics] or [_("Agenda")]
    return ", ".join([first, *map(_in_a_row, rest)])


def facts_of(choice: SeminarChoice) -> str:
    """Return how long it is."""
    days = ngettext("{n} day", "{n} days", choice.days).format(n=choice.days)
    items = ngettext("{n} agenda item", "{n} agenda items", choice.items).format(n=choice.items)
    return f"{days} · {items}"


def _in_a_row(word: str) -> str:
    is_abbreviation = word[1:2].isupper()
    return word if is_abbreviation else word[:1].lower() + word[1:]
