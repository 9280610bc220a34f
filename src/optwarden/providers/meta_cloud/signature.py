"""Did Meta make this callback? An HMAC of the raw bytes with the app secret, or a secret path.

There is no timestamp in it: that a callback is not a replay is known from its ids only.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Final

from optwarden.providers.secrets import PATH_SECRETS, SIGNING_SECRETS, is_one_of, kept
from optwarden.usecases.callbacks import Callback

SIGNATURE_HEADER: Final = "x-hub-signature-256"
VERIFY_TOKENS: Final = ("verify_token", "verify_token_previous")
"""What Meta is told to say when it asks whether the URL is ours."""
_PREFIX: Final = "sha256="
_LONGEST_CHALLENGE: Final = 256
"""Meta's have 10 digits."""


def is_authentic(secrets: Mapping[str, str], callback: Callback) -> bool:
    """Say whether one of the bot's secrets made the callback; every comparison in constant time."""
    if callback.path_secret is not None:
        return is_one_of(
            kept(secrets, PATH_SECRETS), callback.path_secret.encode("utf-8", "replace")
        )
    given = callback.headers.get(SIGNATURE_HEADER, "").removeprefix(_PREFIX).encode()
    signatures = [
        hmac.digest(secret, callback.body, "sha256").hex().encode()
        for secret in kept(secrets, SIGNING_SECRETS)
    ]
    return is_one_of(signatures, given)


def challenge(secrets: Mapping[str, str], query: Mapping[str, str]) -> str | None:
    """Answer Meta's question with its own challenge, if it knows the bot's verify token."""
    asked = query.get("hub.challenge", "")
    token = query.get("hub.verify_token", "").encode("utf-8", "replace")
    knows = is_one_of(kept(secrets, VERIFY_TOKENS), token)
    if query.get("hub.mode") != "subscribe" or not knows:
        return None
    return asked if asked.isprintable() and 0 < len(asked) <= _LONGEST_CHALLENGE else None
