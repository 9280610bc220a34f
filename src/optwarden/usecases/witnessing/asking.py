"""How is a checkpoint shown to others? To each party, when there is a newer one than it saw last.

Witnesses by C2SP `tlog-witness`: the checkpoint, and the proof that the log they saw last is its
beginning. Authorities by RFC 3161: a hash of the checkpoint's text, and back comes a signed time.
"""

from __future__ import annotations

import base64
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.checking.notes import (
    NotReadable,
    by,
    cosigned_at,
    read_checkpoint,
    read_signature,
)
from optwarden.usecases.ports import Clock
from optwarden.usecases.posting import Answer, Posts
from optwarden.usecases.providers import Unknown, Unreachable
from optwarden.usecases.publishing.logs import KeptCheckpoint, PublishLogs
from optwarden.usecases.witnessing.parties import Party, SaidKind

_OK: Final = 200
_CONFLICT: Final = 409
_UNPROVED: Final = 422
_LONGEST_SIZE: Final = 20

log = logging.getLogger(__name__)


class _Away(Exception):
    """A party does not answer at all; each further log would wait for it in vain."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a party said of a checkpoint."""

    log_id: str
    size: int
    party: str
    kind: SaidKind
    said: bytes
    received_at: Micros


class Witnesses(Protocol):
    """What parties said. Methods raise StoreUnavailable."""

    async def keep(self, said: Said) -> None:
        """Keep it, once."""
        ...

    async def seen(self, log_id: str, party: str) -> int:
        """Return the size of the newest checkpoint that a party said something of, or 0."""
        ...

    async def logs(self) -> Sequence[str]:
        """Return the ids of all logs that have entries."""
        ...


class Stamper(Protocol):
    """Speaks RFC 3161."""

    def request(self, content: bytes) -> bytes:
        """Return a request for a stamp of some content."""
        ...

    def is_of(self, response: bytes, content: bytes) -> bool:
        """Say whether a response stamps this content."""
        ...


@dataclass(frozen=True, slots=True)
class AskParties:
    """Asks every party about every log that grew. Raises StoreUnavailable."""

    parties: Sequence[Party]
    logs: PublishLogs
    kept: Witnesses
    posts: Posts
    stamper: Stamper
    clock: Clock

    async def __call__(self) -> int:
        """Ask once round; return how many answers were kept. Who fails is asked again next time."""
        if not self.parties:
            return 0
        count = 0
        away: set[str] = set()
        for log_id in await self.kept.logs():
            checkpoint = await self.logs.checkpoint(log_id)
            if checkpoint is None:
                continue
            for party in self.parties:
                seen = await self.kept.seen(log_id, party.name)
                if seen < checkpoint.size and party.name not in away:
                    try:
                        count += await self._ask(party, log_id, checkpoint, seen)
                    except _Away:
                        away.add(party.name)
        return count

    async def _ask(self, party: Party, log_id: str, checkpoint: KeptCheckpoint, seen: int) -> bool:
        try:
            if party.kind is SaidKind.STAMP:
                said = await self._stamped(party, checkpoint)
            else:
                said = await self._cosigned(party, log_id, checkpoint, seen)
        except (ValueError, LookupError):  # of this log alone; others go on
            log.warning("A log cannot be shown to %s: `optwarden verify` says more.", party.name)
            return False
        if said is None:
            return False
        at = self.clock.now()
        await self.kept.keep(Said(log_id, checkpoint.size, party.name, party.kind, said, at))
        return True

    async def _stamped(self, party: Party, checkpoint: KeptCheckpoint) -> bytes | None:
        text = read_checkpoint(checkpoint.note).text.encode()
        headers = {"content-type": "application/timestamp-query"}
        answer = await self.posts.post(party.url, headers, self.stamper.request(text))
        if not isinstance(answer, Answer) or answer.status != _OK:
            _warn(party, answer)
            return None
        if not self.stamper.is_of(answer.body, text):
            log.warning("What %s stamped is not the checkpoint.", party.name)
            return None
        return base64.b64encode(answer.body)

    async def _cosigned(
        self, party: Party, log_id: str, checkpoint: KeptCheckpoint, seen: int
    ) -> bytes | None:
        answer = await self._add(party, log_id, checkpoint, seen)
        if isinstance(answer, Answer) and answer.status == _CONFLICT:
            told = _size_in(answer.body)
            if told is None or told > checkpoint.size or told == seen:
                _refused(party, log_id)
                return None
            answer = await self._add(party, log_id, checkpoint, told)
        if isinstance(answer, Answer) and answer.status == _UNPROVED:
            _refused(party, log_id)
            return None
        if not isinstance(answer, Answer) or answer.status != _OK:
            _warn(party, answer)
            return None
        text = read_checkpoint(checkpoint.note).text
        for line in answer.body.decode(errors="replace").splitlines():
            if _is_cosignature(party, line, text):
                return f"{line}\n".encode()
        log.warning("%s answered without a cosignature by its key.", party.name)
        return None

    async def _add(
        self, party: Party, log_id: str, checkpoint: KeptCheckpoint, old: int
    ) -> Answer | Unreachable | Unknown:
        proof = await self.logs.consistency(log_id, old, checkpoint.size)
        lines = [f"old {old}", *(base64.b64encode(one).decode() for one in proof)]
        body = "\n".join(lines) + "\n\n" + checkpoint.note
        headers = {"content-type": "text/plain; charset=utf-8"}
        return await self.posts.post(f"{party.url}/add-checkpoint", headers, body.encode())


def _is_cosignature(party: Party, line: str, text: str) -> bool:
    if party.key is None:
        return False
    try:
        signature = read_signature(line)
    except NotReadable:
        return False
    return by(party.key, signature) and cosigned_at(party.key, signature, text) is not None


def _size_in(body: bytes) -> int | None:
    digits = body.strip()
    return int(digits) if digits.isdigit() and len(digits) <= _LONGEST_SIZE else None


def _refused(party: Party, log_id: str) -> None:
    """Tell of a log that is not the one a witness saw: it was written anew, or put back."""
    log.error("%s saw another log than this one.", party.name, extra={"log": log_id})


def _warn(party: Party, answer: Answer | Unreachable | Unknown) -> None:
    """Tell of it. Raises _Away where nothing answered: its other logs wait for the next round."""
    told = f"{answer.status}" if isinstance(answer, Answer) else answer.detail
    log.warning("%s was asked in vain: %s.", party.name, told)
    if not isinstance(answer, Answer):
        raise _Away
