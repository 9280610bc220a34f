"""Which published wordings do decisions look at, and which has a material change replaced?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import orjson

from optwarden.consent.rules import KnownDisclosure
from optwarden.storage.engine import Row

KNOWN_DISCLOSURES: Final = (
    "SELECT disclosure_id, name, language, version, content_hash, broken, material, published_at"
    " FROM disclosure WHERE business_id = $1"
)
"""What decisions look at, for `known_from`: all but the words."""


def known_from(rows: Sequence[Row]) -> dict[str, KnownDisclosure]:
    """Build what decisions look at from rows that begin as those of `KNOWN_DISCLOSURES`.

    A material change makes every earlier version of its name and language stale, from its day on.
    """
    known: dict[str, KnownDisclosure] = {}
    versions: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        versions.setdefault((row[1], row[2]), []).append(row)
    for group in versions.values():
        newest_first = sorted(group, key=lambda row: row[3], reverse=True)
        for disclosure, stale_since in _with_stale_marks(newest_first):
            newest = newest_first[0][0]
            renewed_by = newest if stale_since is not None else None
            known[disclosure.disclosure_id] = replace(
                disclosure, stale_since=stale_since, renewed_by=renewed_by
            )
    return known


def _with_stale_marks(newest_first: Sequence[Row]) -> Iterable[tuple[KnownDisclosure, int | None]]:
    stale_since: int | None = None
    for row in newest_first:
        broken = {policy: tuple(rules) for policy, rules in orjson.loads(row[5]).items()}
        yield KnownDisclosure(row[0], bytes(row[4]).hex(), broken), stale_since
        if row[6]:
            stale_since = row[7]
