"""The table of countries and languages."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from dcc_desktop.domain.countries_and_languages import COUNTRIES, LANGUAGES
from dcc_desktop.i18n import Language

_TIME_ZONES = files("tzdata.zoneinfo")
_ISO_3166 = {line[:2] for line in _TIME_ZONES.joinpath("iso3166.tab").read_text("utf-8").splitlines() if line[0] != "#"}
_KOSOVO = "XK"  # ISO leaves this code to its users; the European Union uses it


def test_only_codes_of_iso_3166_are_countries() -> None:
    assert set(COUNTRIES) - _ISO_3166 == {_KOSOVO}


def test_every_country_with_a_european_time_zone_is_there() -> None:
    zones = _TIME_ZONES.joinpath("zone.tab").read_text("utf-8").splitlines()
    europe = {zone[:2] for zone in zones if not zone.startswith("#") and zone.split("\t")[2].startswith("Europe/")}
    assert europe - set(COUNTRIES) == set()


def test_no_name_belongs_to_two_codes() -> None:
    for table in (COUNTRIES, LANGUAGES):
        names = [name for both in table.values() for name in set(both)]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("position", [0, 1])
def test_each_name_is_written_in_its_own_alphabet(position: int) -> None:
    letters = "[А-Яа-я]" if list(Language)[position] is Language.BG else "[A-Za-zÅ]"
    names = [both[position] for table in (COUNTRIES, LANGUAGES) for both in table.values()]
    assert [name for name in names if not re.match(letters, name)] == []


def test_codes_are_as_long_as_the_standards_say() -> None:
    assert all(re.fullmatch("[A-Z]{2}", code) for code in COUNTRIES)
    assert all(re.fullmatch("[a-z]{2}", code) for code in LANGUAGES)
