"""What the columns of tables of cities, people and ideas may be called, with commas between the names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dcc_desktop.importing.words import plain

CITY_COLUMNS = {
    "name_en": "name en, name english, english name, name in english, city en, city name en, име en, "
    "име на английски, град на английски, наименование на английски",
    "name_bg": "name bg, name bulgarian, bulgarian name, name in bulgarian, city bg, city name bg, име bg, "
    "име на български, град на български, наименование на български",
    "name": "name, city, city name, municipality, town, град, име, име на града, община, наименование",
    "country": "country, country code, държава, страна, код на държавата, код на страната",
    "role": "role, city role, role in the programme, роля, роля на града, роля в програмата",
    "languages": "languages, language, езици, език, работни езици, работен език",
    "population": "population, inhabitants, residents, население, жители, брой жители",
    "capacity": "capacity, mentor capacity, mentoring capacity, капацитет, капацитет за менторство, брой градове",
    "slogan": "slogan, motto, мото, слоган, девиз",
}
PEOPLE_COLUMNS = {
    "name": "name, full name, person, participant, име, имена, име и фамилия, трите имена, лице, участник",
    "first_name": "first name, given name, собствено име, първо име",
    "last_name": "last name, surname, family name, фамилия, фамилно име",
    "role": "role, role in the programme, роля, роля в програмата, качество",
    "organisation": "organisation, organization, institution, company, employer, организация, институция, фирма, "
    "месторабота",
    "stakeholder_type": "stakeholder type, type of stakeholder, stakeholder, stakeholder group, type, speaks for, "
    "sector, сектор, тип, вид, представлява, "
    "вид заинтересована страна, тип заинтересована страна, заинтересована страна, вид организация, type of "
    "organisation",
    "city": "city, town, municipality, град, община, населено място",
    "email": "e mail, email, mail, e mail address, email address, имейл, имейл адрес, е поща, ел поща, електронна "
    "поща, "
    "електронен адрес",
    "phone": "phone, telephone, tel, mobile, phone number, telephone number, телефон, тел, мобилен, мобилен телефон, "
    "gsm",
    "shares_contact": "consent, shares contact, contact consent, consent to share, consent to share the contact, "
    "съгласие, "
    "съгласие за споделяне, съгласие за споделяне на контакта, споделя контакт, споделяне на контакта",
}
IDEA_COLUMNS = {
    "text": "text, idea, ideas, your idea, idea text, proposal, proposals, your proposal, suggestion, suggestions, "
    "your suggestion, идея, идеи, вашата идея, текст на идеята, предложение, предложения, вашето предложение, "
    "идея или предложение, препоръка, препоръки, текст",
    "author": "author, from, who, proposed by, name, автор, от кого, от, предложено от, име",
    "dimension": "dimension, dimension code, code, измерение, код на измерението, код на измерение, код",
    "cluster": "cluster, cluster title, group, group of ideas, theme, topic, група, група идеи, група от идеи, тема",
}


def are_names(cells: Sequence[str]) -> bool:
    """Tell whether each of these cells is what some column is called."""
    return all(plain(cell) in _all_names() for cell in cells)


@cache
def _all_names() -> frozenset[str]:
    tables = (CITY_COLUMNS, PEOPLE_COLUMNS, IDEA_COLUMNS)
    return frozenset(plain(name) for table in tables for listed in table.values() for name in listed.split(","))
