"""Who answered: the code by which a respondent is known again, from whatever a survey service offers."""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dcc_desktop.importing.words import plain, plain_words

_CODES = (
    "respondent, respondent code, respondent id, respondents, code, your code, респондент, код на респондента, код, "
    "вашият код, "
    "код на участника, личен код, номер на респондента"
)
_SERVICE_CODES = "contribution id, contributionid, идентификатор на отговора, номер на отговора"
_ALIASES = "alias, псевдоним"
_ADDRESSES = (
    "email address, e mail address, email, e mail, username, user name, имейл адрес, имейл, потребителско име, "
    "електронна поща, "
    "адрес на електронна поща"
)
_TIMES = "timestamp, клеймо за време, creation date, created, дата на създаване, дата и час, печат за време"
_ADDED_BY_SERVICES = (
    "invitation number, номер на поканата, last update, последна актуализация, languages, language, езици, език, "
    "total score, score, резултат, export date"
)
_STAKEHOLDER_TYPES = (
    "stakeholder type, stakeholder, type of stakeholder, stakeholder group, type of respondent, вид заинтересована "
    "страна, "
    "тип заинтересована страна, заинтересована страна, група заинтересовани страни, вид респондент, sector, сектор"
)
_STAKEHOLDER_SIGNS = (
    *("stakeholder", "represent", "speak for", "type of organisation", "type of organization"),
    *("заинтересован", "представлявате", "представлявам", "представям", "вид организация", "тип организация"),
)
# Codes have many things, such as postal addresses: a question is about the respondent's own.
_CODE_QUESTION = re.compile(
    r"\b(?:(?:your|my|own|personal|participants?|respondents?|anonymous) code|code of the (?:respondent|participant)"
    r"|(?:вашия|вашият|твоя|твоят|своя|личен|личния|личният|анонимен|анонимния) код"
    r"|код(?:а|ът)? (?:си|ви)\b|код(?:а|ът)? на (?:участни|респондент|анкетиран|отговарящ|попълващ))"
)
_OTHER_CODES = re.compile(r"\b(?:postal|post|zip|country|phone|пощенски|телефонен|държавата)\b")
_LONGEST_CODE_QUESTION = 12  # words
_EMAIL = re.compile(r"[^\s<>()\[\],;:\"@]+@[^\s<>()\[\],;:\"@]+[^\s<>()\[\],;:\"@.]")
_NO_CODES = frozenset(("anonymous", "анонимен", "анонимно", "n a"))


@dataclass(frozen=True, slots=True)
class RespondentColumns:
    """Where a table says who answered; each list in the order in which its columns are asked.

    Attributes:
        codes: Hold a code as it is.
        addresses: Hold an e-mail address or account, from which a code is derived, so that it is not kept.
        times: Hold when the answer was sent.
        others: What a service adds and nobody needs.
    """

    codes: tuple[int, ...]
    addresses: tuple[int, ...]
    times: tuple[int, ...]
    stakeholder_type: int | None
    others: tuple[int, ...]
    is_google_forms: bool

    @property
    def taken(self) -> frozenset[int]:
        """All positions that cannot be criteria."""
        own = () if self.stakeholder_type is None else (self.stakeholder_type,)
        return frozenset((*self.codes, *self.addresses, *self.times, *self.others, *own))


class RespondentField(StrEnum):
    """What a column says about who answered; the first ones make the better code."""

    CONTRIBUTION = "contribution"
    CODE = "code"
    ALIAS = "alias"
    ADDRESS = "address"
    TIME = "time"
    STAKEHOLDER_TYPE = "stakeholder_type"
    OTHER = "other"
    """Added by the survey service, and of no use here."""


def respondent_columns(header: Sequence[str], rated: frozenset[int]) -> RespondentColumns:
    """Find the columns by their titles; `rated` are those that name a criterion and are left alone."""
    return columns_of_fields(header, respondent_fields(header, rated))


def columns_of_fields(header: Sequence[str], fields: Mapping[int, RespondentField]) -> RespondentColumns:
    """Return the columns, given by what each of them holds."""

    def holding(*wanted: RespondentField) -> tuple[int, ...]:
        return tuple(at for each in wanted for at in sorted(fields) if fields[at] is each)

    title = plain(header[0]) if header and fields.get(0) is RespondentField.TIME else ""
    return RespondentColumns(
        codes=holding(RespondentField.CONTRIBUTION, RespondentField.CODE, RespondentField.ALIAS),
        addresses=holding(RespondentField.ADDRESS),
        times=holding(RespondentField.TIME),
        stakeholder_type=next(iter(holding(RespondentField.STAKEHOLDER_TYPE)), None),
        others=holding(RespondentField.OTHER),
        is_google_forms=title in plain_words("timestamp, клеймо за време, печат за време"),
    )


def respondent_fields(header: Sequence[str], rated: frozenset[int]) -> dict[int, RespondentField]:
    """Return what the titles say about who answered, by position; see `respondent_columns`."""
    titles = {at: plain(title) for at, title in enumerate(header) if at not in rated}

    def called(names: str) -> tuple[int, ...]:
        return tuple(at for at, title in titles.items() if title in plain_words(names))

    types = called(_STAKEHOLDER_TYPES) or tuple(
        at for at, title in titles.items() if any(sign in title for sign in _STAKEHOLDER_SIGNS)
    )
    found: dict[RespondentField, tuple[int, ...]] = {
        RespondentField.OTHER: called(_ADDED_BY_SERVICES),
        RespondentField.STAKEHOLDER_TYPE: types[:1],
        RespondentField.TIME: called(_TIMES),
        RespondentField.ADDRESS: called(_ADDRESSES),
        RespondentField.ALIAS: called(_ALIASES),
        RespondentField.CODE: called(_CODES) or _code_questions(titles),
        RespondentField.CONTRIBUTION: called(_SERVICE_CODES),
    }
    return {at: each for each, positions in found.items() for at in positions}


def _code_questions(titles: dict[int, str]) -> tuple[int, ...]:
    asked = [
        at
        for at, title in titles.items()
        if len(title.split()) <= _LONGEST_CODE_QUESTION
        and _CODE_QUESTION.search(title)
        and not _OTHER_CODES.search(title)
    ]
    return tuple(asked[:1])


@dataclass(slots=True)
class RespondentCodes:
    """Gives each line the code of its respondent; the same export always gets the same codes.

    `salt` goes into the codes that are made of addresses, so that a list of addresses alone does not give them away.
    """

    columns: RespondentColumns
    salt: str
    has_replaced_addresses: bool = False
    _sent_before: dict[str, int] = field(default_factory=dict)

    def of(self, cells: Sequence[str]) -> str:
        """Return the code; empty when the line says nothing about who answered."""
        prefix = "G" if self.columns.is_google_forms else "E"
        code = _first(cells, self.columns.codes)
        found = _EMAIL.search(code)
        if found:
            self.has_replaced_addresses = True
            return f"{prefix}-{self._short(found.group().casefold())}"
        if code:
            return code
        address = _first(cells, self.columns.addresses)
        if address:
            return f"{prefix}-{self._short(address.casefold())}"
        time = _first(cells, self.columns.times)
        if not time:
            return ""
        # Counted among those of the same second, not by line: services put new answers on top as well as below.
        count = self._sent_before[time] = self._sent_before.get(time, 0) + 1
        return f"{prefix}-{self._short(f'{time}/{count}')}"

    def _short(self, text: str) -> str:
        digest = hmac.digest(self.salt.encode(), text.encode("utf-8", "surrogatepass"), "sha256")
        return base64.b32encode(digest)[:6].decode("ascii").lower()


def _first(cells: Sequence[str], positions: Sequence[int]) -> str:
    texts = (cells[position] for position in positions)
    return next((text for text in texts if text and plain(text) not in _NO_CODES), "")
