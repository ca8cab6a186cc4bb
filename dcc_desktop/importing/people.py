"""Tables of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dcc_desktop.domain.cities import CityId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.columns import PEOPLE_COLUMNS, LineReader, recognised
from dcc_desktop.importing.entries import Entries, Entry, in_order, without_repeats
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.importing.vocabulary import person_role, stakeholder_type, yes_or_no
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress


def read_people(table: SourceTable, progress: Progress, *, city: Callable[[str], CityId]) -> Entries:
    """Return the people of a table; the key is the e-mail address, else the name with the city.

    Args:
        city: Finds a city by either name; raises `InvalidInputError`.

    Raises:
        InvalidInputError: no column holds names.
    """
    columns = recognised(table, PEOPLE_COLUMNS)
    title = next((table.header[columns.positions[name]] for name in ("name", "last_name") if columns.has(name)), None)
    if title is None:
        raise InvalidInputError(
            _("{file} has no column with the names of people.").format(file=table.file_name),
            hint=_("Call the column name; the columns of the table: {columns}.").format(
                columns=", ".join(filter(None, table.header))
            ),
        )
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    for done, line in enumerate(table.rows):
        progress.step(done, len(table.rows))
        reader = LineReader.of(columns, line)
        values = _values(reader, city)
        refusals += reader.refusals
        if not reader.refusals:
            entries.append(Entry(reader.line, values["name"], frozenset({_key(values)}), values))
    entries, repeats = without_repeats(entries, column=title)
    return Entries(tuple(entries), in_order([*refusals, *repeats]), columns.unknown)


def name_key(name: str, city_id: CityId | None) -> tuple[str, str]:
    """Return by what somebody without an e-mail address is known again."""
    return plain(name) or name, city_id or ""


def _key(values: dict[str, Any]) -> tuple[str, str]:
    email = values.get("email", "")
    return ("@", email.casefold()) if email else name_key(values["name"], values.get("city_id"))


def _values(reader: LineReader, city: Callable[[str], CityId]) -> dict[str, Any]:
    parts = [reader.text(name) for name in ("first_name", "name", "last_name")]
    name = " ".join(filter(None, parts))
    if not name:
        reader.refuse("name" if reader.columns.has("name") else "last_name", _("The person has no name."))
    values: dict[str, Any] = {
        "name": name,
        "organisation": reader.text("organisation"),
        "phone": reader.text("phone"),
        "role": reader.read("role", person_role),
        "stakeholder_type": reader.read("stakeholder_type", stakeholder_type),
        "city_id": reader.read("city", city),
        "email": reader.read("email", _email),
        "shares_contact": reader.read("shares_contact", yes_or_no),
    }
    return {name: value for name, value in values.items() if value not in (None, "")}


def _email(text: str) -> str:
    address = text.removeprefix("mailto:").strip()
    name, _at, domain = address.partition("@")
    if not name or "." not in domain or any(character.isspace() for character in address):
        raise InvalidInputError(_("This is not an e-mail address."))
    return address
