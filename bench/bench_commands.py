"""Whole commands, from the start of the process to its end."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.timing import print_line, time_command


def main() -> None:
    bare = time_command(["-c", "pass"])
    click = time_command(["-c", "import click"])
    print_line(
        "dcc --help (aim: 250 ms)",
        time_command(["-m", "dcc_desktop", "--help"]),
        ("bare Python", bare),
        ("Python with click", click),
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sample.dccw"
        for language in ("bg", "en"):
            print_line(
                f"dcc demo --lang {language} (aim: 3000 ms)",
                time_command(
                    ["-m", "dcc_desktop", "demo", str(file), "--lang", language],
                    prepare=lambda: file.unlink(missing_ok=True),
                    runs=5,
                ),
                ("bare Python", bare),
            )


if __name__ == "__main__":
    main()
