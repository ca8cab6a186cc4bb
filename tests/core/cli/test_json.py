"""The JSON of the commands keeps its shape: names and kinds of values, as docs/json.md describes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from dcc_desktop.cli.commands import dcc

GOLDEN = Path(__file__).parents[2] / "golden"
DOCUMENTED = Path(__file__).parents[3] / "docs" / "json.md"
# Names that are data, such as tables, stakeholder types and the steps of a scale.
_BY_DATA = {"counts", "respondents_by_type", "by_type", "distribution", "weights"}
_COMMANDS = {
    "info": ("--json",),
    "score": ("--city", "Primerovo", "--json"),
    "pair": ("--json",),
}


def paths_of(value: object, path: str = "") -> Iterator[str]:
    """Yield a line for each value: where it lies and what kind it is."""
    name = path.rsplit(".", 1)[-1].removesuffix("[]")
    if isinstance(value, dict):
        for key, each in value.items():
            yield from paths_of(each, f"{path}.{'*' if name in _BY_DATA else key}")
    elif isinstance(value, list):
        for each in value:
            yield from paths_of(each, f"{path}[]")
    else:
        yield f"{path}: {type(value).__name__}"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.dccw"
    assert CliRunner().invoke(dcc, ["demo", str(path), "--lang", "en"]).exit_code == 0
    return path


@pytest.mark.parametrize("command", list(_COMMANDS))
def test_the_shape_is_the_one_of_the_golden_file(command: str, sample: Path) -> None:
    result = CliRunner().invoke(dcc, [command, str(sample), *_COMMANDS[command]])
    shape = sorted(set(paths_of(json.loads(result.stdout))))
    assert shape == (GOLDEN / f"json_{command}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("command", list(_COMMANDS))
def test_every_name_is_described(command: str) -> None:
    text = DOCUMENTED.read_text(encoding="utf-8")
    lines = (GOLDEN / f"json_{command}.txt").read_text(encoding="utf-8").splitlines()
    names = {part.removesuffix("[]") for line in lines for part in line.split(":")[0].split(".") if part}
    assert sorted(name for name in names - {"*", ""} if f"`{name}`" not in text) == []
