"""How does a mail leave? Against a real SMTP server that says no, or nothing, at each stage."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from optwarden.consent.rules import BotRules
from optwarden.optin.email.sending import MailServer, Tls, send, server_of
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import Accepted, Refused, SendOutcome, Unknown, Unreachable
from tests.doubles.mail_server import (
    HOST,
    PASSWORD,
    USERNAME,
    Certificate,
    Inbox,
    make_certificate,
    running_mail_server,
)

SENDER: Final = EmailAddress("hello@shop.example")
ANN: Final = EmailAddress("Ann@mail.example")
MAIL: Final = b"Subject: hello\r\n\r\n.a line that begins with a dot\r\n"
ID: Final = "<1@shop.example>"


@pytest.fixture
async def inbox() -> AsyncIterator[Inbox]:
    async with running_mail_server() as running:
        yield running


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    return make_certificate(tmp_path)


@pytest.fixture
def trusted(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> Certificate:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.path))
    return certificate


def plain(inbox: Inbox) -> MailServer:
    return MailServer(HOST, inbox.port, Tls.NONE, SENDER)


async def sent(server: MailServer, seconds: float = 5) -> SendOutcome:
    return await send(server, ANN, MAIL, ID, seconds)


async def test_mail_arrives_unchanged(inbox: Inbox) -> None:
    """What was sent is what arrives, at the one address, and its Message-ID is on record."""
    outcome = await sent(plain(inbox))
    assert isinstance(outcome, Accepted)
    assert (outcome.replies[0].taken, outcome.replies[0].provider_message_id) == (True, ID)
    assert (inbox.mails, inbox.recipients) == ([MAIL], ["Ann@mail.example"])


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA"])
async def test_refused_for_now(inbox: Inbox, stage: str) -> None:
    """A 4xx at any stage may be tried again: nothing was taken."""
    inbox.says[stage] = "451 4.3.0 Try later, ann@mail.example"
    outcome = await sent(plain(inbox))
    assert isinstance(outcome, Refused)
    assert (outcome.is_final, outcome.surely_not_sent, outcome.body) == (False, True, b"SMTP 451")
    assert inbox.mails == []


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA"])
async def test_refused_for_good(inbox: Inbox, stage: str) -> None:
    """A 5xx at any stage is final, and nothing was taken."""
    inbox.says[stage] = "550 5.1.1 No such user ann@mail.example"
    outcome = await sent(plain(inbox))
    assert isinstance(outcome, Refused)
    assert (outcome.is_final, outcome.surely_not_sent, outcome.body) == (True, True, b"SMTP 550")


@pytest.mark.parametrize("stage", ["MAIL", "RCPT"])
async def test_hung_up_before_the_mail(inbox: Inbox, stage: str) -> None:
    """A connection that is lost before the mail left has certainly sent nothing."""
    inbox.says[stage] = "drop"
    outcome = await sent(plain(inbox))
    assert isinstance(outcome, Unreachable)
    assert "mail.example" not in outcome.detail


async def test_hung_up_after_the_mail(inbox: Inbox) -> None:
    """A connection that is lost after the mail left may have sent it: nobody knows."""
    inbox.says["DATA"] = "drop"
    outcome = await sent(plain(inbox))
    assert isinstance(outcome, Unknown)
    assert inbox.mails == [MAIL]


async def test_silence_after_the_mail() -> None:
    """A server that takes the mail and never answers leaves it unknown, within the time allowed."""
    hung_up = asyncio.Event()

    async def mute(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mute\r\n")
        while line := await reader.readline():
            if line.startswith(b"DATA"):
                writer.write(b"354 go on\r\n")
                break
            writer.write(b"250 OK\r\n")
        await reader.read()
        writer.close()
        hung_up.set()

    listening = await asyncio.start_server(mute, HOST, 0)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        outcome = await sent(MailServer(HOST, port, Tls.NONE, SENDER), seconds=0.3)
        await hung_up.wait()
    assert isinstance(outcome, Unknown)


async def test_nobody_listens(inbox: Inbox) -> None:
    """A server that is not there got nothing."""
    outcome = await sent(MailServer(HOST, 1, Tls.NONE, SENDER))
    assert isinstance(outcome, Unreachable)


async def test_starttls_and_login(trusted: Certificate) -> None:
    """The dialogue turns to TLS, then logs in, and only then hands over the mail."""
    async with running_mail_server(starttls=trusted, login=True) as inbox:
        server = MailServer(
            HOST, inbox.port, Tls.STARTTLS, SENDER, username=USERNAME, password=PASSWORD
        )
        assert isinstance(await sent(server), Accepted)
        assert (inbox.encrypted, inbox.logins) == ([True], [USERNAME])


async def test_wrong_password(trusted: Certificate) -> None:
    """A login that fails is the business's to put right: nothing left, and it is tried again."""
    async with running_mail_server(starttls=trusted, login=True) as inbox:
        server = MailServer(
            HOST, inbox.port, Tls.STARTTLS, SENDER, username=USERNAME, password="wrong"
        )
        outcome = await sent(server)
        assert isinstance(outcome, Unreachable)
        assert "535" in outcome.detail
        assert "wrong" not in repr(server)
        assert inbox.mails == []


async def test_implicit_tls(trusted: Certificate) -> None:
    """A server that speaks TLS from the first byte is spoken to so."""
    async with running_mail_server(implicit=trusted, login=True) as inbox:
        server = MailServer(
            HOST, inbox.port, Tls.IMPLICIT, SENDER, username=USERNAME, password=PASSWORD
        )
        assert isinstance(await sent(server), Accepted)


@pytest.mark.parametrize("tls", [Tls.STARTTLS, Tls.IMPLICIT])
async def test_certificate_that_nobody_signed(certificate: Certificate, tls: Tls) -> None:
    """A certificate that is not trusted ends the dialogue before login and mail."""
    given = {"starttls" if tls is Tls.STARTTLS else "implicit": certificate}
    async with running_mail_server(login=True, **given) as inbox:
        server = MailServer(HOST, inbox.port, tls, SENDER, username=USERNAME, password=PASSWORD)
        assert isinstance(await sent(server), Unreachable)
        assert (inbox.mails, inbox.logins) == ([], [])


async def test_server_without_starttls(inbox: Inbox) -> None:
    """A server that offers no STARTTLS, or whose offer was taken out on the way, gets nothing."""
    outcome = await sent(replace(plain(inbox), tls=Tls.STARTTLS))
    assert isinstance(outcome, Unreachable)
    assert inbox.mails == []


def bot(secrets: Mapping[str, str], settings: Mapping[str, str]) -> BotRecord:
    given = {"smtp_host": "mail.example", "email_from": "hello@shop.example", **settings}
    kept = {name: value for name, value in given.items() if value}
    rules = BotRules("shop", "a business")
    return BotRecord(rules, "Shop", "Shop", None, "sandbox", kept, secrets)


@pytest.mark.parametrize(
    "settings, wrong",
    [
        ({"smtp_host": ""}, "smtp_host"),
        ({"smtp_port": "0"}, "smtp_port"),
        ({"smtp_port": "65536"}, "smtp_port"),
        ({"smtp_port": "five"}, "smtp_port"),
        ({"smtp_tls": "maybe"}, "smtp_tls"),
        ({"smtp_tls": "none"}, "smtp_tls"),
        ({"smtp_tls": "none", "smtp_host": "127.0.0.1.mail.example"}, "smtp_tls"),
        ({"email_from": ""}, "email_from"),
        ({"email_from": "Shop <hello@shop.example>"}, "email_from"),
        ({"email_from": "hello@shop.example\r\nBcc: x@y.example"}, "email_from"),
        ({"email_reply_to": "nobody"}, "email_reply_to"),
        ({"smtp_username": "shop"}, "smtp_password"),
    ],
)
def test_settings_that_are_wrong(settings: dict[str, str], wrong: str) -> None:
    """What is missing or wrong is named; without encryption goes to this machine only."""
    assert server_of(bot({}, settings)) == wrong


@pytest.mark.parametrize(
    "settings, port, tls",
    [
        ({}, 587, Tls.STARTTLS),
        ({"smtp_tls": "implicit"}, 465, Tls.IMPLICIT),
        ({"smtp_tls": "none", "smtp_host": "localhost"}, 25, Tls.NONE),
        ({"smtp_tls": "none", "smtp_host": "::1", "smtp_port": "2525"}, 2525, Tls.NONE),
    ],
)
def test_settings_that_will_do(settings: dict[str, str], port: int, tls: Tls) -> None:
    """A port goes with the encryption unless it is named."""
    server = server_of(bot({"smtp_password": "p"}, {"smtp_username": "shop", **settings}))
    assert isinstance(server, MailServer)
    assert (server.port, server.tls, server.username) == (port, tls, "shop")
