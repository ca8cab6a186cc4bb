"""The reasons of a suggestion in words: the parts of a score, and why it is not another mentor."""

from __future__ import annotations

from dataclasses import dataclass

from dcc_desktop.domain.cities import City, CityId
from dcc_desktop.domain.countries_and_languages import LANGUAGES
from dcc_desktop.domain.mentoring import RuleKind
from dcc_desktop.domain.pairing import WEIGHTS, PairScore, Part, PartName
from dcc_desktop.i18n import Language, _, interface_language, ngettext
from dcc_desktop.services.pair_choices import Alternative, with_one_more_place, with_pair
from ui.charts.bars import Bar, ScoreParts
from ui.pages.mentoring.pair_table import Mark, Pair, PairTable
from ui.pages.mentoring.topics import Topics
from ui.theme.numbers import count_text


@dataclass(frozen=True, slots=True)
class Way:
    """What could be done, and what it would cost or bring."""

    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a mentor is not the one that is proposed for a city."""

    title: str
    text: str
    ways: tuple[Way, ...] = ()


def parts_of(table: PairTable, pair: PairScore, topics: Topics) -> ScoreParts:
    """Return the parts of a score as bars with short labels; where nobody has wished anything, nothing is said."""
    bars = tuple(
        Bar(
            _label(table, pair, part, topics=topics), part.points or 0, "–" if part.points is None else str(part.points)
        )
        for part in table.weighed.parts(pair)
        if part.name is not PartName.WISHES or part.points
    )
    return ScoreParts(bars, longest=WEIGHTS[PartName.NEEDS])


def reasons_of(table: PairTable, pair: PairScore) -> str:
    """Return the parts of a score in whole sentences, a line each."""
    lines = []
    for part in table.weighed.parts(pair):
        points = "–" if part.points is None else str(part.points)
        lines.append(f"{points} / {part.most}  {_(part.reason).format(**part.parameters)}")
    return "\n".join(lines)


def _label(table: PairTable, pair: PairScore, part: Part, *, topics: Topics) -> str:
    if part.points is None:
        return {
            PartName.NEEDS: _("Needs or offers: unknown"),
            PartName.GAP: _("Gap to the target: unknown"),
            PartName.LANGUAGE: _("Languages: unknown"),
            PartName.COUNTRY: _("Country: unknown"),
            PartName.SIZE: _("Population: unknown"),
            PartName.WISHES: _("Wishes: unknown"),
        }[part.name]
    match part.name:
        case PartName.NEEDS:
            common = _common_topics(table, pair, topics)
            return _("Common topics: {topics}").format(topics=", ".join(common)) if common else _("No common topic")
        case PartName.GAP:
            return _("Far from the target there")
        case PartName.LANGUAGE:
            shared = _common_languages(table, pair)
            names = ", ".join(shared)
            return _("Common language: {languages}").format(languages=names) if shared else _("No common language")
        case PartName.COUNTRY:
            return _("Another country") if part.points else _("The same country")
        case PartName.SIZE:
            return _("Similar size") if part.points else _("Another size")
        case _:
            return _("Wishes: {wishes} of 2").format(wishes=part.parameters.get("wishes", 0))


def _common_topics(table: PairTable, pair: PairScore, topics: Topics) -> list[str]:
    offered = {
        offer.dimension_id or offer.theme.casefold()
        for offer in table.weighed.given.offers
        if offer.city_id == pair.mentor_id
    }
    asked = [need for need in table.weighed.given.needs if need.city_id == pair.city_id]
    common = [need for need in asked if (need.dimension_id or need.theme.casefold()) in offered - {""}]
    return list(dict.fromkeys(topics.text(need.dimension_id, need.theme) for need in common))


def _common_languages(table: PairTable, pair: PairScore) -> list[str]:
    cities = table.weighed.cities
    shared = sorted(set(cities[pair.city_id].languages) & set(cities[pair.mentor_id].languages))
    place = 0 if interface_language() is Language.BG else 1
    return [LANGUAGES[code][place] if code in LANGUAGES else code for code in shared]


def next_best(table: PairTable, shown: PairScore) -> PairScore | None:
    """Return the best other pair of the city that no rule forbids."""
    others = [
        pair
        for pair in table.weighed.suggestion.pairs
        if pair.city_id == shown.city_id and pair.mentor_id != shown.mentor_id and pair.rule is not RuleKind.FORBIDDEN
    ]
    return max(others, key=lambda pair: (pair.total, pair.mentor_id), default=None)


def why_not(table: PairTable, key: Pair, shown: PairScore | None) -> WhyNot:
    """Return why this mentor is not the one that is proposed for the city, and what it would cost to change that."""
    cell, cities = table.cells[key], table.weighed.cities
    mentor = _name(cities[key[1]])
    title = _("Why not {mentor}?").format(mentor=mentor)
    if cell.rule is RuleKind.FORBIDDEN:
        reason = table.rules[key].reason
        return WhyNot(title, " ".join(text for text in (_("A rule refuses this pair."), reason) if text))
    if shown is None:
        reason = next((u.reason for u in table.weighed.suggestion.unpaired if u.city_id == key[0]), "")
        return WhyNot(title, _(reason) if reason else "", _ways(table, key, is_full=True))
    beside = _name(cities[shown.mentor_id])
    points = cell.pair.total
    if table.cells[key[0], shown.mentor_id].mark is Mark.OWN:
        text = _("You chose {chosen} with {chosen_points} points; {mentor} has {points}.").format(
            chosen=beside, chosen_points=shown.total, mentor=mentor, points=points
        )
        return WhyNot(title, text)
    if shown.rule is RuleKind.REQUIRED:
        text = _("A rule says that {chosen} must be: {chosen_points} points; {mentor} has {points}.").format(
            chosen=beside, chosen_points=shown.total, mentor=mentor, points=points
        )
        return WhyNot(title, text)
    holders = _holders(table, key[1])
    is_full = len(holders) >= cities[key[1]].capacity
    text = _compared(points, shown=shown.total, beside=beside)
    if is_full and points >= shown.total:
        text = f"{text} {_places_text(holders, cities)}"
    return WhyNot(title, text, _ways(table, key, is_full=is_full))


def _compared(points: int, *, shown: int, beside: str) -> str:
    less = shown - points
    if less == 0:
        return _("It has {points} points, as many as {other}.").format(points=points, other=beside)
    if less < 0:
        return ngettext(
            "It has {points} points, {count} more than {other}.",
            "It has {points} points, {count} more than {other}.",
            -less,
        ).format(points=points, count=-less, other=beside)
    return ngettext(
        "It has {points} points, {count} less than {other}.",
        "It has {points} points, {count} less than {other}.",
        less,
    ).format(points=points, count=less, other=beside)


def _holders(table: PairTable, mentor_id: CityId) -> list[PairScore]:
    return [pair for pair in table.weighed.suggestion.chosen if pair.mentor_id == mentor_id]


def _places_text(holders: list[PairScore], cities: dict[CityId, City]) -> str:
    if not holders:
        return _("It has no place for a city.")
    names = ", ".join(f"{_name(cities[pair.city_id])} ({pair.total})" for pair in holders)
    return ngettext("Its place is taken: {names}.", "Its {count} places are taken: {names}.", len(holders)).format(
        count=len(holders), names=names
    )


def _ways(table: PairTable, key: Pair, *, is_full: bool) -> tuple[Way, ...]:
    total, ways = table.weighed.suggestion.total, []
    forced = with_pair(table.weighed, *key)
    if forced is not None:
        ways.append(Way("swap", _loss_text(total - forced.total), moved_text(table, forced)))
    if is_full:
        more = with_one_more_place(table.weighed, key[1])
        mentor = _name(table.weighed.cities[key[1]])
        if more.moved and any(each.city_id == key[0] for each in more.moved):
            title = ngettext(
                "One more place at {mentor} brings {count} point",
                "One more place at {mentor} brings {count} points",
                more.total - total,
            ).format(mentor=mentor, count=more.total - total)
            ways.append(Way("add", title, moved_text(table, more)))
    return tuple(ways)


def _loss_text(loss: int) -> str:
    if loss > 0:
        return ngettext(
            "This pair costs {count} point of the total", "This pair costs {count} points of the total", loss
        ).format(count=loss)
    if loss == 0:
        return _("This pair costs nothing of the total")
    return ngettext(
        "With this pair the total has {count} point more", "With this pair the total has {count} points more", -loss
    ).format(count=-loss)


def moved_text(table: PairTable, alternative: Alternative) -> str:
    """Return whom an alternative would move, and what each would win or lose."""
    parts = []
    for moved in alternative.moved:
        city = _name(table.weighed.cities[moved.city_id])
        if moved.after is None:
            parts.append(_("{city} without a mentor").format(city=city))
            continue
        mentor = _name(table.weighed.cities[moved.after.mentor_id])
        sign = "+" if moved.points > 0 else ""
        parts.append(
            _("{city} to {mentor} {points}").format(
                city=city, mentor=mentor, points=f"{sign}{count_text(moved.points)}"
            )
        )
    return "; ".join(parts)


def _name(city: City) -> str:
    return city.name(interface_language())
