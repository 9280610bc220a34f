"""What was known by then? What stood in the sealed logs: an event is known once it is in one.

Knowledge is a size of the bot's own log. A time is the last checkpoint before it; of the business's
other bots' logs, too. With a size, the others are as they were when the log reached it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from optwarden.consent.events import Event, SourceTime
from optwarden.consent.identity import StopsCarried
from optwarden.consent.refolding.acts import Unreadable
from optwarden.consent.refolding.events import event_of
from optwarden.consent.state import EMPTY, ConsentState, apply
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import StateUnreadable
from optwarden.usecases.time_travel.ports import Past, RecordedEvent

BOT_LOG: Final = "bot/"


class KnownBy(NamedTuple):
    """By when something was known: a size of the bot's log, or a time."""

    size: int | None = None
    time: SourceTime | None = None


class Knowledge(NamedTuple):
    """What was known: so many leaves of each log, as of an instant."""

    sizes: Mapping[str, int]
    at: Micros


def by_then(field: str, time: SourceTime, now: Micros) -> Micros:
    """Return the end of a time as it was written, or now within it. Raises FieldRefused."""
    if time.at > now:
        raise FieldRefused(field, "in_the_future", "can not be later than now.")
    return min(time.at + time.precision - 1, now)


async def knowledge_of(
    past: Past, bot_id: str, known_by: KnownBy, bots: Iterable[str], now: Micros
) -> Knowledge:
    """Work out how large the logs of these bots were. Raises FieldRefused."""
    own = BOT_LOG + bot_id
    sizes: dict[str, int] = {}
    if known_by.time is not None:
        at = by_then("known_by", known_by.time, now)
    else:
        size = known_by.size or 0
        reached = await past.reaching(own, size)
        if reached is None:
            raise FieldRefused("known_by", "too_large", "is more than the log has.")
        at = reached.made_at
        sizes[own] = size
    for log_id in sorted({own, *(BOT_LOG + bot for bot in bots)} - sizes.keys()):
        found = await past.largest(log_id, at)
        sizes[log_id] = 0 if found is None else found.size
    return Knowledge(sizes, at)


async def known(
    past: Past, events: Sequence[RecordedEvent], knowledge: Knowledge
) -> list[RecordedEvent]:
    """Return those of the events that were sealed by then."""
    by_log: dict[str, list[RecordedEvent]] = {}
    for one in events:
        by_log.setdefault(BOT_LOG + one.stored.bot_id, []).append(one)
    found: list[RecordedEvent] = []
    for log_id, some in by_log.items():
        size = knowledge.sizes.get(log_id, 0)
        if size:
            positions = await past.positions(log_id, [one.stored.event_id for one in some])
            found += [one for one in some if positions.get(one.stored.event_id, size) < size]
    return found


def folded(events: Iterable[RecordedEvent], happened_by: Micros | None) -> ConsentState:
    """Fold what had happened by an instant. Raises StateUnreadable."""
    state = EMPTY
    try:
        for one in events:
            event = event_of(one.stored)
            if event is not None and happened_by is not None:
                event = _by_then(event, happened_by)
            if event is not None:
                state = apply(state, event)
    except (Unreadable, TypeError, ValueError):
        raise StateUnreadable("an event cannot be read") from None
    return state


def _by_then(event: Event, at: Micros) -> Event | None:
    """Return what of an event had happened by then.

    What was carried over from another name has times of its own: it had happened, though it was
    carried later.
    """
    act = event.act
    if event.effective_at <= at:
        return event
    if not isinstance(act, StopsCarried):
        return None
    suppressed, lifted = act.suppressed, act.suppression_lifted
    return event._replace(
        act=StopsCarried(
            tuple(out for out in act.opt_outs if out.at <= at),
            suppressed if suppressed is not None and suppressed.at <= at else None,
            lifted if lifted is not None and lifted.at <= at else None,
            act.carried_from,
            tuple(doubt for doubt in act.doubted if doubt.at <= at),
            tuple(settled for settled in act.doubts_settled if settled.at <= at),
        )
    )
