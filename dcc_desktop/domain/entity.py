"""What every entity has in common: an id, clean texts, and checks when it is made."""

from __future__ import annotations

import re
import unicodedata
import uuid
from dataclasses import fields
from functools import cache
from typing import ClassVar

from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _

# What XML 1.0 cannot hold, and lone surrogates, which SQLite cannot hold either; then what nobody sees: spaces without
# width, and marks that turn the direction of what follows, so that a name reads otherwise than it is written. The
# joiners of emoji and of some scripts stay.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
# Beyond it a float no longer holds every whole number; infinity and "not a number" are refused with it.
_LARGEST = 2**53
_NAMESPACE = uuid.UUID("6f0c4f5e-6f5b-4b8e-9c51-0f3f0c6d1b7a")


def new_id() -> str:
    """Return a random id, so that files filled on several laptops can be merged."""
    return str(uuid.uuid4())


def derived_id(*parts: str) -> str:
    """Return the id that every laptop gives to the same thing, such as an item of a template."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(parts)))


def clean_text(text: str) -> str:
    """Return the text without forbidden characters and outer white space, composed (NFC)."""
    text = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_blank(text: str) -> bool:
    """Tell whether nobody would see anything of a text: a name must be more than that."""
    return all(unicodedata.category(letter)[0] in "CZM" or letter in _BLANK_LETTERS for letter in text)


class Entity:
    """Base of all entities: cleans its texts, refuses numbers that cannot be stored, then checks itself.

    Subclasses are frozen dataclasses with `id` as their first field. `required` names the texts that must not be empty.
    """

    __slots__ = ()
    required: ClassVar[tuple[str, ...]] = ()
    id: str

    def __post_init__(self) -> None:
        """Clean every text, refuse empty required ones and impossible numbers, then ask `check()`.

        Raises:
            InvalidInputError: a value cannot be taken.
        """
        kinds = _fields_by_kind(type(self))  # type: ignore[arg-type]  # mypy takes slots for unhashable
        for name in kinds["str"]:
            value = getattr(self, name)
            if value and (cleaned := clean_text(value)) != value:
                object.__setattr__(self, name, cleaned)
        for name in kinds["tuple[str, ...]"]:
            object.__setattr__(self, name, tuple(clean_text(value) for value in getattr(self, name)))
        for name in kinds["int"] + kinds["float"]:
            value = getattr(self, name)
            if value is not None and not -_LARGEST < value < _LARGEST:
                raise InvalidInputError(_("This number is too large."), hint=_("Type a smaller one."))
        for name in self.required:
            if is_blank(getattr(self, name)):
                raise InvalidInputError(_("This field must not be empty."), hint=_("Type a text first."))
        self.check()

    def check(self) -> None:
        """Refuse values that do not go together."""


@cache
def _fields_by_kind(entity: type) -> dict[str, tuple[str, ...]]:
    kinds = ("str", "tuple[str, ...]", "int", "float")
    return {
        kind: tuple(f.name for f in fields(entity) if str(f.type).removesuffix(" | None") == kind) for kind in kinds
    }


def refuse_unless(is_right: object, message: str, hint: str) -> None:
    """Raise an `InvalidInputError` when a check fails."""
    if not is_right:
        raise InvalidInputError(message, hint=hint)
