"""Needs and offers as the tables show them: one kind of row, with the services of each side behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dcc_desktop.domain.cities import CityId, CityRole
from dcc_desktop.domain.mentoring import Need, NeedId, Offer, OfferId
from dcc_desktop.errors import InvalidInputError
from dcc_desktop.i18n import N_, _, ngettext
from dcc_desktop.services import mentoring
from dcc_desktop.workshop_file import WorkshopFile
from ui.pages.mentoring.topics import Topics

STRENGTHS = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class AskRow:
    """A need or an offer, with its topic in words."""

    id: str
    city_id: CityId
    text: str
    topic: str
    strength: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class NewAsk:
    """What was typed for a new need or offer."""

    city_id: CityId
    text: str
    topic: str
    strength: int


@dataclass(frozen=True, slots=True)
class Side:
    """What differs between needs and offers; the texts are message ids."""

    title: str
    entry: str
    add_text: str
    empty: str
    strength_help: str
    roles: tuple[CityRole, ...]
    read: Callable[[WorkshopFile, Topics], list[AskRow]]
    add: Callable[[WorkshopFile, NewAsk, Topics], None]
    change: Callable[[WorkshopFile, str, str, str, Topics], None]
    remove: Callable[[WorkshopFile, Sequence[str]], None]
    removed: Callable[[int], str]


def _read_needs(workshop: WorkshopFile, topics: Topics) -> list[AskRow]:
    codes = {criterion.id: criterion.code for criterion in workshop.criteria.all()}
    return [
        AskRow(
            need.id,
            need.city_id,
            need.text,
            topics.text(need.dimension_id, need.theme),
            need.strength,
            codes.get(need.criterion_id, "") if need.criterion_id else "",
        )
        for need in sorted(workshop.needs.all(), key=lambda need: need.position)
    ]


def _read_offers(workshop: WorkshopFile, topics: Topics) -> list[AskRow]:
    return [
        AskRow(offer.id, offer.city_id, offer.text, topics.text(offer.dimension_id, offer.theme), offer.strength)
        for offer in sorted(workshop.offers.all(), key=lambda offer: offer.position)
    ]


def _add_need(workshop: WorkshopFile, new: NewAsk, topics: Topics) -> None:
    dimension_id, theme = topics.parse(new.topic)
    mentoring.add_need(workshop, new.city_id, new.text, dimension_id=dimension_id, theme=theme, strength=new.strength)


def _add_offer(workshop: WorkshopFile, new: NewAsk, topics: Topics) -> None:
    dimension_id, theme = topics.parse(new.topic)
    mentoring.add_offer(workshop, new.city_id, new.text, dimension_id=dimension_id, theme=theme, strength=new.strength)


def _change_need(workshop: WorkshopFile, need_id: str, field: str, typed: str, topics: Topics) -> None:
    need = workshop.needs.get(NeedId(need_id))
    changed: Need
    if field == "text":
        changed = replace(need, text=typed)
    elif field == "strength":
        changed = replace(need, strength=_strength(typed))
    else:
        dimension_id, theme = topics.parse(typed)
        # A need that a criterion showed stays bound to it only while it is about the criterion's dimension.
        criterion_id = need.criterion_id if dimension_id == need.dimension_id else None
        changed = replace(need, dimension_id=dimension_id, theme=theme, criterion_id=criterion_id)
    mentoring.change_need(workshop, changed)


def _change_offer(workshop: WorkshopFile, offer_id: str, field: str, typed: str, topics: Topics) -> None:
    offer = workshop.offers.get(OfferId(offer_id))
    changed: Offer
    if field == "text":
        changed = replace(offer, text=typed)
    elif field == "strength":
        changed = replace(offer, strength=_strength(typed))
    else:
        dimension_id, theme = topics.parse(typed)
        changed = replace(offer, dimension_id=dimension_id, theme=theme)
    mentoring.change_offer(workshop, changed)


def _strength(typed: str) -> int:
    if typed.strip() not in STRENGTHS:
        raise InvalidInputError(
            _("The strength of a need or an offer is 1, 2 or 3."), hint=_("Choose one of the three.")
        )
    return int(typed)


NEEDS = Side(
    title=N_("Needs"),
    entry=N_("New need"),
    add_text=N_("Add need"),
    empty=N_("No needs yet. Type the first one above."),
    strength_help=N_("Strength: 1 useful, 2 important, 3 urgent"),
    roles=(CityRole.CHALLENGE, CityRole.FELLOW),
    read=_read_needs,
    add=_add_need,
    change=_change_need,
    remove=lambda workshop, ids: mentoring.remove_needs(workshop, [NeedId(each) for each in ids]),
    removed=lambda count: ngettext("{n} need removed.", "{n} needs removed.", count).format(n=count),
)
OFFERS = Side(
    title=N_("Offers"),
    entry=N_("New offer"),
    add_text=N_("Add offer"),
    empty=N_("No offers yet. Type the first one above."),
    strength_help=N_("Strength: 1 knows it, 2 does it well, 3 excels at it"),
    roles=(CityRole.MENTOR,),
    read=_read_offers,
    add=_add_offer,
    change=_change_offer,
    remove=lambda workshop, ids: mentoring.remove_offers(workshop, [OfferId(each) for each in ids]),
    removed=lambda count: ngettext("{n} offer removed.", "{n} offers removed.", count).format(n=count),
)
