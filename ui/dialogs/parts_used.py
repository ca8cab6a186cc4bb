"""What the program is made of, and under which licence each part may be passed on."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from dcc_desktop.i18n import N_


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the program. `licence` is its SPDX name; `what_for` a message id."""

    name: str
    licence: str
    what_for: str
    distribution: str = ""

    def version(self) -> str:
        """Return the version that is installed; empty when the part has none, or is not there as a package."""
        try:
            return version(self.distribution) if self.distribution else ""
        except PackageNotFoundError:
            return ""


PARTS = (
    Part("Qt", "LGPL-3.0", N_("windows and charts"), "PySide6-Essentials"),
    Part("PySide6", "LGPL-3.0", N_("Qt for Python"), "PySide6-Essentials"),
    Part("Shiboken6", "LGPL-3.0", N_("Qt for Python"), "shiboken6"),
    Part("Python", "PSF-2.0", N_("runs the program")),
    Part("SQLite", "Public domain", N_("workshop file")),
    Part("sqlite-utils", "Apache-2.0", N_("workshop file"), "sqlite-utils"),
    Part("sqlite-fts4", "Apache-2.0", N_("workshop file"), "sqlite-fts4"),
    Part("Sofia Sans", "OFL-1.1", N_("typeface")),
    Part("Phosphor Icons", "MIT", N_("icons")),
    Part("QtAwesome", "MIT", N_("icons"), "qtawesome"),
    Part("QtPy", "MIT", N_("icons"), "qtpy"),
    Part("python-docx", "MIT", N_("Word documents"), "python-docx"),
    Part("python-pptx", "MIT", N_("charts in Word documents"), "python-pptx"),
    Part("XlsxWriter", "BSD-2-Clause", N_("charts in Word documents"), "xlsxwriter"),
    Part("Pillow", "MIT-CMU", N_("Word documents"), "pillow"),
    Part("lxml", "BSD-3-Clause", N_("Word documents"), "lxml"),
    Part("python-calamine", "MIT", N_("spreadsheets"), "python-calamine"),
    Part("pydantic", "MIT", N_("templates"), "pydantic"),
    Part("pydantic-core", "MIT", N_("templates"), "pydantic-core"),
    Part("annotated-types", "MIT", N_("templates"), "annotated-types"),
    Part("typing-inspection", "MIT", N_("templates"), "typing-inspection"),
    Part("typing-extensions", "PSF-2.0", N_("templates"), "typing-extensions"),
    Part("Click", "BSD-3-Clause", N_("commands"), "click"),
    Part("click-default-group", "BSD-3-Clause", N_("commands"), "click-default-group"),
    Part("pluggy", "MIT", N_("workshop file"), "pluggy"),
    Part("tabulate", "MIT", N_("workshop file"), "tabulate"),
    Part("python-dateutil", "BSD-3-Clause", N_("workshop file"), "python-dateutil"),
    Part("packaging", "Apache-2.0 OR BSD-2-Clause", N_("icons"), "packaging"),
    Part("tzdata", "Apache-2.0", N_("time zones"), "tzdata"),
)
