"""What do the commands of one recipient come to? Folded in memory, in the order they came.

Before: the recipient's row as a batch read it. After: their answers, and the rows to be written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from optwarden.consent.commands.erase import StopForErasure
from optwarden.consent.commands.handling import Handled, Moment
from optwarden.consent.erasing import ErasureKept
from optwarden.consent.events import Event
from optwarden.consent.rules import BotRules
from optwarden.consent.state import EMPTY, ConsentState, apply, dump, load
from optwarden.consent.vocabulary import Actor, Micros
from optwarden.storage.engine import Change, DedupeKey, RecipientKey, StoredRecipient
from optwarden.storage.event_rows import EventRows
from optwarden.storage.rows import add_announcements, add_dedupe, add_effects
from optwarden.storage.tables import EVENT, EVENT_PRIVATE, OPT_IN_WORDING, SEAL_MARK
from optwarden.storage.waiting import Waiting
from optwarden.usecases.ports import UNREADABLE, Identifiers, StoreBusy, StoreUnavailable


@dataclass(slots=True)
class Prepared:
    """What a recipient's commands of one batch come to.

    Answers, and the change unless nothing changes.
    """

    answers: list[tuple[Waiting, Any]]
    change: Change | None


class Readied(NamedTuple):
    """A batch that only has to be written: its answers, and its changes as the store takes them."""

    prepared: list[Prepared]
    changes: Sequence[Change]


class Preparing:
    """Handles commands; pure but for the generator of ids."""

    def __init__(self, identifiers: Identifiers) -> None:
        self._identifiers = identifiers
        self._events = EventRows(identifiers.salt)

    def prepare(
        self,
        key: RecipientKey,
        group: list[Waiting],
        stored: StoredRecipient | None,
        seen: set[DedupeKey],
        now: Micros,
        erased_at: Micros | None = None,
    ) -> Prepared:
        """Handle the commands of one recipient; `seen` grows by what they dedupe.

        `now` is the present of a whole batch, later than its rows were read.
        `erased_at` says of one without a row that somebody of this name was erased then.
        """
        kept: Event | None = None
        if stored is None:
            stored, state = StoredRecipient(self._identifiers.person_id(), "", 0, 0), EMPTY
            if erased_at is not None:
                kept = self._erasure_kept(group[0].command.rules, erased_at, now)
                state = apply(state, kept)
        else:
            try:
                state = load(stored.state)
            except UNREADABLE:
                for waiting in group:
                    waiting.fail(StoreUnavailable("a recipient's state cannot be read"))
                return Prepared([], None)
        change = Change(key, stored)
        answers, state, last = self._handled(change, group, state, seen, now)
        if not change.rows:
            return Prepared(answers, None)
        if kept is not None:
            self._events.add(change, group[0].command.rules, kept)
        person_id, _, _, version = stored
        change.row = StoredRecipient(person_id, dump(state), last, version + 1)
        return Prepared(answers, change)

    def _handled(
        self,
        change: Change,
        group: list[Waiting],
        state: ConsentState,
        seen: set[DedupeKey],
        now: Micros,
    ) -> tuple[list[tuple[Waiting, Any]], ConsentState, Micros]:
        """Handle one command after the other; their rows go into the change."""
        _, _, last, version = change.row
        answers: list[tuple[Waiting, Any]] = []
        for waiting in group:
            command, dedupe_key = waiting.command, waiting.dedupe_key
            handled: Handled[Any] | None = None
            if state.erasing is not None and not isinstance(command, StopForErasure):
                waiting.fail(StoreBusy("the recipient is being erased"))
                continue
            try:
                if dedupe_key is not None and dedupe_key in seen:
                    answers.append((waiting, command.replayed(state)))
                    continue
                moment = Moment(now, last, version, self._identifiers.event_id)
                handled = command.handle(state, moment)
                self._add(change, waiting, handled, now)
            except Exception as error:  # noqa: BLE001 - one command's fault must not fail its neighbours
                _take_back(change, handled)
                waiting.fail(error)
                continue
            state = handled.state
            for event in handled.events:
                last = max(last, event.effective_at)
            if dedupe_key is not None:
                seen.add(dedupe_key)
                add_dedupe(change, dedupe_key.bot_id, dedupe_key.dedupe_key, now)
            answers.append((waiting, handled.value))
        return answers, state, last

    def _erasure_kept(self, rules: BotRules, erased_at: Micros, now: Micros) -> Event:
        """Make the first event of somebody who was erased and is heard of again."""
        event_id, act = self._identifiers.event_id(), ErasureKept(erased_at)
        return Event(event_id, rules.bot_id, erased_at, now, Actor.GATEWAY, act)

    def _add(self, change: Change, waiting: Waiting, handled: Handled[Any], now: Micros) -> None:
        for event in handled.events:
            self._events.add(change, waiting.command.rules, event)
        if handled.outbox or handled.intended or handled.settled:
            add_effects(change, handled, self._identifiers.event_id)
        if waiting.command.rules.announces_events:
            add_announcements(change, handled.events, now)


def _take_back(change: Change, handled: Handled[Any] | None) -> None:
    """Remove the rows of a command that failed halfway; its effects come after its last event."""
    if handled is None:
        return
    ids = {event.event_id for event in handled.events}
    for table in (EVENT, EVENT_PRIVATE, SEAL_MARK, OPT_IN_WORDING):
        kept = [row for row in change.rows.pop(table, ()) if row[2] not in ids]
        if kept:
            change.rows[table] = kept
