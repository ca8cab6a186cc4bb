"""Maturity frameworks, their dimensions and criteria."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dcc_desktop.domain.frameworks import Criterion, Dimension, Framework
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import Language
from dcc_desktop.services.assessment import add_respondent, start_assessment
from dcc_desktop.services.cities import add_city
from dcc_desktop.services.criteria import (
    add_criterion,
    add_dimension,
    change_criterion,
    change_dimension,
    move_criterion,
    move_dimension,
    remove_criterion,
    remove_dimension,
)
from dcc_desktop.services.frameworks import (
    add_framework,
    change_framework,
    find_framework,
    framework_tree,
    name_scale_step,
    remove_framework,
    set_level,
)
from dcc_desktop.services.ratings import rate
from dcc_desktop.workshop_file import WorkshopFile

NAME = BilingualText("Име", "Name")


@pytest.fixture
def framework(workshop: WorkshopFile) -> Framework:
    return add_framework(workshop, "own", name=NAME)


@pytest.fixture
def dimensions(workshop: WorkshopFile, framework: Framework) -> list[Dimension]:
    return [add_dimension(workshop, framework.id, code=code, name=NAME) for code in ("A", "B")]


@pytest.fixture
def criteria(workshop: WorkshopFile, dimensions: list[Dimension]) -> list[Criterion]:
    """A1 and A2 in the first dimension, B1 in the second."""
    places = ((0, "A1"), (0, "A2"), (1, "B1"))
    return [add_criterion(workshop, dimensions[place].id, code=code, name=NAME) for place, code in places]


def outline(workshop: WorkshopFile, framework: Framework) -> list[str]:
    return [
        f"{node.dimension.code}:" + " ".join(each.criterion.code for each in node.criteria)
        for node in framework_tree(workshop, framework.id).dimensions
    ]


def assess(workshop: WorkshopFile, framework: Framework, criterion: Criterion | None = None) -> None:
    """Start an assessment; rate a criterion if there is one."""
    assessment = start_assessment(workshop, add_city(workshop, "Cork").id, framework.id)
    if criterion:
        rate(workshop, add_respondent(workshop, assessment.id).id, criterion.id, current=5)


def test_a_framework_is_read_whole(workshop: WorkshopFile, framework: Framework, criteria: list[Criterion]) -> None:
    assert outline(workshop, framework) == ["A:A1 A2", "B:B1"]


def test_frameworks_do_not_share_their_parts(workshop: WorkshopFile, criteria: list[Criterion]) -> None:
    other = add_framework(workshop, "other", name=NAME)
    assert outline(workshop, other) == []


def test_a_code_that_is_taken_is_refused(workshop: WorkshopFile, framework: Framework) -> None:
    with pytest.raises(InvalidInputError, match="already"):
        add_framework(workshop, "OWN", name=NAME)


def test_the_code_of_a_criterion_is_unique_in_the_framework(
    workshop: WorkshopFile, dimensions: list[Dimension], criteria: list[Criterion]
) -> None:
    with pytest.raises(InvalidInputError, match="a1"):
        add_criterion(workshop, dimensions[1].id, code="a1", name=NAME)


def test_the_code_of_a_dimension_is_unique(workshop: WorkshopFile, dimensions: list[Dimension]) -> None:
    with pytest.raises(InvalidInputError, match="taken"):
        change_dimension(workshop, replace(dimensions[1], code="A"))


def test_a_changed_criterion_is_saved(workshop: WorkshopFile, criteria: list[Criterion]) -> None:
    change_criterion(workshop, replace(criteria[0], weight=0))
    assert workshop.criteria.get(criteria[0].id).weight == 0


def test_a_dimension_moves(
    workshop: WorkshopFile, framework: Framework, dimensions: list[Dimension], criteria: list[Criterion]
) -> None:
    move_dimension(workshop, dimensions[1].id, index=0)
    assert outline(workshop, framework) == ["B:B1", "A:A1 A2"]


def test_a_criterion_moves_to_another_dimension(
    workshop: WorkshopFile, framework: Framework, dimensions: list[Dimension], criteria: list[Criterion]
) -> None:
    move_criterion(workshop, criteria[0].id, index=0, dimension_id=dimensions[1].id)
    assert outline(workshop, framework) == ["A:A2", "B:A1 B1"]


def test_a_criterion_stays_within_its_framework(workshop: WorkshopFile, criteria: list[Criterion]) -> None:
    other = add_dimension(workshop, add_framework(workshop, "other", name=NAME).id, code="X", name=NAME)
    with pytest.raises(InvalidInputError, match="another framework"):
        move_criterion(workshop, criteria[0].id, index=0, dimension_id=other.id)


def test_a_level_is_described_once(workshop: WorkshopFile, criteria: list[Criterion]) -> None:
    for text in ("first", "second"):
        set_level(workshop, criteria[0].id, 2, descriptor=BilingualText.same(text))
    assert [level.descriptor.en for level in workshop.levels.all()] == ["second"]


def test_a_level_off_the_scale_is_refused(workshop: WorkshopFile, criteria: list[Criterion]) -> None:
    with pytest.raises(InvalidInputError, match="no step 6"):
        set_level(workshop, criteria[0].id, 6, descriptor=NAME)


def test_a_named_step_is_shown_by_its_name(workshop: WorkshopFile, framework: Framework) -> None:
    name_scale_step(workshop, framework.id, 1, name=NAME)
    assert framework_tree(workshop, framework.id).step_name(1, Language.BG) == "Име"


def test_a_shorter_scale_loses_what_lies_above_it(
    workshop: WorkshopFile, framework: Framework, criteria: list[Criterion]
) -> None:
    for value in (3, 5):
        name_scale_step(workshop, framework.id, value, name=NAME)
        set_level(workshop, criteria[0].id, value, descriptor=NAME)
    change_framework(workshop, replace(framework, steps=3))
    assert [step.value for step in workshop.scale_steps.all()] == [3]
    assert [level.value for level in workshop.levels.all()] == [3]


def test_the_scale_of_a_framework_in_use_stays(workshop: WorkshopFile, framework: Framework) -> None:
    assess(workshop, framework)
    with pytest.raises(InvalidInputError, match="in use"):
        change_framework(workshop, replace(framework, steps=3))


def test_the_texts_of_a_framework_in_use_may_change(workshop: WorkshopFile, framework: Framework) -> None:
    assess(workshop, framework)
    change_framework(workshop, replace(framework, label=NAME))
    assert workshop.frameworks.get(framework.id).label == NAME


def test_a_framework_in_use_cannot_be_removed(workshop: WorkshopFile, framework: Framework) -> None:
    assess(workshop, framework)
    with pytest.raises(InvalidInputError, match="in use by an assessment"):
        remove_framework(workshop, framework.id)


def test_a_framework_goes_with_its_parts(
    workshop: WorkshopFile, framework: Framework, criteria: list[Criterion]
) -> None:
    remove_framework(workshop, framework.id)
    assert workshop.criteria.all() == []


def test_a_rated_criterion_cannot_be_removed(
    workshop: WorkshopFile, framework: Framework, criteria: list[Criterion]
) -> None:
    assess(workshop, framework, criteria[0])
    with pytest.raises(InvalidInputError, match="A1 has been rated"):
        remove_criterion(workshop, criteria[0].id)


def test_a_dimension_with_a_rated_criterion_cannot_be_removed(
    workshop: WorkshopFile, framework: Framework, criteria: list[Criterion]
) -> None:
    assess(workshop, framework, criteria[0])
    with pytest.raises(InvalidInputError, match="has been rated"):
        remove_dimension(workshop, criteria[0].dimension_id)


def test_what_nobody_has_rated_can_be_removed(
    workshop: WorkshopFile, framework: Framework, dimensions: list[Dimension], criteria: list[Criterion]
) -> None:
    remove_criterion(workshop, criteria[0].id)
    remove_dimension(workshop, dimensions[1].id)
    assert outline(workshop, framework) == ["A:A2"]


def test_a_framework_is_found_by_its_code_in_any_case(workshop: WorkshopFile, framework: Framework) -> None:
    assert find_framework(workshop, " OWN ") == framework


def test_an_unknown_framework_is_answered_with_those_that_there_are(
    workshop: WorkshopFile, framework: Framework
) -> None:
    with pytest.raises(NotFoundError, match="own"):
        find_framework(workshop, "none")


def test_a_dimension_takes_a_code_of_its_own(workshop: WorkshopFile, dimensions: list[Dimension]) -> None:
    change_dimension(workshop, replace(dimensions[1], code="C"))
    assert workshop.dimensions.get(dimensions[1].id).code == "C"
