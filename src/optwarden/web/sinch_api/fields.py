"""What may a field of a request hold? Small checks whose refusal names the field and the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from optwarden.web.sinch_api.errors import invalid

LONGEST_URL: Final = 2048
DEEPEST: Final = 50
"""Levels of arrays and objects: the deepest form has seven, and orjson writes at most 254."""


def _missing(holder: Mapping[str, Any], field: str) -> str:
    return "is required and can not be null." if field in holder else "is required."


def text(
    holder: Mapping[str, Any], field: str, at: str, longest: int, *, required: bool = True
) -> str | None:
    """Return a string of 1 to `longest` characters, without NUL. Raises Refused (400)."""
    value = holder.get(field)
    if value is None:
        if required:
            raise invalid(at, _missing(holder, field))
        return None
    if not isinstance(value, str):
        raise invalid(at, "must be a string.")
    if required and not value.strip():
        raise invalid(at, "can not be empty.")
    if len(value) > longest:
        raise invalid(at, f"can have at most {longest} characters.")
    if "\0" in value:
        raise invalid(at, "can not contain a NUL character.")
    return value


def texts(holder: Mapping[str, Any], field: str, at: str, most: int) -> None:
    """Check an optional array of strings. Raises Refused (400)."""
    value = holder.get(field)
    if value is None:
        return
    if not isinstance(value, list):
        raise invalid(at, "must be an array of strings.")
    if len(value) > most:
        raise invalid(at, f"can have at most {most} elements.")
    for position, one in enumerate(value):
        if not isinstance(one, str):
            raise invalid(f"{at}[{position}]", "must be a string.")
        if "\0" in one:
            raise invalid(f"{at}[{position}]", "can not contain a NUL character.")


def items(
    holder: Mapping[str, Any], field: str, at: str, most: int, *, required: bool = True
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Iterate over an array of objects with the path of each. Raises Refused (400)."""
    value = holder.get(field)
    if value is None:
        if required:
            raise invalid(at, _missing(holder, field))
        return
    if not isinstance(value, list):
        raise invalid(at, "must be an array of objects.")
    if required and not value:
        raise invalid(at, "can not be empty.")
    if len(value) > most:
        raise invalid(at, f"can have at most {most} elements.")
    for position, one in enumerate(value):
        if not isinstance(one, dict):
            raise invalid(f"{at}[{position}]", "must be an object.")
        yield f"{at}[{position}]", one


def refuse_deep(value: object, at: str) -> None:
    """Check how deep a value is nested. Raises Refused (400)."""
    level = [value]
    for _ in range(DEEPEST):
        inside: list[object] = []
        for one in level:
            if isinstance(one, dict):
                inside += one.values()
            elif isinstance(one, list):
                inside += one
        if not inside:
            return
        level = inside
    raise invalid(at, f"can be nested at most {DEEPEST} levels deep.")


def required_object(holder: Mapping[str, Any], field: str, at: str) -> Mapping[str, Any]:
    """Return an object. Raises Refused (400)."""
    value = holder.get(field)
    if value is None:
        raise invalid(at, _missing(holder, field))
    if not isinstance(value, dict):
        raise invalid(at, "must be an object.")
    return value


def known_word(holder: Mapping[str, Any], field: str, at: str, words: Sequence[str]) -> str:
    """Return one of a closed list of words. Raises Refused (400)."""
    value = holder.get(field)
    if value is None:
        raise invalid(at, _missing(holder, field))
    if not isinstance(value, str):
        raise invalid(at, "must be a string.")
    if value not in words:
        raise invalid(at, f"must be one of {', '.join(words)}.")
    return value


def boolean(holder: Mapping[str, Any], field: str, at: str) -> None:
    """Check an optional boolean. Raises Refused (400)."""
    value = holder.get(field)
    if value is not None and not isinstance(value, bool):
        raise invalid(at, "must be true or false.")


def number_between(
    holder: Mapping[str, Any], field: str, at: str, least: float, most: float
) -> None:
    """Check a required number within bounds. Raises Refused (400)."""
    value = holder.get(field)
    if value is None:
        raise invalid(at, _missing(holder, field))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise invalid(at, "must be a number.")
    if not least <= value <= most:
        raise invalid(at, f"must be between {least:g} and {most:g}.")


def http_url(
    holder: Mapping[str, Any], field: str, at: str, *, required: bool = True
) -> str | None:
    """Return an absolute http or https URL. Raises Refused (400)."""
    value = text(holder, field, at, LONGEST_URL, required=required)
    if value is None:
        return None
    try:
        parts = urlsplit(value)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        is_web = False
    if not is_web or not value.isprintable() or " " in value:
        raise invalid(at, "must be an absolute http or https URL.")
    return value
