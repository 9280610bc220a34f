"""How does one message reach several recipients through a provider that takes one at a time?

One call for each, all begun at once, so that none starts later than its decision allows; each
recipient keeps the answer to its own call.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
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

_FAILED: Final = "failed"
_UNKNOWN: Final = "unknown"


async def send_to_each(to: Sequence[str], send: SendToOne) -> SendOutcome:
    """Send to each recipient, and say of each what came of it.

    A single recipient's outcome is the call's own. So is one that all calls share and that is about
    none of the recipients: a wrong credential, a provider that cannot be reached.
    """
    outcomes = await asyncio.gather(*(send(one) for one in to))
    first = outcomes[0]
    if len(outcomes) == 1 or all(_is_shared(first, outcome) for outcome in outcomes):
        return first
    return Accepted(tuple(reply for outcome in outcomes for reply in _replies(outcome)))


def _is_shared(first: SendOutcome, outcome: SendOutcome) -> bool:
    """Say whether two failures are the same one, of the account or the connection."""
    if isinstance(first, Refused) and isinstance(outcome, Refused):
        told = (first.signal, outcome.signal) == (None, None)
        return told and first.provider_status == outcome.provider_status
    return not isinstance(first, Accepted) and type(first) is type(outcome)


def _replies(outcome: SendOutcome) -> tuple[RecipientReply, ...]:
    if isinstance(outcome, Accepted):
        return outcome.replies
    return (_reply(outcome),)


def _reply(outcome: Refused | Unreachable | Unknown) -> RecipientReply:
    if isinstance(outcome, Refused):
        detail, sure = f"the provider answered {outcome.provider_status}", outcome.surely_not_sent
        signal = outcome.signal
    else:
        detail, sure, signal = outcome.detail, isinstance(outcome, Unreachable), None
    return RecipientReply(
        taken=False,
        provider_message_id=None,
        provider_state=_FAILED if sure else _UNKNOWN,
        details=detail,
        signal=signal,
        uncertain=not sure,
    )
