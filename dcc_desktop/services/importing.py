"""Brings tables into the file: what can be read goes in as one step, what cannot is listed with its place."""

from __future__ import annotations

from dcc_desktop.importing.refusals import Refusal
from dcc_desktop.services.import_cities import import_cities
from dcc_desktop.services.import_ideas import import_ideas
from dcc_desktop.services.import_people import import_people
from dcc_desktop.services.import_ratings import import_ratings
from dcc_desktop.services.import_results import ImportResult

__all__ = ["ImportResult", "Refusal", "import_cities", "import_ideas", "import_people", "import_ratings"]
