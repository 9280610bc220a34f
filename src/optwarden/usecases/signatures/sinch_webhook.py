"""Did Sinch make this callback? An HMAC over the raw body, a nonce and a time.

The form that Sinch's newer callbacks share: Conversation, and SMS where it was switched on.

The time is signed and not judged: Sinch does not say whether it signs again when it repeats, and a
repetition may come hours later, so an old time would cost a STOP. What keeps a replay from doing
anything is that messages are known by their ids for longer than any repetition, and that an act
counts as of the time inside the signed body.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping, Sequence
from typing import Final

from optwarden.usecases.signatures.secrets import is_one_of, kept

SIGNATURE_HEADER: Final = "x-sinch-webhook-signature"
NONCE_HEADER: Final = SIGNATURE_HEADER + "-nonce"
TIMESTAMP_HEADER: Final = SIGNATURE_HEADER + "-timestamp"
ALGORITHM_HEADER: Final = SIGNATURE_HEADER + "-algorithm"
ALGORITHM: Final = "HmacSHA256"


def is_signed(
    secrets: Mapping[str, str], names: Sequence[str], headers: Mapping[str, str], body: bytes
) -> bool:
    """Say whether one of the secrets of these names signed it; comparisons in constant time.

    `headers` go by lower-case names.
    """
    given = headers.get(SIGNATURE_HEADER, "").strip().encode("latin-1", "replace")
    nonce, time = headers.get(NONCE_HEADER), headers.get(TIMESTAMP_HEADER)
    algorithm = headers.get(ALGORITHM_HEADER, ALGORITHM).strip()
    if not (given and nonce and time) or algorithm.lower() != ALGORITHM.lower():
        return False
    parts = (body, nonce.encode("latin-1", "replace"), time.encode("latin-1", "replace"))
    signed = b".".join(parts)
    possible = [
        base64.b64encode(hmac.digest(secret, signed, "sha256")) for secret in kept(secrets, names)
    ]
    return is_one_of(possible, given)
