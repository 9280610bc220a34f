"""How does one message reach several recipients through a provider that takes one at a time?

One call for each, all begun at once, so that none starts later than its decision allows; each
recipient keeps the answer to its own call.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from optwarden.usecases.providers import (
    Accepted,
    RecipientReply,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)

SendToOne: TypeAlias = Callable[[str], Awaitable[SendOutcome]]
Describe: TypeAlias = Callable[[Refused], str | None]
"""Says why a provider refused, in its own words."""

_FAILED: Final = "failed"
_UNKNOWN: Final = "unknown"
_SOME_OF_IT: Final = 200
"""The status of calls of which none was taken; each reply has its own."""


def _by_status(refused: Refused) -> str:
    return f"the provider answered {refused.provider_status}"


async def send_to_each(
    to: Sequence[str], send: SendToOne, describe: Describe = _by_status
) -> SendOutcome:
    """Send to each recipient, and say of each what came of it.

    A single recipient's outcome is the call's own. So is one that all calls share and that is about
    none of the recipients: a wrong credential, a provider that cannot be reached.
    """
    outcomes = await asyncio.gather(*(send(one) for one in to))
    first = outcomes[0]
    if len(outcomes) == 1 or all(_is_shared(first, outcome) for outcome in outcomes):
        return first
    taken = [outcome.provider_status for outcome in outcomes if isinstance(outcome, Accepted)]
    replies = [reply for outcome in outcomes for reply in _replies(outcome, describe)]
    return Accepted(tuple(replies), taken[0] if taken else _SOME_OF_IT)


def _is_shared(first: SendOutcome, outcome: SendOutcome) -> bool:
    """Say whether two failures are the same one, of the account or the connection."""
    if isinstance(first, Refused) and isinstance(outcome, Refused):
        told = (first.signal, outcome.signal) == (None, None)
        return told and first.provider_status == outcome.provider_status
    return not isinstance(first, Accepted) and type(first) is type(outcome)


def _replies(outcome: SendOutcome, describe: Describe) -> tuple[RecipientReply, ...]:
    if isinstance(outcome, Accepted):
        status = outcome.provider_status
        return tuple(replace(one, own_call=True, provider_status=status) for one in outcome.replies)
    return (_reply(outcome, describe),)


def _reply(outcome: Refused | Unreachable | Unknown, describe: Describe) -> RecipientReply:
    signal, status = None, None
    if isinstance(outcome, Refused):
        detail, sure = describe(outcome), outcome.surely_not_sent
        signal, status = outcome.signal, outcome.provider_status
    else:
        detail, sure = outcome.detail, isinstance(outcome, Unreachable)
    return RecipientReply(
        taken=False,
        provider_message_id=None,
        provider_state=_FAILED if sure else _UNKNOWN,
        details=detail,
        signal=signal,
        uncertain=not sure,
        own_call=True,
        provider_status=status,
    )
