"""The packing: what goes into the environment for building, and how the built folder is tried out."""

import sys
from pathlib import Path

import pytest

from tools import package

RUN_TIME = "click==8.5.1 \\\n    --hash=sha256:aa\nsetuptools==84.2.1 \\\n    --hash=sha256:bb\n"
DEVELOPMENT = RUN_TIME + (
    "numpy==2.4.0 \\\n    --hash=sha256:cc\n"
    "pyinstaller==6.22.3 \\\n    --hash=sha256:dd \\\n    --hash=sha256:ee\n"
    "pefile==2024.8.26 ; sys_platform == 'win32' \\\n    --hash=sha256:ff\n"
)


def locks() -> tuple[str, str]:
    run_time, development = (
        (package.ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-dev.lock")
    )
    return run_time, development


def test_lock_for_building_is_the_run_time_lock_and_the_builder() -> None:
    assert package.package_lock(RUN_TIME, DEVELOPMENT) == (
        "click==8.5.1 \\\n    --hash=sha256:aa\n"
        "pefile==2024.8.26 ; sys_platform == 'win32' \\\n    --hash=sha256:ff\n"
        "pyinstaller==6.22.3 \\\n    --hash=sha256:dd \\\n    --hash=sha256:ee\n"
        "setuptools==84.2.1 \\\n    --hash=sha256:bb\n"
    )


def test_nothing_of_the_tests_is_packed() -> None:
    run_time, development = locks()
    names = set(package.requirements(package.package_lock(run_time, development)))
    assert names == set(package.requirements(run_time)) | package.BUILDER


def test_bare_machine_has_no_python_and_no_home_of_ours(tmp_path: Path) -> None:
    settings = package.bare_settings(tmp_path)
    assert not Path(settings["PATH"]).exists()
    assert all(settings[name].startswith(str(tmp_path)) for name in ("HOME", "DCC_USER_FOLDER"))


def test_failure_is_told_in_the_program_s_own_words() -> None:
    command = [sys.executable, "-c", "import sys; sys.exit('no font')"]
    with pytest.raises(package.PackageError, match="no font"):
        package.run(command, {})


def test_program_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "FOLDER", tmp_path)
    with pytest.raises(package.PackageError, match="dcc"):
        package.check()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_folder_that_writes_no_plan_fails_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "FOLDER", tmp_path)
    for name in ("dcc", "dcc-desktop"):
        (tmp_path / name).write_text('#!/bin/sh\n[ "$1" != demo ] || : > "$2"\n', encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    with pytest.raises(package.PackageError, match="No plan was written"):
        package.check()


def test_size_counts_files_once(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"12345")
    (tmp_path / "link").symlink_to(tmp_path / "one")
    assert package.size_of(tmp_path) == 5
