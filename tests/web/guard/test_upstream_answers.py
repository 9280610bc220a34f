"""What does a client see of a provider that refuses, fails, hangs or is not there?"""

from __future__ import annotations

import asyncio

import pytest

from optwarden.consent.commands.send import SettleAttempt
from optwarden.consent.vocabulary import Signal
from optwarden.providers.contract import find_guards
from optwarden.usecases.guarding import Answered
from optwarden.usecases.providers import Refused
from optwarden.usecases.send_message import Send, SendMessage, SendResult
from tests.doubles.consents import Around, send_by, store_goes_away
from tests.doubles.guarded import Guarded
from tests.doubles.upstream import Behaviour
from tests.doubles.world import number


@pytest.mark.parametrize(
    "status,outcome",
    [
        (400, "refused"),
        (401, "refused"),
        (404, "refused"),
        (429, "refused"),
        (500, "unknown"),
        (502, "unknown"),
        (503, "refused"),
    ],
)
async def test_an_error_is_relayed_after_one_request(
    guarded: Guarded, status: int, outcome: str
) -> None:
    """Status, body and headers as they came, once, and never again."""
    await guarded.opt_in("meta_cloud")
    guarded.upstream.status = status
    guarded.upstream.body = b'{"error": {"code": 1,\n "message": "as it came"}}'
    guarded.upstream.headers = {"content-type": "application/json; x=y", "retry-after": "77"}
    answer = await guarded.meta()
    assert (answer.status_code, answer.content) == (status, guarded.upstream.body)
    assert answer.headers["content-type"] == "application/json; x=y"
    assert answer.headers["retry-after"] == "77"
    assert answer.headers["optwarden-decision-id"].startswith("dec.")
    assert "optwarden-reason" not in answer.headers
    assert await guarded.settled() == [outcome]
    assert len(guarded.upstream.requests) == 1


@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour.HANG_BEFORE_READING,
        Behaviour.HANG_AFTER_READING,
        Behaviour.HANG_INSIDE_ANSWER,
        Behaviour.BREAK_AFTER_READING,
        Behaviour.BREAK_INSIDE_ANSWER,
    ],
)
@pytest.mark.parametrize("provider", ["meta_cloud", "twilio"])
async def test_no_answer_is_504_and_unknown(
    guarded: Guarded, behaviour: Behaviour, provider: str
) -> None:
    """Before the body, after it, inside the answer: it may have been sent and is not repeated."""
    await guarded.opt_in(provider)
    guarded.upstream.behaviour = behaviour
    answer = await (guarded.meta() if provider == "meta_cloud" else guarded.twilio())
    assert answer.status_code == 504
    document = answer.json()
    assert document.get("error", document)["code"] in (131000, 20500)
    assert answer.headers["optwarden-reason"] == "provider_no_answer"
    assert answer.headers["optwarden-decision-id"].startswith("dec.")
    assert await guarded.settled() == ["unknown"]
    assert guarded.upstream.connections == 1


async def test_unreachable_is_502_and_refused(guarded: Guarded) -> None:
    """Nothing left: the client may try again."""
    await guarded.opt_in("meta_cloud")
    for base_url in ("http://127.0.0.1:1", "ftp://127.0.0.1", "nonsense"):
        await guarded.change("meta_cloud", provider_settings={"base_url": base_url})
        answer = await guarded.meta()
        assert (answer.status_code, answer.json()["error"]["code"]) == (502, 131016)
        assert answer.headers["optwarden-reason"] == "provider_unreachable"
    assert await guarded.settled() == ["refused"] * 3


async def test_a_redirect_is_not_followed_nor_shown(guarded: Guarded) -> None:
    """A client that followed it would send past the guard."""
    await guarded.opt_in("meta_cloud")
    guarded.upstream.status = 307
    guarded.upstream.headers = {"location": f"{guarded.upstream.url}/elsewhere"}
    answer = await guarded.meta()
    assert answer.status_code == 502
    assert "location" not in answer.headers
    assert len(guarded.upstream.requests) == 1


async def test_an_outcome_that_cannot_be_stored_is_counted(guarded: Guarded) -> None:
    """The message is on its way, so the client is told so; the sweep calls the attempt unknown."""
    await guarded.opt_in("meta_cloud")
    gateway = guarded.world.gateway
    send_by(gateway.send, Around(gateway.consents, SettleAttempt, before=store_goes_away))
    assert (await guarded.meta()).status_code == 200
    assert await guarded.settled() == ["intended"]


async def test_the_answer_does_not_wait_for_what_is_stored_of_it(guarded: Guarded) -> None:
    """The provider's answer is relayed at once; shutting down waits until its outcome is stored,
    and outcomes of one moment are stored together.
    """
    await guarded.opt_in("meta_cloud")
    gateway, may_store = guarded.world.gateway, asyncio.Event()

    async def at_the_gate() -> None:
        await may_store.wait()

    send_by(gateway.send, Around(gateway.consents, SettleAttempt, before=at_the_gate))
    answers = await asyncio.gather(*(guarded.meta() for _ in range(3)))
    assert [answer.status_code for answer in answers] == [200] * 3
    stopping = asyncio.create_task(gateway.send.drain())
    await asyncio.sleep(0.1)
    assert not stopping.done()
    assert await guarded.world.outcomes() == ["intended"] * 3
    may_store.set()
    await stopping
    assert await guarded.world.outcomes() == ["accepted"] * 3


async def test_an_opt_out_in_the_answer_is_stored_before_it_is_told(guarded: Guarded) -> None:
    """A provider's no that says somebody stopped binds from the moment the client hears of it,
    although what came of the attempt itself is stored later.
    """
    await guarded.opt_in("twilio")
    gateway, may_store = guarded.world.gateway, asyncio.Event()

    async def at_the_gate() -> None:
        await may_store.wait()

    send_by(gateway.send, Around(gateway.consents, SettleAttempt, before=at_the_gate))
    guarded.upstream.status, guarded.upstream.body = 400, b'{"code":21610}'
    assert (await guarded.twilio()).status_code == 400
    guarded.upstream.status, guarded.upstream.body = 201, b'{"sid":"SM1"}'
    denied = await guarded.twilio()
    assert denied.headers["optwarden-reason"] == "opted_out"
    assert len(guarded.upstream.requests) == 1
    assert await guarded.world.outcomes() == ["intended"]
    may_store.set()
    assert await guarded.settled() == ["refused"]


async def test_a_client_that_hangs_up_stops_nothing(guarded: Guarded) -> None:
    """What was decided and begun is made and settled."""
    await guarded.opt_in("meta_cloud")
    guarded.upstream.behaviour = Behaviour.HANG_AFTER_READING
    sending = asyncio.create_task(guarded.meta())
    await guarded.upstream.arrived.wait()
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    assert await guarded.settled() == ["unknown"]


@pytest.mark.parametrize(
    "provider,body,signal",
    [
        ("meta_cloud", b'{"error":{"code":131050}}', "opted_out_of_marketing"),
        ("meta_cloud", b'{"error":{"code":131047}}', "window_closed"),
        ("meta_cloud", b'{"error":{"code":131026}}', "undeliverable"),
        ("meta_cloud", b'{"error":{"code":131049}}', None),
        ("meta_cloud", b'{"error":[]}', None),
        ("meta_cloud", b"\xff", None),
        ("twilio", b'{"code":21610}', "opted_out_of_all"),
        ("twilio", b'{"code":63033}', "opted_out_of_all"),
        ("twilio", b'{"code":63016}', "window_closed"),
        ("twilio", b'{"code":63018}', None),
        ("twilio", b"[]", None),
        ("dialog360", b'{"error":{"code":"131047"}}', "window_closed"),
        ("sinch", b'{"message":"400"}', None),
        (
            "sinch_conversation",
            b'{"reason":{"code":"OUTSIDE_ALLOWED_SENDING_WINDOW"}}',
            "window_closed",
        ),
        ("sinch_conversation", b'{"reason":1}', None),
    ],
)
def test_a_refusal_may_say_something_of_consent(
    provider: str, body: bytes, signal: str | None
) -> None:
    """A provider's own code becomes a signal; most say nothing."""
    assert find_guards()[provider].signal_of(Answered(400, body)) == signal


async def test_nothing_personal_is_logged(
    guarded: Guarded, caplog: pytest.LogCaptureFixture
) -> None:
    """No number, credential or body in any line of a send that fails in every way."""
    caplog.set_level("DEBUG")
    await guarded.opt_in("meta_cloud")
    for behaviour in (Behaviour.ANSWER, Behaviour.BREAK_AFTER_READING):
        guarded.upstream.behaviour = behaviour
        await guarded.meta()
        await guarded.meta(token="EAAG-of-nobody")
        await guarded.meta(b"no JSON")
    lines = [record for record in caplog.records if record.name.startswith("optwarden")]
    said = "\n".join(record.getMessage() for record in lines)
    assert number() not in said
    assert "EAAG" not in said


async def test_a_refusal_carries_its_signal(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the provider's no says about consent comes back with the outcome."""
    await guarded.opt_in("meta_cloud")
    guarded.upstream.status, guarded.upstream.body = 400, b'{"error":{"code":131050}}'
    results = []
    through = SendMessage.through

    async def noticing(self: SendMessage, send: Send) -> SendResult:
        results.append(await through(self, send))
        return results[-1]

    monkeypatch.setattr(SendMessage, "through", noticing)
    await guarded.meta()
    (result,) = results
    assert isinstance(result.outcome, Refused)
    assert result.outcome.signal is Signal.OPTED_OUT_OF_MARKETING
