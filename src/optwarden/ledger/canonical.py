"""How is an event written so that everybody hashes the same bytes? RFC 8785, with stricter values.

No floats; integers below 2^53; instants as strings with six decimals and Z; keys in ASCII, so that
sorting by code point is sorting by UTF-16 unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

import orjson

LARGEST_INTEGER: Final = 2**53 - 1
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class NotCanonical(ValueError):
    """A value has no canonical form: a programmer's error, never a caller's."""


def canonical(document: dict[str, object]) -> bytes:
    """Return the canonical bytes of a JSON object.

    Raises NotCanonical for floats, big integers and other types.
    """
    check(document)
    return encode(document)


def encode(document: Mapping[str, object]) -> bytes:
    """Return the canonical bytes of an object whose values are known to have a canonical form."""
    return orjson.dumps(document, option=orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER)


def check(value: object) -> None:
    """Raise NotCanonical unless a value is made of what JSON has, floats excepted."""
    if value is None or isinstance(value, (str, bool)):
        return
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise NotCanonical("an integer of 2^53 or more must be written as a string")
    elif isinstance(value, list):
        for item in value:
            check(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not (isinstance(key, str) and key.isascii()):
                raise NotCanonical("keys are ASCII strings")
            check(item)
    else:
        raise NotCanonical(f"{type(value).__name__} has no canonical form")


def written(at: int) -> str:
    """Write an instant (microseconds since 1970, UTC) with six decimals and Z."""
    seconds, micros = divmod(at, 1_000_000)
    return f"{_second(seconds)}.{micros:06d}Z"


@lru_cache(maxsize=1024)
def _second(seconds: int) -> str:
    return (_EPOCH + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S")
