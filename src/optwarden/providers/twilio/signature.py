"""Did Twilio make this callback? By its signature, or by a secret path where a proxy spoils that.

What is signed is in `usecases/signatures/twilio.py`: text messages and calls are signed alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.providers.secrets import PATH_SECRETS, is_one_of, kept
from optwarden.usecases.callbacks import Callback
from optwarden.usecases.signatures.twilio import is_signed

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
    return is_signed(secrets, SIGNING_SECRETS, callback.url, callback.headers, callback.body)
