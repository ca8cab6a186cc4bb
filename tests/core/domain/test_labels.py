"""Every value of an enum that people see has a name."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules

import pytest

from dcc_desktop import domain
from dcc_desktop.domain import labels


def enums_with_names() -> list[type[StrEnum]]:
    """Return the enums of the rules that are named, found by their own names."""
    modules = [import_module(f"dcc_desktop.domain.{module.name}") for module in iter_modules(domain.__path__)]
    members = {value for module in modules for value in vars(module).values() if isinstance(value, type)}
    found = [value for value in members if issubclass(value, StrEnum) and value.__name__ in labels._LABELS]
    return sorted(found, key=lambda enum: enum.__name__)


@pytest.mark.parametrize("enum", enums_with_names(), ids=lambda enum: enum.__name__)
def test_every_value_has_a_name_of_its_own(enum: type[StrEnum]) -> None:
    names = [labels.label_of(value) for value in enum]
    assert all(names)
    assert len(set(names)) == len(names)


def test_every_list_of_names_belongs_to_one_enum_and_names_nothing_else() -> None:
    enums = enums_with_names()
    assert [enum.__name__ for enum in enums] == sorted(labels._LABELS)
    assert all(set(labels._LABELS[enum.__name__]) == set(enum) for enum in enums)
