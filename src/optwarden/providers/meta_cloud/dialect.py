"""What does Meta call back with? Is it really Meta, and what does it say?"""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.providers.meta_cloud.callbacks import parse
from optwarden.providers.meta_cloud.signature import challenge, is_authentic
from optwarden.usecases.callbacks import EMPTY_ACKNOWLEDGEMENT, Callback, Inbound


class MetaCloudDialect:
    """Callbacks of the WhatsApp Cloud API."""

    name = "meta_cloud"
    acknowledgement = EMPTY_ACKNOWLEDGEMENT

    def challenge(self, secrets: Mapping[str, str], query: Mapping[str, str]) -> str | None:
        """Answer the question with which Meta verifies a webhook's URL."""
        return challenge(secrets, query)

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        """Say whether the app secret signed the callback, or it came by its secret path."""
        return is_authentic(secrets, callback)

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        """Read a callback."""
        return parse(body)
