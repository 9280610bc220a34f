"""How does 360dialog speak, in both directions? Meta's bodies behind a door of its own.

It signs nothing: a callback is known by a header that was set with the webhook's address (360dialog
Hub, "Webhook URL": "add required headers"), or by a secret path.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from optwarden.providers.contract import Parts
from optwarden.providers.meta_cloud.callbacks import parse
from optwarden.providers.meta_cloud.sending import CAPABILITY, Door, send_through
from optwarden.providers.secrets import PATH_SECRETS, is_one_of, kept
from optwarden.providers.upstream import Upstream
from optwarden.usecases.callbacks import EMPTY_ACKNOWLEDGEMENT, Callback, Inbound
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import CapabilityOutcome, Outgoing, SendOutcome, Unreachable

BASE_URL: Final = "base_url"
API_KEY: Final = "api_key"
DEFAULT_BASE_URL: Final = "https://waba-v2.360dialog.io"
SECRET_HEADER: Final = "optwarden-callback-secret"  # noqa: S105 - the header's name
HEADER_SECRETS: Final = ("callback_header_secret", "callback_header_secret_previous")
"""What stands in the header; the one before it while a rotation lasts."""
_KEY_HEADER: Final = "d360-api-key"


class Dialog360Dialect:
    """Callbacks of 360dialog."""

    name = "dialog360"
    acknowledgement = EMPTY_ACKNOWLEDGEMENT

    def challenge(self, secrets: Mapping[str, str], query: Mapping[str, str]) -> None:
        """Refuse: 360dialog asks no such question."""

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        """Say whether the callback has the bot's secret, in its path or in the header."""
        if callback.path_secret is not None:
            given = callback.path_secret.encode("utf-8", "replace")
            return is_one_of(kept(secrets, PATH_SECRETS), given)
        given = callback.headers.get(SECRET_HEADER, "").encode("latin-1", "replace")
        return is_one_of(kept(secrets, HEADER_SECRETS), given)

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        """Read a callback: Meta's, passed on."""
        return parse(body)


class Dialog360:
    """The provider `dialog360`: secret `api_key`; the setting `base_url` has a default."""

    name = "dialog360"

    def __init__(self, upstream: Upstream) -> None:
        self._upstream = upstream

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """POST the message once for each recipient."""
        return await send_through(self._upstream, _door_of(outgoing.bot), outgoing)

    async def capability(
        self,
        bot: BotRecord,  # noqa: ARG002
        numbers: Sequence[str],  # noqa: ARG002
    ) -> CapabilityOutcome:
        """Say that it cannot be asked."""
        return CAPABILITY


def build(parts: Parts) -> Dialog360:
    """Build the provider."""
    return Dialog360(parts.upstream)


def _door_of(bot: BotRecord) -> Door | Unreachable:
    key = bot.secrets.get(API_KEY)
    if not key:
        return Unreachable(f"the bot lacks the secret {API_KEY}")
    base_url = (bot.provider_settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")
    return Door(f"{base_url}/messages", {_KEY_HEADER: key, "content-type": "application/json"})


DIALECT = Dialog360Dialect()
