"""What does the Conversation API call back with? Is it really Sinch, and what does it say?"""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.providers.sinch_conversation.callbacks import parse
from optwarden.providers.sinch_conversation.signature import is_authentic
from optwarden.usecases.callbacks import EMPTY_ACKNOWLEDGEMENT, Callback, Inbound


class SinchConversationDialect:
    """Callbacks of an app of Sinch's Conversation API."""

    name = "sinch_conversation"
    acknowledgement = EMPTY_ACKNOWLEDGEMENT

    def challenge(self, secrets: Mapping[str, str], query: Mapping[str, str]) -> None:
        """Refuse: Sinch asks no such question."""

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        """Say whether the callback was signed with the bot's secret, or came by its secret path."""
        return is_authentic(secrets, callback)

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        """Read a callback."""
        return parse(body)
