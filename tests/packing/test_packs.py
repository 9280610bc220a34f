"""What does a pack hold, and for whom?"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
from collections.abc import Iterator
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from optwarden.consent.recipient import Msisdn
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack
from optwarden.storage.engine import Statement
from optwarden.storage.shards import shard_key
from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.configuration import Scope, TokenRecord
from tests.doubles.world import number
from tests.packing.sealing import seal
from tests.web.api.caller import Caller, done, problem, second_bot

KEYS = {
    "type", "made_at", "business", "bot", "recipient", "label", "record", "logs", "events",
    "configuration", "disclosures", "state", "signature",
}  # fmt: skip


async def story(api: Caller) -> None:
    """She agrees on a page, gets a message, writes, and stops."""
    await api.opt_in()
    await api.world.send(number())
    api.world.clock.step()
    await api.world.writes("STOP", "message-1")
    await api.opt_in(number(2))


async def pack_of(api: Caller, recipient: str = number(), **more: Any) -> dict[str, Any]:
    return done(await api.post("recipients/lookup/evidence-pack", {"recipient": recipient}, **more))


def entries(pack: dict[str, Any]) -> list[dict[str, Any]]:
    return [json.loads(event["entry"]) for event in pack["events"]]


async def test_a_pack_holds_a_persons_whole_history(api: Caller) -> None:
    """Every event of hers is in it, in the order of the log, with a proof and what was personal."""
    await story(api)
    await seal(api.world.gateway)
    pack = await pack_of(api)
    assert set(pack) == KEYS
    assert pack["type"] == "optwarden/pack/v1"
    assert pack["recipient"] == number()
    assert sorted(entry["kind"] for entry in entries(pack)) == [
        "message_allowed", "message_received", "message_settled", "opted_in", "opted_out",
    ]  # fmt: skip
    assert all(event["proof"] for event in pack["events"])
    positions = [event["position"] for event in pack["events"]]
    assert positions == sorted(set(positions))
    assert all(event["opened"]["recipient"][1] == number() for event in pack["events"])
    opted_in = [entry["kind"] for entry in entries(pack)].index("opted_in")
    assert pack["events"][opted_in]["opened"]["place"][1] == "https://shop.example/checkout"
    assert [log["log_id"] for log in pack["logs"]] == [
        "bot/shop-bot", f"business/{pack['business']['id']}"
    ]  # fmt: skip
    census = pack["logs"][0]["census"]
    assert census["length"] == 5
    assert pack["logs"][1]["census"] is None
    assert {one["entry"] for one in pack["configuration"]}
    assert all(one["proof"] is not None for one in pack["configuration"])
    (wording,) = pack["disclosures"]
    assert wording["disclosure_id"] == "checkout-en-1"
    assert "Delivery updates" in wording["rendered"]
    assert pack["state"]["opt_outs"][0]["scope"] == "all"


async def test_the_verifier_says_what_it_shows(api: Caller) -> None:
    """The events up to the census are all there are; the send relied on the opt-in."""
    await story(api)
    await seal(api.world.gateway)
    asked = {"recipient": number()}
    answer = await api.post("recipients/lookup/evidence-pack", asked)
    verdict = check_pack(answer.content, Trusted())
    assert verdict.holds
    assert verdict.self_attested
    of_bot, of_business = verdict.logs
    assert (of_bot.complete, of_bot.after_census, of_bot.unsealed) == (5, 0, 0)
    assert of_business.unsealed == 0
    (send,) = verdict.sends
    assert send.holds
    assert len(send.relied_on) == 1


async def test_the_signature_is_over_everything_else(api: Caller) -> None:
    """The checkpoint key signs the canonical form, under the name of the bot's log."""
    await story(api)
    await seal(api.world.gateway)
    pack = await pack_of(api)
    signature = pack.pop("signature")
    name, key_id, public = signature["key"].split("+", 2)
    raw = base64.b64decode(public)
    assert name == pack["logs"][0]["origin"]
    assert hashlib.sha256(f"{name}\n".encode() + raw).digest()[:4].hex() == key_id
    signed = b"optwarden/pack/v1\n" + hashlib.sha256(rfc8785.dumps(pack)).digest()
    key = Ed25519PublicKey.from_public_bytes(raw[1:])
    key.verify(base64.b64decode(signature["signed"]), signed)
    assert signature["key"] in pack["logs"][0]["keys"]


async def test_the_get_is_the_same(api: Caller) -> None:
    """GET with the number in the URL answers as the look-up does."""
    await story(api)
    await seal(api.world.gateway)
    got = await api.get(f"recipients/{number()}/evidence-pack")
    assert done(got)["events"] == (await pack_of(api))["events"]
    assert number() not in got.headers["content-disposition"]


async def test_it_is_sealed_up_to_now(api: Caller) -> None:
    """Asking for a pack seals what waits first; the census of it comes later."""
    await api.opt_in()
    pack = await pack_of(api)
    assert [one["position"] for one in pack["events"]] == [0]
    assert pack["logs"][0]["census"] is None
    await seal(api.world.gateway)
    await api.world.writes("hello", "message-1")
    pack = await pack_of(api)
    assert [one["position"] for one in pack["events"]] == [0, 2]
    assert pack["logs"][0]["census"]["length"] == 1


async def test_what_is_not_sealed_yet_says_so(api: Caller) -> None:
    """While another process seals, what it has not come to stands last, without a proof."""
    await api.opt_in()
    await another_seals(api)
    pack = await pack_of(api)
    assert [(one["position"], one["proof"]) for one in pack["events"]] == [(None, None)]
    assert [log["checkpoint"].split("\n")[1] for log in pack["logs"]] == ["0", "0"]
    assert all(one["position"] is None for one in pack["configuration"])


async def another_seals(api: Caller) -> None:
    """Another process has the lease."""
    take = "INSERT INTO sealer (name, holder, epoch, held_until) VALUES ($1, $2, 7, $3)"
    until = api.world.clock.at + 1_000_000
    await api.world.gateway.engine.run([Statement(take, ("install", "somebody", until))])


async def test_somebody_unknown_is_proved_absent(api: Caller) -> None:
    """Who is in no log has a pack that shows just that: the neighbours in the census."""
    await story(api)
    await seal(api.world.gateway)
    pack = await pack_of(api, number(77))
    assert pack["events"] == []
    census = pack["logs"][0]["census"]
    assert (census["length"], census["head"]) == (0, "00" * 32)
    assert pack["state"]["known"] is False


async def test_a_token_of_one_bot_opens_its_own_values_only(api: Caller) -> None:
    """The history of all bots is shown; what is personal, only of the token's bot."""
    await api.opt_in()
    other = await second_bot(api)
    path = f"{other}/opt-outs"
    done(await api.post(path, {"recipient": number(), "scope": "all", "method": "EMAIL"}))
    await seal(api.world.gateway)
    token = new_token()
    gateway, bot = api.world.gateway, api.world.bot
    record = TokenRecord(
        gateway.identifiers.event_id(), bot.business_id, bot.bot_id, frozenset({Scope.READ})
    )
    await gateway.administration.create_token(record, hash_of(token))
    narrow = await pack_of(api, token=token)
    assert [one["opened"] is None for one in narrow["events"]] == [True, False]
    wide = await pack_of(api)
    assert [one["log_id"] for one in wide["events"]] == ["bot/second-bot", "bot/shop-bot"]
    assert all(one["opened"] is not None for one in wide["events"])


async def test_a_token_needs_to_read(embedded_api: Caller) -> None:
    """Consent and send do not open packs."""
    token = await embedded_api.token(Scope.CONSENT, Scope.SEND, Scope.ADMIN)
    asked = {"recipient": number()}
    answer = await embedded_api.post("recipients/lookup/evidence-pack", asked, token=token)
    assert problem(answer) == (401, "unauthorized")


async def test_the_number_of_reads_is_bounded(api: Caller) -> None:
    """However much happened, a pack is made of a dozen statements."""
    counts: list[int] = []
    for _ in range(2):
        for message in range(20):
            await api.world.writes("hello", f"message-{len(counts)}-{message}")
        await seal(api.world.gateway)
        counts.append(await statements_of_a_pack(api))
    assert counts[0] == counts[1] <= 10


async def statements_of_a_pack(api: Caller) -> int:
    """How many statements the store is asked for one pack."""
    engine: Any = api.world.gateway.engine
    before, asked = engine.fetch, 0

    async def fetch(query: str, *arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return await before(query, *arguments)

    engine.fetch = fetch
    try:
        await api.world.gateway.make_pack(api.world.bot, Msisdn(number()))
    finally:
        del engine.fetch
    return asked


async def test_any_change_is_found(embedded_api: Caller) -> None:
    """Each text and number of a pack, changed by itself, makes it fail."""
    api = embedded_api
    await story(api)
    await seal(api.world.gateway)
    pack = await pack_of(api)
    places = list(leaves(pack, ()))
    assert len(places) > 200
    for path in places[:: max(1, len(places) // 60)]:
        changed = json.loads(json.dumps(pack))
        inner: Any = changed
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = another(inner[path[-1]])
        verdict = check_pack(json.dumps(changed).encode(), Trusted())
        assert not verdict.holds, path


def leaves(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Where every value stands that is no list and no object."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from leaves(item, (*path, place))
    else:
        yield path


def another(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool) or value is None:
        return not value
    if isinstance(value, int):
        return value + 1
    return value[:-1] + ("a" if value[-1:] != "a" else "b")


async def test_a_witnessed_checkpoint_goes_before_a_newer_one(api: Caller) -> None:
    """As long as it has all of hers: what came since is of other persons."""
    await api.opt_in()
    await seal(api.world.gateway)
    before = await pack_of(api)
    await witnessed(api, before["logs"][0])
    await api.opt_in(number(2))
    await seal(api.world.gateway, census=False)
    hers, another_ones = await pack_of(api), await pack_of(api, number(2))
    assert hers["logs"][0]["checkpoint"] == before["logs"][0]["checkpoint"]
    assert [one["party"] for one in hers["logs"][0]["witnesses"]] == ["tsa.example"]
    assert size_of(another_ones["logs"][0]) == size_of(before["logs"][0]) + 1
    assert another_ones["logs"][0]["witnesses"] == []
    await api.world.writes("hello", "message-1")
    later = await pack_of(api)
    assert size_of(later["logs"][0]) == size_of(before["logs"][0]) + 2


def size_of(log: dict[str, Any]) -> int:
    """The size of the checkpoint that a log of a pack is shown by."""
    return int(log["checkpoint"].split("\n")[1])


async def witnessed(api: Caller, log: dict[str, Any]) -> None:
    """A time stamp authority spoke of a checkpoint."""
    insert = (
        "INSERT INTO log_witness (shard_key, log_id, size, party, kind, said, received_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    key = (shard_key(log["log_id"], "log"), log["log_id"], size_of(log))
    row = (*key, "tsa.example", "rfc3161", b"a token", api.world.clock.at)
    await api.world.gateway.engine.run([Statement(insert, row)])


async def test_asking_while_the_sealer_runs_does_not_disturb_it(embedded_api: Caller) -> None:
    """Rounds that somebody waits for and the worker's own come one after the other."""
    api, sealing = embedded_api, embedded_api.world.gateway.sealing
    await sealing.seal()
    epoch = sealing.sealer.epoch
    assert epoch is not None
    for turn in range(3):
        await api.world.writes("hello", f"message-{turn}")
        await asyncio.gather(*(pack_of(api) for _ in range(3)), sealing.seal(), sealing.seal())
    assert sealing.sealer.epoch == epoch
    pack = await pack_of(api)
    assert [one["position"] for one in pack["events"]] == [0, 1, 2]
