"""Words for roles, stakeholder types, countries, languages, yes and no."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.cities import CityRole
from dcc_desktop.domain.people import PersonRole, StakeholderType
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.importing import vocabulary
from dcc_desktop.importing.column_names import CITY_COLUMNS, IDEA_COLUMNS, PEOPLE_COLUMNS
from dcc_desktop.importing.columns import fields_by_title
from dcc_desktop.importing.stakeholder_types import stakeholder_type
from dcc_desktop.importing.words import plain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("city", StakeholderType.CITY), ("Община", StakeholderType.CITY), ("Местна власт", StakeholderType.CITY)),
        *(("industry", StakeholderType.INDUSTRY), ("Бизнес (с университет)", StakeholderType.INDUSTRY)),
        *(("Университет или училище", StakeholderType.EDUCATION), ("civil_society", StakeholderType.CIVIL_SOCIETY)),
        *(("НПО", StakeholderType.CIVIL_SOCIETY), ("Non-governmental organisation", StakeholderType.CIVIL_SOCIETY)),
        *(("Граждани", StakeholderType.CIVIL_SOCIETY), ("Областна администрация", StakeholderType.PUBLIC_BODY)),
        *(("Друго", StakeholderType.OTHER), ("Other public body", StakeholderType.PUBLIC_BODY)),
    ],
)
def test_stakeholder_types_are_recognised_in_both_languages(text: str, kind: StakeholderType) -> None:
    assert stakeholder_type(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("Държавен университет", StakeholderType.EDUCATION), ("State university", StakeholderType.EDUCATION)),
        *(("National research institute", StakeholderType.EDUCATION), ("Private school", StakeholderType.EDUCATION)),
        *(("Общинско училище", StakeholderType.EDUCATION), ("Частна фирма", StakeholderType.INDUSTRY)),
        *(("Regional business association", StakeholderType.INDUSTRY), ("Municipal company", StakeholderType.INDUSTRY)),
        *(("Public NGO", StakeholderType.CIVIL_SOCIETY), ("Частно лице", StakeholderType.CIVIL_SOCIETY)),
    ],
)
def test_whose_something_is_counts_less_than_what_it_is(text: str, kind: StakeholderType) -> None:
    assert stakeholder_type(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("Друга държавна институция", StakeholderType.PUBLIC_BODY), ("Other (state)", StakeholderType.PUBLIC_BODY)),
        *(("Other public body (ministry)", StakeholderType.PUBLIC_BODY), ("Друго: фирма", StakeholderType.INDUSTRY)),
        ("Other, please specify", StakeholderType.OTHER),
    ],
)
def test_other_counts_only_when_nothing_else_is_said(text: str, kind: StakeholderType) -> None:
    assert stakeholder_type(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Министерство на образованието", StakeholderType.PUBLIC_BODY),
        ("NGO for schools", StakeholderType.CIVIL_SOCIETY),
        ("Компания (доставчик на общината)", StakeholderType.INDUSTRY),
        ("Представител на общината", StakeholderType.CITY),
    ],
)
def test_what_follows_a_preposition_or_stands_in_brackets_only_explains(text: str, kind: StakeholderType) -> None:
    assert stakeholder_type(text) is kind


@pytest.mark.parametrize("text", ["Business school", "Фирма и училище", "Public-private partnership", "qwertz", "?"])
def test_what_fits_no_type_or_two_is_not_clear(text: str) -> None:
    assert stakeholder_type(text) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [("Challenge", CityRole.CHALLENGE), ("град-партньор", CityRole.FELLOW), ("Пилотен град", CityRole.MENTOR)],
)
def test_roles_of_cities_are_recognised(text: str, role: CityRole) -> None:
    assert vocabulary.city_role(text) is role


@pytest.mark.parametrize("role", PersonRole)
def test_each_role_of_a_person_is_recognised_by_its_own_value(role: PersonRole) -> None:
    assert vocabulary.person_role(role.value) is role


@pytest.mark.parametrize(
    ("text", "code"), [("Грузия", "GE"), ("Сингапур", "SG"), ("Косово", "XK"), ("Republic of Moldova", "MD")]
)
def test_countries_beyond_the_union_are_recognised(text: str, code: str) -> None:
    assert vocabulary.country_code(text) == code


@pytest.mark.parametrize("text", ["XX", "EN", "EU", "ZZ", "Атлантида"])
def test_what_is_no_country_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        vocabulary.country_code(text)


@pytest.mark.parametrize("text", ["BG", "bg", "Bulgaria", "България"])
def test_countries_are_recognised_by_code_and_name(text: str) -> None:
    assert vocabulary.country_code(text) == "BG"


@pytest.mark.parametrize(("text", "code"), [("EL", "GR"), ("UK", "GB")])
def test_the_codes_of_the_european_union_are_understood(text: str, code: str) -> None:
    assert vocabulary.country_code(text) == code


@pytest.mark.parametrize(
    "text",
    [
        *("bg;en", "BG, EN", "български/английски", "bg;en;bg;", "Български и английски език"),
        "Bulgarian and English",
    ],
)
def test_languages_are_listed_with_any_separator(text: str) -> None:
    assert vocabulary.language_codes(text) == ("bg", "en")


@pytest.mark.parametrize(("text", "code"), [("руски", "ru"), ("Georgian", "ka"), ("gr", "el"), ("баскски", "eu")])
def test_languages_beyond_the_union_are_recognised(text: str, code: str) -> None:
    assert vocabulary.language_codes(text) == (code,)


@pytest.mark.parametrize("text", ["foo", "and", "none", "xx", "bg;zz"])
def test_what_is_no_language_is_refused(text: str) -> None:
    with pytest.raises(InvalidInputError):
        vocabulary.language_codes(text)


@pytest.mark.parametrize(
    "text", ["No objection", "Не възразявам", "Yes, but not the telephone", "Да, но без телефона", "Не знам", "maybe"]
)
def test_what_is_no_plain_yes_or_no_is_no_consent_and_no_refusal_of_it(text: str) -> None:
    with pytest.raises(InvalidInputError):
        vocabulary.yes_or_no(text)


@pytest.mark.parametrize(
    ("text", "is_yes"),
    [
        *(("да", True), ("Yes, I agree", True), ("✓", True), ("Да, съгласен съм", True)),
        *(("не", False), ("0", False), ("Не съм съгласна", False), ("I do not agree", False)),
    ],
)
def test_consent_is_read_in_both_languages(text: str, is_yes: bool) -> None:  # noqa: FBT001
    assert vocabulary.yes_or_no(text) is is_yes


@pytest.mark.parametrize(
    "parse",
    [
        *(vocabulary.city_role, vocabulary.person_role, vocabulary.country_code),
        *(vocabulary.language_codes, vocabulary.yes_or_no),
    ],
)
def test_unknown_words_are_refused(parse: object) -> None:
    assert callable(parse)
    with pytest.raises(InvalidInputError):
        parse("qwertz 123")


@pytest.mark.parametrize("names", [CITY_COLUMNS, PEOPLE_COLUMNS, IDEA_COLUMNS])
def test_no_title_of_a_column_has_two_meanings(names: dict[str, str]) -> None:
    titles = [plain(title) for listed in names.values() for title in listed.split(",")]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("title", ["Тип", "Вид", "Type", "Представлява", "Speaks for"])
def test_short_titles_of_the_stakeholder_type_are_known(title: str) -> None:
    assert fields_by_title(["Име", title, "Длъжност"], PEOPLE_COLUMNS) == {0: "name", 1: "stakeholder_type"}
