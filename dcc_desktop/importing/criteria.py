"""Which criterion a column of a survey rates, and whether it holds the current value, the target or a comment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dcc_desktop.domain.framework_tree import FrameworkTree
from dcc_desktop.domain.frameworks import Criterion
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import _
from dcc_desktop.importing.parts import Part, part_in
from dcc_desktop.importing.words import plain


@dataclass(frozen=True, slots=True)
class CriterionColumn:
    """A column that belongs to a criterion."""

    position: int
    criterion: Criterion
    part: Part


_BEGINNING = r"(?:^|[\[(:])\s*"


class CriterionNames:
    """The codes, names and questions of a framework, to be found in the titles of columns."""

    def __init__(self, tree: FrameworkTree) -> None:
        criteria = [branch.criterion for branch in tree.criteria()]
        self._by_code = {criterion.code.casefold(): criterion for criterion in criteria}
        self._any_code = _codes_pattern(self._by_code)
        self._phrases = _phrases_of(criteria)
        self._dimensions = [
            _pattern_of(words)
            for branch in tree.dimensions
            for name in (branch.dimension.name, branch.dimension.short_name)
            for words in {plain(name.bg), plain(name.en)}
            if words
        ]

    def find(self, title: str) -> tuple[Criterion, Part | None] | None:
        """Return the criterion of a title and what the rest of the title says of it; None when there is none or two."""
        lowered = " ".join(title.casefold().split())
        found = self._by_codes(lowered) or self._by_phrase(lowered)
        if found is None:
            return None
        rest = lowered
        for pattern, criterion in self._phrases_in(lowered):
            if criterion.id == found.id:
                rest = pattern.sub(" | ", rest)
        if self._any_code:
            rest = self._any_code.sub(" | ", rest)
        return found, self.part_of(rest)

    def part_of(self, title: str) -> Part | None:
        """Return what a title says beside the name of a criterion and of a dimension."""
        rest = title.casefold()
        for pattern in self._dimensions:
            rest = pattern.sub(" | ", rest)
        return part_in(rest)

    def _by_codes(self, title: str) -> Criterion | None:
        if self._any_code is None:
            return None
        codes = {match.group(match.lastindex or 0) for match in self._any_code.finditer(title)}
        return self._by_code[codes.pop()] if len(codes) == 1 else None

    def _by_phrase(self, title: str) -> Criterion | None:
        """Return the criterion whose name or question stands in the title; the longest one, unless another does too."""
        found = self._phrases_in(title)
        if not found:
            return None
        longest, criterion = found[0]
        rest = longest.sub(" | ", title)
        others = [other for pattern, other in found[1:] if other.id != criterion.id and pattern.search(rest)]
        return None if others else criterion

    def _phrases_in(self, title: str) -> list[tuple[re.Pattern[str], Criterion]]:
        padded = f" {plain(title)} "
        return [(pattern, criterion) for words, pattern, criterion in self._phrases if f" {words} " in padded]


def _codes_pattern(codes: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds a code: a mixed one such as LEAD1 anywhere, another one such as 1.2 where a piece begins."""
    longest_first = sorted(codes, key=len, reverse=True)
    mixed = [re.escape(code) for code in longest_first if re.search(r"\d", code) and re.search(r"[^\W\d]", code)]
    other = [re.escape(code) for code in longest_first if re.escape(code) not in mixed]
    end = r"(?![^\W_]|[.]\d)"
    choices = []
    if mixed:
        choices.append(rf"(?<![^\W_])({'|'.join(mixed)}){end}")
    if other:
        choices.append(rf"{_BEGINNING}({'|'.join(other)}){end}")
    return re.compile("|".join(choices)) if choices else None


def _phrases_of(criteria: Iterable[Criterion]) -> list[tuple[str, re.Pattern[str], Criterion]]:
    """Return the names and questions, the longest first, without those that two criteria share."""
    owners: dict[str, list[Criterion]] = {}
    for criterion in criteria:
        texts = (criterion.name.bg, criterion.name.en, criterion.question.bg, criterion.question.en)
        for words in {plain(text) for text in texts}:
            if words:
                owners.setdefault(words, []).append(criterion)
    return [
        (words, _pattern_of(words), owned[0])
        for words, owned in sorted(owners.items(), key=lambda item: len(item[0]), reverse=True)
        if len(owned) == 1
    ]


def _pattern_of(words: str) -> re.Pattern[str]:
    """Return what finds plain words in a title, whatever stands between them."""
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, words.split())) + r"(?![^\W_])")


def matched_columns(
    header: Sequence[str], free: Sequence[int], tree: FrameworkTree, *, keeps_doubles: bool = False
) -> tuple[list[CriterionColumn], tuple[str, ...]]:
    """Match columns to criteria by code, else by name or question, else all of them by order.

    Args:
        free: The positions that hold neither respondents nor what a survey service adds.
        keeps_doubles: Return two columns that fit the same too, for a user who will choose.

    Returns:
        The matched columns, and notes about what had to be guessed.

    Raises:
        InvalidInputError: no column fits a criterion, or two fit the same.
    """
    names = CriterionNames(tree)
    found = {position: match for position in free if (match := names.find(header[position]))}
    if not found:
        return _by_order(header, free, names=names, tree=tree)
    doubled = _second_half(found)
    columns = [
        CriterionColumn(position, criterion, part or (Part.TARGET if position in doubled else Part.CURRENT))
        for position, (criterion, part) in found.items()
    ]
    if not keeps_doubles:
        refuse_doubles(header, columns)
    notes: list[str] = []
    if doubled:
        notes.append(
            _(
                "Each criterion has two columns with the same title: "
                "the first was read as current, the second as target."
            )
        )
    if doubled or not all(_is_plain(header[each.position], each.criterion.code) for each in columns):
        notes.append(_summary(columns))
    return columns, tuple(notes)


def _second_half(found: Mapping[int, tuple[Criterion, Part | None]]) -> set[int]:
    """Return the second columns of the criteria when every criterion has exactly two without a word for target."""
    unnamed: dict[str, list[int]] = {}
    for position, (criterion, part) in found.items():
        if part is None:
            unnamed.setdefault(criterion.id, []).append(position)
        elif part is not Part.COMMENT:
            return set()
    if unnamed and all(len(positions) == 2 for positions in unnamed.values()):
        return {positions[1] for positions in unnamed.values()}
    return set()


def refuse_doubles(header: Sequence[str], columns: Iterable[CriterionColumn]) -> None:
    """Refuse two columns that fit the same.

    Raises:
        InvalidInputError: there are such.
    """
    first: dict[tuple[str, Part], CriterionColumn] = {}
    for column in columns:
        other = first.setdefault((column.criterion.id, column.part), column)
        if other is not column:
            raise InvalidInputError(
                _("The columns “{first}” and “{second}” mean the same.").format(
                    first=header[other.position], second=header[column.position]
                ),
                hint=_("Write the code of the criterion and “current”, “target” or “comment” into their titles."),
            )


def _by_order(
    header: Sequence[str], free: Sequence[int], *, names: CriterionNames, tree: FrameworkTree
) -> tuple[list[CriterionColumn], tuple[str, ...]]:
    parts = {position: names.part_of(header[position]) for position in free}
    current = [position for position in free if parts[position] in (None, Part.CURRENT)]
    target = [position for position in free if parts[position] is Part.TARGET]
    criteria = [branch.criterion for branch in tree.criteria()]
    count = len(criteria)
    if not count or len(current) != count or len(target) not in (0, count):
        raise InvalidInputError(
            _("No column of the file fits a criterion of the framework."),
            hint=_("Write the codes of the criteria into the titles, such as {codes}.").format(
                codes=", ".join(criterion.code for criterion in criteria[:3]) or "–"
            ),
        )
    pairs = [*zip(current, criteria, strict=True), *zip(target, criteria, strict=False)]
    columns = [CriterionColumn(at, criterion, parts[at] or Part.CURRENT) for at, criterion in pairs]
    note = _("No title names a criterion, so the columns were taken in the order of the framework: {count} criteria.")
    return columns, (note.format(count=count), _summary(columns))


def _is_plain(title: str, code: str) -> bool:
    """Tell whether a title is that of the plain layout, such as LEAD1 or LEAD1:target."""
    name, _colon, part = title.casefold().partition(":")
    return name.strip() == code.casefold() and part.strip() in ("", *Part)


def _summary(columns: Sequence[CriterionColumn]) -> str:
    counts = Counter(column.part for column in columns)
    return _("Columns read as current: {current}, as target: {target}, as comment: {comment}.").format(
        current=counts[Part.CURRENT], target=counts[Part.TARGET], comment=counts[Part.COMMENT]
    )
