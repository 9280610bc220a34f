"""Which numbers does a request name? `{"numbers": [1..20]}`; a 400 names the field and the rule."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import orjson

from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import Msisdn, parse_msisdn
from optwarden.web.sinch_api.errors import invalid, wrong_content_type

MOST_NUMBERS: Final = 20
"""Seed 1: "1 to 20 elements"."""
_DEEPEST: Final = 64


class Named(NamedTuple):
    """One number of a request: as it was spelled, and what it was read as."""

    spelling: str
    read: Msisdn | NumberRefused


def check_content_type(given: str | None) -> None:
    """Refuse a content type that is present and not JSON. Raises Refused (415)."""
    if given is None or given == "application/json":
        return
    kind = given.partition(";")[0].strip().lower()
    if kind != "application/json" and not (
        kind.startswith("application/") and kind.endswith("+json")
    ):
        raise wrong_content_type()


def read_object(body: bytes) -> dict[str, Any]:
    """Read a JSON object. Raises Refused (400)."""
    if not body:
        raise invalid("body", "can not be empty.")
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        if not _is_utf8(body):
            raise invalid("body", "must be UTF-8.") from None
        if any(word in str(error).lower() for word in ("recursion", "depth")):
            raise invalid("body", "is nested too deeply.") from None
        raise invalid("body", f"must be JSON: {error.msg.partition(':')[0]}.") from None
    if not isinstance(document, dict):
        raise invalid("body", "must be a JSON object.")
    return document


def read_numbers(document: dict[str, Any], field: str = "numbers") -> list[Named]:
    """Read a request's numbers, each once. Raises Refused (400) where the list itself is wrong."""
    numbers = document.get(field)
    if numbers is None:
        raise invalid(
            field, "is required and can not be null." if field in document else "is required."
        )
    if not isinstance(numbers, list):
        raise invalid(field, "must be an array of strings.")
    if not numbers:
        raise invalid(field, "can not be empty.")
    if len(numbers) > MOST_NUMBERS:
        raise invalid(field, f"can have at most {MOST_NUMBERS} elements.")
    named: dict[str, Named] = {}
    for position, number in enumerate(numbers):
        if not isinstance(number, str):
            raise invalid(f"{field}[{position}]", "must be a string.")
        read = parse_msisdn(number)
        named.setdefault(read.key if isinstance(read, Msisdn) else number, Named(number, read))
    return list(named.values())


def refuse_invalid(named: list[Named], numbers: list[Any], field: str = "numbers") -> list[Msisdn]:
    """Return the numbers when all are valid. Raises Refused (400) naming the first that is not."""
    for one in named:
        if isinstance(one.read, NumberRefused):
            position = numbers.index(one.spelling)
            raise invalid(f"{field}[{position}]", f"{one.read.rule}: {one.read.explanation}")
    return [one.read for one in named if isinstance(one.read, Msisdn)]


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True
