import re
from pathlib import Path
from typing import Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.session import run
from optwarden.usecases.outbox.delivering import DeliverDue
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.wiring import Gateway
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"
WORDING: Final = """
name = "chat"
language = "en"
business_name = "Bakery"
text = "May Bakery send you messages over WhatsApp, at most 4 per order? Reply STOP to leave."
[[topics]]
topic = "orders"
label = "Delivery updates"
example = "Your bread is ready."
[presentation]
control = "button"
"""
PROGRAMME: Final = """
name = "chat"
bot = "shop-bot"
title = "Order updates"
disclosure = "chat"
topics = ["orders"]
methods = ["WHATSAPP"]
[settings]
whatsapp_menu_word = "6"
"""


@pytest.fixture
def programme(shop: Type, tmp_path: Path) -> str:
    """A published programme of the chat; returns its id."""
    wording, declared = tmp_path / "chat-en.toml", tmp_path / "chat.toml"
    wording.write_text(WORDING)
    declared.write_text(PROGRAMME)
    for words in (
        ("disclosures", "draft", str(wording)),
        ("disclosures", "publish", "chat", "en", "--not-material"),
        ("programmes", "draft", str(declared)),
    ):
        ended = shop(*words)
        assert ended.code == ExitCode.DONE, ended.err
    published = shop("programmes", "publish", "chat", "--json")
    assert published.code == ExitCode.DONE, published.err
    return str(published.document["programme_id"])


def _invitations(gateway: Gateway) -> DeliverDue:
    deliver = gateway.worker._deliveries[OutboxKind.INVITATION]
    assert isinstance(deliver, DeliverDue)
    return deliver


def send_what_is_due() -> None:
    """Do a worker's round."""

    async def work(gateway: Gateway) -> int:
        return await _invitations(gateway)()

    run(None, work)


def test_a_newcomer_walks_it(shop: Type, programme: str) -> None:
    """The menu word asks; once the question went, YES agrees, and nothing before."""
    assert shop("simulate", NUMBER, "6").out == "The person is asked to opt in; YES would agree.\n"
    send_what_is_due()
    agreed = shop("simulate", NUMBER, "YES")
    assert agreed.out == f"The person opted in to the programme {programme}.\n"
    assert shop("check", NUMBER, "--template", "order_update").code == ExitCode.DONE


def test_an_operator_has_a_person_asked(shop: Type, programme: str) -> None:
    """Inside the window; without one it is refused, and the number is not repeated."""
    refused = shop("ask", NUMBER, programme)
    assert (refused.code, refused.err) == (
        ExitCode.REFUSED,
        "optwarden: The person may not be asked: window_closed.\n",
    )
    shop("simulate", NUMBER, "hello")
    assert shop("ask", NUMBER, programme).out == "The person is asked.\n"
    document = shop("ask", "46732001123", programme, "--by", "sms", "--ground", "customer")
    assert (document.code, "does not ask through SMS" in document.err) == (ExitCode.REFUSED, True)


def test_wrong_words(shop: Type, programme: str) -> None:
    """What is unknown is named, with what there is."""
    unknown = shop("ask", NUMBER, "nothing")
    assert unknown.code == ExitCode.NOT_FOUND
    assert re.search(programme, unknown.err)
    assert shop("ask", NUMBER, programme, "--by", "fax").code == ExitCode.USAGE
