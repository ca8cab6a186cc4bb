"""What needs, offers and good practices are about: a dimension of the framework, or a theme in free words."""

from __future__ import annotations

from dcc_desktop.domain.frameworks import DimensionId
from dcc_desktop.i18n import Language
from dcc_desktop.workshop_file import WorkshopFile


class Topics:
    """Dimensions by their short names, as people type them; whatever is no dimension is a theme."""

    def __init__(self, workshop: WorkshopFile, language: Language) -> None:
        self._names: dict[DimensionId, str] = {}
        self._ids: dict[str, DimensionId] = {}
        for dimension in workshop.dimensions.all():
            name = dimension.name.in_language(language)
            short = dimension.short(language) or dimension.code
            self._names[dimension.id] = short
            for text in (dimension.code, name, short):
                self._ids.setdefault(text.casefold(), dimension.id)

    def names(self) -> list[str]:
        """Return the short names of the dimensions in the order of the framework."""
        return list(dict.fromkeys(self._names.values()))

    def text(self, dimension_id: DimensionId | None, theme: str) -> str:
        """Return what a topic is called; a dimension comes before a theme."""
        return self._names.get(dimension_id, theme) if dimension_id else theme

    def parse(self, text: str) -> tuple[DimensionId | None, str]:
        """Return dimension and theme for what was typed."""
        plain = text.strip()
        known = self._ids.get(plain.casefold())
        return (known, "") if known else (None, plain)
