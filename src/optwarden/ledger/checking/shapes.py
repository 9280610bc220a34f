"""Which keys and values does a document have? The shapes as data, which the page reads as well.

An object has exactly the keys of its shape. `[shape]` is a list, `{"?": shape}` may be null,
`{"*": shape}` has any keys, `{"2": [shape, shape]}` is a pair; a word is a kind of value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, TypeAlias

Shape: TypeAlias = "str | list[Shape] | dict[str, Shape]"

PATTERNS: Final = MappingProxyType(
    {
        "hash": "[0-9a-f]{64}",
        "base64": "(?:[A-Za-z0-9+/]{4})*"
        "(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?",
        "time": "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
        "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9]{6}Z",
        "shard": "0|[1-9][0-9]{0,18}",
    }
)
EXPECTED: Final = MappingProxyType(
    {
        "hash": "a hash of 64 hexadecimal digits",
        "base64": "base64",
        "time": "a time with six decimals and a Z",
        "shard": "a number as text",
        "text": "a text",
        "count": "a count",
        "object": "an object",
        "list": "a list",
        "pair": "a pair",
    }
)
_COMPILED: Final = {kind: re.compile(pattern) for kind, pattern in PATTERNS.items()}

_WITNESS: Final[Shape] = {"party": "text", "kind": "text", "said": "text"}
_PLACE: Final[Shape] = {"position": "count", "label": "hash", "value": "hash", "proof": ["hash"]}
_CENSUS: Final[Shape] = {
    "entry": "text",
    "position": "count",
    "proof": ["hash"],
    "bucket": {"size": "count", "places": [_PLACE], "path": ["hash"]},
    "length": "count",
    "head": "hash",
}
_LOG: Final[Shape] = {
    "log_id": "text",
    "origin": "text",
    "keys": ["text"],
    "checkpoint": "text",
    "witnesses": [_WITNESS],
    "census": {"?": _CENSUS},
}
PACK: Final[dict[str, Shape]] = {
    "type": "text",
    "made_at": "time",
    "business": {"id": "text", "name": "text"},
    "bot": {"id": "text", "name": "text"},
    "recipient": {"?": "text"},
    "label": "hash",
    "record": "object",
    "logs": [_LOG],
    "events": [
        {
            "log_id": "text",
            "position": {"?": "count"},
            "entry": "text",
            "proof": {"?": ["hash"]},
            "opened": {"?": {"*": {"2": ["hash", "text"]}}},
        }
    ],
    "configuration": [
        {"position": {"?": "count"}, "entry": "text", "proof": {"?": ["hash"]}},
    ],
    "disclosures": [
        {
            "disclosure_id": "text",
            "language": "text",
            "content_hash": "hash",
            "document": "object",
            "rendered": "text",
        }
    ],
    "state": "object",
    "signature": {"key": "text", "signed": "base64"},
}
RECEIPT: Final[Shape] = {name: shape for name, shape in PACK.items() if name != "configuration"}
EVENT: Final[Shape] = {
    "actor": "text",
    "bot_id": "text",
    "business_id": "text",
    "causation": {"?": "text"},
    "commitments": {"*": "hash"},
    "configuration": "count",
    "effective_at": "time",
    "event_id": "text",
    "facts": "object",
    "kind": "text",
    "person_id": "text",
    "recorded_at": "time",
    "schema_version": "count",
    "shard_key": "shard",
}
CONFIGURATION: Final[Shape] = {
    "actor": "text",
    "bot_id": {"?": "text"},
    "business_id": "text",
    "config_event_id": "text",
    "configuration": "count",
    "effective_at": "time",
    "facts": "object",
    "kind": "text",
    "recorded_at": "time",
}
CENSUS: Final[Shape] = {
    "covers": "count",
    "made_at": "time",
    "number": "count",
    "origin": "text",
    "persons": "count",
    "root": "hash",
    "type": "text",
}


def misfits(shape: Shape, value: object, place: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the code, the place and what was expected, of all that does not fit."""
    if isinstance(shape, str):
        if not is_a(shape, value):
            yield "shape", place, EXPECTED[shape]
    elif isinstance(shape, list):
        yield from _of_list(shape[0], value, place)
    elif "?" in shape:
        if value is not None:
            yield from misfits(shape["?"], value, place)
    elif "2" in shape:
        yield from _of_pair(shape["2"], value, place)
    elif not isinstance(value, dict):
        yield "shape", place, EXPECTED["object"]
    elif "*" in shape:
        for key in sorted(value):
            yield from misfits(shape["*"], value[key], within(place, key))
    else:
        yield from _of_object(shape, value, place)


def is_a(kind: str, value: object) -> bool:
    """Say whether a value is of a kind."""
    if kind == "count":
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if kind == "object":
        return isinstance(value, dict)
    if not isinstance(value, str):
        return False
    return kind == "text" or _COMPILED[kind].fullmatch(value) is not None


def within(place: str, key: str) -> str:
    """Name a key of an object."""
    return f"{place}.{key}" if place else key


def _of_list(shape: Shape, value: object, place: str) -> Iterator[tuple[str, str, str]]:
    if not isinstance(value, list):
        yield "shape", place, EXPECTED["list"]
        return
    for number, item in enumerate(value):
        yield from misfits(shape, item, f"{place}[{number}]")


def _of_pair(shapes: Shape, value: object, place: str) -> Iterator[tuple[str, str, str]]:
    if not isinstance(value, list) or len(value) != len(shapes):
        yield "shape", place, EXPECTED["pair"]
        return
    for number, (shape, item) in enumerate(zip(shapes, value, strict=True)):
        yield from misfits(shape, item, f"{place}[{number}]")


def _of_object(
    shape: dict[str, Shape], value: dict[str, object], place: str
) -> Iterator[tuple[str, str, str]]:
    for key, inner in shape.items():
        if key in value:
            yield from misfits(inner, value[key], within(place, key))
        else:
            yield "missing", within(place, key), ""
    for key in sorted(value.keys() - shape.keys()):
        yield "unknown", within(place, key), ""
