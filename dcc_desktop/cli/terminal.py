"""How the commands speak: UTF-8 everywhere, results on stdout, reasons and progress on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import ParamSpec

import click

from dcc_desktop.errors import DccError, TemplateError
from dcc_desktop.progress import Progress

P = ParamSpec("P")


def speak_utf8() -> None:
    """Write UTF-8 on every platform, whatever the console is set to."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def told_on_stderr(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what the user can act on into a reason on stderr and exit status 1."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except DccError as error:
            for problem in error.problems if isinstance(error, TemplateError) else ():
                click.echo(problem, err=True)
            click.echo(str(error), err=True)
            sys.exit(1)

    return wrapped


def print_json(facts: object) -> None:
    """Print facts as JSON, readable and with Cyrillic as it is."""
    click.echo(json.dumps(facts, ensure_ascii=False, indent=2))


def print_table(rows: Sequence[Sequence[object]]) -> None:
    """Print rows in columns as wide as their widest cell; numbers stand at the right."""
    texts = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(text) for text in column) for column in zip(*texts, strict=True)]
    for row, cells in zip(rows, texts, strict=True):
        padded = [
            cell.rjust(width) if isinstance(value, int | float) else cell.ljust(width)
            for value, cell, width in zip(row, cells, widths, strict=True)
        ]
        click.echo("  ".join(padded).rstrip())


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def progress_on_stderr() -> Progress:
    """Report long work on one line of stderr that rewrites itself; nothing when stderr is no terminal."""
    if not sys.stderr.isatty():
        return Progress()

    def report(done: int, total: int, text: str) -> None:
        click.echo(f"\r\x1b[K{done}/{total} {text}", nl=done >= total, err=True)

    return Progress(report)
