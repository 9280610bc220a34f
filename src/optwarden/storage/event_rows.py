"""Which rows does an event become?

Itself with its commitments and its leaf, its personal values with their salts, and the mark for the
sealer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from optwarden.consent.events import SCHEMA_VERSION, Act, Event, OptedIn
from optwarden.consent.facts import Facts
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, EventKind, Grade
from optwarden.ledger.canonical import encode, written
from optwarden.ledger.commitment import commit
from optwarden.ledger.leaf import Likeness
from optwarden.ledger.tree import leaf_hash
from optwarden.storage.engine import Change
from optwarden.storage.tables import EVENT, EVENT_PRIVATE, OPT_IN_WORDING, SEAL_MARK

# What the driver takes without adapting it, which an enumeration's `value` is a slow way to.
_KINDS: Final = {kind: kind.value for kind in EventKind}
_ACTORS: Final = {actor: actor.value for actor in Actor}


class _Alike(NamedTuple):
    """What events of one act have in common: by what they are known, and what was made of it."""

    act: Act
    rules: BotRules
    business_id: str
    envelope: tuple[object, ...]
    """Bot, actor, source and cause."""
    kind: str
    actor: str
    facts: str
    wording: str | None
    """What a person read who opted in herself."""
    likeness: Likeness


class EventRows:
    """Adds events' rows to changes.

    What an opt-in has in common with the one before is kept: those of a request, or of all requests
    that name no more than numbers, are one act of many persons. Other acts may hold personal
    values, and nothing of theirs is kept.
    """

    def __init__(self, new_salt: Callable[[], bytes]) -> None:
        self._new_salt = new_salt
        self._before: _Alike | None = None

    def add(self, change: Change, rules: BotRules, event: Event) -> None:
        """Add the rows of one event."""
        event_id, bot_id, effective_at, recorded_at, _, _, private, _, causation = event
        (shard_key, business_id, recipient), person_id = change.key, change.row[0]
        salt = self._new_salt()
        hashes: dict[str, object] = {"recipient": commit("recipient", salt, recipient)}
        opened: dict[str, object] = {"recipient": [salt.hex(), recipient]}
        for field, value in private.items():
            salt = self._new_salt()
            hashes[field] = commit(field, salt, value)
            opened[field] = [salt.hex(), value]
        commitments, personal = encode(hashes), encode(opened).decode()
        _, _, _, _, kind, actor, facts, wording, likeness = self._alike(business_id, rules, event)
        leaf = leaf_hash(
            likeness.canonical(
                shard_key, event_id, person_id, effective_at, recorded_at, commitments
            )
        )
        rows = change.rows.setdefault
        rows(EVENT, []).append(
            (
                shard_key,
                person_id,
                event_id,
                business_id,
                bot_id,
                kind,
                effective_at,
                recorded_at,
                SCHEMA_VERSION,
                actor,
                causation,
                rules.version,
                facts,
                commitments.decode(),
                leaf,
            )
        )
        rows(EVENT_PRIVATE, []).append((shard_key, person_id, event_id, personal))
        rows(SEAL_MARK, []).append((shard_key, person_id, event_id, bot_id, leaf))
        if wording is not None:
            named = (shard_key, person_id, event_id, bot_id, wording, recipient)
            rows(OPT_IN_WORDING, []).append(named)

    def _alike(self, business_id: str, rules: BotRules, event: Event) -> _Alike:
        act, before = event[5], self._before
        envelope = event[1], event[4], event[7], event[8]
        if (
            before is not None
            and before[0] is act
            and before[1] is rules
            and before[2] == business_id
            and before[3] == envelope
        ):
            return before
        made = _made(business_id, rules, event, envelope)
        self._before = made if isinstance(act, OptedIn) else None
        return made


def _made(business_id: str, rules: BotRules, event: Event, envelope: tuple[object, ...]) -> _Alike:
    act = event.act
    kind, actor, facts = _KINDS[act.kind], _ACTORS[event.actor], encode(facts_of(event))
    likeness = Likeness(
        schema_version=SCHEMA_VERSION,
        business_id=business_id,
        bot_id=event.bot_id,
        kind=kind,
        actor=actor,
        causation=event.causation,
        configuration=rules.version,
        facts=facts,
    )
    wording = None
    if isinstance(act, OptedIn) and act.grade is not Grade.ASSERTED:
        wording = act.disclosure_id or None
    return _Alike(act, rules, business_id, envelope, kind, actor, facts.decode(), wording, likeness)


def facts_of(event: Event) -> Facts:
    """Return an event's non-personal fields, its source's time among them."""
    facts, source = event.act.facts(), event.source
    if source is not None:
        facts["source_at"] = written(source.at)
        facts["source_precision_microseconds"] = source.precision
        facts["source_clamped"] = source.clamped
    return facts
