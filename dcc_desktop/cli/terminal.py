"""How the commands speak: UTF-8 everywhere, results on stdout, reasons and progress on stderr."""

from __future__ import annotations

import gettext
import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec

import click

from dcc_desktop.errors import DccError, TemplateError
from dcc_desktop.i18n import N_, Language, _, interface_language
from dcc_desktop.paths import LOCALE
from dcc_desktop.progress import Progress

P = ParamSpec("P")

WORDS_OF_CLICK = (
    N_("Usage:"),
    N_("Options"),
    N_("Positional arguments"),
    N_("Commands"),
    N_("Error: {message}"),
    N_("Aborted!"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("Try '{command} {option}' for help."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Missing command."),
    N_("{name} {filename!r} does not exist."),
    N_("path"),
)
"""What click says itself; it looks its words up with the gettext of Python, so they stand in our catalogue."""


def speak_utf8() -> None:
    """Write UTF-8 on every platform, whatever the console is set to."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def let_click_speak(language: Language) -> None:
    """Have the words of click in this language too."""
    gettext.bindtextdomain("dcc_desktop", str(LOCALE))
    gettext.textdomain("dcc_desktop")
    os.environ["LANGUAGE"] = language.value


def end_tidily() -> None:
    """Clean up also when the system ends the command: with the terminal, or at shutdown."""

    def end(number: int, _frame: object) -> NoReturn:
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)


def told_on_stderr(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what the user can act on into a reason on stderr and exit status 1."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except DccError as error:
            _refuse(error)
        except (KeyboardInterrupt, click.Abort):
            stop()
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except Exception as error:
            # A row that cannot be read may break anything; when the file is in order, this is a bug.
            damage = _damage_behind(kwargs.get("file"))
            if damage is None:
                raise
            _refuse(damage, error)

    return wrapped


def stop() -> NoReturn:
    """Say that the user stopped the command, and end it."""
    click.echo("\n" + _("Stopped."), err=True)
    sys.exit(1)


def _refuse(error: DccError, cause: Exception | None = None) -> NoReturn:
    for problem in error.problems if isinstance(error, TemplateError) else ():
        click.echo(problem, err=True)
    click.echo(str(error), err=True)
    raise SystemExit(1) from cause


def _damage_behind(file: object) -> DccError | None:
    from dcc_desktop.services.checking import damage_behind

    return damage_behind(file) if isinstance(file, Path) else None


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
    if isinstance(value, datetime):
        return value.astimezone().strftime("%d.%m.%Y %H:%M:%S")
    if not isinstance(value, float):
        return str(value)
    text = f"{value:.2f}"
    return text.replace(".", ",") if interface_language() is Language.BG else text


def progress_on_stderr() -> Progress:
    """Report long work on one line of stderr that rewrites itself; nothing when stderr is no terminal."""
    if not sys.stderr.isatty():
        return Progress()

    def report(done: int, total: int, text: str) -> None:
        click.echo(f"\r\x1b[K{done}/{total} {text}", nl=done >= total, err=True)

    return Progress(report)
