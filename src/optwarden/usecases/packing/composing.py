"""How do the rows that were read become a document? Proved, opened as far as may be, and signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from optwarden.ledger.canonical import written
from optwarden.ledger.note import Signer
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.disclosures import digest_of
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.packing.consent_record import consent_record
from optwarden.usecases.packing.proving import CensusProof, Prover, check_chain, prove_census
from optwarden.usecases.packing.reading import Evidence
from optwarden.usecases.packing.state_document import state_document
from optwarden.usecases.packing.stored import (
    Document,
    LogKey,
    RecordsAltered,
    StoredLog,
)
from optwarden.usecases.packing.writing import (
    TYPE,
    change_document,
    disclosure_document,
    empty_log_document,
    event_document,
    log_document,
    signed,
)
from optwarden.usecases.sealing.naming import bot_log, bot_of, business_log

_KEYS_KEPT: Final = 1_024


@dataclass(frozen=True, slots=True)
class Composer:
    """Writes packs with the gateway's keys."""

    keyring: Keyring
    origin_of: Callable[[str], str]
    """The name that a log has outside, by its id."""

    def __call__(
        self, bot: BotRecord, found: Evidence, made_at: int, opens: str | None
    ) -> Document:
        """Write a pack; `opens` names the one bot whose personal values it shows, None: all.

        Raises RecordsAltered. It hashes all the while, so it belongs beside the event loop.
        """
        known = {log.key.log_id: log.key for log in found.logs}
        provers = {key: _prover(key, found) for key in found.checkpoints}
        recipient = None if found.erased else found.recipient.key
        # First, so that a changed row is named rather than what it makes of the whole.
        events = _events(found, known, provers, opens)
        document = {
            "type": TYPE,
            "made_at": written(made_at),
            "business": {"id": bot.business_id, "name": bot.business_name},
            "bot": {"id": bot.bot_id, "name": bot.name},
            "recipient": recipient,
            "label": found.label.hex(),
            "record": consent_record(bot, found.label, recipient, found.events, found.wordings),
            "logs": self._logs(bot, found, provers, made_at),
            "events": events,
            "configuration": _changes(bot, found, known, provers),
            "disclosures": [
                disclosure_document(one, digest_of(one.disclosure)) for one in found.wordings
            ],
            "state": state_document(found.state),
        }
        key = known.get(bot_log(bot.bot_id))
        of_bot = None if key is None else provers.get(key)
        origin = self.origin_of(bot_log(bot.bot_id)) if of_bot is None else of_bot.origin
        return signed(document, self.keyring.signer(origin))

    def _logs(
        self, bot: BotRecord, found: Evidence, provers: Provers, made_at: int
    ) -> list[Document]:
        """Write every log; one in which nothing was sealed yet has a checkpoint that says so."""
        counted = {
            log.key: _counted(log, found, provers[log.key])
            for log in found.logs
            if log.census is not None and log.key in provers
        }
        documents = {
            key.log_id: log_document(prover, self._keys(prover.origin), counted.get(key))
            for key, prover in provers.items()
        }
        needed = {bot_log(bot.bot_id), business_log(bot.business_id)}
        needed |= {bot_log(one.entry.bot_id) for one in found.events}
        for log_id in needed - documents.keys():
            origin = self.origin_of(log_id)
            signer = self.keyring.signer(origin)
            documents[log_id] = empty_log_document(log_id, signer, self._keys(origin), made_at)
        return [documents[log_id] for log_id in sorted(documents)]

    def _keys(self, origin: str) -> list[str]:
        return [_verifier_key(origin, key.secret) for key in self.keyring.keys["checkpoint"]]


@lru_cache(_KEYS_KEPT)
def _verifier_key(origin: str, secret: bytes) -> str:
    return Signer(origin, secret).verifier_key


Provers = dict[LogKey, Prover]


def _prover(key: LogKey, found: Evidence) -> Prover:
    checkpoint = found.checkpoints[key]
    origin, _, _ = checkpoint.note.partition("\n")
    shared = bot_of(key.log_id) is None
    return Prover(key, origin, checkpoint, found.tiles, shared)


def _events(
    found: Evidence, known: dict[str, LogKey], provers: Provers, opens: str | None
) -> list[Document]:
    """Write the events in the order of their logs; what is not sealed yet comes last."""
    written_events = []
    for one in found.events:
        log_id = bot_log(one.entry.bot_id)
        prover, position = _place(known.get(log_id), one.entry.event_id, found, provers)
        opened = opens is None or opens == one.entry.bot_id
        written_events.append(event_document(one, log_id, position, prover, opened=opened))
    return sorted(
        written_events,
        key=lambda one: (one["position"] is None, one["log_id"], one["position"] or 0),
    )


def _changes(
    bot: BotRecord, found: Evidence, known: dict[str, LogKey], provers: Provers
) -> list[Document]:
    key = known.get(business_log(bot.business_id))
    documents = []
    for one in found.changes:
        prover, position = _place(key, one.entry.config_event_id, found, provers)
        documents.append(change_document(one, position, prover))
    return sorted(documents, key=lambda one: (one["position"] is None, one["position"] or 0))


def _place(
    key: LogKey | None, entry_id: str, found: Evidence, provers: Provers
) -> tuple[Prover | None, int | None]:
    """Return what proves an entry, and where it stands; neither before it is sealed."""
    position = None if key is None else found.positions.get((key, entry_id))
    if key is None or position is None:
        return None, None
    if key not in provers:
        raise RecordsAltered("log", key.log_id, "it has leaves and no checkpoint")
    return provers[key], position


def _counted(log: StoredLog, found: Evidence, prover: Prover) -> CensusProof:
    assert log.census is not None, "asked of logs that were counted only"
    bucket, tree = found.buckets[log.key], found.trees[log.key]
    proof = prove_census(prover.origin, log.census, tree, bucket, found.label)
    at = {
        found.positions[log.key, one.entry.event_id]: one.leaf_hash
        for one in found.events
        if (log.key, one.entry.event_id) in found.positions
    }
    hashes = [at[place] for place in sorted(at) if place < proof.covers]
    check_chain(log.key.log_id, found.label, proof, hashes)
    return proof
