"""Frameworks for the import tests: a small one made here, and one that a template file holds."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from dcc_desktop.domain.framework_tree import CriterionBranch, DimensionBranch, FrameworkTree
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
from dcc_desktop.workshop_file import WorkshopFile

_STEPS = (("Няма", "Nothing"), ("План", "Plan"), ("Действие", "Do"), ("Контрол", "Control"), ("Подобряване", "Act"))
_CRITERIA = (
    ("LEAD1", ("Стратегия и бюджет", "Strategy and budget"), ("Има ли градът стратегия?", "Is there a strategy?")),
    (
        "LEAD2",
        ("Целеви групи", "Target groups"),
        ("Познава ли градът хората си?", "Does the city know its people, now?"),
    ),
    ("DATA1", ("Отворени данни", "Open data"), ("Отворени ли са данните?", "Is the data open?")),
)


def small_tree() -> FrameworkTree:
    """Return two dimensions with three criteria on a scale of five; the first level of LEAD1 has a descriptor."""
    criteria: list[dict[str, Any]] = [
        {"code": code, "name": _both(name), "question": _both(question), "levels": []}
        for code, name, question in _CRITERIA
    ]
    criteria[0]["levels"] = [
        {"value": 1, "descriptor": {"bg": "Градът няма стратегия.", "en": "There is no strategy."}}
    ]
    dimensions = [
        {"code": "LEAD", "name": {"bg": "Лидерство: сега и после", "en": "Leadership"}, "criteria": criteria[:2]},
        {"code": "DATA", "name": {"bg": "Данни", "en": "Data"}, "criteria": criteria[2:]},
    ]
    scale = [{"value": value, "name": _both(name)} for value, name in enumerate(_STEPS, start=1)]
    name = {"bg": "Малка", "en": "Small"}
    return _tree({"id": "small", "version": 1, "name": name, "scale": scale, "dimensions": dimensions})


def tree_of_file(path: Path) -> FrameworkTree:
    """Return the framework of a template file."""
    return _tree(tomllib.loads(path.read_text(encoding="utf-8")))


def save_tree(workshop: WorkshopFile, tree: FrameworkTree) -> None:
    """Save a framework with all that hangs on it."""
    with workshop.change("Add framework"):
        workshop.frameworks.save(tree.framework)
        workshop.scale_steps.save_many(tree.steps)
        workshop.dimensions.save_many([branch.dimension for branch in tree.dimensions])
        branches = [branch for dimension in tree.dimensions for branch in dimension.criteria]
        workshop.criteria.save_many([branch.criterion for branch in branches])
        workshop.levels.save_many([level for branch in branches for level in branch.levels])


def _both(texts: tuple[str, str]) -> dict[str, str]:
    return {"bg": texts[0], "en": texts[1]}


def _tree(data: dict[str, Any]) -> FrameworkTree:
    framework_id = FrameworkId(data["id"])
    framework = Framework(id=framework_id, code=data["id"], version=1, name=BilingualText(**data["name"]))
    steps = [
        ScaleStep(
            id=ScaleStepId(f"step-{step['value']}"),
            framework_id=framework_id,
            value=step["value"],
            name=BilingualText(**step["name"]),
        )
        for step in data["scale"]
    ]
    dimensions = [_dimension(each, framework_id, position=at) for at, each in enumerate(data["dimensions"])]
    return FrameworkTree(framework, tuple(steps), tuple(dimensions))


def _dimension(data: dict[str, Any], framework_id: FrameworkId, *, position: int) -> DimensionBranch:
    dimension = Dimension(
        id=DimensionId(data["code"]),
        framework_id=framework_id,
        code=data["code"],
        name=BilingualText(**data["name"]),
        short_name=BilingualText(**data.get("short_name", {})),
        position=position,
    )
    criteria = [_criterion(each, dimension.id, position=at) for at, each in enumerate(data["criteria"])]
    return DimensionBranch(dimension, tuple(criteria))


def _criterion(data: dict[str, Any], dimension_id: DimensionId, *, position: int) -> CriterionBranch:
    criterion = Criterion(
        id=CriterionId(data["code"]),
        dimension_id=dimension_id,
        code=data["code"],
        name=BilingualText(**data["name"]),
        question=BilingualText(**data["question"]),
        position=position,
    )
    levels = [
        Level(
            id=LevelId(f"{criterion.id}-{level['value']}"),
            criterion_id=criterion.id,
            value=level["value"],
            descriptor=BilingualText(**level["descriptor"]),
        )
        for level in data["levels"]
    ]
    return CriterionBranch(criterion, tuple(levels))
