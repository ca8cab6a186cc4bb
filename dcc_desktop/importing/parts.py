"""Whether the title of a column says that it holds the current value, the target or a comment."""

from __future__ import annotations

import re
from enum import StrEnum

from dcc_desktop.importing.words import plain


class Part(StrEnum):
    """What a column says about its criterion."""

    CURRENT = "current"
    TARGET = "target"
    COMMENT = "comment"


_PART_WORDS = {
    Part.COMMENT: "comment comments remark remarks note notes explanation reason justification коментар коментари "
    "коментара коментарът бележка бележки обяснение пояснение обосновка забележка",
    Part.TARGET: "target targets targeted goal desired ambition wanted future aim цел цели целта целево целева целеви "
    "целевото целевата желано желана желаното желаната амбиция бъдеще бъдещо бъдещото бъдеща",
    Part.CURRENT: "current currently now today present actual existing текущо текуща текущото текущата текущи сега "
    "днес настоящо настояща настоящото настоящата сегашно сегашна сегашното моментно моментното",
}
_PART_OF = {word: part for part, words in _PART_WORDS.items() for word in words.split()}
_PART_PHRASES = {
    plain(phrase): part
    for part, phrases in {
        Part.TARGET: (
            "to be",
            "where should we be",
            "where do we want to be",
            "where do you want to be",
            "where would you like to be",
            "къде искаме да бъдем",
            "къде искаме да сме",
            "къде искате да бъдете",
        ),
        Part.CURRENT: (
            "as is",
            "where are we",
            "where are you",
            "къде сме",
            "къде сте",
            "към момента",
            "в момента",
        ),
    }.items()
    for phrase in phrases
}
# What may stand beside such a word; with any other word the piece is part of a name: "Goal setting".
_BESIDE = re.compile(
    r"(?:the|a|our|your|we|on|in|for|at|of|by|to|level|levels|value|score|rating|state|status|situation|position|step"
    r"|question|criterion|year|years|month|months|ниво|нива|нивото|стойност|оценка|оценката|степен|състояние|положение"
    r"|бал|ви|ни|вашата|вашият|вашето|нашата|нашето|в|във|на|за|към|до|по|през|след|г|година|години|месеца"
    r"|въпрос|критерий|q|[a-zа-я]?\d+)"
)
_PIECES = re.compile(r"[\[\]():;,.?!|/_\n]|\s[-–—]\s|[–—]")
_LONGEST_PHRASE_FIRST = sorted(_PART_PHRASES, key=len, reverse=True)


def part_in(title: str) -> Part | None:
    """Return what the pieces of a title say; a comment before all, else what stands last."""
    parts = [_part_of_piece(plain(piece)) for piece in _PIECES.split(title)]
    return Part.COMMENT if Part.COMMENT in parts else next((part for part in reversed(parts) if part), None)


def _part_of_piece(piece: str) -> Part | None:
    """Return the part that a piece of a title names, when it names nothing else."""
    found: list[Part] = []
    for phrase in _LONGEST_PHRASE_FIRST:
        if f" {phrase} " in f" {piece} ":
            found, piece = [_PART_PHRASES[phrase]], f" {piece} ".replace(f" {phrase} ", " ")
            break
    words = piece.split()
    found += [_PART_OF[word] for word in words if word in _PART_OF]
    is_alone = all(word in _PART_OF or _BESIDE.fullmatch(word) for word in words)
    return found[0] if found and is_alone else None
