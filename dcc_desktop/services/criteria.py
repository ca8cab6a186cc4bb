"""The dimensions and criteria of a framework: adding, changing, moving and removing them."""

from __future__ import annotations

from dataclasses import replace

from dcc_desktop.domain.entity import new_id
from dcc_desktop.domain.frameworks import Criterion, CriterionId, Dimension, DimensionId, FrameworkId
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def add_dimension(
    workshop: WorkshopFile,
    framework_id: FrameworkId,
    *,
    code: str,
    name: BilingualText,
    short_name: BilingualText = BilingualText(),
    weight: float = 1.0,
) -> Dimension:
    """Add a dimension at the end of a framework.

    Raises:
        InvalidInputError: the code is taken.
    """
    workshop.frameworks.get(framework_id)
    dimension = Dimension(
        id=DimensionId(new_id()),
        framework_id=framework_id,
        code=code,
        name=name,
        short_name=short_name,
        weight=weight,
        position=workshop.dimensions.next_position(framework_id=framework_id),
    )
    _refuse_taken_dimension_code(workshop, dimension)
    with workshop.change(N_("Add dimension: {code}"), code=shortened(dimension.code)):
        workshop.dimensions.save(dimension)
    return dimension


def change_dimension(workshop: WorkshopFile, dimension: Dimension, *, merge_key: str = "") -> None:
    """Save a changed dimension."""
    dimension = refreshed(workshop.dimensions, dimension, fixed=["framework_id"])
    _refuse_taken_dimension_code(workshop, dimension)
    key = key_of_row(workshop.dimensions, dimension.id, merge_key)
    with workshop.change(N_("Change dimension: {code}"), merge_key=key, code=shortened(dimension.code)):
        workshop.dimensions.save(dimension)


def move_dimension(workshop: WorkshopFile, dimension_id: DimensionId, *, index: int) -> None:
    """Move a dimension to an index within its framework."""
    dimension = workshop.dimensions.get(dimension_id)
    present = workshop.dimensions.where(framework_id=dimension.framework_id)
    with workshop.change(N_("Move dimension: {code}"), code=shortened(dimension.code)):
        workshop.dimensions.save_many(placed(dimension, present, index=index))


def remove_dimension(workshop: WorkshopFile, dimension_id: DimensionId) -> None:
    """Remove a dimension with its criteria.

    Raises:
        InvalidInputError: one of them has been rated.
    """
    dimension = workshop.dimensions.get(dimension_id)
    for criterion in workshop.criteria.where(dimension_id=dimension_id):
        _refuse_rated(workshop, criterion)
    with workshop.change(N_("Remove dimension: {code}"), code=shortened(dimension.code)):
        workshop.dimensions.delete(dimension_id)


def add_criterion(
    workshop: WorkshopFile,
    dimension_id: DimensionId,
    *,
    code: str,
    name: BilingualText,
    question: BilingualText = BilingualText(),
    weight: float = 1.0,
) -> Criterion:
    """Add a criterion at the end of a dimension.

    Raises:
        InvalidInputError: the framework has a criterion with this code.
    """
    workshop.dimensions.get(dimension_id)
    criterion = Criterion(
        id=CriterionId(new_id()),
        dimension_id=dimension_id,
        code=code,
        name=name,
        question=question,
        weight=weight,
        position=workshop.criteria.next_position(dimension_id=dimension_id),
    )
    _refuse_taken_criterion_code(workshop, criterion)
    with workshop.change(N_("Add criterion: {code}"), code=shortened(criterion.code)):
        workshop.criteria.save(criterion)
    return criterion


def change_criterion(workshop: WorkshopFile, criterion: Criterion, *, merge_key: str = "") -> None:
    """Save a changed criterion; `move_criterion` moves it.

    Raises:
        InvalidInputError: the framework has its new code already, or it would go to another framework.
    """
    criterion = refreshed(workshop.criteria, criterion)
    _refuse_other_framework(workshop, criterion)
    _refuse_taken_criterion_code(workshop, criterion)
    key = key_of_row(workshop.criteria, criterion.id, merge_key)
    with workshop.change(N_("Change criterion: {code}"), merge_key=key, code=shortened(criterion.code)):
        workshop.criteria.save(criterion)


def move_criterion(
    workshop: WorkshopFile, criterion_id: CriterionId, *, index: int, dimension_id: DimensionId | None = None
) -> None:
    """Move a criterion to an index within its own or another dimension of the same framework.

    Raises:
        InvalidInputError: the dimension belongs to another framework.
    """
    criterion = workshop.criteria.get(criterion_id)
    criterion = replace(criterion, dimension_id=dimension_id or criterion.dimension_id)
    _refuse_other_framework(workshop, criterion)
    present = workshop.criteria.where(dimension_id=criterion.dimension_id)
    with workshop.change(N_("Move criterion: {code}"), code=shortened(criterion.code)):
        workshop.criteria.save_many(placed(criterion, present, index=index))


def remove_criterion(workshop: WorkshopFile, criterion_id: CriterionId) -> None:
    """Remove a criterion with its levels.

    Raises:
        InvalidInputError: it has been rated.
    """
    criterion = workshop.criteria.get(criterion_id)
    _refuse_rated(workshop, criterion)
    with workshop.change(N_("Remove criterion: {code}"), code=shortened(criterion.code)):
        workshop.criteria.delete(criterion_id)


def _refuse_other_framework(workshop: WorkshopFile, criterion: Criterion) -> None:
    home = workshop.dimensions.get(workshop.criteria.get(criterion.id).dimension_id)
    if workshop.dimensions.get(criterion.dimension_id).framework_id != home.framework_id:
        raise InvalidInputError(
            _("This dimension belongs to another framework."), hint=_("Choose a dimension of the same framework.")
        )


def _refuse_taken_dimension_code(workshop: WorkshopFile, dimension: Dimension) -> None:
    for other in workshop.dimensions.where(framework_id=dimension.framework_id):
        if other.id != dimension.id and other.code.casefold() == dimension.code.casefold():
            _refuse_code(dimension.code)


def _refuse_taken_criterion_code(workshop: WorkshopFile, criterion: Criterion) -> None:
    # Unique in the whole framework, because a code is what names a criterion in a survey file.
    tree = framework_tree(workshop, workshop.dimensions.get(criterion.dimension_id).framework_id)
    other = tree.criterion_by_code(criterion.code)
    if other is not None and other.id != criterion.id:
        _refuse_code(criterion.code)


def _refuse_code(code: str) -> None:
    raise InvalidInputError(
        _("The code “{code}” is taken in this framework.").format(code=shortened(code)), hint=_("Choose another code.")
    )


def _refuse_rated(workshop: WorkshopFile, criterion: Criterion) -> None:
    if workshop.ratings.where(criterion_id=criterion.id) or workshop.consensus_values.where(criterion_id=criterion.id):
        raise InvalidInputError(
            _("Criterion {code} has been rated.").format(code=shortened(criterion.code)),
            hint=_("Set its weight to 0 to leave it out of the score."),
        )
