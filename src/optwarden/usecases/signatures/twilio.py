"""Did Twilio make this request? An HMAC over the public URL and every parameter of the form.

Twilio signs the decoded parameters, in the order of their names; a name that is there twice counts
with each different value, in order (as in twilio-python, which the tests compare with). A JSON body
is not signed itself: its SHA-256 stands in the signed URL. Whether the port is in the URL differs
between Twilio's own senders, so it is tried with and without.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import ParseResult, parse_qs, urlparse

from optwarden.usecases.signatures.form import read_form
from optwarden.usecases.signatures.secrets import is_one_of, kept

SIGNATURE_HEADER: Final = "x-twilio-signature"
SETTINGS_HEADER: Final = "x-twilio-webhooks-signature-settings"
"""`key=<id>,algorithm=HMAC_SHA256`, only where a shared key signs instead of the auth token."""
BODY_HASH: Final = "bodySHA256"
_ALGORITHMS: Final = {"HMAC_SHA1": "sha1", "HMAC_SHA256": "sha256"}
_UNSETTLED: Final = "HMAC_SHA1"
_DEFAULT_PORTS: Final = {"https": 443}


def is_signed(
    secrets: Mapping[str, str],
    names: Sequence[str],
    url: str,
    headers: Mapping[str, str],
    body: bytes,
) -> bool:
    """Say whether one of the secrets of these names signed it; comparisons in constant time.

    `headers` go by lower-case names.
    """
    given = headers.get(SIGNATURE_HEADER, "").strip().encode("latin-1", "replace")
    algorithm = _ALGORITHMS.get(_algorithm(headers.get(SETTINGS_HEADER, "")))
    if not given or algorithm is None:
        return False
    possible = [
        base64.b64encode(hmac.digest(secret, signed, algorithm))
        for signed in _signed(url, headers, body)
        for secret in kept(secrets, names)
    ]
    return is_one_of(possible, given)


def _algorithm(settings: str) -> str:
    for part in settings.split(","):
        name, _, value = part.partition("=")
        if name.strip() == "algorithm" and value.strip():
            return value.strip().upper()
    return _UNSETTLED


def _signed(called: str, headers: Mapping[str, str], body: bytes) -> Iterator[bytes]:
    """Return what Twilio may have signed; nothing where no part of it vouches for the body."""
    try:
        url = urlparse(called)
        spellings = (_without_port(url), _with_port(url))
        hashes = parse_qs(url.query).get(BODY_HASH)
    except ValueError:
        return
    parameters = b""
    if "json" in headers.get("content-type", "").lower():
        if (body or hashes) and not _is_hash_of(body, hashes):
            return
    else:
        form = read_form(body)
        if form is None:
            return
        parameters = _joined(form)
    for spelling in spellings:
        yield spelling.encode("utf-8", "surrogateescape") + parameters


def _is_hash_of(body: bytes, hashes: Sequence[str] | None) -> bool:
    made = hashlib.sha256(body).hexdigest().encode()
    given = hashes[0] if hashes else ""
    return hmac.compare_digest(made, given.encode("utf-8", "replace"))


def _joined(form: Mapping[str, tuple[str, ...]]) -> bytes:
    names = sorted(form)
    text = "".join(name + value for name in names for value in sorted(set(form[name])))
    return text.encode("utf-8", "surrogateescape")


def _without_port(url: ParseResult) -> str:
    if not url.port:
        return url.geturl()
    return url._replace(netloc=url.netloc.rpartition(":")[0]).geturl()


def _with_port(url: ParseResult) -> str:
    if url.port:
        return url.geturl()
    return url._replace(netloc=f"{url.netloc}:{_DEFAULT_PORTS.get(url.scheme, 80)}").geturl()
