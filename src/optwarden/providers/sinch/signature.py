"""Did Sinch make this callback? An HMAC over the raw bytes, or a path that only Sinch was told."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping
from typing import Final

from optwarden.providers.secrets import PATH_SECRETS, SIGNING_SECRETS, is_one_of, kept
from optwarden.usecases.callbacks import Callback

_PREFIX: Final = "sinch-whatsapp-callback-"
SIGNATURE_HEADER: Final = _PREFIX + "signature"
ALGORITHM_HEADER: Final = SIGNATURE_HEADER + "-algorithm"
NONCE_HEADER: Final = SIGNATURE_HEADER + "-nonce"
ALGORITHM: Final = "HMAC_SHA_256"


def is_authentic(secrets: Mapping[str, str], callback: Callback) -> bool:
    """Say whether one of the bot's secrets made the callback; every comparison in constant time."""
    if callback.path_secret is not None:
        given = callback.path_secret.encode()
        return is_one_of(kept(secrets, PATH_SECRETS), given)
    signature = callback.headers.get(SIGNATURE_HEADER, "").strip()
    nonce = callback.headers.get(NONCE_HEADER)
    algorithm = callback.headers.get(ALGORITHM_HEADER, ALGORITHM)
    if not signature or nonce is None or algorithm.strip().upper() != ALGORITHM:
        return False
    signed = b".".join((callback.body, nonce.encode("latin-1")))
    return any(
        _is_signature(hmac.digest(secret, signed, "sha256"), signature)
        for secret in kept(secrets, SIGNING_SECRETS)
    )


def _is_signature(digest: bytes, given: str) -> bool:
    """Compare in hex and in base64: no source settles which one Sinch writes (WIRE section 1)."""
    written = given.encode("latin-1")
    in_hex = hmac.compare_digest(digest.hex().encode(), written.lower())
    in_base64 = hmac.compare_digest(base64.b64encode(digest), written)
    return in_hex or in_base64
