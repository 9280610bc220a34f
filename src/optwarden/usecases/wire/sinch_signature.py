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
from collections.abc import Sequence
from typing import Final

from optwarden.usecases.callbacks import Callback
from optwarden.usecases.wire.secrets import is_one_of

SIGNATURE_HEADER: Final = "x-sinch-webhook-signature"
NONCE_HEADER: Final = SIGNATURE_HEADER + "-nonce"
TIMESTAMP_HEADER: Final = SIGNATURE_HEADER + "-timestamp"
ALGORITHM_HEADER: Final = SIGNATURE_HEADER + "-algorithm"
ALGORITHM: Final = "HmacSHA256"


def is_signed(secrets: Sequence[bytes], callback: Callback) -> bool:
    """Say whether one of these secrets signed the callback; each comparison in constant time."""
    headers = callback.headers
    given = headers.get(SIGNATURE_HEADER, "").strip().encode("latin-1", "replace")
    nonce, time = headers.get(NONCE_HEADER), headers.get(TIMESTAMP_HEADER)
    algorithm = headers.get(ALGORITHM_HEADER, ALGORITHM).strip()
    if not (given and nonce and time) or algorithm.lower() != ALGORITHM.lower():
        return False
    parts = (callback.body, nonce.encode("latin-1", "replace"), time.encode("latin-1", "replace"))
    signed = b".".join(parts)
    possible = [base64.b64encode(hmac.digest(secret, signed, "sha256")) for secret in secrets]
    return is_one_of(possible, given)
