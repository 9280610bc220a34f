"""How is a provider's JSON read so that nothing in it can fail, be stored wrongly, or run away?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import orjson

LONGEST_WORD: Final = 64
"""Characters that are kept of a provider's word: a state, a type."""
LONGEST_ID: Final = 200
_MOST_TEXTS: Final = 10_000
_DEEPEST: Final = 50


def document_of(body: bytes) -> object:
    """Read JSON; what orjson refuses (lone surrogates, bad UTF-8) is read with replacements."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def texts_in(value: object) -> Iterator[str]:
    """Return the strings anywhere in a value, up to a bound of depth and number."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    found = 0
    while waiting and found < _MOST_TEXTS:
        one, depth = waiting.pop()
        if isinstance(one, str):
            found += 1
            yield clean(one)
        elif isinstance(one, (dict, list)) and depth < _DEEPEST:
            inside = one.values() if isinstance(one, dict) else one
            waiting += [(part, depth + 1) for part in inside]


def made_id(part: Mapping[str, Any]) -> str:
    """Make an id for a part without one, so that its repetition is known for one."""
    try:
        canonical = json.dumps(part, sort_keys=True, separators=(",", ":"))
    except RecursionError:  # nested deeper than anything a provider means
        canonical = "\0".join(texts_in(part))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def word(entry: Mapping[str, Any], field: str) -> str | None:
    """Return a field that is a word or a number, as it can be stored; None for anything else."""
    value = entry.get(field)
    if isinstance(value, str):
        return value if value.isalnum() else clean(value).strip() or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return None


def bounded(message_id: str) -> str:
    """Keep an id within a bound that stores and indexes take."""
    if len(message_id) <= LONGEST_ID:
        return message_id
    return "sha256:" + hashlib.sha256(message_id.encode()).hexdigest()


def clean(text: str) -> str:
    """Replace what no store keeps: NUL and lone surrogates."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def is_set(value: object) -> bool:
    """Say whether a flag is set, however it is written."""
    if isinstance(value, str):
        return value.lower() == "true"
    return value is True or isinstance(value, dict)
