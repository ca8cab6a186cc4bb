"""The set-up: what it says and does about system packages, and when an environment is made anew."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import set_up


class System:
    """A machine that lacks some packages; installing brings those that are named in `can_install`."""

    def __init__(self, *lacks: str, can_install: bool = True) -> None:
        self.lacks = list(lacks)
        self.can_install = can_install
        self.commands: list[str] = []

    def missing(self) -> list[str]:
        return self.lacks

    def run(self, command: Sequence[str]) -> int:
        self.commands.append(" ".join(command))
        if "install" in command and self.can_install:
            self.lacks = []
        return 0

    def prepare(self) -> None:
        set_up.prepare_system(self.missing, self.run)


@pytest.fixture(autouse=True)
def plain_user_of_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("CI", raising=False)


def test_complete_system_is_left_alone() -> None:
    system = System()
    system.prepare()
    assert system.commands == []


def test_plain_user_is_told_one_command_and_nothing_is_run() -> None:
    system = System("libgl1", "fonts-dejavu-core")
    with pytest.raises(set_up.SetUpError) as caught:
        system.prepare()
    command = "sudo apt-get install -y --no-install-recommends libgl1 fonts-dejavu-core"
    assert str(caught.value) == f"System packages are missing. Please run: {command}"
    assert system.commands == []


def test_root_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system = System("libgl1")
    system.prepare()
    assert system.commands == [
        "env DEBIAN_FRONTEND=noninteractive apt-get update -q",
        "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libgl1",
    ]


def test_continuous_integration_installs_with_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    system = System("libgl1")
    system.prepare()
    assert system.commands[-1].startswith("sudo -n ")


def test_package_that_cannot_be_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(set_up.SetUpError, match="could not be installed: libgl1"):
        System("libgl1", can_install=False).prepare()


def test_system_without_apt_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(set_up.SetUpError, match="what Debian calls: libgl1"):
        System("libgl1").prepare()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings its own libraries")
def test_programs_for_a_display_are_missing_only_where_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(set_up, "is_library_present", lambda name: name != "libxcb-cursor.so.0")
    monkeypatch.setattr(set_up, "has_cyrillic_font", lambda: True)
    assert set_up.missing_packages() == ["libxcb-cursor0"]
    assert set_up.missing_packages(set_up.DISPLAY) == ["libxcb-cursor0", "xvfb", "xdotool"]


def test_folder_that_is_no_environment_is_not_deleted(tmp_path: Path) -> None:
    kept = tmp_path / "letters" / "one.txt"
    kept.parent.mkdir()
    kept.write_text("Dear", encoding="utf-8")
    with pytest.raises(set_up.SetUpError, match="is not a Python environment"):
        set_up.make_environment(kept.parent, tmp_path / "requirements.lock")
    assert kept.exists()


class Installer:
    """Stands in for pip and venv and remembers what was asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        monkeypatch.setattr(set_up, "prepare_system", lambda missing: self.calls.append("system"))
        monkeypatch.setattr(set_up, "is_usable", lambda environment: environment.exists())
        monkeypatch.setattr(set_up, "make_environment", self.make)
        monkeypatch.setattr(set_up, "pip", lambda *arguments: self.calls.append("editable"))

    def make(self, environment: Path, lock: Path) -> None:
        self.calls.append("new")
        environment.mkdir(exist_ok=True)


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.lock"
    path.write_text("click==8.5.1\n", encoding="utf-8")
    return path


def test_second_start_installs_nothing(tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch)
    set_up.set_up(tmp_path / ".venv", lock)
    set_up.set_up(tmp_path / ".venv", lock)
    assert installer.calls == ["system", "new", "editable"]


def test_changed_lock_makes_a_new_environment(tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch)
    set_up.set_up(tmp_path / ".venv", lock)
    lock.write_text("click==8.5.2\n", encoding="utf-8")
    set_up.set_up(tmp_path / ".venv", lock)
    assert installer.calls == ["system", "new", "editable", "system", "new", "editable"]


def test_other_python_makes_a_new_environment(tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch)
    set_up.set_up(tmp_path / ".venv", lock)
    monkeypatch.setattr(sys, "version", "3.99.0 (main)")
    set_up.set_up(tmp_path / ".venv", lock)
    assert installer.calls == ["system", "new", "editable", "system", "new", "editable"]


def test_changed_project_file_repeats_only_the_editable_install(
    tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = Installer(monkeypatch)
    set_up.set_up(tmp_path / ".venv", lock)
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    stamp = tmp_path / ".venv" / "set-up.stamp"
    stamp.write_text("\n".join([*set_up.stamp_of(lock)[:3], "project other"]) + "\n", encoding="utf-8")
    set_up.set_up(tmp_path / ".venv", lock)
    assert installer.calls == ["system", "new", "editable", "system", "editable"]


def test_asking_for_a_display_looks_for_its_programs_once(
    tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = Installer(monkeypatch)
    for programs in (None, set_up.DISPLAY, None, set_up.DISPLAY):
        set_up.set_up(tmp_path / ".venv", lock, programs)
    assert installer.calls == ["system", "new", "editable", "system"]


def test_interrupted_install_is_repeated(tmp_path: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch)
    (tmp_path / ".venv").mkdir()
    set_up.set_up(tmp_path / ".venv", lock)
    assert installer.calls == ["system", "new", "editable"]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_name_no_index_and_check_every_package(name: str) -> None:
    text = (set_up.ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    packages = [line for line in text.splitlines() if line[:1].isalnum()]
    assert all("==" in line and line.endswith("\\") for line in packages)


def test_run_time_lock_keeps_numpy_and_pandas_out() -> None:
    text = (set_up.ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not any(line.startswith(("numpy==", "pandas==", "scipy==")) for line in text.splitlines())


def test_both_locks_agree_on_every_shared_package() -> None:
    run_time, development = (
        {line for line in (set_up.ROOT / name).read_text(encoding="utf-8").splitlines() if line[:1].isalnum()}
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert run_time <= development
