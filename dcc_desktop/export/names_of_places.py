"""Names of European countries (ISO 3166) and languages (ISO 639): Bulgarian first, then English."""

from __future__ import annotations

from collections.abc import Mapping

_COUNTRIES = """
AL Албания Albania|AT Австрия Austria|BA Босна_и_Херцеговина Bosnia_and_Herzegovina|BE Белгия Belgium
BG България Bulgaria|CH Швейцария Switzerland|CY Кипър Cyprus|CZ Чехия Czechia|DE Германия Germany|DK Дания Denmark
EE Естония Estonia|ES Испания Spain|FI Финландия Finland|FR Франция France|GB Обединено_кралство United_Kingdom
GE Грузия Georgia|GR Гърция Greece|HR Хърватия Croatia|HU Унгария Hungary|IE Ирландия Ireland|IS Исландия Iceland
IT Италия Italy|LT Литва Lithuania|LU Люксембург Luxembourg|LV Латвия Latvia|MD Молдова Moldova
ME Черна_гора Montenegro|MK Северна_Македония North_Macedonia|MT Малта Malta|NL Нидерландия Netherlands
NO Норвегия Norway|PL Полша Poland|PT Португалия Portugal|RO Румъния Romania|RS Сърбия Serbia|SE Швеция Sweden
SG Сингапур Singapore|SI Словения Slovenia|SK Словакия Slovakia|TR Турция Türkiye|UA Украйна Ukraine
"""
_LANGUAGES = """
bg български Bulgarian|bs босненски Bosnian|ca каталонски Catalan|cs чешки Czech|da датски Danish|de немски German
el гръцки Greek|en английски English|es испански Spanish|et естонски Estonian|eu баскски Basque|fi фински Finnish
fr френски French|ga ирландски Irish|gl галисийски Galician|hr хърватски Croatian|hu унгарски Hungarian
is исландски Icelandic|it италиански Italian|ka грузински Georgian|lb люксембургски Luxembourgish|lt литовски Lithuanian
lv латвийски Latvian|mk македонски Macedonian|mt малтийски Maltese|nl нидерландски Dutch|no норвежки Norwegian
pl полски Polish|pt португалски Portuguese|ro румънски Romanian|ru руски Russian|sk словашки Slovak
sl словенски Slovenian
sq албански Albanian|sr сръбски Serbian|sv шведски Swedish|tr турски Turkish|uk украински Ukrainian
"""


def _names(table: str) -> Mapping[str, tuple[str, str]]:
    entries = (entry.replace("\n", "|").split("|") for entry in [table.strip()])
    rows = (row.split(" ") for entry in entries for row in entry)
    return {code: (bulgarian.replace("_", " "), english.replace("_", " ")) for code, bulgarian, english in rows}


COUNTRIES = _names(_COUNTRIES)
LANGUAGES = _names(_LANGUAGES)
