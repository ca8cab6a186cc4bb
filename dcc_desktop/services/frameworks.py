"""Maturity frameworks: adding, changing, removing and reading them whole."""

from __future__ import annotations

from dcc_desktop.domain.entity import derived_id, new_id
from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import (
    CriterionId,
    Framework,
    FrameworkId,
    Level,
    LevelId,
    ScaleStep,
    ScaleStepId,
)
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.errors import InvalidInputError, NotFoundError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.present import key_of_row, refreshed
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.workshop_file import WorkshopFile


def framework_tree(workshop: WorkshopFile, framework_id: FrameworkId) -> FrameworkTree:
    """Return a framework with all that hangs on it."""
    framework = workshop.frameworks.get(framework_id)
    dimensions = workshop.dimensions.where(framework_id=framework_id)
    criteria = workshop.criteria.among("dimension_id", [dimension.id for dimension in dimensions])
    levels = workshop.levels.among("criterion_id", [criterion.id for criterion in criteria])
    steps = workshop.scale_steps.where(framework_id=framework_id)
    return FrameworkTree.grow(framework, steps, dimensions, criteria=criteria, levels=levels)


def find_framework(workshop: WorkshopFile, code: str) -> Framework:
    """Return the newest version of the framework with this code, in whatever case it is written.

    Raises:
        NotFoundError: the file holds none; the hint lists those that it holds.
    """
    frameworks = sorted(workshop.frameworks.all(), key=lambda each: each.version)
    found = [each for each in frameworks if each.code.casefold() == code.strip().casefold()]
    if not found:
        raise NotFoundError(
            _("There is no framework “{code}” in this file.").format(code=shortened(code)),
            hint=_("Its frameworks: {codes}.").format(codes=", ".join(each.code for each in frameworks) or "–"),
        )
    return found[-1]


def add_framework(
    workshop: WorkshopFile,
    code: str,
    *,
    name: BilingualText,
    label: BilingualText = BilingualText(),
    source: BilingualText = BilingualText(),
    steps: int = 5,
) -> Framework:
    """Add an empty framework; `label` says whose it is, and is printed in every document.

    Raises:
        InvalidInputError: the code is taken.
    """
    framework = Framework(
        id=FrameworkId(new_id()), code=code, version=1, name=name, label=label, source=source, steps=steps
    )
    _refuse_taken_code(workshop, framework)
    with workshop.change(N_("Add framework: {framework}"), framework=_label(framework)):
        workshop.frameworks.save(framework)
    return framework


def change_framework(workshop: WorkshopFile, framework: Framework, *, merge_key: str = "") -> None:
    """Save a changed framework; with a shorter scale, the names and levels above it go.

    Raises:
        InvalidInputError: the code is taken, or the scale of a framework that is in use would change.
    """
    framework, before = refreshed(workshop.frameworks, framework), workshop.frameworks.get(framework.id)
    _refuse_taken_code(workshop, framework)
    if framework.steps != before.steps:
        _refuse_used(workshop, framework, _("The scale of “{framework}” is in use by an assessment."))
    key = key_of_row(workshop.frameworks, framework.id, merge_key)
    with workshop.change(N_("Change framework: {framework}"), merge_key=key, framework=_label(framework)):
        workshop.frameworks.save(framework)
        _cut_scale(workshop, framework)


def remove_framework(workshop: WorkshopFile, framework_id: FrameworkId) -> None:
    """Remove a framework with all that hangs on it.

    Raises:
        InvalidInputError: an assessment uses it.
    """
    framework = workshop.frameworks.get(framework_id)
    _refuse_used(workshop, framework, _("“{framework}” is in use by an assessment."))
    with workshop.change(N_("Remove framework: {framework}"), framework=_label(framework)):
        workshop.frameworks.delete(framework_id)


def name_scale_step(
    workshop: WorkshopFile, framework_id: FrameworkId, value: int, *, name: BilingualText, merge_key: str = ""
) -> None:
    """Name one step of the scale."""
    _refuse_off_scale(workshop.frameworks.get(framework_id), value)
    step = ScaleStep(id=scale_step_id(framework_id, value), framework_id=framework_id, value=value, name=name)
    key = key_of_row(workshop.scale_steps, step.id, merge_key)
    with workshop.change(N_("Name step {value} of the scale"), merge_key=key, value=value):
        workshop.scale_steps.save(step)


def set_level(
    workshop: WorkshopFile,
    criterion_id: CriterionId,
    value: int,
    *,
    descriptor: BilingualText,
    next_step: BilingualText = BilingualText(),
    merge_key: str = "",
) -> None:
    """Describe what a city at one step of a criterion looks like, and what leads to the next step."""
    criterion = workshop.criteria.get(criterion_id)
    dimension = workshop.dimensions.get(criterion.dimension_id)
    _refuse_off_scale(workshop.frameworks.get(dimension.framework_id), value)
    level = Level(
        id=level_id(criterion_id, value),
        criterion_id=criterion_id,
        value=value,
        descriptor=descriptor,
        next_step=next_step,
    )
    label, key = N_("Describe level {value} of {code}"), key_of_row(workshop.levels, level.id, merge_key)
    with workshop.change(label, merge_key=key, value=value, code=shortened(criterion.code)):
        workshop.levels.save(level)


def scale_step_id(framework_id: FrameworkId, value: int) -> ScaleStepId:
    """Return the one id that the name of a step can have."""
    return ScaleStepId(derived_id("scale_step", framework_id, str(value)))


def level_id(criterion_id: CriterionId, value: int) -> LevelId:
    """Return the one id that a level of a criterion can have."""
    return LevelId(derived_id("level", criterion_id, str(value)))


def _cut_scale(workshop: WorkshopFile, framework: Framework) -> None:
    tree = framework_tree(workshop, framework.id)
    for step in tree.steps:
        if step.value not in tree.scale:
            workshop.scale_steps.delete(step.id)
    for node in tree.criteria():
        for level in node.levels:
            if level.value not in tree.scale:
                workshop.levels.delete(level.id)


def _label(framework: Framework) -> str:
    return shortened(framework.name.in_language(interface_language()) or framework.code)


def _refuse_taken_code(workshop: WorkshopFile, framework: Framework) -> None:
    wanted = (framework.code.casefold(), framework.version)
    for other in workshop.frameworks.all():
        if other.id != framework.id and (other.code.casefold(), other.version) == wanted:
            raise InvalidInputError(
                _("There is a framework with the code “{code}” already.").format(code=shortened(framework.code)),
                hint=_("Choose another code."),
            )


def _refuse_used(workshop: WorkshopFile, framework: Framework, message: str) -> None:
    if workshop.assessments.where(framework_id=framework.id):
        raise InvalidInputError(
            message.format(framework=_label(framework)), hint=_("Remove the assessments that use it first.")
        )


def _refuse_off_scale(framework: Framework, value: int) -> None:
    if not 1 <= value <= framework.steps:
        raise InvalidInputError(
            _("The scale has no step {value}.").format(value=value),
            hint=_("The scale runs from 1 to {steps}.").format(steps=framework.steps),
        )
