"""What is read for a pack, and in which order? The order makes up for the missing transaction.

The census before the events that it counts, then positions and checkpoints, tiles last: they only
grow. What a census or a seal changed in between shows as roots that differ or as a place that the
checkpoint does not reach, and all is read anew.
"""

from __future__ import annotations

from asyncio import gather
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import orjson

from optwarden.consent.recipient import Recipient
from optwarden.ledger.census import BucketTree
from optwarden.ledger.tree import TileKey
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.describe_recipient import DescribeRecipient, RecipientDescription
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.packing.census_trees import CensusTrees
from optwarden.usecases.packing.proving import tiles_needed
from optwarden.usecases.packing.stored import (
    Bucket,
    LogKey,
    StoredChange,
    StoredCheckpoint,
    StoredEvent,
    StoredEvidence,
    StoredLog,
    StoredWording,
)
from optwarden.usecases.sealing.naming import bot_log, business_log


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was read for one pack."""

    label: bytes
    recipient: Recipient
    erased: bool
    logs: Sequence[StoredLog]
    buckets: Mapping[LogKey, Bucket]
    trees: Mapping[LogKey, BucketTree]
    events: Sequence[StoredEvent]
    changes: Sequence[StoredChange]
    positions: Mapping[tuple[LogKey, str], int]
    checkpoints: Mapping[LogKey, StoredCheckpoint]
    tiles: Mapping[tuple[LogKey, TileKey], bytes]
    wordings: Sequence[StoredWording]
    state: RecipientDescription


class ReadEvidence:
    """Reads what one pack is made of."""

    def __init__(
        self, evidence: StoredEvidence, describe: DescribeRecipient, keyring: Keyring
    ) -> None:
        self._evidence = evidence
        self._describe = describe
        self._keyring = keyring
        self._trees = CensusTrees(evidence)

    async def __call__(self, bot: BotRecord, recipient: Recipient) -> Evidence:
        """Return all that a pack is made of. Raises StoreUnavailable, RecordsAltered."""
        store, business_id, key = self._evidence, bot.business_id, recipient.key
        label = self._keyring.label(business_id, key)
        logs, changes = await gather(
            store.logs(business_id), store.changes(business_id, bot.bot_id)
        )
        counted = [log.key for log in logs if log.census is not None]
        buckets, events, state = await gather(
            store.buckets(counted, label),
            store.events(business_id, key, label),
            self._describe(bot.rules, recipient),
        )
        trees = await self._trees.of(logs)
        known = {log.key.log_id: log.key for log in logs}
        positions, offered, wordings = await gather(
            self._positions(known, business_id, events, changes),
            store.checkpoints(business_id),
            store.wordings(business_id, _wordings_named(events)),
        )
        at = _places(logs, positions)
        checkpoints = {key: _best(some, at.get(key, ())) for key, some in offered.items()}
        tiles = await store.tiles(_tiles_wanted(at, checkpoints))
        erased = bool(events) and state.version == 0
        return Evidence(
            label,
            recipient,
            erased,
            logs,
            buckets,
            trees,
            events,
            changes,
            positions,
            checkpoints,
            tiles,
            wordings,
            state,
        )

    async def _positions(
        self,
        known: Mapping[str, LogKey],
        business_id: str,
        events: Iterable[StoredEvent],
        changes: Iterable[StoredChange],
    ) -> Mapping[tuple[LogKey, str], int]:
        wanted: dict[LogKey, list[str]] = {}
        for event in events:
            log = known.get(bot_log(event.entry.bot_id))
            if log is not None:
                wanted.setdefault(log, []).append(event.entry.event_id)
        log = known.get(business_log(business_id))
        if log is not None:
            wanted[log] = [change.entry.config_event_id for change in changes]
        return await self._evidence.positions(wanted)


def _places(
    logs: Iterable[StoredLog], positions: Mapping[tuple[LogKey, str], int]
) -> dict[LogKey, set[int]]:
    """Return where the entries and the censuses that are to be proved stand in each log."""
    at: dict[LogKey, set[int]] = {}
    for (key, _), position in positions.items():
        at.setdefault(key, set()).add(position)
    for log in logs:
        if log.census is not None:
            at.setdefault(log.key, set()).add(log.census.position)
    return at


def _best(offered: Sequence[StoredCheckpoint], at: Collection[int]) -> StoredCheckpoint:
    """Return the newest checkpoint, or one before it that somebody else spoke of and has it all.

    What came between is of other persons, and a word of somebody else's makes all the difference.
    """
    newest = offered[0]
    for one in offered:
        if one.witnesses and max(at, default=-1) < one.size:
            return one
    return newest


def _tiles_wanted(
    at: Mapping[LogKey, set[int]], checkpoints: Mapping[LogKey, StoredCheckpoint]
) -> dict[LogKey, set[TileKey]]:
    """Return the tiles that prove what stands at these places."""
    return {
        key: tiles_needed(here, checkpoints[key].size)
        for key, here in at.items()
        if key in checkpoints and max(here) < checkpoints[key].size
    }


def _wordings_named(events: Iterable[StoredEvent]) -> list[str]:
    """Return the ids of the published wordings that events name."""
    named = {orjson.loads(one.entry.facts).get("disclosure_id") for one in events}
    return sorted(one for one in named if one is not None)
