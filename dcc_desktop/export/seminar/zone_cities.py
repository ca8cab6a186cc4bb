"""The city that stands for a time zone, as people know it."""

from __future__ import annotations

from dcc_desktop.i18n import Language

_BULGARIAN = {
    "Amsterdam": "Амстердам",
    "Athens": "Атина",
    "Belgrade": "Белград",
    "Berlin": "Берлин",
    "Bratislava": "Братислава",
    "Brussels": "Брюксел",
    "Bucharest": "Букурещ",
    "Budapest": "Будапеща",
    "Chisinau": "Кишинев",
    "Copenhagen": "Копенхаген",
    "Dublin": "Дъблин",
    "Helsinki": "Хелзинки",
    "Istanbul": "Истанбул",
    "Kyiv": "Киев",
    "Lisbon": "Лисабон",
    "Ljubljana": "Любляна",
    "London": "Лондон",
    "Luxembourg": "Люксембург",
    "Madrid": "Мадрид",
    "Malta": "Малта",
    "Nicosia": "Никозия",
    "Oslo": "Осло",
    "Paris": "Париж",
    "Podgorica": "Подгорица",
    "Prague": "Прага",
    "Riga": "Рига",
    "Rome": "Рим",
    "Sarajevo": "Сараево",
    "Skopje": "Скопие",
    "Sofia": "София",
    "Stockholm": "Стокхолм",
    "Tallinn": "Талин",
    "Tirane": "Тирана",
    "Vienna": "Виена",
    "Vilnius": "Вилнюс",
    "Warsaw": "Варшава",
    "Zagreb": "Загреб",
    "Zurich": "Цюрих",
}


def zone_city(time_zone: str, language: Language) -> str:
    """Return the city of an IANA time zone, such as Sofia for Europe/Sofia; the zone's own name without one."""
    name = time_zone.rpartition("/")[2].replace("_", " ")
    return _BULGARIAN.get(name, name) if language is Language.BG else name
