"""Which parts recur in messages, and how do they read to Meta? Media, places, lists, parameters.

Nothing here fails on what is missing or of another type: it is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def filled(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def media(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return where a picture or file is: at an address, or uploaded before."""
    return filled(id=given["id"]) if given.get("id") else filled(link=given.get("url"))


def place(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a place; the seed's API abbreviates its coordinates."""
    return filled(
        latitude=given.get("lat"),
        longitude=given.get("lng"),
        name=given.get("name"),
        address=given.get("address"),
    )


def texts(given: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    """Return a list of texts as a template's parameters."""
    values = given.get(field)
    if not isinstance(values, list):
        return []
    return [{"type": "text", "text": value} for value in values]


def objects(given: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    """Return a list of objects; empty for anything else."""
    values = given.get(field)
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def part(given: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    """Return an object's field that is an object; empty for anything else."""
    value = given.get(field)
    return value if isinstance(value, dict) else {}
