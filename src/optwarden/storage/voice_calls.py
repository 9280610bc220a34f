"""Where are calls noted while they last? One encrypted row each, gone when the call has ended."""

from __future__ import annotations

from typing import Final

import orjson

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.collecting.calls import CallNote
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock

_NOTE: Final = """
INSERT INTO voice_call (shard_key, bot_id, call_id, noted_at, ciphertext)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (shard_key, bot_id, call_id) DO UPDATE
SET noted_at = excluded.noted_at, ciphertext = excluded.ciphertext"""
_FIND: Final = """
SELECT ciphertext FROM voice_call WHERE shard_key = $1 AND bot_id = $2 AND call_id = $3"""
_END: Final = "DELETE FROM voice_call WHERE shard_key = $1 AND bot_id = $2 AND call_id = $3"
_PURGE: Final = "DELETE FROM voice_call WHERE noted_at < $1"


class StoredCalls:
    """Fills `usecases.collecting.calls.Calls` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Clock) -> None:
        self._engine = engine
        self._keyring = keyring
        self._clock = clock

    async def note(self, bot_id: str, call_id: str, note: CallNote) -> None:
        """Keep a note in place of the one before."""
        document = {
            "number": note.number,
            "programme_id": note.programme_id,
            "disclosure_id": note.disclosure_id,
            "language": note.language,
            "recording": note.recording,
        }
        sealed = self._keyring.encrypt(orjson.dumps(document), context_of(bot_id, call_id))
        row = (*_key(bot_id, call_id), self._clock.now(), sealed)
        with as_unavailable():
            await self._engine.run([Statement(_NOTE, row)])

    async def find(self, bot_id: str, call_id: str) -> CallNote | None:
        """Return a call's note, or None. Raises StoreUnavailable, BadKeyring."""
        with as_unavailable():
            rows = await self._engine.fetch(_FIND, *_key(bot_id, call_id))
        if not rows:
            return None
        opened = self._keyring.decrypt(bytes(rows[0][0]), context_of(bot_id, call_id))
        return CallNote(**orjson.loads(opened))

    async def end(self, bot_id: str, call_id: str) -> None:
        """Forget a call."""
        with as_unavailable():
            await self._engine.run([Statement(_END, _key(bot_id, call_id))])

    async def purge(self, before: Micros) -> None:
        """Forget calls that were last noted before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])


def _key(bot_id: str, call_id: str) -> tuple[int, str, str]:
    return shard_key(bot_id, call_id), bot_id, call_id


def context_of(bot_id: str, call_id: str) -> bytes:
    """Return what a call's note is bound to."""
    return b"\0".join((b"voice_call", bot_id.encode(), call_id.encode()))
