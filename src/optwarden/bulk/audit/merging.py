"""Which records are one? A message told of in two exports, or in several reports, counts once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from optwarden.bulk.audit.records import SENT, Record, Sent
from optwarden.consent.vocabulary import Micros


class Message(NamedTuple):
    """A message of the business, as all that tells of it says."""

    at: Micros
    precision: Micros
    message_id: str
    file: int
    line: int
    bot: str
    sent: Sent


def merged(records: Sequence[Record]) -> tuple[list[Message], list[Record], int]:
    """Return one person's messages, the acts, and how many records told nothing new."""
    if len(records) == 1:
        return _alone(records[0])
    sends: dict[object, Message] = {}
    acts: dict[object, Record] = {}
    told_by: dict[object, set[int]] = {}
    seen: Counter[tuple[int, object]] = Counter()
    duplicates = 0
    for record in records:
        _, at, kind, message_id, file, line, bot, precision, about = record
        name: object = (kind, message_id)
        if not message_id:
            # Without an id rows are one message if different files tell of it: the second such row
            # of one file is another than the first.
            content = (kind, at, bot, _frozen(about))
            seen[file, content] += 1
            name = (content, seen[file, content])
        if kind != SENT:
            known = acts.get(name)
            duplicates += known is not None
            if known is None or (at, file, line) < (known[1], known[4], known[5]):
                acts[name] = record
            continue
        message = Message(at, precision, message_id, file, line, bot, Sent(*about))
        before = sends.get(name)
        if before is None:
            sends[name] = message
            told_by[name] = {file}
            continue
        if file not in told_by[name]:
            told_by[name].add(file)
            duplicates += 1
        sends[name] = _one(before, message)
    return list(sends.values()), list(acts.values()), duplicates


def _alone(record: Record) -> tuple[list[Message], list[Record], int]:
    """Return the only record of a person, as many have."""
    _, at, kind, message_id, file, line, bot, precision, about = record
    if kind != SENT:
        return [], [record], 0
    return [Message(at, precision, message_id, file, line, bot, Sent(*about))], [], 0


def _one(one: Message, other: Message) -> Message:
    """Put two reports of a message together: when it first went, and all that is known of it."""
    first, second = (one, other) if one[:1] + one[3:5] <= other[:1] + other[3:5] else (other, one)
    told, more = first.sent, second.sent
    signal = told if told.signal else more
    sent = Sent(
        told.type or more.type,
        told.category or more.category,
        told.template or more.template,
        told.topic or more.topic,
        max(told.outcome, more.outcome),
        signal.signal,
        signal.signal_at,
        told.late and more.late,
    )
    return first._replace(bot=first.bot or second.bot, sent=sent)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(each) for each in value) if isinstance(value, (list, tuple)) else value
