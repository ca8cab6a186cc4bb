"""What cities ask for, what mentor cities can give, and who would like to work with whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dcc_desktop.domain.entity import derived_id, new_id
from dcc_desktop.domain.mentoring import Need, NeedId, Offer, OfferId, Wish, WishId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, interface_language
from dcc_desktop.services.present import key_of_row, refreshed, refuse_dangling
from dcc_desktop.services.removing import remove_rows
from dcc_desktop.services.short_texts import shortened

if TYPE_CHECKING:
    from dcc_desktop.domain.assessments import AssessmentId
    from dcc_desktop.domain.cities import CityId
    from dcc_desktop.domain.frameworks import CriterionId, DimensionId
    from dcc_desktop.workshop_file import WorkshopFile


def add_need(
    workshop: WorkshopFile,
    city_id: CityId,
    text: str,
    *,
    dimension_id: DimensionId | None = None,
    criterion_id: CriterionId | None = None,
    theme: str = "",
    strength: int = 2,
) -> Need:
    """Add what a city asks for; `strength` from 1 (useful) to 3 (urgent)."""
    need = Need(
        id=NeedId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        text=text,
        dimension_id=dimension_id,
        criterion_id=criterion_id,
        theme=theme,
        strength=strength,
        position=workshop.needs.next_position(city_id=city_id),
    )
    refuse_dangling(workshop.needs, [need])
    with workshop.change(N_("Add need: {text}"), text=shortened(need.text)):
        workshop.needs.save(need)
    return need


def add_need_from_criterion(
    workshop: WorkshopFile, assessment_id: AssessmentId, criterion_id: CriterionId, *, text: str = "", strength: int = 2
) -> Need:
    """Add a need that a criterion of an assessment showed; its text is the criterion's name unless one is given.

    Raises:
        InvalidInputError: the city has a need from this criterion already, or the assessment does not ask for it.
    """
    assessment = workshop.assessments.get(assessment_id)
    criterion = workshop.criteria.get(criterion_id)
    dimension = workshop.dimensions.get(criterion.dimension_id)
    name = criterion.name.in_language(interface_language())
    if dimension.framework_id != assessment.framework_id:
        raise InvalidInputError(
            _("“{criterion}” is not part of this assessment.").format(criterion=shortened(name)),
            hint=_("Choose a criterion of its framework."),
        )
    if workshop.needs.where(city_id=assessment.city_id, criterion_id=criterion_id):
        raise InvalidInputError(
            _("The city has a need from “{criterion}” already.").format(criterion=shortened(name)),
            hint=_("Change that one instead."),
        )
    return add_need(
        workshop,
        assessment.city_id,
        text or name or criterion.code,
        dimension_id=dimension.id,
        criterion_id=criterion_id,
        strength=strength,
    )


def change_need(workshop: WorkshopFile, need: Need, *, merge_key: str = "") -> None:
    """Save a changed need."""
    need = refreshed(workshop.needs, need, fixed=["city_id"])
    key = key_of_row(workshop.needs, need.id, merge_key)
    with workshop.change(N_("Change need: {text}"), merge_key=key, text=shortened(need.text)):
        workshop.needs.save(need)


def remove_needs(workshop: WorkshopFile, need_ids: Sequence[NeedId]) -> None:
    """Remove needs, as one step."""
    one, several = N_("Remove need: {text}"), N_("Remove needs: {count}")
    remove_rows(workshop, workshop.needs, need_ids, label_of_one=one, label_of_several=several, names=_text_of)


def add_offer(
    workshop: WorkshopFile,
    city_id: CityId,
    text: str,
    *,
    dimension_id: DimensionId | None = None,
    theme: str = "",
    strength: int = 2,
) -> Offer:
    """Add what a mentor city can give; `strength` from 1 (knows it) to 3 (excels at it)."""
    offer = Offer(
        id=OfferId(new_id()),
        city_id=workshop.cities.get(city_id).id,
        text=text,
        dimension_id=dimension_id,
        theme=theme,
        strength=strength,
        position=workshop.offers.next_position(city_id=city_id),
    )
    refuse_dangling(workshop.offers, [offer])
    with workshop.change(N_("Add offer: {text}"), text=shortened(offer.text)):
        workshop.offers.save(offer)
    return offer


def change_offer(workshop: WorkshopFile, offer: Offer, *, merge_key: str = "") -> None:
    """Save a changed offer."""
    offer = refreshed(workshop.offers, offer, fixed=["city_id"])
    key = key_of_row(workshop.offers, offer.id, merge_key)
    with workshop.change(N_("Change offer: {text}"), merge_key=key, text=shortened(offer.text)):
        workshop.offers.save(offer)


def remove_offers(workshop: WorkshopFile, offer_ids: Sequence[OfferId]) -> None:
    """Remove offers, as one step."""
    one, several = N_("Remove offer: {text}"), N_("Remove offers: {count}")
    remove_rows(workshop, workshop.offers, offer_ids, label_of_one=one, label_of_several=several, names=_text_of)


def add_wish(workshop: WorkshopFile, city_id: CityId, wished_city_id: CityId) -> Wish:
    """Note that a city would like to work with another; a wish that is there already is returned."""
    city, wished = workshop.cities.get(city_id), workshop.cities.get(wished_city_id)
    for present in workshop.wishes.where(city_id=city_id, wished_city_id=wished_city_id):
        return present
    wish = Wish(id=WishId(derived_id("wish", city_id, wished_city_id)), city_id=city_id, wished_city_id=wished_city_id)
    language = interface_language()
    with workshop.change(N_("Add wish: {city} with {wished}"), city=city.name(language), wished=wished.name(language)):
        workshop.wishes.save(wish)
    return wish


def remove_wishes(workshop: WorkshopFile, wish_ids: Sequence[WishId]) -> None:
    """Remove wishes, as one step."""

    def names(wish: Wish) -> dict[str, str]:
        city, wished = workshop.cities.get(wish.city_id), workshop.cities.get(wish.wished_city_id)
        language = interface_language()
        return {"city": city.name(language), "wished": wished.name(language)}

    one, several = N_("Remove wish: {city} with {wished}"), N_("Remove wishes: {count}")
    remove_rows(workshop, workshop.wishes, wish_ids, label_of_one=one, label_of_several=several, names=names)


def _text_of(thing: Need | Offer) -> dict[str, str]:
    return {"text": shortened(thing.text)}
