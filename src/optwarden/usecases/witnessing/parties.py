"""Which outside parties are asked? Those that an operator named, with their keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlsplit

from optwarden.ledger.checking.notes import COSIGNATURE, NotReadable, VerifierKey, read_key

_LONGEST_NAME: Final = 100


class SaidKind(StrEnum):
    """What a party says of a checkpoint; stored, and in packs."""

    COSIGNATURE = "cosignature"
    STAMP = "rfc3161"


class BadParties(ValueError):
    """The parties cannot be asked; the text says which, and why."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is asked about each new checkpoint."""

    name: str
    kind: SaidKind
    url: str = field(repr=False)
    key: VerifierKey | None = None
    """What a witness's cosignature is checked with before it is kept."""


def read_parties(document: Mapping[str, Any]) -> tuple[Party, ...]:
    """Read tables `witness` (name, url, key) and `timestamper` (name, url). Raises BadParties."""
    unknown = sorted(set(document) - {"witness", "timestamper"})
    if unknown:
        raise BadParties(f"unknown: {unknown[0]}; there are witness and timestamper")
    parties = [
        *(_party(one, SaidKind.COSIGNATURE) for one in _tables(document, "witness")),
        *(_party(one, SaidKind.STAMP) for one in _tables(document, "timestamper")),
    ]
    names = [party.name for party in parties]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise BadParties(f"{twice[0]} is there twice")
    return tuple(parties)


def _tables(document: Mapping[str, Any], name: str) -> list[Any]:
    tables = document.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(one, Mapping) for one in tables):
        raise BadParties(f"{name}: expected [[{name}]] tables")
    return tables


def _party(table: Mapping[str, Any], kind: SaidKind) -> Party:
    wanted = {"name", "url", *(("key",) if kind is SaidKind.COSIGNATURE else ())}
    if set(table) != wanted or not all(isinstance(value, str) for value in table.values()):
        raise BadParties(f"expected {', '.join(sorted(wanted))}, all of them text")
    name, url = table["name"], table["url"].rstrip("/")
    if not 0 < len(name) <= _LONGEST_NAME:
        raise BadParties(f"a name has 1 to {_LONGEST_NAME} letters")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise BadParties(f"{name}: url: expected an http or https URL")
    if kind is SaidKind.STAMP:
        return Party(name, kind, url)
    try:
        key = read_key(table["key"])
    except NotReadable as error:
        raise BadParties(f"{name}: key: {error}") from error
    if key.kind != COSIGNATURE:
        raise BadParties(f"{name}: key: it is no witness's: its kind is not 4")
    return Party(name, kind, url, key)
