"""Keeps the catalogues complete: collects the texts of the program, compiles them, and finds what is missing.

Usage: python tools/translations.py update [--drop-obsolete] | compile | check
The same sources give the same bytes: no dates, no line numbers, sorted by message id.
"""

from __future__ import annotations

import ast
import io
import string
import struct
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("dcc_desktop", "ui")
DOMAIN = "dcc_desktop"
LANGUAGES = ("bg",)  # English is the language of the message ids
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2), "t": (1,), "tn": (1, 2)}
HEADER = (
    "Project-Id-Version: DCC Desktop\n"
    "Language: {language}\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: 8bit\n"
)


def po_path(root: Path, language: str) -> Path:
    """Return where the editable catalogue of a language lies."""
    return root / "resources" / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def collect(root: Path) -> Catalog:
    """Return all texts of the program, each with the files that use it."""
    found = Catalog(charset="utf-8")
    sources = sorted(path for package in PACKAGES for path in (root / package).rglob("*.py"))
    for source in sources:
        name = source.relative_to(root).as_posix()
        for _line, message, comments, _context in extract_from_file("python", source, KEYWORDS, ("Translators:",)):
            found.add(message, locations=[(name, 0)], auto_comments=comments)
        for message in texts_inside_f_strings(source.read_text(encoding="utf-8")):
            found.add(message, locations=[(name, 0)])
    return found


def texts_inside_f_strings(code: str) -> Iterator[str | tuple[str, str]]:
    """Yield the texts of calls that stand inside f-strings, which Babel does not see before Python 3.12."""
    for string_with_calls in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr)):
        for call in (node for node in ast.walk(string_with_calls) if isinstance(node, ast.Call)):
            texts = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if isinstance(call.func, ast.Name) and call.func.id in KEYWORDS and texts:
                yield (texts[0], texts[1]) if call.func.id in {"ngettext", "tn"} else texts[0]


def read(path: Path) -> Catalog:
    """Return a catalogue; an empty one when there is none yet."""
    if not path.exists():
        return Catalog(charset="utf-8")
    return read_po(io.BytesIO(path.read_bytes()), charset="utf-8")


def update(root: Path, language: str, *, drop_obsolete: bool = False) -> None:
    """Bring the catalogue in line with the sources; a text that went is kept as obsolete until it is dropped."""
    path = po_path(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(updated(read(path), collect(root), language=language, drop_obsolete=drop_obsolete))


def updated(catalogue: Catalog, found: Catalog, *, language: str, drop_obsolete: bool) -> bytes:
    """Return the bytes of a catalogue that holds every text found, with the translations that are there."""
    for message in [*catalogue.obsolete.values()]:
        catalogue[message.id] = message  # so that a text that came back gets its translation back
    catalogue.obsolete.clear()
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.fuzzy = False
    for message in [*catalogue, *catalogue.obsolete.values()]:
        # Guessed from a lone per cent sign; the texts of this program use str.format.
        message.flags -= {"python-format", "python-brace-format"}
    written = io.BytesIO()
    write_po(
        written,
        catalogue,
        width=100,
        omit_header=True,
        sort_output=True,
        include_lineno=False,
        ignore_obsolete=drop_obsolete,
    )
    lines = HEADER.format(language=language).splitlines()
    header = 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines)
    return header.encode() + b"\n" + written.getvalue().strip() + b"\n"


def entries(catalogue: Catalog) -> Iterator[tuple[str, str]]:
    """Yield id and translation as a compiled catalogue holds them: plural forms joined by NUL."""
    for message in messages(catalogue):
        if all(forms(message.string)) and not message.fuzzy:
            yield "\0".join(forms(message.id)), "\0".join(forms(message.string))


def messages(catalogue: Catalog) -> list[Message]:
    """Return the messages without the header, sorted by id."""
    return sorted((message for message in catalogue if message.id), key=lambda message: forms(message.id))


def forms(text: str | Sequence[str] | None) -> list[str]:
    """Return one text per grammatical number: one, or as many as the language has."""
    return [text] if isinstance(text, str) else list(text or ())


def compiled(catalogue: Catalog, language: str) -> bytes:
    """Return the catalogue in the binary form that gettext reads (GNU gettext manual, "The Format of GNU MO Files")."""
    pairs = sorted(
        (key.encode(), value.encode()) for key, value in [("", HEADER.format(language=language)), *entries(catalogue)]
    )
    count, start = len(pairs), 28
    offset = start + 16 * count
    tables: list[bytes] = []
    blob = b""
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<II", len(pair[column]), offset + len(blob)))
            blob += pair[column] + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, count, start, start + 8 * count, 0, offset) + b"".join(tables) + blob


def compile_catalogue(root: Path, language: str) -> None:
    """Write the .mo beside the .po."""
    path = po_path(root, language)
    path.with_suffix(".mo").write_bytes(compiled(read(path), language))


def problems(root: Path, language: str) -> list[str]:
    """Return what is wrong with a language's catalogue, one line each; empty when it is complete."""
    path = po_path(root, language)
    if not path.exists():
        return [f"{language}: there is no catalogue"]
    catalogue, found = read(path), collect(root)
    known = {tuple(forms(message.id)) for message in messages(catalogue)}
    wanted = {tuple(forms(message.id)): message for message in messages(found)}
    lines = [
        f"not in the catalogue: {key[0]!r} ({places(message)})" for key, message in wanted.items() if key not in known
    ]
    lines += [f"no longer in the program: {key[0]!r}" for key in sorted(known - set(wanted))]
    lines += [f"obsolete: {forms(message.id)[0]!r}" for message in catalogue.obsolete.values()]
    lines += [line for message in messages(catalogue) for line in problems_of(message)]
    mo = path.with_suffix(".mo")
    if not mo.exists() or mo.read_bytes() != compiled(catalogue, language):
        lines.append(f"{mo.name} differs from {path.name}")
    return [f"{language}: {line}" for line in lines]


def places(message: Message) -> str:
    """Return the files that use a message."""
    return ", ".join(sorted({name for name, _line in message.locations}))


def problems_of(message: Message) -> list[str]:
    """Return what is wrong with one translation."""
    ids, texts = forms(message.id), forms(message.string)
    name = repr(ids[0])
    if message.fuzzy:
        return [f"fuzzy: {name}"]
    if len(texts) < len(ids) or not all(texts):
        return [f"untranslated: {name}"]
    lines = []
    allowed = set.union(*(fields(text) for text in ids))
    for original, text in zip(ids, texts, strict=False):
        if not fields(original) <= fields(text) <= allowed:
            lines.append(f"other placeholders than the original: {name} -> {text!r}")
        if original[-1:].isspace() != text[-1:].isspace() or original[:1].isspace() != text[:1].isspace():
            lines.append(f"other space at the edge than the original: {name} -> {text!r}")
    return lines


def fields(text: str) -> set[str]:
    """Return the names in braces, without their format; a text that str.format refuses counts as a field of its own."""
    try:
        return {name for _before, name, _format, _conversion in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {f"not a format: {text}"}


def main(arguments: Sequence[str]) -> int:
    """Run one of the three commands for every language; 1 when `check` found something, 2 for a wrong call."""
    match list(arguments):
        case ["update", *rest] if rest in ([], ["--drop-obsolete"]):
            for language in LANGUAGES:
                update(ROOT, language, drop_obsolete=bool(rest))
        case ["compile"]:
            for language in LANGUAGES:
                compile_catalogue(ROOT, language)
        case ["check"]:
            lines = [line for language in LANGUAGES for line in problems(ROOT, language)]
            for line in lines:
                print(line, file=sys.stderr)
            return 1 if lines else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
