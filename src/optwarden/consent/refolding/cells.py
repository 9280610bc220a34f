"""In which cells does a stored state differ from what the events come to?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from optwarden.consent.state import ConsentState, dump


def differing(stored: str, refolded: ConsentState) -> list[str]:
    """Return the names of the cells that differ; empty where the texts are one.

    A cell's name is its kind, and where it stands in that: `out`, or `in[2]`. No value is shown,
    since some are names of persons.
    """
    due = dump(refolded)
    if stored == due:
        return []
    try:
        found: Any = orjson.loads(stored)
    except ValueError:
        return ["(no JSON)"]
    if not isinstance(found, dict):
        return ["(no object)"]
    wanted: Mapping[str, Any] = orjson.loads(due)
    names = [
        name
        for kind in sorted({*found, *wanted})
        if found.get(kind) != wanted.get(kind)
        for name in _of_kind(kind, found.get(kind), wanted.get(kind))
    ]
    return names or ["(written otherwise than the gateway writes)"]


def _of_kind(kind: str, found: Any, wanted: Any) -> list[str]:
    if not (isinstance(found, list) and isinstance(wanted, list)) or len(found) != len(wanted):
        return [kind]
    pairs = enumerate(zip(found, wanted, strict=True))
    return [f"{kind}[{place}]" for place, (one, other) in pairs if one != other]
