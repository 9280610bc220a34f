import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import jsonschema_rs
import pytest
from fastapi import APIRouter, FastAPI

from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Method, Verification
from optwarden.storage.anomalies import StoredAnomalies
from optwarden.storage.directory.known_programmes import document_of
from optwarden.storage.engine import Statement
from optwarden.usecases.attachments import Attachment
from optwarden.web.api.application import build_api
from optwarden.web.api.decisions import Decisions
from optwarden.web.api.operation import access_of, operation
from tests.doubles.world import World
from tests.web.api.caller import Caller, done
from tests.web.api.operations import OPERATIONS
from tests.web.pages.shop import PROGRAMME, publish

FILES: Final = (".svg", ".png", "/{attachment_id}")
SUCCESSES: Final = {"200", "201", "202", "204"}


@pytest.fixture
async def document(embedded_api: Caller) -> dict[str, Any]:
    """The document as it is served, without a token."""
    answer = await embedded_api.world.client.get("/openapi.json")
    assert answer.status_code == 200
    served: dict[str, Any] = answer.json()
    return served


def operations(document: dict[str, Any]) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, described in item.items():
            yield (method, path), described


def validator(document: dict[str, Any], schema: dict[str, Any]) -> Any:
    return jsonschema_rs.validator_for({**schema, "components": document["components"]})


def content_of(described: dict[str, Any]) -> list[tuple[dict[str, Any], Any]]:
    """Schema and example of each content of a request or an answer; a file has none."""
    found = []
    for media_type, content in described.get("content", {}).items():
        if media_type.startswith("image/") or media_type in ("application/pdf", "text/html"):
            continue
        examples = [one["value"] for one in content.get("examples", {}).values()]
        if "example" in content:
            examples.append(content["example"])
        assert examples, f"no example: {described}"
        found += [(content["schema"], example) for example in examples]
    return found


async def test_every_operation_is_there_with_its_scopes(document: dict[str, Any]) -> None:
    """The operations and the scopes they need are exactly the documented ones."""
    assert document["openapi"].startswith("3.1")
    found = {
        key: {scope for each in described["security"] for scope in each["bearer"]}
        for key, described in operations(document)
    }
    assert found == OPERATIONS
    assert document["components"]["securitySchemes"]["bearer"]["scheme"] == "bearer"


async def test_every_operation_says_what_it_does(document: dict[str, Any]) -> None:
    """Each has an id of its own, a summary and a description, and every parameter its own."""
    ids = [described["operationId"] for _, described in operations(document)]
    assert len(set(ids)) == len(ids)
    for key, described in operations(document):
        assert described["summary"], key
        assert described["description"].endswith("."), key
        assert described["tags"], key


async def test_every_operation_lists_its_refusals(document: dict[str, Any]) -> None:
    """401, 500 and 503 everywhere; 400 with any input; 413 and 415 with a body; 422 with keys."""
    for key, described in operations(document):
        statuses = set(described["responses"])
        assert statuses & SUCCESSES, key
        assert {"401", "500", "503"} <= statuses, key
        takes_body = "requestBody" in described
        assert ({"413", "415"} <= statuses) is takes_body, key
        assert ("400" in statuses) is (takes_body or "parameters" in described), key
        keyed = any(p["name"] == "Idempotency-Key" for p in described.get("parameters", ()))
        assert ("422" in statuses) is keyed, key
        assert keyed is bool(described.get("x-idempotency-key")), key


async def test_every_example_fits_its_schema(document: dict[str, Any]) -> None:
    """Requests, answers and problems: each has an example, and each example is valid."""
    described_answers = [*document["components"]["responses"].values()]
    for key, described in operations(document):
        if "requestBody" in described:
            described_answers.append(described["requestBody"])
        for status, answer in described["responses"].items():
            if "$ref" in answer:
                assert answer["$ref"].endswith(f"problem_{status}")
            elif status != "204":
                assert content_of(answer) or key[1].endswith(FILES), (key, status)
                described_answers.append(answer)
    for described in described_answers:
        for schema, example in content_of(described):
            validator(document, schema).validate(example)


async def test_every_example_request_is_accepted(
    embedded_api: Caller, document: dict[str, Any]
) -> None:
    """What the document shows can be sent as it stands, and the answer fits what it says."""
    given = {
        "bot_id": "shop-bot",
        "recipient": "46732001122",
        "topic": "news",
        "name": "parcel",
        "business_id": embedded_api.world.bot.business_id,
        "item_id": await _dead_item(embedded_api.world),
        "callback_id": await _raw_callback(embedded_api.world),
        "language": "en",
        "disclosure_id": "parcel-en-1",
        "attachment_id": await _attachment(embedded_api.world),
        "code": "D5V215DG",
        "programme_id": PROGRAMME,
        "anomaly_id": await _anomalies(embedded_api.world),
        "send": await _send(embedded_api.world),
    }
    await _demo_bot(embedded_api.world)
    await publish(embedded_api.world, disclosure="checkout", verification=Verification.NONE)
    await _programme(embedded_api.world)
    asked = [one for one in operations(document) if one[0][0] != "delete"]
    for (method, path), described in asked:
        bodies = [example for _, example in content_of(described.get("requestBody", {}))]
        for body in bodies or [None]:
            if "/desk/" in path:
                given["item_id"] = await _desk_item(embedded_api)
            asked_for = body
            if path.endswith("/lookup/sends"):
                asked_for = {**body, "send": given["send"]}
            answer = await embedded_api.call(method.upper(), path.format(**given), asked_for)
            status = str(answer.status_code)
            assert status in SUCCESSES, (method, path, answer.text)
            for schema, _ in content_of(described["responses"][status]):
                validator(document, schema).validate(answer.json())


async def _send(world: World) -> str:
    """A message that was decided."""
    await world.send("46732001122")
    (row,) = await world.rows(
        "SELECT CAST(event_id AS text) FROM event WHERE kind = 'message_denied'"
    )
    return str(row[0])


async def _desk_item(api: Caller) -> str:
    """Something that somebody must read."""
    await api.post(
        "/v1/bots/shop-bot/desk",
        {"recipient": "46732001122", "method": "OPERATOR", "text": "A letter"},
    )
    items = done(await api.get("/v1/bots/shop-bot/desk"))["items"]
    return str(items[-1]["item_id"])


class Each:
    """A part of a path that is the next number each time: an anomaly ends one way only."""

    def __init__(self) -> None:
        self.number = 0

    def __format__(self, _spec: str) -> str:
        self.number += 1
        return str(self.number)


async def _anomalies(world: World) -> Each:
    """Have two bursts of opt-outs: the first was released."""
    anomalies, rules = StoredAnomalies(world.gateway.engine), world.bot.rules
    await anomalies.hold(rules, "46732001122", 1, 50)
    await anomalies.end(rules.business_id, rules.bot_id, 1, 2, accepted=False)
    await anomalies.hold(rules, "46732001122", 3, 50)
    return Each()


async def _demo_bot(world: World) -> None:
    """Have the bot that the example of a programme names."""
    rules = BotRules("demo-bot", world.bot.business_id)
    await world.gateway.administration.create_bot(replace(world.bot, rules=rules))


async def _programme(world: World) -> None:
    """Have the programme that the examples of asking name, and a window to ask in."""
    methods = frozenset({Method.WHATSAPP, Method.SMS, Method.EMAIL})
    programme = Programme("k3v9x2m8q4", "shop-bot", "Updates", "checkout", ("orders",), methods)
    insert = Statement(
        "INSERT INTO programme"
        " (programme_id, business_id, bot_id, name, content, published, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $5, 0)",
        (
            programme.programme_id,
            world.bot.business_id,
            programme.bot_id,
            "asking",
            json.dumps(document_of(programme)),
        ),
    )
    await world.gateway.engine.run([insert])
    world.gateway.directory.forget()
    await world.writes("hello", "m2", "46732009988")


async def _dead_item(world: World) -> str:
    """Leave a dead letter behind; return its name."""
    await world.writes("STOP", "m1")
    died = Statement("UPDATE outbox SET progress = 'dead'")
    await world.gateway.engine.run([died])
    ((outbox_id, shard_key),) = await world.rows("SELECT outbox_id, shard_key FROM outbox")
    return f"{outbox_id}.{shard_key}"


async def _raw_callback(world: World) -> str:
    """Let a callback come that is not understood; return its id."""
    assert (await world.call_back(b"not JSON")).status_code == 200
    ((raw_id,),) = await world.rows("SELECT raw_id FROM raw_inbound")
    return str(raw_id)


async def _attachment(world: World) -> str:
    """Keep a scan; return its id."""
    scan = Attachment("application/pdf", b"%PDF-1.7")
    recipient = Msisdn("46732001122")
    return await world.gateway.optin.attachments.keep(world.bot, recipient, scan)


async def test_nothing_third_party_is_loaded(embedded_api: Caller) -> None:
    """There are no interactive pages, since theirs load scripts from elsewhere."""
    for path in ("/docs", "/redoc", "/docs/oauth2-redirect"):
        assert (await embedded_api.world.client.get(path)).status_code == 404


async def test_the_document_names_no_number_but_the_examples(document: dict[str, Any]) -> None:
    """It is the same for everybody: no id, token or name of this installation is in it."""
    text = json.dumps(document)
    assert "shop-bot" not in text
    assert "Corner Shop" not in text


def test_an_operation_without_access_cannot_be_built() -> None:
    """A route that says nothing of its caller is a programmer's error, at start-up."""
    with pytest.raises(AssertionError):
        access_of(None)
    with pytest.raises(AssertionError):
        access_of(operation())


def test_routers_of_others_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has more operations hands in a router, and the document has them."""
    router = APIRouter()
    router.add_api_route(
        "/v1/more",
        lambda: None,
        methods=["GET"],
        name="more",
        openapi_extra={"security": [{"bearer": ["read"]}]},
    )
    decisions = Decisions.__new__(Decisions)
    app = build_api(decisions, [router])
    assert isinstance(app, FastAPI)
    assert "/v1/more" in app.openapi()["paths"]
