"""Reads one template file; a bad one is refused with all its problems."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from dcc_desktop.domain.natural_order import natural_key
from dcc_desktop.errors import TemplateError
from dcc_desktop.i18n import _, ngettext
from dcc_desktop.templates.checks import framework_problems, seminar_problems
from dcc_desktop.templates.places import Found, Place, in_words
from dcc_desktop.templates.template import FrameworkTemplate, SeminarTemplate, Template

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel, ValidationError

    M = TypeVar("M", bound=BaseModel)

_LARGEST = 5_000_000  # bytes; the largest template of the program has 0.2 million
_TOML_PLACE = re.compile(r"(?P<reason>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)", re.DOTALL)


def load_seminar(path: Path) -> SeminarTemplate:
    """Return the seminar of a file.

    Raises:
        TemplateError: it cannot be read or is wrong; `problems` lists all that is.
    """
    # Loads pydantic, which most starts of the program do not need.
    from dcc_desktop.templates.schema import SeminarFile

    raw = _read(path)
    return _validated(path, raw, SeminarFile, seminar_problems(raw)).build(path)


def load_framework(path: Path) -> FrameworkTemplate:
    """Return the framework of a file.

    Raises:
        TemplateError: it cannot be read or is wrong; `problems` lists all that is.
    """
    # Loads pydantic, which most starts of the program do not need.
    from dcc_desktop.templates.schema import FrameworkFile

    raw = _read(path)
    return _validated(path, raw, FrameworkFile, framework_problems(raw)).build(path)


def load_template(path: Path) -> Template:
    """Return what a file holds: a framework when it has dimensions or a scale, a seminar otherwise.

    Raises:
        TemplateError: it cannot be read or is wrong; `problems` lists all that is.
    """
    return load_framework(path) if {"dimensions", "scale"} & _read(path).keys() else load_seminar(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            _refuse(path, [_("the file is too large for a template")])
        data = path.read_bytes()
    except OSError as error:
        _refuse(path, [_("the file cannot be read ({reason})").format(reason=error.strerror or error)])
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _refuse(path, [_("line {line}: this is not UTF-8; save the file as UTF-8").format(line=line)])
    except tomllib.TOMLDecodeError as error:
        _refuse(path, [_toml_problem(error)])
    except (ValueError, RecursionError):
        # Numbers of thousands of digits and lists nested as deep.
        _refuse(path, [_("this is not TOML that a template can hold")])


def _toml_problem(error: tomllib.TOMLDecodeError) -> str:
    found = _TOML_PLACE.fullmatch(str(error))
    if found is None:
        return _("this is not TOML: {reason}").format(reason=error)
    return _("line {line}, column {column}: this is not TOML: {reason}").format(**found.groupdict())


def _validated(path: Path, raw: dict[str, Any], model: type[M], whole: Iterable[Found]) -> M:
    # Loads pydantic, which most starts of the program do not need.
    from pydantic import ValidationError

    found: dict[Place, str] = {}
    checked: M | None = None
    try:
        checked = model.model_validate(raw)
    except ValidationError as error:
        found.update(_shape_problems(error))
    for place, message in whole:
        # What has the wrong shape is not reported a second time.
        found.setdefault(place, message)
    if checked is None or found:
        lines = [f"{in_words(place, raw)}: {message}" for place, message in found.items()]
        _refuse(path, sorted(lines, key=natural_key))
    return checked


def _shape_problems(error: ValidationError) -> Iterable[Found]:
    for each in error.errors(include_url=False):
        yield each["loc"], _in_our_words(each["type"], each["msg"], each.get("ctx", {}))


def _in_our_words(kind: str, message: str, context: dict[str, Any]) -> str:
    from dcc_desktop.templates.schema import CLOCK_PATTERN

    if kind == "string_pattern_mismatch":
        if context["pattern"] == CLOCK_PATTERN:
            return _("must be a time such as “09:30”")
        return _("may hold only Latin letters, digits, full stops, hyphens and underscores")
    plain = {
        "missing": _("is missing"),
        "extra_forbidden": _("is not known here; check the spelling"),
        "string_type": _("must be a text in quotation marks"),
        "int_type": _("must be a whole number"),
        "float_type": _("must be a number"),
        "finite_number": _("must be a number"),
        "list_type": _("must be a list"),
        "model_type": _('must be a table, such as {{ bg = "…", en = "…" }}').format(),
        "string_too_short": _("must not be empty"),
        "string_too_long": _("must have at most {max_length} characters").format_map(_Lenient(context)),
        "too_short": _("must have at least {min_length} entries").format_map(_Lenient(context)),
        "too_long": _("must have at most {max_length} entries").format_map(_Lenient(context)),
        "greater_than_equal": _("must be at least {ge}").format_map(_Lenient(context)),
        "less_than_equal": _("must be at most {le}").format_map(_Lenient(context)),
        "enum": _("must be one of these: {expected}").format_map(_Lenient(context)),
        "literal_error": _("must be {expected}; a newer version of the program may read this").format_map(
            _Lenient(context)
        ),
    }
    return plain.get(kind, message)


class _Lenient(dict[str, Any]):
    """Fills the names of one message; those of the others stay open."""

    def __missing__(self, key: str) -> str:
        return key


def _refuse(path: Path, problems: list[str]) -> NoReturn:
    raise TemplateError(
        ngettext(
            "The template {file} has {count} problem.", "The template {file} has {count} problems.", len(problems)
        ).format(file=path.name, count=len(problems)),
        problems=tuple(f"{path.name}: {problem}" for problem in problems),
    )
