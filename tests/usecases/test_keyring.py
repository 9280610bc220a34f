import base64
import hmac
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import orjson
import pytest

from optwarden.usecases.keyring import BadKeyring, Keyring
from optwarden.wiring.keys import open_keyring


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


def test_a_file_of_an_earlier_release_gets_the_keys_it_lacks(tmp_path: Path) -> None:
    """Once, whoever opens it first; the others stay as they were, and so does who may read it."""
    keyring = Keyring.create()
    older = orjson.loads(keyring.dump())
    del older["checkpoint"], older["label"]
    path = tmp_path / "keys.json"
    path.write_bytes(orjson.dumps(older))
    with ThreadPoolExecutor(4) as threads:
        opened = list(threads.map(open_keyring, [path] * 8))
    assert all(one.keys == opened[0].keys for one in opened)
    assert opened[0].keys["permit"] == keyring.keys["permit"]
    assert path.stat().st_mode & 0o777 == 0o600
    assert opened[0].label("business", "46700") == open_keyring(path).label("business", "46700")


def test_a_file_without_what_every_release_had_is_refused(tmp_path: Path) -> None:
    """It is damaged, not old."""
    document = orjson.loads(Keyring.create().dump())
    del document["permit"]
    path = tmp_path / "keys.json"
    path.write_bytes(orjson.dumps(document))
    with pytest.raises(BadKeyring):
        open_keyring(path)
