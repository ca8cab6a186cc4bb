"""Whatever the rules and the services refuse, they say what to do now."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dcc_desktop

_PACKAGE = Path(dcc_desktop.__file__).parent
# What an import finds in a cell is listed with the cell, beside which a hint would only repeat what is expected there.
_MODULES = [
    *sorted((_PACKAGE / "domain").glob("*.py")),
    *(path for path in sorted((_PACKAGE / "services").glob("*.py")) if not path.name.startswith("import")),
]


def _refusals(path: Path) -> Iterator[tuple[int, bool]]:
    """Yield line and whether there is a hint, for each refusal of what a user typed or chose."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            has_keyword = any(keyword.arg == "hint" for keyword in node.keywords)
            if node.func.id in ("InvalidInputError", "NotFoundError"):
                yield node.lineno, has_keyword
            elif node.func.id == "refuse_unless":
                yield node.lineno, has_keyword or len(node.args) == 3


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_refusal_says_what_to_do(path: Path) -> None:
    assert [line for line, has_hint in _refusals(path) if not has_hint] == []


def test_there_are_refusals_to_look_at() -> None:
    assert sum(1 for path in _MODULES for _refusal in _refusals(path)) > 50
