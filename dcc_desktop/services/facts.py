"""What is in a file, as plain data for the commands' JSON; every name in it is described in docs/json.md."""

from __future__ import annotations

from dcc_desktop.backups import list_back_ups
from dcc_desktop.domain.cities import City, CityId, cities_by_name
from dcc_desktop.domain.frameworks import Framework
from dcc_desktop.domain.maturity import CityScore, CriterionScore, DimensionScore, GroupScore
from dcc_desktop.domain.pairing import PairScore
from dcc_desktop.domain.seminars import Seminar
from dcc_desktop.i18n import Language, _
from dcc_desktop.services.frameworks import framework_tree
from dcc_desktop.services.maturity import assessment_that_counts, score_of
from dcc_desktop.services.suggestion import WeighedPairs
from dcc_desktop.workshop_file import SCHEMA_VERSION, WorkshopFile, step_label

Facts = dict[str, object]


def info_facts(workshop: WorkshopFile) -> Facts:
    """Return counts of everything, the file, the programme, its cities, seminars and frameworks."""
    programmes = workshop.programmes.all()
    back_ups = list_back_ups(workshop.path)
    cities = cities_by_name(workshop.cities.all(), language=Language.EN)
    return {
        "file": workshop.path.name,
        "file_id": workshop.meta["file_id"],
        "schema": SCHEMA_VERSION,
        "bytes": workshop.path.stat().st_size,
        "programme": programmes[0].name if programmes else "",
        "language": programmes[0].language.value if programmes else "",
        "template": next((s.template for s in workshop.seminars.all() if s.template), ""),
        "counts": workshop.counts(),
        "cities": [_city(city) for city in cities],
        "seminars": [_seminar(seminar) for seminar in workshop.seminars.all()],
        "frameworks": [_framework(workshop, framework) for framework in workshop.frameworks.all()],
        "log": _log(workshop),
        "back_ups": {"count": len(back_ups), "bytes": sum(back_up.size for back_up in back_ups)},
    }


def _city(city: City) -> Facts:
    return {
        "id": city.id,
        "name_en": city.name_en,
        "name_bg": city.name_bg,
        "country": city.country,
        "role": city.role.value,
        "languages": list(city.languages),
        "population": city.population,
    }


def _seminar(seminar: Seminar) -> Facts:
    return {
        "id": seminar.id,
        "name_en": seminar.name.en,
        "name_bg": seminar.name.bg,
        "template": seminar.template,
        "starts_on": seminar.starts_on.isoformat() if seminar.starts_on else None,
        "is_closed": seminar.closed_at is not None,
    }


def _framework(workshop: WorkshopFile, framework: Framework) -> Facts:
    tree = framework_tree(workshop, framework.id)
    return {
        "code": framework.code,
        "version": framework.version,
        "name_en": framework.name.en,
        "name_bg": framework.name.bg,
        "steps": framework.steps,
        "dimensions": [
            {"code": node.dimension.code, "criteria": [c.criterion.code for c in node.criteria]}
            for node in tree.dimensions
        ],
    }


def _log(workshop: WorkshopFile) -> Facts:
    log = workshop.log
    newest = log.step(log.newest_step) if log.newest_step else None
    return {
        "steps": log.newest_step,
        "bytes": log.size(),
        "last_change": None
        if newest is None
        else {"label": step_label(newest), "author": newest.author, "host": newest.host, "at": newest.at.isoformat()},
    }


def score_facts(workshop: WorkshopFile, city_id: CityId, *, is_by_type_equally: bool = False) -> Facts:
    """Return every figure of a city's newest assessment.

    Raises:
        NotFoundError: the city has no assessment.
    """
    city = workshop.cities.get(city_id)
    assessment = assessment_that_counts(workshop, city_id)
    framework = workshop.frameworks.get(assessment.framework_id)
    score = score_of(workshop, assessment.id, is_by_type_equally=is_by_type_equally)
    return {
        "city": _city(city),
        "framework": {"code": framework.code, "version": framework.version, "steps": framework.steps},
        "assessment": {
            "id": assessment.id,
            "title": assessment.title,
            "held_on": assessment.held_on.isoformat() if assessment.held_on else None,
            "is_closed": assessment.closed_at is not None,
        },
        **_city_score(score),
    }


def _city_score(score: CityScore) -> Facts:
    return {
        "by_type_equally": score.is_by_type_equally,
        "respondents": score.respondents,
        "respondents_by_type": {kind.value: count for kind, count in sorted(score.respondents_by_type.items())},
        "current": score.current,
        "target": score.target,
        "gap": score.gap,
        "mean": score.mean,
        "dimensions": [_dimension_score(dimension) for dimension in score.dimensions],
    }


def _dimension_score(score: DimensionScore) -> Facts:
    return {
        "code": score.dimension.code,
        "weight": score.dimension.weight,
        "current": score.current,
        "target": score.target,
        "gap": score.gap,
        "mean": score.mean,
        "by_type": {kind.value: _group(group) for kind, group in score.by_type.items()},
        "criteria": [_criterion_score(criterion) for criterion in score.criteria],
    }


def _criterion_score(score: CriterionScore) -> Facts:
    settled = score.consensus
    return {
        "code": score.criterion.code,
        "weight": score.criterion.weight,
        "answers": score.answers,
        "not_applicable": score.not_applicable,
        "skipped": score.skipped,
        "mean": score.mean,
        "median": score.median,
        "quartiles": list(score.quartiles) if score.quartiles else None,
        "distribution": {str(step): count for step, count in score.distribution.items()},
        "agreement": score.agreement,
        "target_answers": score.target_answers,
        "target_mean": score.target_mean,
        "target_median": score.target_median,
        "consensus": None
        if settled is None
        else {"current": settled.current, "target": settled.target, "reason": settled.reason},
        "current": score.current,
        "target": score.target,
        "gap": score.gap,
        "by_type": {kind.value: _group(group) for kind, group in score.by_type.items()},
    }


def _group(group: GroupScore) -> Facts:
    return {"answers": group.answers, "current": group.current, "target": group.target}


def pair_facts(weighed: WeighedPairs) -> Facts:
    """Return every possible pair with the parts of its score, the rules, and the pairs that were chosen."""
    suggestion = weighed.suggestion
    return {
        "weights": {part.name.value: part.most for part in weighed.parts(suggestion.pairs[0])}
        if suggestion.pairs
        else {},
        "capacities": [
            {"mentor": mentor.name_en, "mentor_id": mentor.id, "capacity": mentor.capacity}
            for mentor in weighed.mentors
        ],
        "rules": [
            {
                "city": weighed.cities[rule.city_id].name_en,
                "mentor": weighed.cities[rule.mentor_id].name_en,
                "kind": rule.kind.value,
                "reason": rule.reason,
            }
            for rule in weighed.rules
        ],
        "pairs": [_pair(weighed, pair) for pair in suggestion.pairs],
        "chosen": [
            {"city": weighed.cities[p.city_id].name_en, "mentor": weighed.cities[p.mentor_id].name_en, "total": p.total}
            for p in suggestion.chosen
        ],
        "unpaired": [
            {"city": weighed.cities[unpaired.city_id].name_en, "reason": _(unpaired.reason)}
            for unpaired in suggestion.unpaired
        ],
        "total": suggestion.total,
    }


def _pair(weighed: WeighedPairs, pair: PairScore) -> Facts:
    return {
        "city": weighed.cities[pair.city_id].name_en,
        "city_id": pair.city_id,
        "mentor": weighed.cities[pair.mentor_id].name_en,
        "mentor_id": pair.mentor_id,
        "rule": pair.rule.value if pair.rule else None,
        "parts": [
            {
                "name": part.name.value,
                "points": part.points,
                "most": part.most,
                "reason": _(part.reason).format(**part.parameters),
            }
            for part in weighed.parts(pair)
        ],
        "total": pair.total,
    }
