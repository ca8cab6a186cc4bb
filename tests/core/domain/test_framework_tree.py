"""A framework as a whole."""

from __future__ import annotations

import pytest

from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import (
    Criterion,
    CriterionId,
    Dimension,
    DimensionId,
    Framework,
    FrameworkId,
    Level,
    LevelId,
    ScaleStep,
    ScaleStepId,
)
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.i18n import Language

NAME = BilingualText.same("Name")
FRAMEWORK = Framework(id=FrameworkId("f"), code="F", version=1, name=NAME, steps=3)


def criterion(code: str, dimension: str, position: int) -> Criterion:
    return Criterion(id=CriterionId(code), dimension_id=DimensionId(dimension), code=code, name=NAME, position=position)


@pytest.fixture
def tree() -> FrameworkTree:
    dimensions = [
        Dimension(id=DimensionId(code), framework_id=FRAMEWORK.id, code=code, name=NAME, position=position)
        for code, position in (("B", 1), ("A", 0))
    ]
    criteria = [criterion("B1", "B", 0), criterion("A2", "A", 1), criterion("A1", "A", 0)]
    levels = [
        Level(id=LevelId(str(value)), criterion_id=CriterionId("A1"), value=value, descriptor=NAME) for value in (3, 1)
    ]
    names = [ScaleStep(id=ScaleStepId("1"), framework_id=FRAMEWORK.id, value=1, name=BilingualText("нищо", "none"))]
    return FrameworkTree.grow(FRAMEWORK, names, dimensions, criteria=criteria, levels=levels)


def test_criteria_come_in_the_order_of_dimensions_and_positions(tree: FrameworkTree) -> None:
    assert tree.criterion_ids() == ("A1", "A2", "B1")


def test_levels_come_from_the_lowest(tree: FrameworkTree) -> None:
    assert [level.value for level in next(tree.criteria()).levels] == [1, 3]


def test_a_level_that_was_never_described_is_none(tree: FrameworkTree) -> None:
    assert next(tree.criteria()).level(2) is None


def test_a_criterion_is_found_by_its_code_in_any_case(tree: FrameworkTree) -> None:
    found = tree.criterion_by_code(" a2 ")
    assert found is not None
    assert found.id == "A2"


def test_an_unknown_code_finds_nothing(tree: FrameworkTree) -> None:
    assert tree.criterion_by_code("C1") is None


def test_a_step_without_a_name_is_called_by_its_number(tree: FrameworkTree) -> None:
    assert [tree.step_name(value, Language.BG) for value in tree.scale] == ["нищо", "2", "3"]


def test_a_criterion_is_found_with_its_levels(tree: FrameworkTree) -> None:
    found = tree.branch(CriterionId("A1"))
    assert found is not None
    assert len(found.levels) == 2


def test_an_unknown_id_finds_no_branch(tree: FrameworkTree) -> None:
    assert tree.branch(CriterionId("C1")) is None


@pytest.mark.parametrize(
    ("short_name", "shown"), [(BilingualText(bg="Данни", en="Data"), "Data"), (BilingualText(), "Name")]
)
def test_a_dimension_without_a_short_name_is_called_by_its_name(short_name: BilingualText, shown: str) -> None:
    dimension = Dimension(id=DimensionId("A"), framework_id=FRAMEWORK.id, code="A", name=NAME, short_name=short_name)
    assert dimension.short(Language.EN) == shown
