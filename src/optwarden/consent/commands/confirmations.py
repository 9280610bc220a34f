"""What is owed to a person who opted in, or asks for help? One message, through the outbox."""

from __future__ import annotations

from typing import Final

from optwarden.consent.commands.handling import Moment, OutboxDraft
from optwarden.consent.events import Event
from optwarden.consent.helping import ANSWER_HELP_WITHIN
from optwarden.consent.vocabulary import SECOND, Micros

OPT_IN_CONFIRMATION: Final = "opt_in_confirmation"
CONFIRM_OPT_IN_WITHIN: Final[Micros] = 24 * 3600 * SECOND
"""A confirmation a day late confuses more than it confirms."""


def confirmation_of(opt_in: Event, moment: Moment) -> OutboxDraft:
    """Return the intent to confirm an opt-in that was just recorded."""
    return OutboxDraft(
        OPT_IN_CONFIRMATION,
        opt_in.bot_id,
        opt_in.event_id,
        moment.now,
        moment.now + CONFIRM_OPT_IN_WITHIN,
    )


def answer_to(received: Event, purpose: str, moment: Moment) -> OutboxDraft | None:
    """Return the intent to answer what a message just asked; None where it comes too late."""
    expires_at = received.effective_at + ANSWER_HELP_WITHIN
    if expires_at <= moment.now:
        return None
    return OutboxDraft(purpose, received.bot_id, received.event_id, moment.now, expires_at)
