"""When was that, by a time stamping authority's word? RFC 3161, with certificates we are given."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from cryptography.x509 import load_pem_x509_certificates
from rfc3161_client import (
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from optwarden.cli.output import instant
from optwarden.ledger.checking.notes import NotReadable

if TYPE_CHECKING:
    from optwarden.ledger.checking.logs import ReadStamp


def stamp_reader(roots: bytes) -> ReadStamp:
    """Return what reads time stamps that lead up to one of these root certificates (PEM).

    Raises ValueError.
    """
    certificates = load_pem_x509_certificates(roots)

    def read(said: str, content: bytes) -> str:
        builder = VerifierBuilder()
        for one in certificates:
            builder = builder.add_root_certificate(one)
        try:
            stamp = decode_timestamp_response(b64decode(said, validate=True))
            builder.build().verify_message(stamp, content)
        except ValueError as error:
            raise NotReadable("it is no time stamp") from error
        except VerificationError as error:
            raise NotReadable("it is of something else, or nobody trusted made it") from error
        made_at = stamp.tst_info.gen_time
        at = instant(int(made_at.timestamp()) * 1_000_000)
        assert at is not None
        return at

    return read
