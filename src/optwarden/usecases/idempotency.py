"""Was this very request made before? An Idempotency-Key gives one request one answer for a day.

The request is known by a keyed hash and its answer is kept encrypted: both may hold a number.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol, TypeAlias

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock

KEPT_FOR: Final[Micros] = 24 * 3600 * SECOND
"""For how long an answer is repeated; after that the key is as good as new, and swept away."""
GIVEN_UP_AFTER: Final[Micros] = 60 * SECOND
"""When a request that was never answered (its process died) may be made again with its key.

Every bound on the way is shorter: 15 s for a statement, 20 s for a provider by default.
"""

_DOMAIN: Final = b"optwarden/idempotency/v1\x00"


class KeyInUse(Exception):
    """The first request with this key is not answered yet: 409, try again."""


class KeyReused(Exception):
    """The key belongs to another request: 422."""


class KeyName(NamedTuple):
    """A key of one token; `digest` is the SHA-256 of what was written, which may be personal."""

    token_id: str
    digest: str


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key as it is stored; without `answer` its request is still being worked on."""

    request_hash: bytes
    created_at: Micros
    status: int | None = None
    answer: bytes | None = field(default=None, repr=False)


class IdempotencyKeys(Protocol):
    """Where keys are kept. Every method raises StoreUnavailable."""

    async def claim(
        self, name: KeyName, request_hash: bytes, now: Micros, *, expired: Micros, given_up: Micros
    ) -> KeyRow | None:
        """Take a key, or return who has it.

        A key of `expired` or before is as good as new; one of `given_up` or before that was never
        answered may be taken again by the same request.
        """
        ...

    async def answer(self, name: KeyName, claimed_at: Micros, status: int, answer: bytes) -> None:
        """Keep the answer of a claim, unless somebody else took the key meanwhile."""
        ...

    async def release(self, name: KeyName, claimed_at: Micros) -> None:
        """Give a claim back without an answer."""
        ...


@dataclass(frozen=True, slots=True)
class Begun:
    """The request is the first with its key and is to be worked on now."""

    name: KeyName
    claimed_at: Micros


@dataclass(frozen=True, slots=True)
class Answered:
    """The request was answered before, with this."""

    status: int
    body: bytes = field(repr=False)


Beginning: TypeAlias = Begun | Answered


class Idempotency:
    """Gives a request with a key one answer. Every method raises StoreUnavailable."""

    def __init__(self, keys: IdempotencyKeys, keyring: Keyring, clock: Clock) -> None:
        self._keys = keys
        self._keyring = keyring
        self._clock = clock

    async def begin(self, token_id: str, key: str, request: bytes) -> Beginning:
        """Claim a key for a request, or return the answer it had. Raises KeyInUse, KeyReused."""
        name = KeyName(token_id, hashlib.sha256(key.encode()).hexdigest())
        request = _DOMAIN + request
        request_hash = self._keyring.signature(request).encode()
        now = self._clock.now()
        row = await self._keys.claim(
            name, request_hash, now, expired=now - KEPT_FOR, given_up=now - GIVEN_UP_AFTER
        )
        if row is None:
            return Begun(name, now)
        if not self._keyring.signed(request, row.request_hash.decode()):
            raise KeyReused
        if row.status is None or row.answer is None:
            raise KeyInUse
        return Answered(row.status, self._keyring.decrypt(row.answer, _context(name)))

    async def keep(self, begun: Begun, status: int, body: bytes) -> None:
        """Keep the answer of a request."""
        sealed = self._keyring.encrypt(body, _context(begun.name))
        await self._keys.answer(begun.name, begun.claimed_at, status, sealed)

    async def release(self, begun: Begun) -> None:
        """Let the key be used again: the request was refused, and nothing of it was done."""
        await self._keys.release(begun.name, begun.claimed_at)


def _context(name: KeyName) -> bytes:
    return "\x00".join(("idempotency", *name)).encode()
