"""The statements of a city: what is agreed, as large as it fits; before that the drafts side by side, unsigned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from string import ascii_uppercase

from PySide6.QtGui import QFont

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.statements import Statement, StatementKind
from dcc_desktop.i18n import Language, _
from ui.desk import Desk
from ui.projector.picture import LABEL, MEDIUM, READ, STRONG, Measures, Picture
from ui.projector.scenes import SHARES, NoteScene, Scene, first_that_fits
from ui.theme.numbers import number_text

_TOP, _HIGH = 0.2, 0.7
_HIGH_OVER_MEASURE = 0.62
_LAST = 0.955
_COLUMN_GAP, _BESIDE = 0.08, 2
_LETTERS = {Language.EN: ascii_uppercase, Language.BG: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩ"}


@dataclass(frozen=True, slots=True)
class StatementText:
    """One statement; without an agreed text its drafts stand for it. Nobody's name belongs here."""

    title: str
    text: str = ""
    measure: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    columns: tuple[tuple[str, str], ...]
    share: float
    below: tuple[str, ...] = ()
    beside: int = 1


@dataclass(frozen=True, slots=True)
class StatementsScene(Scene):
    """All statements of a city; one picture for each, more where a text is long."""

    city: str
    statements: tuple[StatementText, ...]
    letters: str = ascii_uppercase

    def page_count(self, measures: Measures) -> int:
        """Return on how many pictures the texts are split."""
        return len(list(self._pages(measures)))

    def draw(self, picture: Picture, page: int) -> None:
        """Draw an agreed text, or one or two drafts."""
        shown = list(self._pages(picture))[page]
        picture.head(f"{self.city}: {shown.title}", "")
        font = _font(picture, shown.share)
        width = _column_width(picture, shown.beside)
        left, tokens = picture.content.left(), picture.tokens
        for letter, text in shown.columns:
            baseline = picture.sized(_TOP) + picture.line_height(font) * 0.8
            if letter:
                own = picture.font(READ, STRONG)
                baseline = picture.sized(_TOP) + picture.line_height(own) * 0.8
                picture.line(left, baseline, letter, font=own, colour=tokens.accent)
                baseline += picture.line_height(font) * 1.05
            lines = picture.lines(text, font, width, most=_room_for(picture, shown.share, has_letter=bool(letter)))
            picture.block(left, baseline, lines, font=font, colour=tokens.text1)
            left += width + picture.sized(_COLUMN_GAP)
        small, room = picture.font(LABEL), picture.content.width() * 0.88
        below = tuple(picture.lines(line, small, room, most=1)[0] for line in shown.below)
        first = picture.sized(_LAST) - (len(below) - 1) * picture.line_height(small)
        picture.block(picture.content.left(), first, below, font=small, colour=tokens.text2)

    def in_words(self) -> str:
        """Return the agreed texts, or the drafts."""
        parts = [f"{each.title}: {each.text or '; '.join(each.drafts)}" for each in self.statements]
        return ". ".join((self.city, *parts))

    def _pages(self, measures: Measures) -> Iterator[_Page]:
        for each in self.statements:
            if each.text:
                yield from _agreed(measures, each)
            else:
                yield from _drafts(measures, each, self.letters)


def _agreed(measures: Measures, each: StatementText) -> Iterator[_Page]:
    width = measures.content.width()
    high = _HIGH_OVER_MEASURE if each.measure else _HIGH
    share = first_that_fits(measures, each.text, width=width, height=measures.sized(high))
    for part in _parts(measures, each.text, share, high=high):
        yield _Page(each.title, (("", part),), share, each.measure)


def _parts(measures: Measures, text: str, share: float, *, high: float) -> Sequence[str]:
    """Split a text that is too long even at the smallest size."""
    font = _font(measures, share)
    most = max(int(measures.sized(high) / measures.line_height(font)), 1)
    lines = measures.lines(text, font, measures.content.width(), most=999)
    return [" ".join(lines[start : start + most]) for start in range(0, len(lines), most)]


def _drafts(measures: Measures, each: StatementText, letters: str) -> Iterator[_Page]:
    """Put two drafts on a page where both are short; all in one size, as the larger one would win the vote."""
    title = _("{statement}, drafts").format(statement=each.title)
    columns = [(letters[number % len(letters)], text) for number, text in enumerate(each.drafts)]
    share = next((s for s in SHARES if all(_fits_beside(measures, text, s) for _letter, text in columns)), READ)
    waiting: list[tuple[str, str]] = []
    for column in columns:
        is_short = _fits_beside(measures, column[1], share)
        if waiting and (len(waiting) == _BESIDE or not is_short):
            yield _Page(title, tuple(waiting), share, beside=_BESIDE)
            waiting = []
        if is_short:
            waiting.append(column)
        else:
            yield _Page(title, (column,), share)
    if waiting:
        yield _Page(title, tuple(waiting), share, beside=_BESIDE)


def _fits_beside(measures: Measures, text: str, share: float) -> bool:
    font, width = _font(measures, share), _column_width(measures, _BESIDE)
    lines = measures.lines(text, font, width, most=99)
    is_whole = all(measures.width_of(word, font) <= width for word in text.split())
    return is_whole and len(lines) <= _room_for(measures, share, has_letter=True)


def _font(measures: Measures, share: float) -> QFont:
    return measures.font(share, MEDIUM if share <= READ else STRONG)


def _column_width(measures: Measures, columns: int) -> float:
    return (measures.content.width() - (columns - 1) * measures.sized(_COLUMN_GAP)) / columns


def _room_for(measures: Measures, share: float, *, has_letter: bool) -> int:
    fitting = int(measures.sized(_HIGH) / measures.line_height(_font(measures, share)))
    return max(fitting - has_letter, 1)


def read_statements(desk: Desk, city: City) -> Scene:
    """Return the statements of a city that have a text or drafts: vision, mission, ambitions."""
    name = city.name(desk.language)
    order = list(StatementKind)
    found = sorted(desk.workshop.statements.where(city_id=city.id), key=lambda each: order.index(each.kind))
    kinds = Counter(each.kind for each in found)
    numbers = count(1)
    named = (
        (each, _name(each, next(numbers) if each.kind is StatementKind.AMBITION and kinds[each.kind] > 1 else 0))
        for each in found
    )
    texts = tuple(text for each, title in named if (text := _text(desk, each, title)).text or text.drafts)
    if not texts:
        return NoteScene(name, _("The vision follows"))
    return StatementsScene(name, texts, _LETTERS[desk.language])


def _name(statement: Statement, number: int) -> str:
    label = _(label_of(statement.kind))
    # It stands behind the city's name and a colon.
    return f"{label[:1].lower()}{label[1:]}" + (f" {number}" if number else "")


def _text(desk: Desk, statement: Statement, title: str) -> StatementText:
    drafts = () if statement.text else desk.workshop.statement_drafts.where(statement_id=statement.id)
    return StatementText(title, statement.text, _measure(statement), tuple(draft.text for draft in drafts))


def _measure(statement: Statement) -> tuple[str, ...]:
    if not statement.is_measurable:
        return ()
    low, high = (_figure(value, statement.unit) for value in (statement.baseline, statement.target))
    change = _("from {now} to {target}").format(now=low, target=high) if low else high
    return statement.metric, f"{change}, {statement.year}"


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    return f"{number_text(value, 0 if value.is_integer() else 1)} {unit}".strip()
