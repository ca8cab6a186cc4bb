"""All templates that can be used: those of the program and the user's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from dcc_desktop import paths
from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.errors import TemplateError
from dcc_desktop.i18n import _
from dcc_desktop.templates.reading import load_framework, load_seminar
from dcc_desktop.templates.template import SeminarTemplate, Template

_READERS: dict[str, Callable[[Path], Template]] = {"seminars": load_seminar, "frameworks": load_framework}


def all_templates(own: Path | None = None) -> tuple[list[Template], list[str]]:
    """Return every good template, and what is wrong with the others, which are skipped.

    Of two templates of one kind with the same id the higher version counts, and the shipped one when they are equal.

    Args:
        own: The folder with the user's own templates, when it is not the usual one.

    Returns:
        Seminars by phase and then by id, frameworks by id after them; problems with file and place.
    """
    found: dict[tuple[str, str], Template] = {}
    problems: list[str] = []
    for root in (paths.WORKSHOP_TEMPLATES, own or paths.user_templates()):
        for kind in _READERS:
            for path in _toml_files(root / kind, problems):
                _add(kind, path, found, problems)
    templates = sorted(found.values(), key=_order)
    problems += _unknown_frameworks(templates)
    return templates, problems


def _toml_files(folder: Path, problems: list[str]) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.suffix.casefold() == ".toml"]
    except FileNotFoundError:
        return []
    except OSError as error:
        problems.append(
            _("{file}: the folder cannot be read ({reason})").format(file=folder, reason=error.strerror or error)
        )
        return []
    return sorted(found, key=lambda path: natural_key(path.name))


def _add(kind: str, path: Path, found: dict[tuple[str, str], Template], problems: list[str]) -> None:
    try:
        template = _READERS[kind](path)
    except TemplateError as error:
        problems.extend(error.problems)
        return
    present = found.get((kind, template.id))
    if present is not None and present.version >= template.version:
        problems.append(
            _("{file}: id: “{id}” is the id of another template; skipped, as its version is not higher").format(
                file=path.name, id=template.id
            )
        )
        return
    found[kind, template.id] = template


def _order(template: Template) -> tuple[int, int, str]:
    if isinstance(template, SeminarTemplate):
        return 0, template.phase, template.id
    return 1, 0, template.id


def _unknown_frameworks(templates: list[Template]) -> Iterator[str]:
    known = {template.id for template in templates if not isinstance(template, SeminarTemplate)}
    for template in templates:
        if isinstance(template, SeminarTemplate) and template.framework and template.framework not in known:
            yield _("{file}: framework: there is no framework “{id}”; the seminar starts without one").format(
                file=template.path.name, id=template.framework
            )
