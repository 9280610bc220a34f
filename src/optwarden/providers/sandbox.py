"""How is the gateway tried without a provider? The sandbox keeps and shows, and sends nothing."""

from __future__ import annotations

from collections.abc import Sequence

from optwarden.providers.contract import Parts
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.providers import (
    Accepted,
    Capable,
    Outgoing,
    RecipientReply,
    SandboxMessage,
    SendOutcome,
    Unknown,
)


class Sandbox:
    """A provider that never leaves the machine."""

    name = "sandbox"

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """Keep the message once for each recipient."""
        parts = self._parts
        now = parts.clock.now()
        ids = sorted(parts.identifiers.event_id() for _ in outgoing.to)
        messages = [
            SandboxMessage(
                sandbox_message_id,
                outgoing.bot.bot_id,
                recipient,
                parts.new_message_id(now),
                now,
                outgoing.message,
            )
            for sandbox_message_id, recipient in zip(ids, outgoing.to, strict=True)
        ]
        try:
            await parts.sandbox_messages.keep(messages)
        except StoreUnavailable:
            return Unknown("the sandbox could not keep the message")
        return Accepted(tuple(_queued(one) for one in messages))

    async def capability(self, bot: BotRecord, numbers: Sequence[str]) -> Capable:  # noqa: ARG002
        """Say that every number is on WhatsApp."""
        return Capable((True,) * len(numbers))


def _queued(message: SandboxMessage) -> RecipientReply:
    return RecipientReply(
        taken=True, provider_message_id=message.provider_message_id, provider_state="queued"
    )


def build(parts: Parts) -> Sandbox:
    """Build the provider."""
    return Sandbox(parts)
