"""Every value of an enum that people see has a name."""

from __future__ import annotations

from enum import StrEnum

import pytest

from dcc_desktop.domain import labels


@pytest.mark.parametrize("enum", list(labels._LABELS), ids=lambda enum: enum.__name__)
def test_every_value_has_a_name_of_its_own(enum: type[StrEnum]) -> None:
    names = [labels.label_of(value) for value in enum]
    assert all(names)
    assert len(set(names)) == len(names)
