"""What every chapter of the report needs: the document, the data, the texts and the way values are written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum

from dcc_desktop.domain.cities import City
from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.domain.labels import label_of
from dcc_desktop.domain.people import Person
from dcc_desktop.domain.texts import BilingualText
from dcc_desktop.export.formats import Formats
from dcc_desktop.export.seminar_report import SeminarReport
from dcc_desktop.export.word.document import WordDocument
from dcc_desktop.i18n import Catalogue

NOTHING = "–"


class SeminarWriter:
    """Hands the chapters the document and writes values in its language."""

    def __init__(self, report: SeminarReport, catalogue: Catalogue, document: WordDocument) -> None:
        self.report = report
        self.document = document
        self.formats = Formats(report.language)
        self.t = catalogue.gettext
        self.tn = catalogue.ngettext

    def text(self, text: BilingualText) -> str:
        """Return a text of a template in the language of the report."""
        return text.in_language(self.report.language)

    def city(self, city: City | None) -> str:
        """Return the name of a city; a dash for none."""
        return city.name(self.report.language) if city else NOTHING

    def cities(self, cities: Iterable[City]) -> str:
        """Return names in a row."""
        return ", ".join(self.city(city) for city in cities)

    def place(self, city: City) -> str:
        """Return the name of a city with its country; after a comma, for names may end with a bracket."""
        country = self.formats.country(city.country) if city.country else ""
        return f"{self.city(city)}, {country}" if country else self.city(city)

    def label(self, value: StrEnum) -> str:
        """Return what the value of an enum is called."""
        return self.t(label_of(value))

    def person(self, person: Person | None) -> str:
        """Return a name with the organisation; empty for nobody."""
        if person is None:
            return ""
        return f"{person.name}, {person.organisation}" if person.organisation else person.name

    def contact(self, person: Person | None) -> str:
        """Return a name with the organisation and what the person shares of e-mail and telephone."""
        return ", ".join(part for part in (self.person(person), person.email, person.phone) if part) if person else ""

    def decimal(self, value: float | None, places: int = 1) -> str:
        """Return a number, a dash for none."""
        return NOTHING if value is None else self.formats.decimal(value, places)

    def date(self, day: date | None) -> str:
        """Return a day, a dash for none."""
        return NOTHING if day is None else self.formats.date(day)

    def clock(self, moment: time) -> str:
        """Return a local time of day."""
        return f"{moment:%H:%M}"

    def dimension(self, dimension_id: DimensionId | None) -> str:
        """Return the name of a dimension; empty for none or one that is gone."""
        return self.report.dimension_names.get(dimension_id, "") if dimension_id else ""
