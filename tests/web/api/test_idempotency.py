import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

import httpx
import pytest

from optwarden.storage.idempotency import StoredIdempotencyKeys
from optwarden.usecases.configuration import EVERY_SCOPE
from optwarden.usecases.idempotency import (
    GIVEN_UP_AFTER,
    KEPT_FOR,
    Answered,
    Begun,
    Idempotency,
    KeyInUse,
    KeyReused,
)
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import StoreUnavailable
from optwarden.wiring import build_application
from tests.doubles.world import another_process, number
from tests.storage.stores import Store
from tests.web.api.caller import EVIDENCE, Caller, done, faults, problem

OPT_OUT: Final[dict[str, Any]] = {"recipient": number(), "scope": "all", "method": "EMAIL"}
OPERATIONS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "opt-in": ("opt-ins", {"recipient": number(), "evidence": EVIDENCE}),
    "opt-out": ("opt-outs", OPT_OUT),
    "suppression": ("suppressions", {"recipient": number(), "cause": "legal"}),
    "bot": ("/v1/bots", {"name": "Another"}),
    "token": ("/v1/tokens", {"scopes": ["read"]}),
}
TOKEN_ID: Final = "0190c2a0-0000-7000-8000-0000000000aa"


def key(text: str = "key-1") -> dict[str, str]:
    return {"idempotency-key": text}


@pytest.fixture
def keys(api: Caller) -> Idempotency:
    """The keys of the gateway's store."""
    gateway = api.world.gateway
    return Idempotency(StoredIdempotencyKeys(gateway.engine), gateway.keyring, gateway.clock)


@pytest.mark.parametrize("operation", OPERATIONS)
async def test_the_same_request_has_one_answer(api: Caller, operation: str) -> None:
    """Repeated with its key, a request does nothing and gets the bytes of the first answer."""
    path, document = OPERATIONS[operation]
    first = await api.post(path, document, headers=key())
    count = len(await everything(api))
    api.world.clock.step()
    again = await api.post(path, document, headers=key())
    assert first.status_code == again.status_code == 201
    assert "idempotency-replayed" not in first.headers
    assert again.headers["idempotency-replayed"] == "true"
    assert len(await everything(api)) == count
    if operation != "token":
        assert again.content == first.content


async def everything(api: Caller) -> list[Any]:
    """Every event there is, of recipients and of the configuration."""
    return [
        *await api.world.rows("SELECT event_id FROM event"),
        *await api.world.rows("SELECT config_event_id FROM config_event"),
    ]


async def test_a_token_is_not_shown_again(api: Caller) -> None:
    """The repeated answer of a minting has no token, and nor has the store."""
    first = done(await api.post("/v1/tokens", {"scopes": ["read"]}, headers=key()))
    again = done(await api.post("/v1/tokens", {"scopes": ["read"]}, headers=key()))
    assert first["token"].startswith("owt_")
    assert again == {**first, "token": None}
    (row,) = await api.world.rows("SELECT body FROM idempotency")
    gateway = api.world.gateway
    (token_id, digest), *_ = await api.world.rows(
        "SELECT CAST(token_id AS text), idempotency_key FROM idempotency"
    )
    context = f"idempotency\x00{token_id}\x00{digest}".encode()
    assert first["token"].encode() not in gateway.keyring.decrypt(bytes(row[0]), context)


async def test_another_request_with_the_key_is_refused(api: Caller) -> None:
    """Another body, and another path, are 422; the same content spelled otherwise is the same."""
    assert done(await api.post("opt-outs", OPT_OUT, headers=key()))
    other = await api.post("opt-outs", {**OPT_OUT, "scope": "marketing"}, headers=key())
    assert problem(other) == (422, "idempotency_key_reused")
    elsewhere = await api.post("suppressions", OPERATIONS["suppression"][1], headers=key())
    assert problem(elsewhere) == (422, "idempotency_key_reused")
    turned = dict(reversed(OPT_OUT.items()))
    same = await api.post("opt-outs", turned, headers=key())
    assert same.headers["idempotency-replayed"] == "true"
    assert await api.world.kinds() == ["opted_out"]


async def test_keys_are_a_tokens_own(api: Caller) -> None:
    """Another token's key of the same text is another key."""
    token = await api.token(*EVERY_SCOPE)
    assert done(await api.post("opt-outs", OPT_OUT, headers=key()))
    answer = await api.post("opt-outs", OPT_OUT, headers=key(), token=token)
    assert "idempotency-replayed" not in answer.headers
    assert await api.world.kinds() == ["opted_out"] * 2


@pytest.fixture
async def elsewhere(api: Caller, store: Store) -> AsyncIterator[httpx.AsyncClient]:
    """The same gateway as a second process on the same store."""
    gateway = await another_process(api.world, store)
    transport = httpx.ASGITransport(build_application(gateway))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
        yield client
    await gateway.close()


async def test_of_many_at_once_one_is_done(api: Caller, elsewhere: httpx.AsyncClient) -> None:
    """Twenty copies raced through two processes: one event; the others wait or get its answer."""
    here = api.world.client

    async def ask(client: httpx.AsyncClient) -> httpx.Response:
        headers = {"authorization": f"Bearer {api.world.token}", **key()}
        return await client.post(f"{api.bot}/opt-outs", json=OPT_OUT, headers=headers)

    answers = await asyncio.gather(*(ask(client) for client in (here, elsewhere) * 10))
    done_now = [a for a in answers if a.status_code == 201]
    assert len([a for a in done_now if "idempotency-replayed" not in a.headers]) == 1
    assert {a.content for a in done_now} == {done_now[0].content}
    for waiting in (a for a in answers if a.status_code != 201):
        assert problem(waiting) == (409, "idempotency_key_in_use")
        assert waiting.headers["retry-after"] == "1"
    assert await api.world.kinds() == ["opted_out"]
    assert (await ask(elsewhere)).headers["idempotency-replayed"] == "true"


async def test_a_request_that_was_never_answered_can_be_made_again(
    api: Caller, keys: Idempotency
) -> None:
    """A key whose process died is in use for a minute, and then its own request's again."""
    assert isinstance(await keys.begin(TOKEN_ID, "k", b"request"), Begun)
    api.world.clock.step(GIVEN_UP_AFTER - 1)
    with pytest.raises(KeyInUse):
        await keys.begin(TOKEN_ID, "k", b"request")
    api.world.clock.step(1)
    with pytest.raises(KeyReused):
        await keys.begin(TOKEN_ID, "k", b"another request")
    assert isinstance(await keys.begin(TOKEN_ID, "k", b"request"), Begun)
    with pytest.raises(KeyInUse):
        await keys.begin(TOKEN_ID, "k", b"request")


async def test_who_comes_back_too_late_changes_nothing(api: Caller, keys: Idempotency) -> None:
    """Once another took a key over, the first one's answer is not kept and frees nothing."""
    first = await keys.begin(TOKEN_ID, "k", b"request")
    api.world.clock.step(GIVEN_UP_AFTER)
    second = await keys.begin(TOKEN_ID, "k", b"request")
    assert isinstance(first, Begun)
    assert isinstance(second, Begun)
    await keys.keep(first, 201, b"late")
    await keys.release(first)
    with pytest.raises(KeyInUse):
        await keys.begin(TOKEN_ID, "k", b"request")
    await keys.keep(second, 200, b"in time")
    assert await keys.begin(TOKEN_ID, "k", b"request") == Answered(200, b"in time")
    await keys.release(second)
    assert await keys.begin(TOKEN_ID, "k", b"request") == Answered(200, b"in time")


async def test_after_a_day_a_key_is_as_good_as_new(api: Caller, keys: Idempotency) -> None:
    """For 24 h the answer is repeated; after that any request may have the key."""
    begun = await keys.begin(TOKEN_ID, "k", b"request")
    assert isinstance(begun, Begun)
    await keys.keep(begun, 201, b"answer")
    api.world.clock.step(KEPT_FOR - 1)
    assert await keys.begin(TOKEN_ID, "k", b"request") == Answered(201, b"answer")
    api.world.clock.step(1)
    anew = await keys.begin(TOKEN_ID, "k", b"another request")
    assert isinstance(anew, Begun)
    await keys.keep(anew, 200, b"another answer")
    assert await keys.begin(TOKEN_ID, "k", b"another request") == Answered(200, b"another answer")


async def test_the_worker_sweeps_old_keys_away(api: Caller) -> None:
    """What is older than a day goes, what is not stays."""
    done(await api.post("opt-outs", OPT_OUT, headers=key("old")))
    api.world.clock.step(KEPT_FOR)
    done(await api.post("opt-outs", OPT_OUT, headers=key("new")))
    api.world.clock.step(1)
    await api.world.sweep.purge()
    assert len(await api.world.rows("SELECT * FROM idempotency")) == 1
    again = await api.post("opt-outs", OPT_OUT, headers=key("new"))
    assert again.headers["idempotency-replayed"] == "true"


async def test_a_refusal_takes_no_key(api: Caller) -> None:
    """A request that was refused can be put right and made with the same key."""
    wrong = {**OPT_OUT, "scope": {"topics": []}}
    assert faults(await api.post("opt-outs", wrong, headers=key()))
    future = {**OPT_OUT, "occurred_at": "2030-01-01T00:00:00Z"}
    assert faults(await api.post("opt-outs", future, headers=key()))
    assert await api.world.rows("SELECT * FROM idempotency") == []
    assert done(await api.post("opt-outs", OPT_OUT, headers=key()))


async def test_a_failure_takes_no_key(api: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that failed on the store can be made again at once."""
    consents = api.world.gateway.consents

    async def away(*_arguments: object) -> None:
        raise StoreUnavailable("away")

    with monkeypatch.context() as broken:
        broken.setattr(type(consents), "submit", away)
        answer = await api.post("opt-outs", OPT_OUT, headers=key())
        assert problem(answer) == (503, "store_unavailable")
    answer = await api.post("opt-outs", OPT_OUT, headers=key())
    assert (answer.status_code, "idempotency-replayed" in answer.headers) == (201, False)


async def test_what_was_done_is_answered_even_if_that_cannot_be_kept(
    api: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The opt-out stands and its caller is told; a repetition is told to wait."""

    async def away(*_arguments: object) -> None:
        raise StoreUnavailable("away")

    with monkeypatch.context() as broken:
        broken.setattr(StoredIdempotencyKeys, "answer", away)
        assert done(await api.post("opt-outs", OPT_OUT, headers=key()))
    again = await api.post("opt-outs", OPT_OUT, headers=key())
    assert problem(again) == (409, "idempotency_key_in_use")


async def test_the_store_learns_no_number(api: Caller) -> None:
    """Neither the number of the request nor a key made of it is in the row in the clear."""
    recorded = done(await api.post("opt-outs", OPT_OUT, headers=key(f"opt-out-{number()}")))
    (row,) = await api.world.rows("SELECT * FROM idempotency")
    kept = repr([bytes(cell) if isinstance(cell, memoryview) else cell for cell in row])
    assert number() not in kept
    assert recorded["event_id"] not in kept


async def test_a_new_key_in_the_keyring_forgets_nothing(api: Caller) -> None:
    """What was hashed and sealed with an older key is recognised after a rotation."""
    gateway, fresh = api.world.gateway, Keyring.create()
    rotated = Keyring(
        {purpose: (*ring, *fresh.keys[purpose]) for purpose, ring in gateway.keyring.keys.items()}
    )
    stored = StoredIdempotencyKeys(gateway.engine)
    before = Idempotency(stored, gateway.keyring, gateway.clock)
    after = Idempotency(stored, rotated, gateway.clock)
    begun = await before.begin(TOKEN_ID, "k", b"request")
    assert isinstance(begun, Begun)
    await before.keep(begun, 201, b"answer")
    assert await after.begin(TOKEN_ID, "k", b"request") == Answered(201, b"answer")
    with pytest.raises(KeyReused):
        await after.begin(TOKEN_ID, "k", b"another request")


async def test_what_is_no_key_is_refused(embedded_api: Caller) -> None:
    """A key is 1 to 255 printable ASCII characters."""
    for text in ("", "a b", "x" * 256, "\x7f"):
        headers = {"idempotency-key": text}
        answer = await embedded_api.post("opt-outs", OPT_OUT, headers=headers)
        assert faults(answer) == [("Idempotency-Key", "malformed")]
    assert await embedded_api.world.kinds() == []
    assert done(await embedded_api.post("opt-outs", OPT_OUT, headers=key("x" * 255)))


async def test_what_is_nested_too_deeply_to_be_written_is_refused(embedded_api: Caller) -> None:
    """A document that can be read but not written down again is a 400 as any other."""
    deep = b'{"note": ' + b"[" * 500 + b"]" * 500 + b"}"
    for headers in (key(), {}):
        answer = await embedded_api.post("opt-outs", content=deep, headers=headers)
        assert answer.status_code == 400
    assert faults(await embedded_api.post("opt-outs", content=deep, headers=key())) == [
        ("body", "too_deep")
    ]


async def test_a_key_is_heeded_only_where_it_is_documented(embedded_api: Caller) -> None:
    """Reading takes no key: what was read before may have changed."""
    path, document = "recipients/lookup", {"recipient": number()}
    before = done(await embedded_api.post(path, document, headers=key()))
    await embedded_api.opt_out()
    after = done(await embedded_api.post(path, document, headers=key()))
    assert before["opt_outs"] != after["opt_outs"]
