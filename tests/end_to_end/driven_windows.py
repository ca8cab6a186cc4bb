"""Drives the program with real keys: a display without a screen, the program on it, and waiting for what it does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Condition, Event, Thread
from time import monotonic

import pytest

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 30.0
KEY_PATIENCE = 10.0
NO_TOOL = "{tool} is missing, and the windows are tested with real keys: apt-get install xvfb xdotool x11-xkb-utils"
_TAKE_PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


def wait_until(is_so: Callable[[], object], what: str, *, patience: float = PATIENCE) -> None:
    """Ask again and again until something is so; fail with what was waited for."""
    until, pause = monotonic() + patience, Event()
    while not is_so():
        if monotonic() > until:
            pytest.fail(f"waited in vain: {what}")
        pause.wait(0.05)


class Display:
    """An X server of its own with a Bulgarian keyboard beside the English one; it has no window manager."""

    def __init__(self, name: str) -> None:
        self.environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def tool(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run xdotool; a search that waits for ever is cut off."""
        command = ["timeout", "20", "xdotool", *arguments]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def take_picture(self, path: Path) -> None:
        """Save what is on the screen, for whoever looks into a failure."""
        subprocess.run([sys.executable, "-c", _TAKE_PICTURE, str(path)], env=self.environment, check=False)


@contextmanager
def started_display() -> Iterator[Display]:
    """Start a display; without the tools the test fails with one line."""
    for tool in ("Xvfb", "xdotool", "setxkbmap"):
        if shutil.which(tool) is None:
            pytest.fail(NO_TOOL.format(tool=tool), pytrace=False)
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as number:
            display = Display(f":{number.readline().strip()}")
        try:
            layouts = ["setxkbmap", "-layout", "us,bg", "-variant", ",phonetic"]
            subprocess.run(layouts, env=display.environment, check=True, stderr=subprocess.DEVNULL)
            yield display
        finally:
            server.terminate()


class Program:
    """A program that runs on a display; keys go where its focus is. What it complains of stands in `said.txt`."""

    def __init__(self, display: Display, folder: Path, arguments: Sequence[str] = ()) -> None:
        self.display = display
        self.folder = folder
        self.window = ""
        self.focus = ""
        self._keys = 0
        self._told = Condition()
        folders = {"DCC_USER_FOLDER": str(folder / "user"), "DCC_WORK_FOLDER": str(folder / "work"), "DCC_LANG": "bg"}
        with (folder / "said.txt").open("a", encoding="utf-8") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.end_to_end.watched_program", *arguments],
                cwd=ROOT,
                env={**display.environment, **folders, "PYTHONUTF8": "1"},
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                encoding="utf-8",
            )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def find_window(self, name: str) -> None:
        """Wait for a window by its title, and give it the keyboard, as there is no window manager that would."""

        def is_found() -> bool:
            if self.process.poll() is not None:
                pytest.fail("the program has ended")
            # Its own waiting (--sync) ends with an error when another window goes away meanwhile.
            self.window = "".join(self.display.tool("search", "--onlyvisible", "--name", name).stdout.split()[-1:])
            return bool(self.window)

        wait_until(is_found, f"a window is called {name!r}")
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the window the keyboard back after a dialog, as a window manager does."""
        self.display.tool("windowfocus", "--sync", self.window)

    def title(self) -> str:
        """Return the title of the window."""
        return self.display.tool("getwindowname", self.window).stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the one before has been dealt with."""
        for key in keys:
            with self._told:
                before = self._keys
                self.display.tool("key", "--clearmodifiers", key)
                if not self._told.wait_for(partial(self._has_more_keys_than, before), KEY_PATIENCE):
                    pytest.fail(f"the program did not take the key {key}")

    def _has_more_keys_than(self, before: int) -> bool:
        return self._keys > before

    def type(self, text: str) -> None:
        """Type a text on the keyboard that has its letters."""
        with self._told:
            before = self._keys
            self.display.tool("type", "--delay", "20", text)
            if not self._told.wait_for(lambda: self._keys >= before + len(text), KEY_PATIENCE):
                pytest.fail(f"the program took {self._keys - before} of the letters of {text!r}")

    def go_to(self, name: str, *, key: str = "Tab", most: int = 80) -> None:
        """Press Tab until the focus is on a control whose name begins like this."""
        seen = [self.focus]
        for _press in range(most):
            if self.focus.startswith(name):
                return
            self.press(key)
            seen.append(self.focus)
        pytest.fail(f"{key} never comes to {name!r}; it visits: {', '.join(dict.fromkeys(seen))}")

    def wait_for_focus(self, name: str) -> None:
        """Wait until the focus has come to a control by itself."""
        with self._told:
            if not self._told.wait_for(lambda: self.focus.startswith(name), KEY_PATIENCE):
                pytest.fail(f"the focus is on {self.focus!r} and not on {name!r}")

    def kill(self) -> None:
        """End the program as a power cut would."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            why, _tab, name = line.rstrip("\n").partition("\t")
            with self._told:
                self._keys += why == "key"
                self.focus = name
                self._told.notify_all()


@contextmanager
def running(display: Display, folder: Path, *arguments: object) -> Iterator[Program]:
    """Run the program until the end of the block; what went wrong in it is shown by a picture of the screen."""
    program = Program(display, folder, [str(argument) for argument in arguments])
    try:
        yield program
    except BaseException:
        display.take_picture(folder / "failed.png")
        sys.stderr.write(f"the screen at that moment: {folder / 'failed.png'}\n")
        raise
    finally:
        program.kill()
        complaints = (folder / "said.txt").read_text(encoding="utf-8")
        sys.stderr.write(complaints)
    assert "Traceback" not in complaints
