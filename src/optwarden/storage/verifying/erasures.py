"""Is it remembered of whom nothing may begin anew? An erasure's last event, and the keyed hash."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import orjson

from optwarden.consent.vocabulary import ErasureGround, EventKind
from optwarden.storage.verifying.lookups import ByKey
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.usecases.verifying.findings import Finding, key
from optwarden.usecases.verifying.rows import EventRow, StoredPerson

_ERASED: Final = ByKey(
    "erased",
    (("shard_key", "bigint"), ("business_id", "uuid"), ("label", "bytea")),
    "erased_at, ground",
)
_REMEMBERED: Final = frozenset(one.value for one in ErasureGround if one.is_remembered)


async def check_erasure(
    snapshot: Snapshot, person: StoredPerson, found: Callable[[Finding], None]
) -> None:
    """Look for the keyed hash of a person whose rows are gone; while they go, it is on its way.

    A later erasure of the same name takes the row over, so that it may be younger. One that no
    event asks for only denies, and may be of a database that was restored.
    """
    event = next((one for one in person.events if one.kind == EventKind.ERASED), None)
    if event is None or person.private or person.recipients or not _is_remembered(event):
        return
    where = key(shard_key=person.shard_key, person_id=person.person_id)
    if not person.labels:
        found(Finding("person_label", where, None, "she was erased, and has no label"))
        return
    label = person.labels[0].label
    row_key = (person.shard_key, event.business_id, bytes(label))
    rows = await snapshot.find(_ERASED, [row_key])
    at = key(shard_key=person.shard_key, label=bytes(label).hex())
    if row_key not in rows:
        found(Finding("erased", at, None, "she was erased, and it is not remembered"))
        return
    erased_at, ground = rows[row_key]
    if erased_at < event.effective_at:
        found(Finding("erased", at, "erased_at", "it is from before her last event"))
    if ground not in _REMEMBERED:
        found(Finding("erased", at, "ground", "it is none that is remembered"))


def _is_remembered(event: EventRow) -> bool:
    try:
        return orjson.loads(event.facts).get("ground") in _REMEMBERED
    except (ValueError, AttributeError, TypeError):
        return False
