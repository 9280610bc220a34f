"""An operator reads what was not understood, and records the opt-out in it by hand."""

from __future__ import annotations

from typing import Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.session import run
from optwarden.storage.raw_inbound import StoredRawInbound
from optwarden.wiring import Gateway
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"
BODY: Final = b'{"from":"withheld","text":"STOP"}'
UNKNOWN: Final = "019a3f6e-9d40-8b11-9c52-51d0e1f7a902"


def keep(*bodies: bytes) -> None:
    """Let callbacks have come that were not understood."""

    async def work(gateway: Gateway) -> None:
        kept = gateway.raw_callbacks
        assert isinstance(kept, StoredRawInbound)
        for body in bodies:
            await kept.keep("shop-bot", "sandbox", "opt_out_unattributed", body)

    run(None, work)


def test_a_stop_of_nobody_is_reviewed_and_recorded(shop: Type) -> None:
    """Listed without what it holds, shown with it on request, then recorded."""
    keep(BODY)
    (item,) = shop("raw-callbacks", "list", "--json").document["items"]
    assert (item["provider"], item["reason"]) == ("sandbox", "opt_out_unattributed")
    shown = shop("raw-callbacks", "show", item["callback_id"], "--json").document
    assert shown == {**item, "body": None, "body_encoding": None}
    opened = shop("raw-callbacks", "show", item["callback_id"], "--personal", "--json").document
    assert opened == {**item, "body": BODY.decode(), "body_encoding": "utf-8"}
    assert "STOP" in shop("raw-callbacks", "show", item["callback_id"], "--personal").out
    listed = shop("raw-callbacks", "list").out
    assert item["callback_id"] in listed
    assert "STOP" not in listed
    assert shop("opt-out", NUMBER, "--method", "WHATSAPP").code == 0


def test_the_list_goes_on(shop: Type) -> None:
    """From one of them on, each once."""
    keep(b"1", b"2", b"3")
    whole = shop("raw-callbacks", "list", "--json").document
    first = shop("raw-callbacks", "list", "--limit", "1", "--json").document
    assert (first["items"], first["more"]) == (whole["items"][:1], True)
    after = first["items"][0]["callback_id"]
    rest = shop("raw-callbacks", "list", "--after", after, "--json").document
    assert rest == {"items": whole["items"][1:], "more": False}


@pytest.mark.parametrize(
    "words", [("show", "{}"), ("show", "{}", "--personal"), ("list", "--after", "{}")]
)
def test_names_are_checked(shop: Type, words: tuple[str, ...]) -> None:
    """One that is not there is not found; what is no name is a mistake in the words."""
    unknown = shop("raw-callbacks", *(word.format(UNKNOWN) for word in words))
    assert unknown.code == ExitCode.NOT_FOUND
    assert shop("raw-callbacks", *(word.format("x") for word in words)).code == ExitCode.USAGE
