"""The welcome page stands without what only an open file needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LATER = {
    *("docx", "lxml", "pptx", "xlsxwriter", "python_calamine", "pydantic", "numpy", "pandas", "qtawesome"),
    *("sqlite3", "sqlite_utils", "dcc_desktop.workshop_file", "dcc_desktop.store", "ui.desk", "ui.projector"),
    *("ui.shell.workbench", "ui.shell.file_work", "ui.pages"),
}
START = """
import sys
from ui.app import start_application, start_window
app = start_application(["dcc-desktop"])
window = start_window(app, "")
assert window is not None and window.isVisible()
print(*sys.modules)
"""


def test_the_welcome_page_imports_nothing_that_can_wait(tmp_path: Path) -> None:
    folders = {"DCC_USER_FOLDER": str(tmp_path), "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=root, env=os.environ | folders, capture_output=True, text=True, check=True
    )
    assert LATER & set(done.stdout.split()) == set()
