"""What of a durable batch is an answer to something that was sent? Opt-outs and failures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from optwarden.consent.vocabulary import Actor, EventKind
from optwarden.storage.engine import Change
from optwarden.storage.tables import EVENT
from optwarden.usecases.quality.counting import CameOf, Outcome

_PLACES: Final = {name: place for place, (name, _) in enumerate(EVENT.columns)}
_KIND, _ACTOR = _PLACES["kind"], _PLACES["actor"]
_FACTS, _AT = _PLACES["facts"], _PLACES["effective_at"]
_OPTED_OUT: Final = EventKind.OPTED_OUT.value
_STATUS: Final = EventKind.STATUS_REPORTED.value
_BY_BUSINESS: Final = '"by":"business"'
_FAILED: Final = tuple(
    f'"provider_state":"{state}"' for state in ("failed", "undelivered", "rejected", "FAILED")
)


def came_of(changes: Iterable[Change]) -> list[CameOf]:
    """Return what a batch tells of. Facts are canonical JSON, so a part of their text will do."""
    found = []
    for change in changes:
        for row in change.rows.get(EVENT, ()):
            kind = row[_KIND]
            if kind == _OPTED_OUT and _BY_BUSINESS not in row[_FACTS]:
                told = row[_ACTOR] == Actor.PROVIDER.value
                outcome = Outcome.BLOCK if told else Outcome.OPT_OUT
            elif kind == _STATUS and any(state in row[_FACTS] for state in _FAILED):
                outcome = Outcome.FAILURE
            else:
                continue
            found.append(CameOf(change.key.shard_key, change.row.person_id, row[_AT], outcome))
    return found
