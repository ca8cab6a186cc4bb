"""Tables of people."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dcc_desktop.domain.cities import CityId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.column_names import PEOPLE_COLUMNS
from dcc_desktop.importing.columns import ColumnMapping, LineReader, mapped, recognised, title_of_names
from dcc_desktop.importing.entries import Entries, Entry, in_order, without_repeats
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.stakeholder_types import UnclearTypes
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.importing.vocabulary import person_role, yes_or_no
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress


def read_people(
    table: SourceTable, progress: Progress, *, city: Callable[[str], CityId], mapping: ColumnMapping | None = None
) -> Entries:
    """Return the people of a table; the key is the e-mail address with the name, else the name with the city.

    Args:
        city: Finds a city by either name; raises `InvalidInputError`.
        mapping: What the columns hold; None: what their titles say.

    Raises:
        InvalidInputError: no column holds names.
    """
    columns = recognised(table, PEOPLE_COLUMNS) if mapping is None else mapped(table, mapping)
    title = title_of_names(columns, ("name", "last_name"), refusal=_("{file} has no column with the names of people."))
    unclear, known = UnclearTypes(), _Keys()
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    for done, line in enumerate(table.rows):
        progress.step(done, len(table.rows))
        reader = LineReader.of(columns, line)
        values = _values(reader, city, unclear=unclear)
        refusals += reader.refusals
        if not reader.refusals:
            entries.append(Entry(reader.line, values["name"], frozenset({known.key_of(values)}), values))
    entries, repeats = without_repeats(entries, column=title)
    return Entries(tuple(entries), in_order([*refusals, *repeats]), columns.unknown, unclear.notes)


def name_key(name: str, city_id: CityId | None) -> tuple[str, str]:
    """Return by what somebody without an e-mail address is known again."""
    return plain(name) or name, city_id or ""


def names_agree(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: one may have more words, another order, or initials."""
    shorter, longer = sorted((plain(one).split(), plain(other).split()), key=len)
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        fitting = word if word in left else next((each for each in left if _is_initial(each, word)), "")
        if not fitting:
            return False
        left.remove(fitting)
    return one == other or bool(set(shorter) & set(longer) - {word for word in shorter if len(word) == 1})


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


class _Keys:
    """Gives people of one address and names that agree the same key; several people may share an address."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}

    def key_of(self, values: dict[str, Any]) -> tuple[str, str]:
        email, name = values.get("email", "").casefold(), values["name"]
        if not email:
            return name_key(name, values.get("city_id"))
        names = self._names.setdefault(email, [])
        first = next((each for each in names if names_agree(each, name)), None)
        if first is None:
            names.append(name)
        return f"@{email}", first or name


def _values(reader: LineReader, city: Callable[[str], CityId], *, unclear: UnclearTypes) -> dict[str, Any]:
    parts = [reader.name(name) for name in ("first_name", "name", "last_name")]
    name = " ".join(filter(None, parts))
    if not name:
        reader.refuse("name" if reader.columns.has("name") else "last_name", _("The person has no name."))
    values: dict[str, Any] = {
        "name": name,
        "organisation": reader.text("organisation"),
        "phone": reader.text("phone"),
        "role": reader.read("role", person_role),
        "stakeholder_type": reader.read("stakeholder_type", lambda text: unclear.read(text, reader.line)),
        "city_id": reader.read("city", city),
        "email": reader.read("email", email_address),
        "shares_contact": reader.read("shares_contact", yes_or_no),
    }
    return {name: value for name, value in values.items() if value not in (None, "")}


def email_address(text: str) -> str:
    """Return the address that a text holds."""
    address = text.removeprefix("mailto:").strip()
    name, _at, domain = address.partition("@")
    if not name or "." not in domain or any(character.isspace() for character in address):
        raise InvalidInputError(_("This is not an e-mail address."))
    return address


def phone_number(text: str) -> str:
    """Return a text that looks like a number of a telephone."""
    if not re.fullmatch(r"\+?[0-9() /.-]{5,}", text):
        raise InvalidInputError(_("This is no telephone number."))
    return text
