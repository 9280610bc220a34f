"""Which of a bot's secrets may have made a callback? Two of each while a rotation lasts."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from typing import Final

SIGNING_SECRETS: Final = ("callback_secret", "callback_secret_previous")
"""What callbacks are signed with: the newest, and the one before it while a rotation lasts."""
PATH_SECRETS: Final = ("callback_path_secret", "callback_path_secret_previous")
"""The last part of a webhook's path, for providers that sign nothing."""


def kept(secrets: Mapping[str, str], names: Sequence[str]) -> list[bytes]:
    """Return the secrets that are set; an empty one would let everybody in."""
    return [secret.encode() for name in names if (secret := secrets.get(name))]


def is_one_of(secrets: Sequence[bytes], given: bytes) -> bool:
    """Say whether a secret is one of these; every comparison is made, in constant time."""
    found = False
    for secret in secrets:
        found |= hmac.compare_digest(secret, given)
    return found
