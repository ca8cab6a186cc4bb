"""What templates make in a workshop file: frameworks, seminars with their agenda, whole new files."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.frameworks import (
    Criterion,
    CriterionId,
    Dimension,
    DimensionId,
    Framework,
    FrameworkId,
    Level,
    ScaleStep,
)
from dcc_desktop.domain.seminars import AgendaBlock, AgendaBlockId, AgendaItem, AgendaItemId, Seminar, SeminarId
from dcc_desktop.errors import NotFoundError, TemplateError
from dcc_desktop.i18n import N_, Language, _, interface_language
from dcc_desktop.services.frameworks import level_id, scale_step_id
from dcc_desktop.services.programme import start_programme
from dcc_desktop.services.short_texts import shortened
from dcc_desktop.templates import (
    BlockTemplate,
    CriterionTemplate,
    DimensionTemplate,
    FrameworkTemplate,
    SeminarTemplate,
    Template,
    all_templates,
    load_template,
)
from dcc_desktop.workshop_file import Clock, WorkshopFile, utc_now


def new_workshop(
    path: Path,
    *,
    template_id: str,
    language: Language,
    name: str = "",
    author: str = "",
    clock: Clock = utc_now,
    own: Path | None = None,
) -> WorkshopFile:
    """Make a file with a programme and the seminar of a template in it, and open it; Undo does not go behind that.

    Args:
        name: The name of the programme; that of the file when it is empty.
        own: The folder with the user's own templates, when it is not the usual one.

    Raises:
        NotFoundError: there is no seminar template with this id; nothing is made.
        StorageError: the file exists already or cannot be written.
    """
    template, framework = find_template(template_id, own)
    workshop = WorkshopFile.create(path, author=author, clock=clock)
    try:
        with workshop.change(N_("Start from the template: {template}"), template=template_id):
            start_programme(workshop, name.strip() or path.stem, language=language)
            add_seminar_from_template(workshop, template, framework=framework)
        workshop.add_barrier(N_("Start from the template: {template}"), template=template_id)
    except BaseException:
        workshop.close()
        path.unlink(missing_ok=True)
        raise
    return workshop


def find_template(template_id: str, own: Path | None = None) -> tuple[SeminarTemplate, FrameworkTemplate | None]:
    """Return the seminar template with this id, and its framework's, None when it names none that there is.

    Raises:
        NotFoundError: there is no such seminar template; the hint lists those that there are.
        TemplateError: the same, and some templates were skipped; `problems` says what is wrong with them.
    """
    templates, problems = all_templates(own)
    seminars = {each.id: each for each in templates if isinstance(each, SeminarTemplate)}
    frameworks = {each.id: each for each in templates if isinstance(each, FrameworkTemplate)}
    if template_id not in seminars:
        message = _("There is no seminar template “{id}”.").format(id=shortened(template_id))
        hint = _("Templates: {names}.").format(names=", ".join(seminars))
        if problems:
            # Perhaps the one that was meant is among those that were skipped.
            raise TemplateError(message, hint=hint, problems=tuple(problems))
        raise NotFoundError(message, hint=hint)
    return seminars[template_id], frameworks.get(seminars[template_id].framework)


def available_templates(own: Path | None = None) -> tuple[list[Template], list[str]]:
    """Return every template that can be used, and what is wrong with the skipped ones; see `all_templates`."""
    return all_templates(own)


def available_frameworks(own: Path | None = None) -> list[FrameworkTemplate]:
    """Return every framework template that can be used; the shipped ones first."""
    return [each for each in all_templates(own)[0] if isinstance(each, FrameworkTemplate)]


def kind_of(template: Template) -> str:
    """Return what a template is for, in the interface language."""
    return _("Seminar") if isinstance(template, SeminarTemplate) else _("Framework")


def template_problems(path: Path) -> tuple[str, ...]:
    """Return all that is wrong with a template file, each with its place; nothing when it is good."""
    try:
        load_template(path)
    except TemplateError as error:
        return error.problems
    return ()


def add_framework_from_template(workshop: WorkshopFile, template: FrameworkTemplate) -> Framework:
    """Add a framework with its scale, dimensions, criteria and levels; one that is there already stays as it is.

    Its parts get the same ids on every laptop, so that ratings of several can be merged.
    """
    framework_id = FrameworkId(derived_id("framework", template.id, str(template.version)))
    present = workshop.frameworks.find(framework_id)
    if present is not None:
        return present
    framework = Framework(
        id=framework_id,
        code=template.id,
        version=template.version,
        name=template.name,
        label=template.label,
        source=template.source,
        steps=len(template.scale),
    )
    name = shortened(template.name.in_language(interface_language()))
    with workshop.change(N_("Add framework: {framework}"), framework=name):
        workshop.frameworks.save(framework)
        workshop.scale_steps.save_many(
            [
                ScaleStep(
                    id=scale_step_id(framework_id, step.value),
                    framework_id=framework_id,
                    value=step.value,
                    name=step.name,
                )
                for step in template.scale
            ]
        )
        for position, dimension in enumerate(template.dimensions):
            _add_dimension(workshop, framework_id, dimension, position=position)
    return framework


def add_seminar_from_template(
    workshop: WorkshopFile,
    template: SeminarTemplate,
    *,
    starts_on: date | None = None,
    place: str = "",
    framework: FrameworkTemplate | None = None,
) -> Seminar:
    """Add a seminar with its agenda after the ones that there are, and its framework when it is not in the file yet.

    Args:
        framework: The framework that the template names, as `find_template` gives it; without it, the seminar uses
            the newest version that the file holds, if any.
    """
    seminar_id = _free_seminar_id(workshop, template)
    name = shortened(template.name.in_language(interface_language()))
    with workshop.change(N_("Add seminar: {seminar}"), seminar=name):
        used = add_framework_from_template(workshop, framework) if framework else _framework_in(workshop, template)
        seminar = Seminar(
            id=seminar_id,
            name=template.name,
            description=template.description,
            phase=template.phase,
            place=place,
            starts_on=starts_on,
            day_starts=template.day_starts,
            framework_id=used.id if used else None,
            template=template.id,
            template_version=template.version,
            position=workshop.seminars.next_position(),
        )
        workshop.seminars.save(seminar)
        for position, block in enumerate(template.blocks):
            _add_block(workshop, seminar_id, block, position=position)
    return seminar


def _free_seminar_id(workshop: WorkshopFile, template: SeminarTemplate) -> SeminarId:
    """Return the id of the first, second ... seminar that this file has from the template."""
    ids = (SeminarId(derived_id("seminar", template.id, str(template.version), str(ordinal))) for ordinal in count(1))
    return next(seminar_id for seminar_id in ids if workshop.seminars.find(seminar_id) is None)


def _framework_in(workshop: WorkshopFile, template: SeminarTemplate) -> Framework | None:
    versions = workshop.frameworks.where(code=template.framework)
    return max(versions, key=lambda framework: framework.version, default=None)


def _add_block(workshop: WorkshopFile, seminar_id: SeminarId, template: BlockTemplate, *, position: int) -> None:
    block = AgendaBlock(
        id=AgendaBlockId(derived_id("block", seminar_id, template.code)),
        seminar_id=seminar_id,
        title=template.title,
        aim=template.aim,
        day=template.day,
        position=position,
    )
    items = [
        AgendaItem(
            id=AgendaItemId(derived_id("item", seminar_id, item.code)),
            block_id=block.id,
            title=item.title,
            minutes=item.minutes,
            activity=item.activity,
            fixed_start=item.fixed_start,
            objectives=item.objectives,
            way_a=item.way_a,
            way_b=item.way_b,
            deliverables=item.deliverables,
            materials=item.materials,
            position=item_position,
        )
        for item_position, item in enumerate(template.items)
    ]
    workshop.agenda_blocks.save(block)
    workshop.agenda_items.save_many(items)


def _add_dimension(
    workshop: WorkshopFile, framework_id: FrameworkId, template: DimensionTemplate, *, position: int
) -> None:
    dimension = Dimension(
        id=DimensionId(derived_id("dimension", framework_id, template.code)),
        framework_id=framework_id,
        code=template.code,
        name=template.name,
        short_name=template.short_name,
        weight=template.weight,
        position=position,
    )
    workshop.dimensions.save(dimension)
    for criterion_position, criterion in enumerate(template.criteria):
        _add_criterion(workshop, dimension, criterion, position=criterion_position)


def _add_criterion(workshop: WorkshopFile, dimension: Dimension, template: CriterionTemplate, *, position: int) -> None:
    criterion = Criterion(
        id=CriterionId(derived_id("criterion", dimension.framework_id, template.code)),
        dimension_id=dimension.id,
        code=template.code,
        name=template.name,
        question=template.question,
        weight=template.weight,
        position=position,
    )
    levels = [
        Level(
            id=level_id(criterion.id, level.value),
            criterion_id=criterion.id,
            value=level.value,
            descriptor=level.descriptor,
            next_step=level.next_step,
        )
        for level in template.levels
    ]
    workshop.criteria.save(criterion)
    workshop.levels.save_many(levels)
