"""Where are wordings kept? Drafts that change, and published versions that never do."""

from __future__ import annotations

from typing import Final

import orjson

from optwarden.consent.disclosure import Disclosure, lint
from optwarden.consent.policies import CURRENT_POLICY, policy_of
from optwarden.ledger.canonical import canonical
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.directory.known_disclosures import known_from
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.configuration import UnknownRecord
from optwarden.usecases.disclosures import Draft, Published

_PUBLISHED: Final = (
    "SELECT disclosure_id, name, language, version, content_hash, broken, material, published_at,"
    " content FROM disclosure WHERE business_id = $1 ORDER BY name, language, version"
)
_ONE: Final = "SELECT content FROM disclosure WHERE business_id = $1 AND disclosure_id = $2"
_MOST_KEPT: Final = 1000
_DRAFTS: Final = (
    "SELECT content, changed_at FROM disclosure_draft WHERE business_id = $1"
    " ORDER BY name, language"
)
_DROP: Final = "DELETE FROM disclosure_draft WHERE business_id = $1 AND name = $2 AND language = $3"


class StoredDisclosures:
    """Fills `usecases.disclosures.StoredWordings` over one engine."""

    def __init__(self, engine: Engine, administration: StoredAdministration) -> None:
        self._engine = engine
        self._administration = administration
        self._wordings: dict[tuple[str, str], Disclosure] = {}

    async def wording(self, business_id: str, disclosure_id: str) -> Disclosure:
        """Return the words of a published version, which never change: read once.

        Raises UnknownRecord.
        """
        key = (business_id, disclosure_id)
        known = self._wordings.get(key)
        if known is None:
            with as_unavailable():
                rows = await self._engine.fetch(_ONE, *key)
            if not rows:
                raise UnknownRecord("disclosure")
            if len(self._wordings) >= _MOST_KEPT:
                self._wordings.clear()
            known = self._wordings[key] = _read(rows[0][0])
        return known

    async def drafts(self, business_id: str) -> list[Draft]:
        """Return a business's drafts by name and language."""
        with as_unavailable():
            rows = await self._engine.fetch(_DRAFTS, business_id)
        found = [(_read(content), changed_at) for content, changed_at in rows]
        return [Draft(wording, at, lint(wording, CURRENT_POLICY)) for wording, at in found]

    async def published(self, business_id: str) -> list[Published]:
        """Return a business's published versions by name, language and version."""
        with as_unavailable():
            rows = await self._engine.fetch(_PUBLISHED, business_id)
        known = known_from(rows)
        return [
            Published(
                row[0],
                row[3],
                _read(row[8]),
                bytes(row[4]),
                known[row[0]],
                bool(row[6]),
                row[7],
                lint(_read(row[8]), policy_of(row[7])),
            )
            for row in rows
        ]

    async def save_draft(self, business_id: str, draft: Draft, digest: bytes) -> None:
        """Keep a draft in place of the one of its name and language."""
        disclosure = draft.disclosure
        name, language = disclosure.name, disclosure.language
        upsert = Statement(
            "INSERT INTO disclosure_draft (business_id, name, language, content, changed_at)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (business_id, name, language) DO UPDATE"
            " SET content = excluded.content, changed_at = excluded.changed_at",
            (business_id, name, language, _written(disclosure), draft.changed_at),
        )
        facts = {"name": name, "language": language, "content_hash": digest.hex()}
        await self._administration.change(business_id, "disclosure_drafted", facts, upsert)

    async def remove_draft(self, business_id: str, name: str, language: str) -> None:
        """Drop a draft."""
        facts = {"name": name, "language": language}
        drop = Statement(_DROP, (business_id, name, language))
        await self._administration.change(business_id, "disclosure_draft_removed", facts, drop)

    async def publish(self, business_id: str, draft: Draft, published: Published) -> None:
        """Add a version and drop the draft it was, under one event with the version's hash.

        A draft that was changed meanwhile stays.

        A version that somebody else published meanwhile makes this one fail: try again.
        """
        disclosure = published.disclosure
        insert = Statement(
            "INSERT INTO disclosure (business_id, disclosure_id, name, language, version, content,"
            " content_hash, broken, material, published_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            (
                business_id,
                published.disclosure_id,
                disclosure.name,
                disclosure.language,
                published.version,
                _written(disclosure),
                published.content_hash,
                orjson.dumps({k: list(v) for k, v in published.known.broken.items()}).decode(),
                int(published.material),
                published.published_at,
            ),
        )
        facts = {
            "disclosure_id": published.disclosure_id,
            "name": disclosure.name,
            "language": disclosure.language,
            "version": published.version,
            "content_hash": published.content_hash.hex(),
            "material": published.material,
        }
        drop = Statement(
            f"{_DROP} AND changed_at = $4",
            (business_id, disclosure.name, disclosure.language, draft.changed_at),
        )
        await self._administration.change(business_id, "disclosure_published", facts, insert, drop)


def _written(disclosure: Disclosure) -> str:
    return canonical(disclosure.document()).decode()


def _read(content: str) -> Disclosure:
    return Disclosure.from_document(orjson.loads(content))
