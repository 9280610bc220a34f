import base64
import hmac

import pytest

from optwarden.usecases.keyring import Keyring


@pytest.mark.parametrize("length", [0, 1, 55, 56, 63, 64, 65, 119, 1000])
def test_a_signature_is_an_hmac(length: int) -> None:
    """It is the newest permit key's id and the HMAC-SHA256 of the document, in base64url."""
    keyring, document = Keyring.create(), b"x" * length
    key = keyring.keys["permit"][-1]
    digest = base64.urlsafe_b64encode(hmac.digest(key.secret, document, "sha256"))
    expected = f"{key.key_id}.{digest.rstrip(b'=').decode()}"
    assert keyring.signature(document) == keyring.signature(document) == expected
    assert keyring.signed(document, expected)
    assert not keyring.signed(document + b"x", expected)
