"""Every table has a name for people."""

from __future__ import annotations

from dcc_desktop.services.entity_names import NAMES
from dcc_desktop.store.tables import TABLES


def test_every_table_has_a_name_of_its_own() -> None:
    assert set(NAMES) == set(TABLES)
    assert len(set(NAMES.values())) == len(NAMES)
