import json
import sqlite3
from pathlib import Path
from typing import Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.consent.decision import decide
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import EMPTY
from optwarden.consent.vocabulary import MessageType
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.permits import permit_signer
from tests.cli.conftest import Type

CREDENTIAL: Final = "EAAG-a-token-of-an-application"


def test_senders_and_mode(shop: Type) -> None:
    """They are set, replaced as a whole, and taken away by an empty word."""
    words = ("bots", "change", "shop-bot", "--sender", "106540352242922", "--sender", "+4673200")
    changed = shop(*words, "--guard-mode", "shadow", "--json").document
    assert changed["senders"] == ["106540352242922", "+4673200"]
    assert changed["guard_mode"] == "shadow"
    assert shop("bots", "change", "shop-bot", "--sender", "", "--json").document["senders"] == []
    assert (
        "Did you mean enforce?" in shop("bots", "change", "shop-bot", "--guard-mode", "enfor").err
    )


def test_a_sender_of_another_bot_is_refused(shop: Type) -> None:
    """One number has one set of rules."""
    assert shop("bots", "create", "other", "--sender", "1065").code == ExitCode.DONE
    taken = shop("bots", "change", "shop-bot", "--sender", "1065")
    assert (taken.code, taken.err) == (
        5,
        "optwarden: There is such a sender already (senders[0]).\n",
    )


@pytest.mark.parametrize("place", ["env:CLIENT", "file:token.txt", "stdin"])
def test_a_credential_is_read_where_it_is(
    shop: Type, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is kept as its SHA-256 and never shown."""
    monkeypatch.setenv("CLIENT", CREDENTIAL)
    (tmp_path / "token.txt").write_text(CREDENTIAL + "\n")
    words = ("bots", "change", "shop-bot", "--guard-credential", place, "--json")
    ended = shop(*words, stdin=CREDENTIAL + "\n")
    assert ended.document["guard_credentials"] == 1
    assert CREDENTIAL not in ended.out + ended.err
    with sqlite3.connect(tmp_path / "optwarden.db") as connection:
        (kept,) = connection.execute("SELECT credential_hash FROM guard_credential").fetchone()
    connection.close()
    assert kept == hash_of(CREDENTIAL)


@pytest.mark.parametrize("place,code", [("hunter2", 2), ("new", 2), ("env:NOT_THERE", 5)])
def test_a_credential_is_not_taken_from_the_command(shop: Type, place: str, code: int) -> None:
    """The value itself is refused and not repeated."""
    ended = shop("bots", "change", "shop-bot", "--guard-credential", place)
    assert ended.code == code
    assert "hunter2" not in ended.err


def test_a_permit_is_checked(shop: Type, tmp_path: Path) -> None:
    """What this gateway signed is printed; a changed one, and one of another's keys, is refused."""
    (keys_file,) = tmp_path.glob("*keys*")
    decision = decide(EMPTY, BotRules("shop-bot", "b"), Message(MessageType.TEXT), 1)
    permit = permit_signer(Keyring.load(keys_file.read_bytes()), "shop-bot")(decision, "dec.x")
    document = shop("permit", permit, "--json").document
    assert document == {
        "version": 1,
        "bot_id": "shop-bot",
        "decision_id": "dec.x",
        "decided_at": "1970-01-01T00:00:00.000001Z",
        "rule": decision.verdict.rule,
        "grade": None,
        "events": [],
        "policy": decision.policy,
    }
    assert shop("permit", "-", "--json", stdin=permit + "\n").document == document
    foreign = permit_signer(Keyring.create(), "shop-bot")(decision, "dec.x")
    for other in ("x" + permit, permit + "x", permit[:-1], "", "rubbish", foreign, "å." + permit):
        ended = shop("permit", other, "--json")
        assert json.loads(ended.err)["error"] == "refused"
    keys_file.unlink()
    assert shop("permit", permit).code == ExitCode.NOT_FOUND
    assert not keys_file.exists()
