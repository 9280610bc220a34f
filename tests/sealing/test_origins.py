"""What a gateway's logs are called does not depend on where its keys happen to lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from optwarden.settings import BadSettings, Settings
from optwarden.usecases.keyring import Keyring
from optwarden.wiring.sealing import origins_of

KEYRING = Keyring.create()
LOG = "bot/shop-bot"


def settings(**variables: str) -> Settings:
    return Settings.read({f"OPTWARDEN_{name}": value for name, value in variables.items()})


def test_a_log_is_named_by_what_the_gateway_is_told() -> None:
    """The setting comes before the host of the public URL, whose port is not part of a name."""
    told = settings(LOG_ORIGIN="consent.example/logs", PUBLIC_URL="https://gateway.example:8443/x")
    assert origins_of(told, KEYRING).of(LOG) == "consent.example/logs/bot/shop-bot"
    reached = settings(PUBLIC_URL="https://gateway.example:8443/x")
    assert origins_of(reached, KEYRING).of(LOG) == "gateway.example/bot/shop-bot"


def test_a_gateway_without_a_name_is_named_by_its_keys(tmp_path: Path) -> None:
    """Its keys file read again gives the same name; another one gives another."""
    mine = origins_of(settings(), KEYRING)
    assert mine.prefix.startswith("optwarden.invalid/")
    assert len(mine.prefix) == len("optwarden.invalid/") + 16
    (tmp_path / "keys.json").write_bytes(KEYRING.dump())
    again = Keyring.load((tmp_path / "keys.json").read_bytes())
    assert origins_of(settings(), again) == mine
    assert origins_of(settings(), Keyring.create()) != mine


@pytest.mark.parametrize("origin", ["", "two words", "a+b", "/logs", "logs/", "a//b"])
def test_a_name_that_no_key_can_have_is_refused(origin: str) -> None:
    """Keys of signed notes have no blanks and no plus sign."""
    with pytest.raises(BadSettings, match="OPTWARDEN_LOG_ORIGIN"):
        settings(LOG_ORIGIN=origin)
