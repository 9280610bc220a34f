"""How is a time stamp asked for? By RFC 3161, with the package that sigstore's clients use."""

from __future__ import annotations

import hashlib


class Rfc3161:
    """Fills `usecases.witnessing.asking.Stamper`."""

    def request(self, content: bytes) -> bytes:
        """Return a request with a nonce, for the SHA-512 of some content, certificates included."""
        from rfc3161_client import TimestampRequestBuilder  # noqa: PLC0415 - rarely needed

        return TimestampRequestBuilder().data(content).build().as_bytes()

    def is_of(self, response: bytes, content: bytes) -> bool:
        """Say whether a response stamps this content; whose certificate it has, `verify` asks."""
        from rfc3161_client import decode_timestamp_response  # noqa: PLC0415 - as above

        try:
            stamp = decode_timestamp_response(response)
            told = stamp.tst_info.message_imprint.message
        except ValueError:
            return False
        return bytes(told) == hashlib.sha512(content).digest()
