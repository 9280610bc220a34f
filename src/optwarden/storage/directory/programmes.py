"""Where are programmes kept? One row each: the draft, and what is live of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

import orjson

from optwarden.ledger.canonical import canonical
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.directory.known_programmes import (
    document_of,
    programme_from,
    tombstone_of,
)
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.programmes import StoredProgramme

_ALL: Final = (
    "SELECT programme_id, name, content, published, changed_at FROM programme"
    " WHERE business_id = $1 ORDER BY name"
)
_SAVE: Final = (
    "INSERT INTO programme (programme_id, business_id, bot_id, name, content, published,"
    " changed_at) VALUES ($1, $2, $3, $4, $5, NULL, $6)"
    " ON CONFLICT (programme_id) DO UPDATE SET bot_id = excluded.bot_id,"
    " content = excluded.content, changed_at = excluded.changed_at"
)
_PUBLISH: Final = (
    "UPDATE programme SET bot_id = $3, content = $4, published = $4, changed_at = $5"
    " WHERE programme_id = $1 AND business_id = $2"
)
_REMOVE_DRAFT: Final = "DELETE FROM programme WHERE programme_id = $1 AND business_id = $2"
_WITHDRAW: Final = (
    "UPDATE programme SET name = $3, content = published, published = NULL, changed_at = $4"
    " WHERE programme_id = $1 AND business_id = $2 AND published IS NOT NULL"
)
_DOMAIN: Final = b"optwarden/programme/v1\x00"


class StoredProgrammes:
    """Fills `usecases.programmes.Programmes` over one engine."""

    def __init__(self, engine: Engine, administration: StoredAdministration) -> None:
        self._engine = engine
        self._administration = administration

    async def all(self, business_id: str) -> list[StoredProgramme]:
        """Return a business's programmes by name."""
        with as_unavailable():
            rows = await self._engine.fetch(_ALL, business_id)
        return [
            StoredProgramme(
                name,
                programme_from(programme_id, orjson.loads(content)),
                None
                if published is None
                else programme_from(programme_id, orjson.loads(published)),
                changed_at,
            )
            for programme_id, name, content, published, changed_at in rows
            if name != tombstone_of(programme_id)
        ]

    async def save_draft(self, business_id: str, programme: StoredProgramme) -> None:
        """Keep a draft in place of the one of its name, under an event with its hash."""
        draft = programme.draft
        written = _written(programme)
        row = (draft.programme_id, business_id, draft.bot_id, programme.name)
        save = Statement(_SAVE, (*row, written.decode(), programme.changed_at))
        facts = {**_named(programme), "content_hash": _digest(written)}
        await self._change(business_id, programme, "programme_drafted", facts, save)

    async def publish(self, business_id: str, programme: StoredProgramme) -> None:
        """Make a draft the one that is live, under an event that holds all of it."""
        draft = programme.draft
        written = _written(programme)
        row = (draft.programme_id, business_id, draft.bot_id, written.decode())
        publish = Statement(_PUBLISH, (*row, programme.changed_at))
        facts = {
            **_named(programme),
            "content": document_of(draft),
            "content_hash": _digest(written),
        }
        await self._change(business_id, programme, "programme_published", facts, publish)

    async def withdraw(self, business_id: str, programme: StoredProgramme) -> None:
        """Drop a programme, draft and all; that there was one stays in the events.

        Of one that was live the row stays as a tombstone, under a name that no programme can have:
        persons still come by its links to stop.
        """
        key = (programme.draft.programme_id, business_id)
        kind, work = "programme_draft_removed", Statement(_REMOVE_DRAFT, key)
        if programme.published is not None:
            row = (*key, tombstone_of(programme.draft.programme_id), programme.changed_at)
            kind, work = "programme_withdrawn", Statement(_WITHDRAW, row)
        await self._change(business_id, programme, kind, _named(programme), work)

    async def _change(
        self,
        business_id: str,
        programme: StoredProgramme,
        kind: str,
        facts: Mapping[str, Any],
        work: Statement,
    ) -> None:
        await self._administration.change(
            business_id, kind, dict(facts), work, bot_id=programme.draft.bot_id
        )


def _named(programme: StoredProgramme) -> dict[str, Any]:
    return {"programme": programme.draft.programme_id, "name": programme.name}


def _written(programme: StoredProgramme) -> bytes:
    return canonical(document_of(programme.draft))


def _digest(written: bytes) -> str:
    return hashlib.sha256(_DOMAIN + written).hexdigest()
