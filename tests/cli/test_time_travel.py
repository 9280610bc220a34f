import json

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.session import chosen_bot, run
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideSend, SendDecided
from optwarden.consent.message import Message
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Actor, MessageType
from optwarden.usecases.attempt import signer
from optwarden.web.api.recipients import RecipientAnswer
from optwarden.web.api.sends import SendAnswer
from optwarden.wiring import Gateway
from tests.cli.conftest import Type

NUMBER = "46732001122"


def test_a_recipient_as_of_an_earlier_time(shop: Type) -> None:
    """Before the opt-in there was none; the keys are the API's."""
    shop("opt-in", NUMBER)
    now = shop("recipients", "show", NUMBER, "--json").document
    assert set(now) == set(RecipientAnswer.model_fields)
    assert len(now["opt_ins"]) == 1
    assert now["then"] is None
    words = ("--happened-by", "2020-01-01T00:00:00Z", "--json")
    then = shop("recipients", "show", NUMBER, *words).document
    assert then["opt_ins"] == []
    assert then["then"]["events_later"] == 1
    assert not then["then"]["configuration"]["rebuilt"]
    shown = shop("recipients", "show", NUMBER, "--known-by", "2020-01-01T00:00:00Z")
    assert shown.code == ExitCode.DONE
    assert "events_not_known=1" in shown.out


def test_why_a_message_did_not_go(shop: Type) -> None:
    """A send is named by its decision; the keys are the API's."""

    async def send(gateway: Gateway) -> SendDecided:
        bot = await chosen_bot(gateway, None)
        message = Message(MessageType.TEMPLATE, template="order_update")
        person = Msisdn(NUMBER)
        sign = signer(gateway.keyring, bot.rules, person)
        command = DecideSend(bot.rules, message, "sandbox", sign, Origin(Actor.GATEWAY))
        return await gateway.consents.submit(bot.business_id, person, command)

    decided = run(None, send)
    document = shop("sends", "show", NUMBER, decided.decision_id, "--json").document
    assert set(document) == set(SendAnswer.model_fields)
    assert document["stored"]["reason"] == document["then"]["reason"] == "no_opt_in"
    shown = shop("sends", "show", NUMBER, decided.decision_id)
    assert "On what was known then it is decided as it was." in shown.out
    assert shop("sends", "show", NUMBER, "another").code == ExitCode.NOT_FOUND


@pytest.mark.parametrize(
    "words",
    [
        ("--happened-by", "yesterday"),
        ("--known-by", "yesterday"),
        ("--known-by", "7"),
        ("--happened-by", "2036-01-01T00:00:00Z"),
    ],
)
def test_a_time_that_is_none_is_refused(shop: Type, words: tuple[str, str]) -> None:
    """Exit code 5, and the rule."""
    ended = shop("recipients", "show", NUMBER, *words, "--json")
    assert ended.code == ExitCode.REFUSED
    assert json.loads(ended.err)["error"] == "refused"
