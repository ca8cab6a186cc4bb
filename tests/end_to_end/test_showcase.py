"""What `make run` shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from dcc_desktop.i18n import Language
from dcc_desktop.showcase import show


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return show(tmp_path_factory.mktemp("show"), Language.BG)


def test_the_sample_its_report_and_a_plan_for_each_city_are_written(written: list[Path]) -> None:
    assert [path.suffix for path in written] == [".dccw"] + [".docx"] * 20
    assert all(path.stat().st_size > 10_000 for path in written)


def test_the_plans_are_named_after_their_cities(written: list[Path]) -> None:
    assert sum(path.name.startswith("План за действие – ") for path in written) == 19
