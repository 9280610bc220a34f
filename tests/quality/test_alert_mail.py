"""Alerts by e-mail: a real dialogue with a mail server, and what the mail says and does not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from optwarden.consent.rules import BotRules
from optwarden.usecases.collecting.email_address import parse_email_address
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.outbox.alerting import Alert
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.outbox.mailing_alerts import mail_of
from optwarden.usecases.quality.signals import QualityKind, QualitySignal
from tests.doubles.mail_server import HOST, Inbox, running_mail_server
from tests.doubles.world import World, number
from tests.providers.meta_envelope import PHONE_NUMBER_ID
from tests.quality.test_brake import APP_SECRET, EVENTS_SECRET, api, count, rated

KIND: Final = OutboxKind.ALERT_MAIL
TO: Final = "ops@shop.example"


@pytest.fixture
async def inbox() -> AsyncIterator[Inbox]:
    """A mail server on this machine."""
    async with running_mail_server() as opened:
        yield opened


async def mails_alerts(world: World, inbox: Inbox, **changes: str) -> None:
    """Let the bot tell of alerts by e-mail."""
    settings = {
        "phone_number_id": PHONE_NUMBER_ID,
        "smtp_host": HOST,
        "smtp_port": str(inbox.port),
        "smtp_tls": "none",
        "email_from": "hello@shop.example",
        "alert_email": TO,
        **changes,
    }
    await world.change(
        provider_settings={name: said for name, said in settings.items() if said},
        secrets={"callback_secret": APP_SECRET, "events_secret": EVENTS_SECRET},
    )


async def test_a_fall_is_mailed_once(world: World, inbox: Inbox) -> None:
    """Beside the webhook, with what it says and nothing more; what became better is not."""
    await mails_alerts(world, inbox)
    await world.opt_in(number())
    await rated(world, "FLAGGED")
    world.clock.step()
    await rated(world, "UNFLAGGED")
    for _ in range(2):
        await world.delivery(KIND)()
    mail = inbox.only_mail()
    assert inbox.recipients == [TO]
    assert mail["Subject"] == ("[Optwarden] shop-bot: the quality rating of the number is RED")
    assert mail["From"] == "Corner Shop <hello@shop.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    (signal,) = [
        one for one in (await api(world, "GET", "quality/history"))["items"] if one["alert"]
    ]
    text = mail.get_content()
    for name, said in signal.items():
        assert f"{name}: {'' if said is None else said}" in text
    assert number() not in inbox.mails[0].decode()
    assert signal["signal_id"] in mail["Message-ID"]
    assert await world.outbox(KIND) == [("sent", "")]


async def test_a_bound_that_was_passed_is_mailed(world: World, inbox: Inbox) -> None:
    """Of which there were too many, and of what."""
    await mails_alerts(world, inbox)
    await count(world, ("template", "sale", 1000, 25))
    await world.gateway.quality.watch()
    await world.delivery(KIND)()
    subject = inbox.only_mail()["Subject"]
    assert subject == "[Optwarden] shop-bot: too many of opt_outs (template:sale)"


async def test_both_ways_go_by_themselves(world: World, inbox: Inbox) -> None:
    """A mail server that is down keeps no webhook back."""
    await mails_alerts(world, inbox, events_url="http://127.0.0.1:9/")
    await rated(world, "FLAGGED")
    assert await world.outbox(KIND) == [("waiting", "")]
    assert await world.outbox(OutboxKind.ALERT) == [("waiting", "")]


async def test_a_sealer_that_is_stuck_is_mailed(world: World, inbox: Inbox) -> None:
    """It concerns no provider, and goes as the others do."""
    await mails_alerts(world, inbox)
    await world.opt_in(number())
    world.clock.step(61 * 1_000_000)
    await world.gateway.sealing.look()
    await world.delivery(KIND)()
    assert inbox.only_mail()["Subject"] == "[Optwarden] shop-bot: what was recorded is not sealed"
    assert await world.outbox(KIND) == [("sent", "")]


@pytest.mark.parametrize("kind", QualityKind)
def test_whatever_is_told_of_has_words(kind: QualityKind) -> None:
    """Of one line each, also where a provider's own words have several."""
    said = "RED\r\nBcc: all@shop.example"
    signal = QualitySignal("s", "b", 0, 0, "meta_cloud", kind, said, said, said, True)
    to = parse_email_address(TO)
    assert to is not None
    bot = BotRecord(BotRules("b", "shop"), "Corner Shop", "Shop bot", None, "sandbox")
    mail = mail_of(to, bot, Alert(signal))
    assert len(mail.subject.splitlines()) == 1
    assert "Bcc" not in [line.partition(":")[0] for line in mail.text.splitlines()]


@pytest.mark.parametrize("answer", ["451 later", "drop"])
async def test_what_was_not_surely_taken_goes_again(
    world: World, inbox: Inbox, answer: str
) -> None:
    """An alert twice is better than none; its message id is the same."""
    await mails_alerts(world, inbox)
    await rated(world, "FLAGGED")
    inbox.says["DATA"] = answer
    await world.delivery(KIND)()
    assert [progress for progress, _ in await world.outbox(KIND)] == ["waiting"]
    inbox.says.clear()
    world.clock.step(3600 * 1_000_000)
    await world.delivery(KIND)()
    assert [progress for progress, _ in await world.outbox(KIND)] == ["sent"]
    ids = {line for mail in inbox.mails for line in mail.splitlines() if b"Message-ID" in line}
    assert len(ids) == 1


@pytest.mark.parametrize(
    "changes, lacking", [({"smtp_host": ""}, "smtp_host"), ({"alert_email": ""}, "alert_email")]
)
async def test_it_waits_for_what_is_not_set_up(
    world: World, inbox: Inbox, changes: dict[str, str], lacking: str
) -> None:
    """Marked as such items are, and replayed once it is there."""
    await mails_alerts(world, inbox)
    await rated(world, "FLAGGED")
    await mails_alerts(world, inbox, **changes)
    await world.delivery(KIND)()
    assert await world.outbox(KIND) == [("lacking", f"{lacking}: the alert waits for it")]
    assert inbox.mails == []
    await mails_alerts(world, inbox)
    items: list[dict[str, Any]] = (await api(world, "GET", f"outbox?kind={KIND}"))["items"]
    await api(world, "POST", f"outbox/{items[0]['item_id']}/replay", {"may_repeat": False})
    await world.delivery(KIND)()
    assert len(inbox.mails) == 1


async def test_what_the_server_refuses_for_good_is_dead(world: World, inbox: Inbox) -> None:
    """Nobody of this name is there."""
    await mails_alerts(world, inbox)
    await rated(world, "FLAGGED")
    inbox.says["RCPT"] = "550 unknown"
    await world.delivery(KIND)()
    assert await world.outbox(KIND) == [("dead", "the mail server answered SMTP 550")]


async def test_an_address_that_is_none_is_refused(embedded: World) -> None:
    """When it is set, with the field."""
    answer = await embedded.client.patch(
        f"/v1/bots/{embedded.bot.bot_id}",
        json={"provider_settings": {"alert_email": "not an address"}},
        headers={"authorization": f"Bearer {embedded.token}"},
    )
    assert answer.status_code == 400
    (fault,) = answer.json()["errors"]
    assert (fault["field"], fault["rule"]) == ("provider_settings.alert_email", "not_an_address")
