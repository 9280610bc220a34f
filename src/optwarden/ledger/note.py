"""How does the log say how large it is, so that others can hold it to that? In signed checkpoints.

C2SP `tlog-checkpoint` and `signed-note`: some lines of text, an empty line, and a line for each
signature, Ed25519. A key's id is the start of SHA-256 over its name and its public half.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from typing import Final, NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from optwarden.ledger.canonical import written

ED25519: Final = b"\x01"
KEY_ID_BYTES: Final = 4
TIME_LINE: Final = "optwarden-time "
"""Begins the extension line of a checkpoint with the log's own word of when it was made."""


class Checkpoint(NamedTuple):
    """What a log says of itself: its name, its size, its root, and when, by its own clock."""

    origin: str
    size: int
    root: bytes
    made_at: int

    def text(self) -> str:
        """Return the lines that are signed."""
        lines = (self.origin, str(self.size), b64encode(self.root).decode())
        return "".join(f"{line}\n" for line in (*lines, TIME_LINE + written(self.made_at)))


class Signer:
    """Signs notes under a name; the key's 32 secret bytes stay inside."""

    def __init__(self, name: str, secret: bytes) -> None:
        """Take the name, without blanks or "+", and the secret. Raises ValueError."""
        if not name or "+" in name or any(letter.isspace() for letter in name):
            raise ValueError("a key's name has no blanks and no plus sign")
        self.name = name
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.public = self._key.public_key().public_bytes_raw()
        public = ED25519 + self.public
        self.key_id = key_id(name, public)
        self.verifier_key = f"{name}+{self.key_id.hex()}+{b64encode(public).decode()}"
        """What others check signatures with: name, key id, and the public half."""

    def sign(self, text: str) -> str:
        """Return a note: the text, which ends with a line break, and its one signature."""
        return signed_note(text, (self,))

    def signature_line(self, text: str) -> str:
        """Return the line to put under a text."""
        signature = self.key_id + self.signature(text.encode())
        return f"\u2014 {self.name} {b64encode(signature).decode()}\n"

    def signature(self, message: bytes) -> bytes:
        """Return the 64 bytes of a signature alone, for what is no note."""
        return self._key.sign(message)


def signed_note(text: str, signers: Iterable[Signer]) -> str:
    """Return a note: the text, which ends with a line break, and a line for each signature."""
    return f"{text}\n{''.join(signer.signature_line(text) for signer in signers)}"


def key_id(name: str, public: bytes) -> bytes:
    """Return the four bytes by which a key is known; `public` begins with its algorithm's byte."""
    return hashlib.sha256(name.encode() + b"\n" + public).digest()[:KEY_ID_BYTES]
