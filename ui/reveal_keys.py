"""Under which key the desk keeps whether the room may see a result."""

from __future__ import annotations


def ballot_key(ballot_id: str) -> str:
    """Return the key of the outcome of a vote."""
    return f"ballot:{ballot_id}"


def radar_key(assessment_id: str) -> str:
    """Return the key of the radar of an assessment."""
    return f"radar:{assessment_id}"
