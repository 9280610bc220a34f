from typing import Any

import pytest

from optwarden.storage.engine import ConnectionLost
from optwarden.usecases.configuration import Scope
from tests.doubles.world import number
from tests.web.api.caller import ORDER_UPDATE, Caller, faults, problem

TEXT = {"type": "text"}
GOOD = {"recipient": number(), "message": ORDER_UPDATE}
KEYS = [
    "allowed",
    "reason",
    "rule",
    "explanation",
    "grade",
    "events",
    "allowed_instead",
    "window_expires_at",
    "caps",
    "policy",
    "decided_at",
    "not_before",
    "decision_id",
]


async def test_a_denial_says_why(api: Caller) -> None:
    """A number nobody opted in is denied by rule 6, with every key of the answer."""
    answer = await api.decide()
    assert list(answer) == KEYS
    assert (answer["allowed"], answer["reason"], answer["rule"]) == (False, "no_opt_in", 6)
    assert (answer["events"], answer["grade"], answer["window_expires_at"]) == ([], None, None)
    assert answer["decided_at"] == "2026-03-01T12:00:00.000000Z"
    assert answer["decision_id"].startswith("dec.")


async def test_an_allowed_message_relies_on_its_opt_in(api: Caller) -> None:
    """After an opt-in the reason is null, and the events are those relied on."""
    recorded = await api.opt_in()
    answer = await api.decide()
    assert (answer["allowed"], answer["reason"], answer["rule"]) == (True, None, 13)
    assert answer["events"] == [recorded["event_id"]]
    assert answer["grade"] == "documented"


async def test_a_stop_is_obeyed_at_once(api: Caller) -> None:
    """Once a STOP is answered, the next decision is opted_out, relying on the opt-out."""
    await api.opt_in()
    await api.world.writes("STOP", "message-1")
    answer = await api.decide()
    stop = next(item for item in await api.timeline() if item["kind"] == "opted_out")
    assert (answer["reason"], answer["rule"]) == ("opted_out", 2)
    assert answer["events"] == [stop["event_id"]]


async def test_a_message_of_the_person_opens_the_window(api: Caller) -> None:
    """Inside the window free-form is allowed, and the answer says until when."""
    await api.world.writes("hello", "message-1")
    answer = await api.decide(message=TEXT)
    assert (answer["allowed"], answer["rule"]) == (True, 4)
    assert answer["window_expires_at"] == "2026-03-02T12:00:00.000000Z"


async def test_a_denial_names_what_may_go_instead(api: Caller) -> None:
    """Free-form outside the window is denied, and the templates that may go are named."""
    await api.opt_in()
    answer = await api.decide(message=TEXT)
    assert answer["reason"] == "window_closed"
    assert answer["allowed_instead"] == ["UTILITY"]


@pytest.mark.parametrize(
    "message, reason",
    [
        ({"type": "template", "category": "UTILITY"}, None),
        ({"type": "template", "category": "MARKETING"}, "category_not_allowed"),
        ({"type": "template", "template": "sale"}, "category_not_allowed"),
        ({"type": "template", "template": "sale", "category": "UTILITY"}, "category_not_allowed"),
        ({"type": "template", "template": "nobody_declared_it"}, "category_unknown"),
        ({"type": "template", "topic": "orders", "category": "UTILITY"}, None),
        ({"type": "template", "topic": "gossip", "category": "UTILITY"}, "topic_not_covered"),
        ({"type": "template", "template": None, "topic": None, "category": "UTILITY"}, None),
    ],
)
async def test_what_a_message_is_about(
    embedded_api: Caller, message: dict[str, Any], reason: str | None
) -> None:
    """Declared categories decide; a category without a template stands for a declared one."""
    await embedded_api.opt_in()
    assert (await embedded_api.decide(message=message))["reason"] == reason


async def test_many_are_answered_in_order(api: Caller) -> None:
    """A thousand questions have a thousand answers in their order, repeated recipients included."""
    await api.opt_in(number(7))
    asked = [{"recipient": number(count % 10), "message": ORDER_UPDATE} for count in range(1000)]
    answer = await api.post("decisions", {"decisions": asked})
    decisions = answer.json()["decisions"]
    assert len(decisions) == 1000
    assert [d["allowed"] for d in decisions] == [count % 10 == 7 for count in range(1000)]
    assert all(list(decision) == KEYS for decision in decisions)


async def test_a_decision_id_says_what_was_decided(embedded_api: Caller) -> None:
    """At one instant the same question has the same id, and another question another."""
    one, same = await embedded_api.decide(), await embedded_api.decide()
    other = await embedded_api.decide(message={"type": "template", "template": "sale"})
    assert one["decision_id"] == same["decision_id"] != other["decision_id"]


async def test_nothing_is_stored(api: Caller) -> None:
    """Asking leaves no row."""
    await api.decide()
    await api.post("decisions", {"decisions": [GOOD] * 3})
    for table in ("event", "recipient", "attempt", "seal_mark"):
        assert await api.world.rows(f"SELECT * FROM {table}") == []


LONG = "x" * 513
BAD: list[tuple[object, str, str]] = [
    ([], "body", "wrong_type"),
    ("text", "body", "wrong_type"),
    (None, "body", "wrong_type"),
    ({}, "recipient", "required"),
    ({"message": ORDER_UPDATE}, "recipient", "required"),
    ({"recipient": number()}, "message", "required"),
    ({**GOOD, "recipient": None}, "recipient", "wrong_type"),
    ({**GOOD, "recipient": 46732001122}, "recipient", "wrong_type"),
    ({**GOOD, "recipient": [number()]}, "recipient", "wrong_type"),
    ({**GOOD, "recipient": ""}, "recipient", "empty"),
    ({**GOOD, "recipient": "0732001122"}, "recipient", "national_format"),
    ({**GOOD, "recipient": "46\x00732001122"}, "recipient", "contains_nul"),
    ({**GOOD, "recipient": "46 73 200 11 22"}, "recipient", "not_digits"),
    ({**GOOD, "recipient": "٤٦٧٣٢٠٠١١٢٢"}, "recipient", "non_ascii_digits"),
    ({**GOOD, "recipient": "se.abc"}, "recipient", "malformed_user_id"),
    ({**GOOD, "message": "text"}, "message", "wrong_type"),
    ({**GOOD, "message": {}}, "message.type", "required"),
    ({**GOOD, "message": {"type": None}}, "message.type", "wrong_type"),
    ({**GOOD, "message": {"type": "TEXT"}}, "message.type", "unknown_value"),
    ({**GOOD, "message": {"type": "carrier_pigeon"}}, "message.type", "unknown_value"),
    ({**GOOD, "message": {**TEXT, "category": "utility"}}, "message.category", "unknown_value"),
    ({**GOOD, "message": {**TEXT, "category": 1}}, "message.category", "unknown_value"),
    ({**GOOD, "message": {**TEXT, "topic": 1}}, "message.topic", "wrong_type"),
    ({**GOOD, "message": {**TEXT, "topic": ""}}, "message.topic", "too_short"),
    ({**GOOD, "message": {**TEXT, "topic": "x" * 65}}, "message.topic", "too_long"),
    ({**GOOD, "message": {**TEXT, "topic": "a\x00b"}}, "message.topic", "contains_nul"),
    ({**GOOD, "message": {**ORDER_UPDATE, "template": LONG}}, "message.template", "too_long"),
    ({**GOOD, "message": {**TEXT, "template": "sale"}}, "message.template", "not_a_template"),
    ({**GOOD, "message": {**TEXT, "body": "hi"}}, "message.body", "unknown_field"),
    ({**GOOD, "at": "now"}, "at", "unknown_field"),
    ({**GOOD, "46732001122": 1}, "(unknown)", "unknown_field"),
    ({**GOOD, "decisions": [GOOD]}, "decisions", "not_alone"),
    ({"decisions": GOOD}, "decisions", "wrong_type"),
    ({"decisions": []}, "decisions", "too_few"),
    ({"decisions": [GOOD] * 1001}, "decisions", "too_many"),
    ({"decisions": [GOOD, None]}, "decisions[1]", "wrong_type"),
    ({"decisions": [GOOD, {**GOOD, "recipient": "1"}]}, "decisions[1].recipient", "too_short"),
    ({"decisions": [{**GOOD, "message": {}}]}, "decisions[0].message.type", "required"),
    ({"decisions": [{"decisions": [GOOD]}]}, "decisions[0].decisions", "unknown_field"),
]


async def test_each_wrong_question_names_field_and_rule(embedded_api: Caller) -> None:
    """One row for each rule of a question; none repeats what was sent."""
    for document, field, rule in BAD:
        answer = await embedded_api.post("decisions", document, content=None)
        if document is None:
            answer = await embedded_api.post("decisions", content=b"null")
        assert faults(answer) == [(field, rule)], document
        assert number() not in answer.text


@pytest.mark.parametrize("scope", [Scope.READ, Scope.SEND])
async def test_who_may_read_or_send_may_ask(embedded_api: Caller, scope: Scope) -> None:
    """Either of the scopes `read` and `send` will do."""
    token = await embedded_api.token(scope)
    assert (await embedded_api.post("decisions", GOOD, token=token)).status_code == 200


async def test_a_store_that_cannot_be_read_never_allows(
    embedded_api: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unreadable store is 503 with a time to try again, also for a number that is opted in."""
    await embedded_api.opt_in()

    async def lost(*_: object) -> None:
        raise ConnectionLost(committing=False)

    monkeypatch.setattr(embedded_api.world.gateway.consents, "_engine", Broken(lost))
    answer = await embedded_api.post("decisions", GOOD)
    assert problem(answer) == (503, "store_unavailable")
    assert answer.headers["retry-after"] == "1"


class Broken:
    """An engine whose reads fail as a lost connection's do."""

    def __init__(self, read: object) -> None:
        self.read = self.read_written = read
