"""How does a person stand after a request? In sentences for who entered it."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.vocabulary import ALL_TRANSACTIONAL, SCOPE_ALL, Actor, topic_of_scope
from optwarden.usecases.describe_recipient import (
    OptInOnRecord,
    OptOutOnRecord,
    RecipientDescription,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What ends messages, and what was agreed to."""

    outs: tuple[str, ...]
    ins: tuple[str, ...]


def sentences(found: RecipientDescription) -> Standing:
    """Put a description into words."""
    outs = [_out(one) for one in found.opt_outs]
    if found.suppression is not None:
        outs.insert(0, "On the do-not-send list: no message goes, whatever was agreed.")
    return Standing(tuple(outs), tuple(_in(one) for one in found.opt_ins))


def _out(one: OptOutOnRecord) -> str:
    who = "The person" if one.by is Actor.PERSON else "The business"
    where = "at every bot" if one.every_bot else "at this bot"
    lifted = (
        f", lifted since for {', '.join(map(_topic, one.lifted_for))}" if one.lifted_for else ""
    )
    return f"{who} ended {_scope(one.scope)} {where}{lifted}."


def _in(one: OptInOnRecord) -> str:
    ended = "" if one.standing else "; an opt-out stands against it"
    short = "" if one.shortfall is None else "; its evidence does not hold"
    return f"Opted in to {_topic(one.topic)} ({one.grade}){ended}{short}."


def _scope(scope: str) -> str:
    topic = topic_of_scope(scope)
    if topic is not None:
        return _topic(topic)
    return "all messages" if scope == SCOPE_ALL else f"{scope} messages"


def _topic(topic: str) -> str:
    return "every topic that is not marketing" if topic == ALL_TRANSACTIONAL else topic
