"""Good practices, and the cities that want to adopt them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from dcc_desktop.domain.entity import derived_id, new_id
from dcc_desktop.domain.practices import GoodPractice, GoodPracticeId, PracticeAdoption, PracticeAdoptionId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.ordering import placed
from dcc_desktop.services.origins import add_action_from_practice
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from typing import Unpack

    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import DimensionId
    from dcc_desktop.domain.people import PersonId
    from dcc_desktop.workshop_file import WorkshopFile

__all__ = [
    "PracticeFields",
    "add_action_from_practice",
    "add_practice",
    "adopt_practice",
    "change_adoption",
    "change_practice",
    "move_practice",
    "remove_practices",
    "withdraw_adoptions",
]


class PracticeFields(TypedDict, total=False):
    """The fields of a good practice that may be given when it is added; they mean what they mean in `GoodPractice`."""

    city_id: CityId | None
    theme: str
    dimension_id: DimensionId | None
    problem: str
    solution: str
    partners: str
    resources: str
    results: str
    difficulties: str
    transfer_conditions: str
    contact_id: PersonId | None
    link: str


def add_practice(workshop: WorkshopFile, title: str, **fields: Unpack[PracticeFields]) -> GoodPractice:
    """Add a good practice after the others."""
    practice = GoodPractice(
        id=GoodPracticeId(new_id()), title=title, position=workshop.good_practices.next_position(), **fields
    )
    refuse_dangling(workshop.good_practices, [practice])
    with workshop.change(N_("Add good practice: {title}"), title=shortened(practice.title)):
        workshop.good_practices.save(practice)
    return practice


def change_practice(workshop: WorkshopFile, practice: GoodPractice, *, merge_key: str = "") -> None:
    """Save a changed good practice."""
    practice = refreshed(workshop.good_practices, practice)
    key = key_of_row(workshop.good_practices, practice.id, merge_key)
    with workshop.change(N_("Change good practice: {title}"), merge_key=key, title=shortened(practice.title)):
        workshop.good_practices.save(practice)


def move_practice(workshop: WorkshopFile, practice_id: GoodPracticeId, *, index: int) -> None:
    """Put a good practice at another place (0 = first)."""
    practice = workshop.good_practices.get(practice_id)
    with workshop.change(N_("Move good practice: {title}"), title=shortened(practice.title)):
        workshop.good_practices.save_many(placed(practice, workshop.good_practices.all(), index=index))


def remove_practices(workshop: WorkshopFile, practice_ids: Sequence[GoodPracticeId]) -> None:
    """Remove good practices, as one step; actions that came from them stay, without this origin."""
    remove_rows(
        workshop,
        workshop.good_practices,
        practice_ids,
        label_of_one=N_("Remove good practice: {title}"),
        label_of_several=N_("Remove good practices: {count}"),
        names=lambda practice: {"title": shortened(practice.title)},
    )


def adopt_practice(
    workshop: WorkshopFile, practice_id: GoodPracticeId, city_id: CityId, *, note: str = ""
) -> PracticeAdoption:
    """Note that a city wants to adopt a good practice; once more changes the note.

    Raises:
        InvalidInputError: it is the city's own practice.
    """
    practice, city = workshop.good_practices.get(practice_id), workshop.cities.get(city_id)
    name = city.name(interface_language())
    if practice.city_id == city_id:
        raise InvalidInputError(
            _("This good practice is {city}'s own.").format(city=name), hint=_("Choose another city.")
        )
    present = workshop.practice_adoptions.where(practice_id=practice_id, city_id=city_id)
    adoption = (
        replace(present[0], note=note)
        if present
        else PracticeAdoption(
            id=PracticeAdoptionId(derived_id("adoption", practice_id, city_id)),
            practice_id=practice_id,
            city_id=city_id,
            note=note,
        )
    )
    with workshop.change(N_("{city} adopts: {title}"), city=name, title=shortened(practice.title)):
        workshop.practice_adoptions.save(adoption)
    return adoption


def change_adoption(workshop: WorkshopFile, adoption: PracticeAdoption, *, merge_key: str = "") -> None:
    """Save a changed note of an adoption."""
    adoption = refreshed(workshop.practice_adoptions, adoption, fixed=["practice_id", "city_id"])
    practice = workshop.good_practices.get(adoption.practice_id)
    key = key_of_row(workshop.practice_adoptions, adoption.id, merge_key)
    with workshop.change(N_("Change the note on: {title}"), merge_key=key, title=shortened(practice.title)):
        workshop.practice_adoptions.save(adoption)


def withdraw_adoptions(workshop: WorkshopFile, adoption_ids: Sequence[PracticeAdoptionId]) -> None:
    """Note that cities do not want to adopt good practices after all, as one step."""

    def names(adoption: PracticeAdoption) -> dict[str, str]:
        return {"title": shortened(workshop.good_practices.get(adoption.practice_id).title)}

    one, several = N_("Withdraw the adoption of: {title}"), N_("Withdraw adoptions: {count}")
    remove_rows(
        workshop, workshop.practice_adoptions, adoption_ids, label_of_one=one, label_of_several=several, names=names
    )
