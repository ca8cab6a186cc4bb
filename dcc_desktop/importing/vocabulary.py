"""The words by which tables name roles, stakeholder types, countries, languages, yes and no; in both languages."""

from __future__ import annotations

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.words import names_of, plain, spelled

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

# Beginnings of words. The type whose beginning stands first in the text wins: "Business (also with universities)".
_STAKEHOLDERS: dict[StakeholderType, tuple[str, ...]] = {
    StakeholderType.CIVIL_SOCIETY: (
        "civil society", "civic", "ngo", "non governmental", "non profit", "nonprofit", "citizen",
        "resident", "volunteer",
        "association of", "нпо", "неправителств", "граждан", "сдружени", "нестопанск", "доброволч", "жител", "читалищ",
    ),
    StakeholderType.CITY: (
        "city", "municipal", "local government", "local authorit", "local administration", "mayor", "общин", "кмет",
        "местна власт", "местна администрация", "местно самоуправление", "град",
    ),
    StakeholderType.INDUSTRY: (
        "industr", "business", "compan", "firm", "enterprise", "entrepreneur", "sme", "startup", "start up", "private",
        "бизнес", "фирм", "предприяти", "предприемач", "компани", "индустри", "стартъп", "частен", "работодател",
    ),
    StakeholderType.EDUCATION: (
        "educat", "academ", "universit", "school", "research", "scien", "training", "teacher", "student", "образован",
        "академи", "университет", "училищ", "научн", "наук", "учител", "студент", "обучит", "изследовател",
    ),
    StakeholderType.PUBLIC_BODY: (
        "public", "state", "national", "regional", "agency", "ministry", "government", "държав", "областн", "областна",
        "национал", "агенция", "министерств", "публич", "регионал",
    ),
    StakeholderType.OTHER: ("other", "друг", "none of", "нито ед"),
}  # fmt: skip

_COUNTRIES = {
    plain(name): code
    for code, names in {
        "AL": "Albania,Албания", "AT": "Austria,Австрия", "BA": "Bosnia and Herzegovina,Босна и Херцеговина",
        "BE": "Belgium,Белгия", "BG": "Bulgaria,България", "CH": "Switzerland,Швейцария", "CY": "Cyprus,Кипър",
        "CZ": "Czechia,Czech Republic,Чехия", "DE": "Germany,Германия", "DK": "Denmark,Дания", "EE": "Estonia,Естония",
        "ES": "Spain,Испания", "FI": "Finland,Финландия", "FR": "France,Франция",
        "GB": "United Kingdom,UK,Обединено кралство,Великобритания", "GR": "Greece,EL,Гърция", "HR": "Croatia,Хърватия",
        "HU": "Hungary,Унгария", "IE": "Ireland,Ирландия", "IS": "Iceland,Исландия", "IT": "Italy,Италия",
        "LT": "Lithuania,Литва", "LU": "Luxembourg,Люксембург", "LV": "Latvia,Латвия", "MD": "Moldova,Молдова",
        "ME": "Montenegro,Черна гора", "MK": "North Macedonia,Северна Македония", "MT": "Malta,Малта",
        "NL": "Netherlands,The Netherlands,Нидерландия", "NO": "Norway,Норвегия", "PL": "Poland,Полша",
        "PT": "Portugal,Португалия", "RO": "Romania,Румъния", "RS": "Serbia,Сърбия", "SE": "Sweden,Швеция",
        "SI": "Slovenia,Словения", "SK": "Slovakia,Словакия", "TR": "Turkey,Türkiye,Турция", "UA": "Ukraine,Украйна",
    }.items()
    for name in names.split(",")
}  # fmt: skip

_LANGUAGES = {
    plain(name): code
    for code, names in {
        "bg": "Bulgarian,български", "ca": "Catalan,каталонски", "cs": "Czech,чешки", "da": "Danish,датски",
        "de": "German,немски", "el": "Greek,gr,гръцки", "en": "English,английски", "es": "Spanish,испански",
        "et": "Estonian,естонски", "fi": "Finnish,фински", "fr": "French,френски", "ga": "Irish,ирландски",
        "hr": "Croatian,хърватски", "hu": "Hungarian,унгарски", "it": "Italian,италиански", "lt": "Lithuanian,литовски",
        "lv": "Latvian,латвийски,латишки", "mk": "Macedonian,македонски", "mt": "Maltese,малтийски",
        "nl": "Dutch,нидерландски,холандски", "no": "Norwegian,норвежки", "pl": "Polish,полски",
        "pt": "Portuguese,португалски", "ro": "Romanian,румънски", "sk": "Slovak,словашки", "sl": "Slovenian,словенски",
        "sr": "Serbian,сръбски", "sv": "Swedish,шведски", "tr": "Turkish,турски", "uk": "Ukrainian,украински",
    }.items()
    for name in names.split(",")
}  # fmt: skip

_YES = frozenset(("yes", "y", "true", "1", "x", "да", "д", "съгласен", "съгласна", "agree", "agreed"))
_NO = frozenset(("no", "n", "false", "0", "не", "н", "несъгласен", "несъгласна"))


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


def stakeholder_type(text: str) -> StakeholderType:
    """Return the stakeholder type that a text names, also a longer answer such as "Business (firm, cluster)"."""
    words = plain(text)
    exact: StakeholderType | None = names_of(StakeholderType).get(words)
    if exact is not None:
        return exact
    padded = f" {words}"
    places = [
        (padded.index(f" {beginning}"), -len(beginning), kind)
        for kind, beginnings in _STAKEHOLDERS.items()
        for beginning in beginnings
        if f" {beginning}" in padded
    ]
    if not places:
        raise InvalidInputError(
            _("This is no stakeholder type: write city, industry, education, civil society, public body or other.")
        )
    return min(places)[2]


def country_code(text: str) -> str:
    """Return the two letters of a country that is named in either language or by its code."""
    found = _COUNTRIES.get(plain(text))
    if found is not None:
        return found
    code = text.strip().upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise InvalidInputError(_("A country is written as two capital letters, such as BG."))
    return code


def language_codes(text: str) -> tuple[str, ...]:
    """Return the codes of the languages that a text lists with semicolons, commas, slashes or lines between them."""
    parts = [part for part in text.replace("\n", ";").replace(",", ";").replace("/", ";").split(";") if part.strip()]
    return tuple(dict.fromkeys(_language_code(part.strip()) for part in parts))


def _language_code(text: str) -> str:
    code = _LANGUAGES.get(plain(text), text.casefold())
    if not (2 <= len(code) <= 3 and code.isascii() and code.isalpha()):
        raise InvalidInputError(_("A language is written as two or three small letters, such as bg."))
    return code


def yes_or_no(text: str) -> bool:
    """Return whether a text says yes."""
    word = "x" if text.strip() in {"✓", "✔", "☑"} else plain(text)
    first = word.split(" ")[0]
    if first in _YES or first in _NO:
        return first in _YES
    raise InvalidInputError(_("Write yes or no."))
