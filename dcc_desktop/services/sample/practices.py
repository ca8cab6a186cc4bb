"""The good practices of the sample, who wants to adopt them, and the hub canvases."""

from __future__ import annotations

from dcc_desktop.domain.entity import derived_id
from dcc_desktop.domain.hub import HubBox, HubEntry
from dcc_desktop.domain.practices import GoodPractice, GoodPracticeId, PracticeAdoption, PracticeAdoptionId
from dcc_desktop.services.sample.cities import person_id
from dcc_desktop.services.sample.content import Sample, fields_in, sample_id


def practice_id(code: str) -> GoodPracticeId:
    """Return the id of a good practice."""
    return GoodPracticeId(sample_id("practice", code))


def save_practices(sample: Sample) -> None:
    """Save the good practices, failures among them, and the adoptions."""
    rows = sample.content.read("practices")
    sample.workshop.good_practices.save_many(
        [
            GoodPractice(
                id=practice_id(row["code"]),
                city_id=sample.city_id(row["city"]),
                dimension_id=sample.dimension_id(row["dimension"]),
                # The second person of a city speaks for it to the others.
                contact_id=person_id(f"{row['city']}-2"),
                link=f"https://example.org/practices/{row['code']}",
                position=position,
                **fields_in(GoodPractice, row),
            )
            for position, row in enumerate(rows["practices"])
        ]
    )
    wanted = [
        (practice_id(row["practice"]), sample.city_id(city), row["note"])
        for row in rows["adoptions"]
        for city in row["cities"]
    ]
    sample.workshop.practice_adoptions.save_many(
        [
            PracticeAdoption(
                id=PracticeAdoptionId(derived_id("adoption", practice, city_id)),
                practice_id=practice,
                city_id=city_id,
                note=note,
            )
            for practice, city_id, note in wanted
        ]
    )


def save_hub(sample: Sample) -> None:
    """Save the hub canvases, a full one and a half one."""
    entries = []
    for city, texts in sample.content.read("hub").items():
        city_id = sample.city_id(city)
        for box in HubBox:
            if box.value in texts:
                own_id = HubEntry.id_for(city_id, box)
                entries.append(HubEntry(id=own_id, city_id=city_id, box=box, text=texts[box.value]))
    sample.workshop.hub_entries.save_many(entries)
