"""Did Twilio make this callback? A secret of the bot signed it, or it came by a secret path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.usecases.callbacks import Callback
from optwarden.usecases.wire.secrets import PATH_SECRETS, is_one_of, kept
from optwarden.usecases.wire.twilio_signature import is_signed

SIGNING_SECRETS: Final = (
    "auth_token",
    "auth_token_previous",
    "webhook_shared_key",
    "webhook_shared_key_previous",
)


def is_authentic(secrets: Mapping[str, str], callback: Callback) -> bool:
    """Say whether one of the bot's secrets made the callback; every comparison in constant time."""
    if callback.path_secret is not None:
        return is_one_of(kept(secrets, PATH_SECRETS), callback.path_secret.encode())
    return is_signed(kept(secrets, SIGNING_SECRETS), callback)
