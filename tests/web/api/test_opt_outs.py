from typing import Any

import pytest

from tests.doubles.world import number
from tests.web.api.caller import Caller, done, faults, second_bot

GOOD: dict[str, Any] = {"recipient": number(), "scope": "all", "method": "EMAIL"}


async def reason_at(api: Caller, bot: str) -> Any:
    question = {"recipient": number(), "message": {"type": "template", "category": "UTILITY"}}
    return done(await api.post(f"{bot}/decisions", question))["reason"]


async def test_an_opt_out_is_the_persons_and_holds_for_every_bot(api: Caller) -> None:
    """Reported at one bot, it ends what another bot of the business might send."""
    other = await second_bot(api)
    for bot in (api.bot, other):
        document = {
            "recipient": number(),
            "evidence": {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z"},
        }
        done(await api.post(f"{bot}/opt-ins", document))
    answer = await api.opt_out()
    assert answer == {
        "event_id": answer["event_id"],
        "standing": True,
        "lifted_for": [],
        "warnings": [],
    }
    assert await reason_at(api, api.bot) == await reason_at(api, other) == "opted_out"
    (out,) = (await api.state())["opt_outs"]
    assert (out["by"], out["reach"], out["scope"]) == ("person", "business", "all")


async def test_it_reaches_one_bot_only_if_that_was_meant(api: Caller) -> None:
    """Narrowed to the bot, it leaves the other bot's opt-in standing."""
    other = await second_bot(api)
    document = {
        "recipient": number(),
        "evidence": {"method": "WEB", "occurred_at": "2026-03-01T11:00:00Z"},
    }
    done(await api.post(f"{other}/opt-ins", document))
    await api.opt_in()
    await api.opt_out(reach="bot")
    assert (await api.decide())["reason"] == "opted_out"
    assert await reason_at(api, other) is None
    assert (await api.state())["opt_outs"][0]["reach"] == "bot"
    elsewhere = done(await api.post(f"{other}/recipients/lookup", {"recipient": number()}))
    assert elsewhere["opt_outs"] == []


@pytest.mark.parametrize(
    "scope, order, expected",
    [
        ("all", "opted_out", ["all"]),
        ("marketing", None, ["marketing"]),
        ({"topics": ["orders"]}, "opted_out", ["topic:orders"]),
        ({"topics": ["*"]}, "opted_out", ["topic:*"]),
        ({"topics": ["gossip"]}, None, ["topic:gossip"]),
        ({"topics": ["orders", "*", "orders"]}, "opted_out", ["topic:orders", "topic:*"]),
    ],
)
async def test_it_ends_what_it_names(
    embedded_api: Caller, scope: object, order: str | None, expected: list[str]
) -> None:
    """The scope is what is recorded, and decides whether an order update still goes."""
    await embedded_api.opt_in()
    await embedded_api.opt_out(scope=scope)
    assert (await embedded_api.decide())["reason"] == order
    assert (await embedded_api.timeline())[0]["facts"]["scopes"] == expected


async def test_a_topic_nobody_declared_is_recorded_with_a_warning(api: Caller) -> None:
    """What serves the person is recorded; the likely typo is named, by its place."""
    answer = await api.opt_out(scope={"topics": ["orders", "ordrs"]})
    assert answer["standing"] is True
    (warning,) = answer["warnings"]
    assert (warning["code"], warning["field"]) == ("undeclared_topic", "scope.topics[1]")
    assert (await api.timeline())[0]["facts"]["scopes"] == ["topic:orders", "topic:ordrs"]


async def test_an_opt_out_is_never_elided(api: Caller) -> None:
    """Also for a number nothing is known of, and each time: three reports, three events."""
    for _ in range(3):
        assert (await api.post("opt-outs", GOOD)).status_code == 201
        api.world.clock.step()
    assert await api.world.kinds() == ["opted_out"] * 3


async def test_an_older_opt_out_says_what_was_lifted_since(api: Caller) -> None:
    """Reported late, it does not end what the person asked for again later, and says so."""
    await api.opt_in()
    await api.world.writes("START", "message-1")
    answer = await api.opt_out(occurred_at="2026-03-01T11:30:00Z")
    assert (answer["standing"], answer["lifted_for"]) == (False, ["orders"])
    assert (await api.decide())["allowed"] is True


async def test_of_a_whole_second_the_end_counts(api: Caller) -> None:
    """In doubt about the fraction the person is left alone."""
    await api.opt_in(occurred_at="2026-03-01T11:00:00.9Z")
    await api.opt_out(occurred_at="2026-03-01T11:00:00Z")
    assert (await api.decide())["reason"] == "opted_out"
    assert (await api.timeline())[0]["effective_at"] == "2026-03-01T11:00:00.999999Z"


async def test_a_later_opt_in_by_the_business_lifts_nothing(api: Caller) -> None:
    """Only an act from the number itself undoes a person's opt-out."""
    await api.opt_out()
    api.world.clock.step()
    blocked = await api.opt_in(occurred_at="2026-03-01T12:00:01Z")
    assert blocked["blocked_by"]["reason"] == "opted_out"
    assert (await api.decide())["reason"] == "opted_out"


async def test_what_is_said_about_it_is_kept_apart(api: Caller) -> None:
    """Reference, operator and note are personal; the facts have none of them."""
    told = {"source_reference": "ticket 9", "operator": "Kim", "note": "Called twice."}
    await api.opt_out(**told)
    (item,) = await api.timeline(personal=True)
    assert item["personal"] == {**told, "recipient": number()}
    assert not set(told.values()) & set(map(str, item["facts"].values()))


BAD: list[tuple[dict[str, Any], str, str]] = [
    ({}, "recipient", "required"),
    ({"recipient": number(), "scope": "all"}, "method", "required"),
    ({"recipient": number(), "method": "SMS"}, "scope", "required"),
    ({**GOOD, "recipient": "x"}, "recipient", "not_digits"),
    ({**GOOD, "scope": None}, "scope", "wrong_type"),
    ({**GOOD, "scope": 5}, "scope", "wrong_type"),
    ({**GOOD, "scope": ["all"]}, "scope", "wrong_type"),
    ({**GOOD, "scope": "everything"}, "scope", "unknown_value"),
    ({**GOOD, "scope": "topic:orders"}, "scope", "unknown_value"),
    ({**GOOD, "scope": {}}, "scope.topics", "required"),
    ({**GOOD, "scope": {"topics": []}}, "scope.topics", "too_few"),
    ({**GOOD, "scope": {"topics": "orders"}}, "scope.topics", "wrong_type"),
    ({**GOOD, "scope": {"topics": ["a b"]}}, "scope.topics[0]", "not_a_name"),
    ({**GOOD, "scope": {"topics": ["\x00"]}}, "scope.topics[0]", "contains_nul"),
    ({**GOOD, "scope": {"topics": ["orders"], "all": True}}, "scope.all", "unknown_field"),
    ({**GOOD, "method": "PIGEON"}, "method", "unknown_value"),
    ({**GOOD, "reach": "*"}, "reach", "unknown_value"),
    ({**GOOD, "occurred_at": "2026-03-01T12:00:01Z"}, "occurred_at", "in_the_future"),
    ({**GOOD, "occurred_at": "2026-03-01T12:00:00"}, "occurred_at", "no_time_zone"),
    ({**GOOD, "actor": "business"}, "actor", "unknown_field"),
]


async def test_each_wrong_opt_out_names_field_and_rule(embedded_api: Caller) -> None:
    """One row for each rule; none leaves a trace."""
    for document, field, rule in BAD:
        answer = await embedded_api.post("opt-outs", document)
        assert faults(answer)[0] == (field, rule), document
    assert await embedded_api.world.kinds() == []
