"""Tables of cities."""

from __future__ import annotations

import re
from typing import Any

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.column_names import CITY_COLUMNS
from dcc_desktop.importing.columns import ColumnMapping, Columns, LineReader, mapped, recognised, title_of_names
from dcc_desktop.importing.entries import Entries, Entry, in_order, without_repeats
from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.importing.tables import SourceTable
from dcc_desktop.importing.vocabulary import city_role, country_code, language_codes
from dcc_desktop.importing.words import plain
from dcc_desktop.progress import Progress

_GROUPED_NUMBER = re.compile(r"[1-9][0-9]{0,2}([., ])[0-9]{3}(?:\1[0-9]{3})*|[0-9]{1,12}")
_CYRILLIC = re.compile("[А-я]")
_MOST_CITIES_A_MENTOR = 99
_ABOVE_ANY_CITY = 100_000_000
_NAMES = ("name_en", "name_bg", "name")


def read_cities(table: SourceTable, progress: Progress, *, mapping: ColumnMapping | None = None) -> Entries:
    """Return the cities of a table; the keys are their names in both languages, as plain words.

    Args:
        mapping: What the columns hold; None: what their titles say.

    Raises:
        InvalidInputError: no column holds names.
    """
    columns = recognised(table, CITY_COLUMNS) if mapping is None else mapped(table, mapping)
    title = title_of_names(columns, _NAMES, refusal=_("{file} has no column with the names of cities."))
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    for done, line in enumerate(table.rows):
        progress.step(done, len(table.rows))
        reader = LineReader.of(columns, line)
        values = _values(reader, columns)
        refusals += reader.refusals
        if not reader.refusals:
            names = [values.get("name_en", ""), values.get("name_bg", "")]
            keys = frozenset(plain(name) or name for name in names if name)
            entries.append(Entry(reader.line, next(filter(None, names)), keys, values))
    entries, repeats = without_repeats(entries, column=title)
    return Entries(tuple(entries), in_order([*refusals, *repeats]), columns.unknown)


def _values(reader: LineReader, columns: Columns) -> dict[str, Any]:
    values: dict[str, Any] = {name: reader.name(name) for name in ("name_en", "name_bg")}
    values["slogan"] = reader.text("slogan")
    name = reader.name("name")
    if name:
        key = "name_bg" if _CYRILLIC.search(name) else "name_en"
        values[key] = values[key] or name
    if not (values["name_en"] or values["name_bg"]):
        reader.refuse(next(name for name in _NAMES if columns.has(name)), _("The city has no name."))
    values["country"] = reader.read("country", country_code)
    values["role"] = reader.read("role", city_role)
    values["languages"] = reader.read("languages", language_codes)
    values["population"] = reader.read("population", population)
    values["capacity"] = reader.read("capacity", capacity)
    return {name: value for name, value in values.items() if value not in (None, "", ())}


def population(text: str) -> int:
    """Return the number of people that a text names."""
    compact = " ".join(text.split())
    if not _GROUPED_NUMBER.fullmatch(compact):
        raise InvalidInputError(_("The population is a whole number, such as 86000."))
    number = int(re.sub("[., ]", "", compact))
    if not 0 < number < _ABOVE_ANY_CITY:
        raise InvalidInputError(_("The population of a city is above zero and below 100 million."))
    return number


def capacity(text: str) -> int:
    """Return the number of cities that a text names."""
    if not re.fullmatch("[0-9]{1,4}", text) or int(text) > _MOST_CITIES_A_MENTOR:
        raise InvalidInputError(_("The capacity is the number of cities that a mentor advises, from 0 to 99."))
    return int(text)
