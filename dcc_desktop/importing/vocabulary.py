"""The words by which tables name roles, countries, languages, yes and no; in both languages."""

from __future__ import annotations

import re

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.countries_and_languages import COUNTRIES, LANGUAGES
from dcc_desktop.domain.people import PersonRole
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.words import names_of, plain, plain_words, spelled

_CITY_ROLES = spelled(
    {
        CityRole.CHALLENGE: "challenge, participant, participating city, участник, град участник, участващ град",
        CityRole.FELLOW: "fellow, partner, partner city, партньор, град партньор, партньорски град",
        CityRole.MENTOR: "mentor, pilot, pilot city, blueprint, blueprint city, ментор, град ментор, пилотен, "
        "пилотен град, "
        "наставник, град наставник",
    }
)

_PERSON_ROLES = spelled(
    {
        PersonRole.LEAD_EXPERT: "lead expert, водещ експерт, проектен ръководител",
        PersonRole.LOCAL_EXPERT: "local expert, местен експерт, local support consultant",
        PersonRole.THEMATIC_EXPERT: "thematic expert, тематичен експерт",
        PersonRole.CONSULTANT: "consultant, консултант, expert, експерт",
        PersonRole.PROJECT_MANAGER: "project manager, ръководител на проекта, ръководител проект, "
        "ръководител на проекта за града, проектен мениджър",
        PersonRole.CITY_REPRESENTATIVE: "city, city representative, представител на града, представител на общината, "
        "община",
        PersonRole.BUSINESS_REPRESENTATIVE: "business, business representative, представител на бизнеса, бизнес",
        PersonRole.TEAM_MEMBER: "team, team member, член на екипа, член на екип, екип",
        PersonRole.MENTOR_REPRESENTATIVE: "mentor, mentor representative, представител на град ментор, ментор, "
        "наставник",
        PersonRole.FACILITATOR: "facilitator, фасилитатор, водещ, модератор, moderator",
        PersonRole.STAKEHOLDER: "stakeholder, participant, заинтересована страна, участник, guest, гост",
    }
)

# What else tables say than the names of the standards.
_COUNTRIES = {plain(name): code for code, names in COUNTRIES.items() for name in (code, *names)} | spelled(
    {
        "BY": "Belarus, Белорусия",
        "CZ": "Czech Republic, Чешка република",
        "GB": "UK, Great Britain, England, Scotland, Wales, Великобритания, Англия, Шотландия, Уелс",
        "GR": "EL, Hellas",
        "MD": "Republic of Moldova, Република Молдова",
        "MK": "Macedonia, Македония",
        "NL": "The Netherlands, Holland, Холандия",
        "RU": "Russian Federation, Руска федерация",
        "SK": "Slovak Republic, Словашка република",
        "TR": "Turkey",
        "US": "USA, САЩ, United States of America",
    }
)
_LANGUAGES = {plain(name): code for code, names in LANGUAGES.items() for name in (code, *names)} | spelled(
    {
        "ca": "Valencian, валенсиански",
        "el": "gr",
        "es": "Castilian, кастилски",
        "lv": "латишки",
        "nl": "Flemish, холандски, фламандски",
    }
)
_BETWEEN_LANGUAGES = re.compile(r"[;,/\n]|\s(?:and|и)\s")
_WORD_LANGUAGE = re.compile(r"\s+(?:language|език)$", re.IGNORECASE)

_YES = plain_words(
    "yes, y, true, 1, x, agree, agreed, i agree, yes i agree, i consent, yes i consent, да, д, съгласен, съгласна, "
    "съгласен съм, съгласна съм, да съгласен съм, да съгласна съм, давам съгласие, да давам съгласие"
)
_NO = plain_words(
    "no, n, false, 0, disagree, i do not agree, i don't agree, no i do not agree, no i don't agree, i do not consent, "
    "не, н, несъгласен, несъгласна, не съм съгласен, не съм съгласна, не давам съгласие"
)


def city_role(text: str) -> CityRole:
    """Return the role that a text names."""
    found: CityRole | None = (_CITY_ROLES | names_of(CityRole)).get(plain(text))
    if found is None:
        raise InvalidInputError(_("This is no role of a city: write challenge, fellow or mentor."))
    return found


def person_role(text: str) -> PersonRole:
    """Return the role that a text names."""
    found: PersonRole | None = (_PERSON_ROLES | names_of(PersonRole)).get(plain(text))
    if found is None:
        raise InvalidInputError(_("This is no role in the programme, such as lead expert or project manager."))
    return found


def country_code(text: str) -> str:
    """Return the two letters of a country that is named in either language or by its code."""
    found = _COUNTRIES.get(plain(text))
    if found is None:
        raise InvalidInputError(_("This is no country: write its two letters, such as BG, or its name."))
    return found


def language_codes(text: str) -> tuple[str, ...]:
    """Return the codes of the languages that a text lists with semicolons, commas, slashes, lines or "and" between."""
    parts = [part.strip() for part in _BETWEEN_LANGUAGES.split(text)]
    return tuple(dict.fromkeys(_language_code(part) for part in parts if part))


def _language_code(text: str) -> str:
    found = _LANGUAGES.get(plain(_WORD_LANGUAGE.sub("", text)))
    if found is None:
        raise InvalidInputError(_("This is no language: write its two letters, such as bg, or its name."))
    return found


def yes_or_no(text: str) -> bool:
    """Return whether a text says yes; anything but a plain yes or no is refused, because a consent hangs on it."""
    words = "x" if text.strip() in {"✓", "✔", "☑"} else plain(text)
    if words not in _YES and words not in _NO:
        raise InvalidInputError(_("Write yes or no."))
    return words in _YES
