"""Did Sinch make this callback? A secret of the bot signed it, or it came by a secret path."""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.providers.secrets import PATH_SECRETS, SIGNING_SECRETS, is_one_of, kept
from optwarden.usecases.callbacks import Callback
from optwarden.usecases.signatures.sinch_webhook import is_signed


def is_authentic(secrets: Mapping[str, str], callback: Callback) -> bool:
    """Say whether one of the bot's secrets made the callback; every comparison in constant time."""
    if callback.path_secret is not None:
        return is_one_of(kept(secrets, PATH_SECRETS), callback.path_secret.encode())
    return is_signed(secrets, SIGNING_SECRETS, callback.headers, callback.body)
