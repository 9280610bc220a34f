from typing import Any

import pytest

from optwarden.consent.vocabulary import SECOND, Category, Grade
from optwarden.storage.engine import Statement
from optwarden.usecases.configuration import Scope
from tests.doubles.world import iso, number
from tests.storage.sealing import PlainSealer
from tests.web.api.caller import Caller, done, faults, problem, rival_bot, second_bot

MINUTE = 60 * SECOND
LOG = "bot/shop-bot"


async def seal(api: Caller) -> int:
    """Seal what was written; return the size of the bot's log."""
    gateway = api.world.gateway
    await gateway.sealing.seal()
    return await PlainSealer.size_of(gateway.engine, LOG)


async def as_of(api: Caller, **then: Any) -> dict[str, Any]:
    """How the person stood."""
    answer = await api.post("recipients/lookup", {"recipient": number(), **then})
    return done(answer)


async def explained(api: Caller, send: str, **more: Any) -> dict[str, Any]:
    """Why a send went, or not."""
    asked = {"recipient": number(), "send": send, **more}
    return done(await api.post("recipients/lookup/sends", asked))


async def sent(api: Caller) -> str:
    """Send an order update now; return the id of the event that decided it."""
    await api.world.send(number())
    rows = await api.world.rows(
        "SELECT CAST(event_id AS text) FROM event WHERE kind LIKE 'message_%ed'"
        " AND kind <> 'message_settled' AND kind <> 'message_received' ORDER BY event_id DESC"
    )
    return str(rows[0][0])


def standing(state: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(one["topic"], one["standing"]) for one in state["opt_ins"]]


async def test_as_of_now_is_the_state_itself(api: Caller) -> None:
    """Folded again from all events, a recipient stands as the row says."""
    await api.opt_in()
    await api.world.writes("hello", "message-1")
    api.world.clock.step(MINUTE)
    await api.opt_out(scope="marketing")
    now = await api.state()
    then = await as_of(api, happened_by=iso(api.world.clock.at))
    assert now["then"] is None
    assert then["then"]["events_counted"] == 3
    assert {**then, "then": None} == now


async def test_what_happened_later_does_not_count(api: Caller) -> None:
    """Before an opt-out took effect the opt-in stood, and before that there was none."""
    clock = api.world.clock
    start = clock.at
    clock.step(MINUTE)
    await api.opt_in(occurred_at=iso(clock.at))
    clock.step(MINUTE)
    await api.opt_out()
    assert standing(await as_of(api, happened_by=iso(start))) == []
    between = await as_of(api, happened_by=iso(start + MINUTE))
    assert standing(between) == [("orders", True)]
    assert (between["then"]["events_counted"], between["then"]["events_later"]) == (1, 1)
    assert standing(await as_of(api)) == [("orders", False)]


async def test_a_time_is_meant_to_its_end_as_written(api: Caller) -> None:
    """An opt-out told in whole seconds counts at that second, asked for in whole seconds."""
    await api.opt_in()
    await api.opt_out(occurred_at="2026-03-01T11:30:00Z")
    api.world.clock.step(MINUTE)
    assert standing(await as_of(api, happened_by="2026-03-01T11:30:00Z")) == [("orders", False)]
    exact = await as_of(api, happened_by="2026-03-01T11:30:00.000000Z")
    assert standing(exact) == [("orders", True)]


async def test_what_was_not_sealed_by_then_was_not_known(api: Caller) -> None:
    """Knowledge is a size of the log; a time is the last checkpoint before it."""
    clock = api.world.clock
    await api.opt_in()
    size = await seal(api)
    known_at = clock.at
    clock.step(MINUTE)
    await api.opt_out(occurred_at="2026-03-01T11:30:00Z")
    unsealed = await as_of(api, known_by=iso(clock.at))
    assert standing(unsealed) == [("orders", True)]
    assert unsealed["then"]["events_not_known"] == 1
    clock.step(MINUTE)
    assert await seal(api) > size
    for known_by in (size, iso(known_at), iso(clock.at - SECOND)):
        then = await as_of(api, known_by=known_by)
        assert standing(then) == [("orders", True)], known_by
        assert then["then"]["log_size"] == size
    for known_by in (size + 1, iso(clock.at)):
        then = await as_of(api, known_by=known_by)
        assert standing(then) == [("orders", False)], known_by
    assert standing(await as_of(api, known_by=0)) == []


async def test_happened_and_known_are_two_things(api: Caller) -> None:
    """Of yesterday we knew one thing yesterday, and know another today."""
    clock = api.world.clock
    await api.opt_in(occurred_at="2026-03-01T10:00:00Z")
    size = await seal(api)
    clock.step(MINUTE)
    await api.opt_out(occurred_at="2026-03-01T10:30:00Z")
    await seal(api)
    past = {"happened_by": "2026-03-01T11:00:00Z"}
    assert standing(await as_of(api, **past, known_by=size)) == [("orders", True)]
    assert standing(await as_of(api, **past)) == [("orders", False)]


async def test_other_bots_logs_are_known_as_of_the_same_moment(api: Caller) -> None:
    """An opt-out by another bot of the business counts here from when its log had it."""
    clock = api.world.clock
    other = await second_bot(api)
    await api.opt_in()
    size = await seal(api)
    clock.step(MINUTE)
    asked = {"recipient": number(), "scope": "all", "method": "EMAIL"}
    done(await api.post(f"{other}/opt-outs", asked))
    await seal(api)
    assert standing(await as_of(api, known_by=size)) == [("orders", True)]
    assert standing(await as_of(api, known_by=iso(clock.at))) == [("orders", False)]


async def test_both_ways_to_ask_about_a_recipient_answer_the_same(api: Caller) -> None:
    """GET with query parameters and POST with fields are one."""
    await api.opt_in()
    size = await seal(api)
    path = f"recipients/{number()}?happened_by=2026-03-01T11:30:00Z&known_by={size}"
    got = done(await api.get(path))
    posted = await as_of(api, happened_by="2026-03-01T11:30:00Z", known_by=size)
    assert got == posted
    assert got["then"]["happened_by"] == "2026-03-01T11:30:00.999999Z"


@pytest.mark.parametrize(
    "then, field, rule",
    [
        ({"happened_by": "2036-03-01T11:30:00Z"}, "happened_by", "in_the_future"),
        ({"known_by": "2036-03-01T11:30:00Z"}, "known_by", "in_the_future"),
        ({"known_by": 1_000_000}, "known_by", "too_large"),
        ({"known_by": -1}, "known_by", "not_a_size"),
        ({"known_by": "yesterday"}, "known_by", "not_rfc_3339"),
        ({"happened_by": "2026-03-01T11:30:00"}, "happened_by", "no_time_zone"),
    ],
)
async def test_a_time_that_is_none_is_refused(
    embedded_api: Caller, then: dict[str, Any], field: str, rule: str
) -> None:
    """The field and the rule are named, by POST and by GET."""
    answer = await embedded_api.post("recipients/lookup", {"recipient": number(), **then})
    assert faults(answer) == [(field, rule)]
    ((name, value),) = then.items()
    answer = await embedded_api.get(f"recipients/{number()}?{name}={value}")
    assert faults(answer) == [(field, rule)]


async def test_a_send_is_explained_by_what_was_known_then_and_now(api: Caller) -> None:
    """An opt-out that had happened and was told later: then it went, now it would not."""
    clock = api.world.clock
    await api.opt_in()
    clock.step(MINUTE)
    send = await sent(api)
    clock.step(MINUTE)
    out = await api.opt_out(occurred_at="2026-03-01T11:30:00Z")
    answer = await explained(api, send)
    assert answer["stored"]["allowed"]
    assert answer["outcome"] == "accepted"
    for field in ("allowed", "reason", "rule", "grade", "events"):
        assert answer["then"][field] == answer["stored"][field]
    assert (answer["now"]["allowed"], answer["now"]["reason"]) == (False, "opted_out")
    assert answer["now"]["events"] == [out["event_id"]]
    assert answer["learnt_since"] == [out["event_id"]]
    assert answer["configuration"]["rebuilt"]
    assert "decided as it was" in answer["difference"]
    assert "denied, opted_out" in answer["difference"]


@pytest.mark.parametrize("by", ["event_id", "decision_id", "attempt_id"])
async def test_a_send_is_found_by_each_of_its_ids(api: Caller, by: str) -> None:
    """By the event's, the decision's or the attempt's id, and by GET."""
    await api.opt_in()
    answer = await explained(api, await sent(api))
    assert await explained(api, answer[by]) == answer
    assert done(await api.get(f"recipients/{number()}/sends/{answer[by]}")) == answer
    assert answer["difference"].endswith("What is known now makes no difference.")


async def test_a_denied_send_is_explained_too(api: Caller) -> None:
    """Without an opt-in nothing went; one from before, told since, would have let it go."""
    send = await sent(api)
    api.world.clock.step(MINUTE)
    await api.opt_in(occurred_at="2026-03-01T11:00:00Z")
    answer = await explained(api, send)
    assert answer["attempt_id"] is None
    assert answer["stored"]["reason"] == answer["then"]["reason"] == "no_opt_in"
    assert answer["now"]["allowed"]
    assert len(answer["learnt_since"]) == 1


async def test_a_send_is_decided_again_under_the_configuration_of_then(api: Caller) -> None:
    """Settings that were changed since do not judge what went before."""
    await api.opt_in(act=None, place=None, disclosure_id=None)
    send = await sent(api)
    await api.world.change_rules(
        allowed_categories=frozenset({Category.AUTHENTICATION}), least_grade=Grade.VERIFIED
    )
    api.world.clock.step(MINUTE)
    later = await sent(api)
    first, second = await explained(api, send), await explained(api, later)
    assert first["then"]["allowed"]
    assert first["now"]["allowed"]
    assert second["stored"]["reason"] == second["then"]["reason"] == "category_not_allowed"
    assert second["configuration"]["version"] > first["configuration"]["version"]


async def test_a_configuration_that_cannot_be_built_again_is_said(embedded_api: Caller) -> None:
    """Where a change is not on record, the present rules are taken, and the answer says so."""
    api = embedded_api
    await api.opt_in()
    send = await sent(api)
    for trigger in await api.world.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        await run(api, f"DROP TRIGGER {trigger[0]}")
    await run(api, "DELETE FROM config_event WHERE configuration = 2")
    answer = await explained(api, send)
    assert not answer["configuration"]["rebuilt"]
    assert answer["configuration"]["lacks"] == ["a change of configuration is not on record"]
    assert "cannot be built again" in answer["difference"]


async def run(api: Caller, sql: str) -> None:
    await api.world.gateway.engine.run([Statement(sql)])


async def test_what_was_known_may_be_asked_for(api: Caller) -> None:
    """With a size of the log the send is decided on that, as if we had known no more."""
    await api.opt_in()
    size = await seal(api)
    send = await sent(api)
    answer = await explained(api, send, known_by=size)
    assert answer["log_size"] == size
    assert answer["then"]["allowed"]
    nothing = await explained(api, send, known_by=0)
    assert nothing["then"]["reason"] == "no_opt_in"
    assert "would be decided otherwise" in nothing["difference"]


async def test_a_confirmation_is_not_decided_again(api: Caller) -> None:
    """What answers an act of the person has conditions of its own."""
    await api.world.writes("STOP", "message-1")
    await api.world.deliver()
    rows = await api.world.rows("SELECT decision_id FROM attempt")
    answer = await explained(api, str(rows[0][0]))
    assert answer["purpose"] == "opt_out_confirmation"
    assert (answer["then"], answer["now"]) == (None, None)
    assert "conditions of its own" in answer["difference"]


async def test_sends_that_are_not_there_are_unknown(api: Caller) -> None:
    """Of a stranger, of another bot or of another business there is nothing to explain."""
    path = "recipients/lookup/sends"
    asked = {"recipient": number(), "send": "nothing"}
    assert problem(await api.post(path, asked))[0] == 404
    await api.opt_in()
    send = await sent(api)
    assert problem(await api.post(path, {**asked, "send": "nothing"}))[0] == 404
    other = await second_bot(api)
    assert problem(await api.post(f"{other}/{path}", {**asked, "send": send}))[0] == 404
    rival, token = await rival_bot(api)
    assert (
        problem(await api.post(f"{rival}/{path}", {**asked, "send": send}, token=token))[0] == 404
    )
    reading = await api.token(Scope.READ)
    assert done(await api.post(path, {**asked, "send": send}, token=reading))
    sending = await api.token(Scope.SEND)
    assert (await api.post(path, {**asked, "send": send}, token=sending)).status_code == 401
