"""What holds for every try to send? How fresh its decision must be, and what is stored of it.

Used by the guarded send and by the outbox alike.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from optwarden.consent.commands.send import SendDecided, SignDecision
from optwarden.consent.events import MessageSettled
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import SECOND, AttemptOutcome, Micros, Signal
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.decide_messages import sign_decision
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.providers import Accepted, RecipientReply, Refused, SendOutcome, Unknown

FRESH_FOR: Final[Micros] = SECOND
"""DESIGN section 5: the request starts within 1 s of its decision's read, or is decided again."""
_LEAST_SECONDS: Final = 0.05
"""Given to a connection even when nearly nothing is left of the second."""


def is_fresh(decided: SendDecided, now: Micros) -> bool:
    """Say whether a request may still start on this decision; a clock that stepped back says no."""
    return 0 <= now - decided.read_at <= FRESH_FOR


def seconds_left(decided_at: Micros, now: Micros) -> float:
    """Return how long a request decided at an instant may take to start, in seconds."""
    return max(_LEAST_SECONDS, (FRESH_FOR - (now - decided_at)) / SECOND)


def signer(keyring: Keyring, rules: BotRules, recipient: Recipient) -> SignDecision:
    """Return what signs decisions on one recipient's row."""
    return partial(sign_decision, keyring, rules, recipient)


def settlement_of(
    bot: BotRecord, attempt_id: str, outcome: SendOutcome, reply: RecipientReply | None
) -> MessageSettled:
    """Return what is stored of an attempt that came to this outcome."""
    if isinstance(outcome, Accepted):
        return _settlement_of_reply(bot, attempt_id, outcome, reply)
    if isinstance(outcome, Refused):
        sure = AttemptOutcome.REFUSED if outcome.surely_not_sent else AttemptOutcome.UNKNOWN
        status = outcome.provider_status
        return MessageSettled(attempt_id, sure, bot.provider, provider_status=status)
    if isinstance(outcome, Unknown):
        return MessageSettled(attempt_id, AttemptOutcome.UNKNOWN, bot.provider)
    return withdrawn(bot, attempt_id)


def signal_of(outcome: SendOutcome, reply: RecipientReply | None, recipients: int) -> Signal | None:
    """Return what an outcome says about one recipient's consent, of so many of the call."""
    if isinstance(outcome, Accepted):
        return None if reply is None else reply.signal
    if isinstance(outcome, Refused) and recipients == 1:
        return outcome.signal
    return None


def _settlement_of_reply(
    bot: BotRecord, attempt_id: str, outcome: Accepted, reply: RecipientReply | None
) -> MessageSettled:
    """Return what is stored of one recipient of a call that was taken, in whole or in part."""
    if reply is None:
        refused, call_status = AttemptOutcome.REFUSED, outcome.provider_status
        return MessageSettled(attempt_id, refused, bot.provider, provider_status=call_status)
    status = reply.provider_status if reply.own_call else outcome.provider_status
    if reply.uncertain:
        came_to = AttemptOutcome.UNKNOWN
    else:
        came_to = AttemptOutcome.ACCEPTED if reply.taken else AttemptOutcome.REFUSED
    return MessageSettled(attempt_id, came_to, bot.provider, reply.provider_message_id, status)


def withdrawn(bot: BotRecord, attempt_id: str) -> MessageSettled:
    """Return what is stored of an attempt that certainly never left."""
    return MessageSettled(attempt_id, AttemptOutcome.REFUSED, bot.provider)
