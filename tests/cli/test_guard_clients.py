"""pywa and twilio-python, unmodified apart from the address, send through a running gateway."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from pywa.client import WhatsApp
from pywa.errors import RecipientNotInAllowedList, ReEngagementMessage, WhatsAppError
from pywa.types.templates import TemplateLanguage
from twilio.base.exceptions import TwilioRestException  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category
from optwarden.settings import Settings
from optwarden.usecases.configuration import BotRecord
from optwarden.wiring import build
from tests.cli.running_server import RunningServer, running_server
from tests.doubles.guarded import (
    ACCOUNT_SID,
    AUTH_TOKEN,
    CONTENT_SID,
    META_TOKEN,
    PHONE_NUMBER_ID,
    TWILIO_SENDER,
    answer_of,
    bot_records,
)
from tests.doubles.upstream import Request, UpstreamStub, running_upstream
from tests.doubles.world import number

AGREED: Final = number(1)
NOBODY: Final = number(2)


@dataclass(frozen=True, slots=True)
class Running:
    """A gateway in a process of its own, with an upstream beside it."""

    server: RunningServer
    upstream: UpstreamStub

    @property
    def guard(self) -> str:
        return f"{self.server.line['url']}/guard"


def answer(request: Request) -> bytes:
    if request.path.endswith("/media"):
        return b'{"id":"1037543291543636"}'
    return answer_of(request)


@contextlib.contextmanager
def upstream_in_a_thread() -> Iterator[UpstreamStub]:
    """The stub in a loop of its own: the clients under test block theirs."""
    ready, done = threading.Event(), asyncio.Event()
    found: list[tuple[asyncio.AbstractEventLoop, UpstreamStub]] = []

    async def serve() -> None:
        async with running_upstream() as stub:
            stub.answering, stub.status = answer, 200
            found.append((asyncio.get_running_loop(), stub))
            ready.set()
            await done.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    ready.wait()
    loop, stub = found[0]
    try:
        yield stub
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join()


async def set_up(folder: Path, upstream_url: str) -> None:
    """Give the demo's business a bot of Meta and one of Twilio, each with one opt-in."""
    settings = Settings.read(database_url=f"sqlite:///{folder / 'optwarden.db'}")
    gateway = build(settings)
    await gateway.open()
    try:
        (demo,) = await gateway.administration.bots()
        for record in bot_records(demo, upstream_url):
            if record.provider in ("meta_cloud", "twilio"):
                await _set_up_bot(gateway, record)
    finally:
        await gateway.close()


async def _set_up_bot(gateway: Any, record: BotRecord) -> None:
    bot = await gateway.administration.create_bot(replace(record, secrets=dict(record.secrets)))
    for name in ("order_update", CONTENT_SID):
        await gateway.administration.declare_template(bot, Template(name, Category.UTILITY))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """`optwarden serve --dev`, and what stands behind it."""
    folder = tmp_path_factory.mktemp("guard")
    with (
        upstream_in_a_thread() as upstream,
        running_server("--dev", "--port", "0", folder=folder) as server,
    ):
        asyncio.run(set_up(folder, upstream.url))
        for bot in ("meta_cloud-bot", "twilio-bot"):
            status, body = server.request(
                "POST", f"/whatsapp/v1/{bot}/provision/optin", {"numbers": [AGREED]}
            )
            assert status == 200, body
        yield Running(server, upstream)


@pytest.fixture
def whatsapp(running: Running) -> Iterator[WhatsApp]:
    """pywa; its session's address is the guard's."""
    running.upstream.requests.clear()
    with httpx.Client() as session:
        client = WhatsApp(phone_id=PHONE_NUMBER_ID, token=META_TOKEN, session=session)
        session.base_url = httpx.URL(f"{running.guard}/meta_cloud/v23.0")
        yield client


@pytest.fixture
def twilio(running: Running) -> Client:
    """twilio-python; the address of its API is the guard's."""
    running.upstream.requests.clear()
    client = Client(ACCOUNT_SID, AUTH_TOKEN)
    client.api.base_url = f"{running.guard}/twilio"
    return client


class TestPywa:
    def test_allowed(self, running: Running, whatsapp: WhatsApp) -> None:
        """A template to somebody who agreed is sent, and pywa gets Meta's answer."""
        sent = whatsapp.send_template(
            to=AGREED, name="order_update", language=TemplateLanguage.ENGLISH, params=[]
        )
        assert sent.id == "wamid.UPSTREAM"
        (request,) = running.upstream.requests
        assert request.path == f"/v23.0/{PHONE_NUMBER_ID}/messages"
        assert request.headers["authorization"] == f"Bearer {META_TOKEN}"

    def test_denied(self, running: Running, whatsapp: WhatsApp) -> None:
        """A refusal is raised as pywa's own exception, and nothing leaves."""
        with pytest.raises(RecipientNotInAllowedList) as refused:
            whatsapp.send_template(
                to=NOBODY, name="order_update", language=TemplateLanguage.ENGLISH, params=[]
            )
        assert refused.value.code == 131030
        assert refused.value.details is not None
        assert refused.value.details.startswith("no_opt_in: ")
        assert refused.value.raw_response is not None
        assert refused.value.raw_response.headers["optwarden-reason"] == "no_opt_in"
        assert running.upstream.requests == []

    def test_outside_the_window(self, whatsapp: WhatsApp) -> None:
        """Words to somebody who has not written are Meta's own re-engagement error."""
        with pytest.raises(ReEngagementMessage):
            whatsapp.send_message(to=AGREED, text="Hello")

    def test_media_is_uploaded(self, running: Running, whatsapp: WhatsApp) -> None:
        """The upload passes through, boundary, bytes and all."""
        media = whatsapp.upload_media(
            media=b"\x89PNG\x00\xff" * 50_000, mime_type="image/png", filename="a.png"
        )
        assert media.id == "1037543291543636"
        (request,) = running.upstream.requests
        assert request.path == f"/v23.0/{PHONE_NUMBER_ID}/media"
        assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
        assert b"\x89PNG\x00\xff" * 50_000 in request.body

    def test_a_receipt(self, running: Running, whatsapp: WhatsApp) -> None:
        """Marking a message as read passes."""
        running.upstream.body = b'{"success":true}'
        try:
            assert whatsapp.mark_message_as_read(message_id="wamid.X")
        finally:
            running.upstream.body = None

    def test_a_stranger(self, running: Running) -> None:
        """A token that is no bot's is an error of authorisation in pywa."""
        with httpx.Client() as session:
            client = WhatsApp(phone_id=PHONE_NUMBER_ID, token="EAAG-x", session=session)
            session.base_url = httpx.URL(f"{running.guard}/meta_cloud/v23.0")
            with pytest.raises(WhatsAppError) as refused:
                client.send_message(to=AGREED, text="Hello")
        assert (refused.value.code, refused.value.status_code) == (190, 401)


class TestTwilioPython:
    def test_allowed(self, running: Running, twilio: Client) -> None:
        """Content to somebody who agreed is sent, and the client gets Twilio's answer."""
        message = twilio.messages.create(
            to=f"whatsapp:+{AGREED}", from_=f"whatsapp:{TWILIO_SENDER}", content_sid=CONTENT_SID
        )
        assert message.sid == "SM" + "3" * 32
        (request,) = running.upstream.requests
        assert request.path == f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"

    def test_denied(self, running: Running, twilio: Client) -> None:
        """A refusal is the client's own exception with Twilio's code."""
        with pytest.raises(TwilioRestException) as refused:
            twilio.messages.create(
                to=f"whatsapp:+{NOBODY}",
                from_=f"whatsapp:{TWILIO_SENDER}",
                content_sid=CONTENT_SID,
            )
        assert (refused.value.status, refused.value.code) == (400, 21610)
        assert "no_opt_in" in refused.value.msg
        assert running.upstream.requests == []

    def test_outside_the_window(self, twilio: Client) -> None:
        """Words to somebody who has not written: 63016."""
        with pytest.raises(TwilioRestException) as refused:
            twilio.messages.create(
                to=f"whatsapp:+{AGREED}", from_=f"whatsapp:{TWILIO_SENDER}", body="Hello"
            )
        assert refused.value.code == 63016

    def test_reads_pass(self, running: Running, twilio: Client) -> None:
        """A read goes through with its query."""
        running.upstream.body = b'{"messages":[],"next_page_uri":null}'
        try:
            assert twilio.messages.list(limit=5) == []
        finally:
            running.upstream.body = None
        assert running.upstream.requests[0].method == "GET"


def test_a_keep_alive_connection_serves_both(running: Running) -> None:
    """Refusals before the body is read leave the connection in order for the next request."""
    headers = {"authorization": "Bearer EAAG-of-nobody", "content-type": "application/json"}
    with httpx.Client(base_url=running.guard) as client:
        for _ in range(3):
            refused = client.post(
                f"/meta_cloud/v23.0/{PHONE_NUMBER_ID}/messages",
                content=b"x" * 300_000,
                headers=headers,
            )
            assert refused.status_code == 401
        plain = client.get("/meta_cloud/v23.0/1", headers={"authorization": f"Bearer {META_TOKEN}"})
        assert plain.status_code == 200
