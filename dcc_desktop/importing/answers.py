"""One answer of a survey as a step of the scale: numbers, names of steps, descriptors, "not applicable"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dcc_desktop.domain.framework_tree import CriterionBranch, FrameworkTree
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.words import plain, plain_words


class NoStep(StrEnum):
    """An answer that is no step of the scale."""

    NOT_APPLICABLE = "not_applicable"
    SKIPPED = "skipped"


Answer = int | NoStep

_NOT_APPLICABLE = plain_words(
    "n, na, n/a, not applicable, does not apply, н, нп, н/п, неприложимо, неприложим, не е приложимо, не се прилага"
)
# Who does not know says nothing about the city, so this is a skipped criterion, not one that does not apply.
_SKIPPED = plain_words(
    "don't know, dont know, do not know, i don't know, dk, no answer, no opinion, skip, skipped, cannot say, "
    "can't say, не знам, незнам, нямам мнение, без мнение, без отговор, не мога да преценя, не мога да кажа, пропуснато"
)
_NO_STEPS = dict.fromkeys(_NOT_APPLICABLE, NoStep.NOT_APPLICABLE) | dict.fromkeys(_SKIPPED, NoStep.SKIPPED)
_NO_STEP_PHRASES = tuple(f"{phrase} " for phrase in _NO_STEPS if " " in phrase)
_WHOLE = re.compile(r"([0-9]{1,9})(?:[.,]0{1,9})?")
_NUMBER_FIRST = re.compile(r"(?P<number>[0-9]{1,9})\s*(?P<sign>[-–—:.)=|(]?)\s*(?P<name>[^\d\W].*)", re.DOTALL)
_NAME_FIRST = re.compile(r"(?P<name>[^0-9].*?)\s*[(\[](?P<number>[0-9]{1,9})[)\]]", re.DOTALL)
_FRACTION = re.compile("[-+]?[0-9]+[.,][0-9]+")
_SHORT_NAME = re.compile("[a-z]+[0-9]+")
_NO_ANSWER = "-–—?…. "


@dataclass(frozen=True, slots=True)
class Scale:
    """The steps of a framework and what they are called, as plain words in either language."""

    steps: int
    names: Mapping[str, int]

    @classmethod
    def of(cls, tree: FrameworkTree) -> Scale:
        """Return the scale of a framework."""
        named = ((plain(name), step.value) for step in tree.steps for name in (step.name.bg, step.name.en) if name)
        return cls(tree.framework.steps, _unambiguous(named))


def descriptors_of(branch: CriterionBranch) -> dict[str, int]:
    """Return the levels of a criterion by their descriptors, as plain words in either language."""
    levels = branch.levels
    return _unambiguous(
        (plain(text), lv.value) for lv in levels for text in (lv.descriptor.bg, lv.descriptor.en) if text
    )


def answer_of(text: str, scale: Scale, descriptors: Mapping[str, int]) -> Answer:
    """Return the step that a cell names.

    Raises:
        InvalidInputError: it is no whole step of the scale and no word for none; the message says what is wrong.
    """
    words = plain(text)
    named = _step_named(words, scale, descriptors)
    if named is not None:
        return named
    if not text.strip(_NO_ANSWER):
        return NoStep.SKIPPED
    if words in _NO_STEPS and not text.startswith("#"):  # "#N/A" is an error of a formula
        return _NO_STEPS[words]
    whole = _WHOLE.fullmatch(text)
    if whole:
        return _on_scale(int(whole.group(1)), scale)
    return _numbered_step(text, scale, descriptors)


def _step_named(words: str, scale: Scale, descriptors: Mapping[str, int]) -> int | None:
    found = scale.names.get(words, descriptors.get(words))
    if found is None:
        # EUSurvey adds the short name of an answer, such as ID12, when asked to.
        name, _space, last = words.rpartition(" ")
        if _SHORT_NAME.fullmatch(last):
            found = scale.names.get(name, descriptors.get(name))
    return found


def _numbered_step(text: str, scale: Scale, descriptors: Mapping[str, int]) -> Answer:
    """Return what "4 - Joined-up work" and "Don't know (6)" say: the words come first, surveys number every choice."""
    found = _NUMBER_FIRST.fullmatch(text) or _NAME_FIRST.fullmatch(text)
    if found is None:
        raise InvalidInputError(_refusal_of(text, scale))
    words = plain(found.group("name"))
    named = _step_named(words, scale, descriptors)
    if named is None and words in _NO_STEPS:
        return _NO_STEPS[words]
    value = _on_scale(int(found.group("number")), scale)
    if named is None and not found.groupdict().get("sign", "("):
        raise InvalidInputError(_refusal_of(text, scale))  # "4 people" is no step, "4 Joined-up work" is
    if words.startswith(_NO_STEP_PHRASES) if named is None else named != value:
        raise InvalidInputError(_("The number and the words beside it contradict each other."))
    return value


def _refusal_of(text: str, scale: Scale) -> str:
    if _FRACTION.fullmatch(text):
        return _("Only whole steps of the scale count, from 1 to {last}.").format(last=scale.steps)
    return _("This is no step of the scale: write a number from 1 to {last} or the name of the step.").format(
        last=scale.steps
    )


def _on_scale(value: int, scale: Scale) -> int:
    if not 1 <= value <= scale.steps:
        raise InvalidInputError(_("The scale runs from 1 to {steps}.").format(steps=scale.steps))
    return value


def _unambiguous(named: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    doubtful: set[str] = set()
    for name, value in named:
        if found.setdefault(name, value) != value:
            doubtful.add(name)
    return {name: value for name, value in found.items() if name and name not in doubtful}
