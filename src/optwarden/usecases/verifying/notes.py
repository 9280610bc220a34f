"""Whose is a checkpoint, and what does it say? Signed notes, read back."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from optwarden.consent.facts import micros_of
from optwarden.ledger.note import ED25519, KEY_ID_BYTES, TIME_LINE, Checkpoint, Signer, key_id
from optwarden.ledger.tree import HASH_BYTES

_SIGNATURE: Final = re.compile("\u2014 ([^ +\n]+) ([A-Za-z0-9+/=]+)")
_SIZE: Final = re.compile("0|[1-9][0-9]{0,15}")


class VerifierKey(NamedTuple):
    """The public half of a key that signs notes under a name."""

    name: str
    public: bytes

    @property
    def key_id(self) -> bytes:
        """The four bytes it is known by."""
        return key_id(self.name, ED25519 + self.public)

    @classmethod
    def parse(cls, text: str) -> VerifierKey:
        """Read `<name>+<id>+<key>`. Raises ValueError."""
        name, _, rest = text.partition("+")
        shown, _, encoded = rest.partition("+")
        raw = b64decode(encoded, validate=True)
        key = cls(name, raw[1:])
        if raw[:1] != ED25519 or len(key.public) != HASH_BYTES or key.key_id.hex() != shown:
            raise ValueError("this is no verifier key for Ed25519")
        return key


class Note(NamedTuple):
    """A checkpoint as its note says it, and the signatures under it."""

    checkpoint: Checkpoint
    text: str
    signatures: tuple[tuple[str, bytes], ...]

    def signed_by(self, keys: Iterable[VerifierKey]) -> bool:
        """Say whether one of these keys signed it."""
        by_id = {(key.name, key.key_id): key for key in keys}
        return any(
            (key := by_id.get((name, signature[:KEY_ID_BYTES]))) is not None
            and _holds(key, self.text, signature[KEY_ID_BYTES:])
            for name, signature in self.signatures
        )


def parse_note(note: str) -> Note | None:
    """Read a checkpoint's note as this gateway writes it; None where it is none."""
    text, blank, signed = note.partition("\n\n")
    lines = text.split("\n")
    if not blank or len(lines) != 4 or not signed.endswith("\n"):
        return None
    origin, size, root, time = lines
    found = [_SIGNATURE.fullmatch(line) for line in signed[:-1].split("\n")]
    if _SIZE.fullmatch(size) is None or not time.startswith(TIME_LINE) or None in found:
        return None
    try:
        made_at = micros_of(time.removeprefix(TIME_LINE))
        checkpoint = Checkpoint(origin, int(size), b64decode(root, validate=True), made_at)
        signatures = tuple(
            (one[1], b64decode(one[2], validate=True)) for one in found if one is not None
        )
    except ValueError:
        return None
    written = checkpoint.text()
    return Note(checkpoint, written, signatures) if written == f"{text}\n" else None


def keys_of(secrets: Iterable[bytes], origin: str) -> list[VerifierKey]:
    """Return the public halves of the gateway's own checkpoint keys, under a log's name."""
    return [VerifierKey.parse(Signer(origin, secret).verifier_key) for secret in secrets]


def _holds(key: VerifierKey, text: str, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
