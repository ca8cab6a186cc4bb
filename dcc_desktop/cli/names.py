"""Finding what a command names, with all the names that there are when it is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dcc_desktop.errors import NotFoundError
from dcc_desktop.i18n import _, interface_language

if TYPE_CHECKING:
    from dcc_desktop.domain.cities import City
    from dcc_desktop.workshop_file import WorkshopFile


def named_city(workshop: WorkshopFile, name: str) -> City:
    """Return the city with this name.

    Raises:
        NotFoundError: there is none; the hint lists those that there are.
    """
    from dcc_desktop.services.cities import cities_by_role, find_city

    try:
        return find_city(workshop, name)
    except NotFoundError as error:
        language = interface_language()
        names = [city.name(language) for cities in cities_by_role(workshop).values() for city in cities]
        if not names:
            raise
        listed = _("Cities in the file: {names}.").format(names=", ".join(names))
        raise NotFoundError(error.message, hint=f"{error.hint} {listed}".strip()) from error
