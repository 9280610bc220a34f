"""Which encrypted rows are about a person? They are opened one by one: an erasure is rare."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import orjson

from optwarden.consent.recipient import Msisdn, parse_msisdn, recipient_of_key
from optwarden.storage.email_contacts import context_of as context_of_email
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.forwards import context_of as context_of_forward
from optwarden.storage.raw_inbound import context_of as context_of_raw
from optwarden.storage.voice_calls import context_of as context_of_call
from optwarden.usecases.collecting.chat_links import claims_of
from optwarden.usecases.keyring import BadKeyring, Keyring

if TYPE_CHECKING:
    from optwarden.storage.erasing.personal_rows import Whose

_CALLS: Final = "SELECT shard_key, bot_id, call_id, ciphertext FROM voice_call"
_FORGET_CALL: Final = """
DELETE FROM voice_call WHERE shard_key = $1 AND bot_id = $2 AND call_id = $3 RETURNING shard_key"""
_REQUESTS: Final = """
SELECT shard_key, code, claimed_by FROM chat_request
WHERE bot_id = $1 AND claimed_by IS NOT NULL"""
_FORGET_REQUEST: Final = """
DELETE FROM chat_request WHERE shard_key = $1 AND code = $2 RETURNING shard_key"""
_FORWARDS: Final = """
SELECT shard_key, CAST(forward_id AS text), ciphertext FROM forward WHERE bot_id = $1"""
_FORGET_FORWARD: Final = """
DELETE FROM forward WHERE shard_key = $1 AND forward_id = $2 RETURNING shard_key"""
_FORGET_ITEM: Final = "DELETE FROM outbox WHERE shard_key = $1 AND outbox_id = $2"
_RAW: Final = """
SELECT shard_key, CAST(raw_id AS text), ciphertext FROM raw_inbound WHERE bot_id = $1"""
_FORGET_RAW: Final = """
DELETE FROM raw_inbound WHERE shard_key = $1 AND raw_id = $2 RETURNING shard_key"""
_ANSWERED: Final = """
SELECT shard_key, CAST(business_id AS text), address_hash, programme_id, answered_for
FROM email_contact WHERE answered_for IS NOT NULL"""
_FORGET_ANSWER: Final = """
UPDATE email_contact SET answered_for = NULL
WHERE shard_key = $1 AND business_id = $2 AND address_hash = $3 AND programme_id = $4
RETURNING shard_key"""
_DIGITS: Final = re.compile(rb"\d{7,20}")


class Found(NamedTuple):
    """An encrypted row about a person: its table, what it says, and what takes it away."""

    table: str
    said: dict[str, Any]
    forget: tuple[Statement, ...]


class SealedRows:
    """Opens calls, chat requests, callbacks and mail contacts of a person's bots."""

    def __init__(self, engine: Engine, keyring: Keyring) -> None:
        self._engine = engine
        self._keyring = keyring

    async def export(self, whose: Whose) -> Mapping[str, Any]:
        """Return what they say, by table. Raises EngineError."""
        found: dict[str, Any] = {}
        async for one in self._found(whose):
            found.setdefault(one.table, []).append(one.said)
        return found

    async def deletions(self, whose: Whose) -> list[tuple[str, Statement]]:
        """Return what takes them away, by table. Raises EngineError."""
        return [
            (one.table, statement) async for one in self._found(whose) for statement in one.forget
        ]

    async def _found(self, whose: Whose) -> AsyncIterator[Found]:
        async for one in self._calls(whose):
            yield one
        for bot_id in whose.bots:
            async for one in self._requests(whose, bot_id):
                yield one
            async for one in self._callbacks(whose, bot_id):
                yield one
        for (
            shard,
            business_id,
            address_hash,
            programme_id,
            answered_for,
        ) in await self._engine.fetch(_ANSWERED):
            if business_id != whose.business_id:
                continue
            context = context_of_email(whose.business_id, programme_id)
            if self._open(answered_for, context) == whose.recipient.encode():
                key = (shard, whose.business_id, bytes(address_hash), programme_id)
                said = {"programme_id": programme_id}
                yield Found("email_contact", said, (Statement(_FORGET_ANSWER, key),))

    async def _calls(self, whose: Whose) -> AsyncIterator[Found]:
        for shard, bot_id, call_id, ciphertext in await self._engine.fetch(_CALLS):
            opened = self._open(ciphertext, context_of_call(bot_id, call_id))
            if opened is None or bot_id not in whose.bots:
                continue
            note = orjson.loads(opened)
            if _is_number(str(note["number"]), whose.recipient):
                key = (shard, bot_id, call_id)
                yield Found("voice_call", note, (Statement(_FORGET_CALL, key),))

    async def _requests(self, whose: Whose, bot_id: str) -> AsyncIterator[Found]:
        sender = recipient_of_key(whose.recipient)
        for shard, code, claimed_by in await self._engine.fetch(_REQUESTS, bot_id):
            if bytes(claimed_by) in claims_of(self._keyring, code, sender):
                statement = Statement(_FORGET_REQUEST, (shard, code))
                yield Found("chat_request", {"code": code}, (statement,))

    async def _callbacks(self, whose: Whose, bot_id: str) -> AsyncIterator[Found]:
        for shard, forward_id, ciphertext in await self._engine.fetch(_FORWARDS, bot_id):
            body = self._open(ciphertext, context_of_forward(bot_id)) if ciphertext else None
            if body is not None and _names(body, whose.recipient):
                key = (shard, forward_id)
                forget = (Statement(_FORGET_FORWARD, key), Statement(_FORGET_ITEM, key))
                yield Found("forward", {"callback": body.decode(errors="replace")}, forget)
        for shard, raw_id, ciphertext in await self._engine.fetch(_RAW, bot_id):
            body = self._open(ciphertext, context_of_raw(bot_id))
            if body is not None and _names(body, whose.recipient):
                said = {"callback": body.decode(errors="replace")}
                yield Found("raw_inbound", said, (Statement(_FORGET_RAW, (shard, raw_id)),))

    def _open(self, ciphertext: Any, context: bytes) -> bytes | None:
        """Decrypt; what a key that is gone has encrypted, nobody can read any more."""
        try:
            return self._keyring.decrypt(bytes(ciphertext), context)
        except BadKeyring:
            return None


def _names(body: bytes, recipient: str) -> bool:
    """Say whether a callback holds this number, in any spelling, or this user id."""
    if not recipient.isdigit():
        return recipient.encode() in body
    return any(_is_number(run.decode(), recipient) for run in set(_DIGITS.findall(body)))


def _is_number(digits: str, recipient: str) -> bool:
    if digits == recipient:
        return True
    read = parse_msisdn(digits)
    return isinstance(read, Msisdn) and read.key == recipient
