"""What does Twilio call back with? Is it really Twilio, and what does it say?"""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.providers.twilio.callbacks import parse
from optwarden.providers.twilio.signature import is_authentic
from optwarden.usecases.callbacks import Acknowledgement, Callback, Inbound


class TwilioDialect:
    """Callbacks of Twilio's messaging API: what persons write, and how far messages got."""

    name = "twilio"
    acknowledgement = Acknowledgement("text/xml", b"<Response/>")
    """TwiML that answers nothing: an empty body would be logged as an error at Twilio."""

    def challenge(self, secrets: Mapping[str, str], query: Mapping[str, str]) -> None:
        """Refuse: Twilio asks no such question."""

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        """Say whether the callback was signed with the bot's secret, or came by its secret path."""
        return is_authentic(secrets, callback)

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        """Read a callback."""
        return parse(body)
