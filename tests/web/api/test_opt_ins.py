import json
from typing import Any

import pytest

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import Method
from tests.doubles.world import number
from tests.web.api.caller import EVIDENCE, Caller, complete, done, faults

GOOD: dict[str, Any] = {"recipient": number(), "topics": ["orders"], "evidence": EVIDENCE}

SEEN: dict[str, Any] = {"place": "/checkout", "ip_address": "2001:db8::1", "user_agent": "Browser"}


def with_evidence(**evidence: Any) -> dict[str, Any]:
    return {**GOOD, "evidence": {**EVIDENCE, **evidence}}


async def test_an_opt_in_is_recorded_once(api: Caller) -> None:
    """The first is 201 with its event; the same again is 200 and writes nothing."""
    first = await api.post("opt-ins", GOOD)
    again = await api.post("opt-ins", GOOD)
    assert (first.status_code, again.status_code) == (201, 200)
    event_id = first.json()["event_id"]
    standing = [{"topic": "orders", "standing": True, "grade": "documented", "event_id": event_id}]
    expected = {
        "event_id": event_id,
        "grade": "documented",
        "pending": False,
        "standing": True,
        "topics": standing,
        "blocked_by": None,
        "confirmation": None,
    }
    assert first.json() == expected
    assert again.json() == {**expected, "event_id": None}
    assert await api.world.kinds() == ["opted_in"]


@pytest.mark.parametrize(
    "evidence, grade",
    [
        ({**SEEN, "act": "ticked_box", "disclosure_id": "checkout-en-1"}, "documented"),
        ({**SEEN, "act": "ticked_box", "disclosure_text": "Yes, send me updates."}, "documented"),
        ({"act": "ticked_box"}, "asserted"),
        ({"disclosure_id": "checkout-en-1"}, "asserted"),
        ({"disclosure_text": "Yes, send me updates."}, "asserted"),
        ({}, "asserted"),
        ({"note": "I was there.", "operator": "Kim", "place": "Shop 4"}, "asserted"),
    ],
)
async def test_the_grade_is_earned(
    embedded_api: Caller, evidence: dict[str, Any], grade: str
) -> None:
    """Evidence that has wording, act, place and what WEB needs is documented; less is asserted."""
    given = {"method": "WEB", "occurred_at": EVIDENCE["occurred_at"], **evidence}
    answer = done(await embedded_api.post("opt-ins", {**GOOD, "evidence": given}))
    assert answer["grade"] == grade
    assert (await embedded_api.decide())["grade"] == grade


async def test_nobody_can_claim_to_be_verified(embedded_api: Caller) -> None:
    """There is no field for a grade, on either level."""
    claimed = await embedded_api.post("opt-ins", {**GOOD, "grade": "verified"})
    assert faults(claimed) == [("grade", "unknown_field")]
    claimed = await embedded_api.post("opt-ins", with_evidence(grade="verified"))
    assert faults(claimed) == [("evidence.grade", "unknown_field")]


async def test_evidence_is_kept_apart(api: Caller) -> None:
    """What was given as evidence is in the private rows, and no value of it in the facts."""
    secret = {
        "disclosure_text": "Yes, send me updates.",
        "place": "https://shop.example/checkout?user=kim",
        "source_reference": "order 4711",
        "operator": "Kim",
        "ip_address": "2001:db8::1",
        "user_agent": "Browser/1.0",
        "note": "Asked twice.",
    }
    await api.post("opt-ins", {**with_evidence(**secret), "recipient": "+" + number()})
    (item,) = await api.timeline(personal=True)
    kept = {**secret, "act": "ticked_box", "recipient": number(), "spelling": "+" + number()}
    assert item["personal"] == kept
    assert sorted(item["personal_fields"]) == sorted(kept)
    ((facts, commitments),) = await api.world.rows("SELECT facts, commitments FROM event")
    for value in (*secret.values(), number()):
        assert value not in facts + commitments
    assert json.loads(facts)["disclosure_id"] == "checkout-en-1"


@pytest.mark.parametrize("method", Method)
async def test_every_method_is_taken(embedded_api: Caller, method: Method) -> None:
    """However the person was asked, there is a word for it, and evidence that is complete."""
    answer = done(await embedded_api.post("opt-ins", {**GOOD, "evidence": complete(method)}))
    assert (answer["grade"], answer["standing"]) == ("documented", True)
    assert (await embedded_api.timeline())[0]["method"] == method


@pytest.mark.parametrize(
    "method, field",
    [
        (method, field)
        for method in Method
        for field in ("disclosure_id", "act", "place", *NEEDS[method].fields)
    ],
)
async def test_evidence_that_is_not_complete_is_refused(
    embedded_api: Caller, method: Method, field: str
) -> None:
    """Each field a method needs, left out by itself, is a 400 that names it; nothing is written."""
    evidence = complete(method)
    del evidence[field]
    answer = await embedded_api.post("opt-ins", {**GOOD, "evidence": evidence})
    assert faults(answer) == [(f"evidence.{field}", "required_by_method")]
    assert await embedded_api.timeline() == []


async def test_everything_that_is_missing_is_named(embedded_api: Caller) -> None:
    """One refusal names all fields at once, and says what the place is."""
    evidence = complete(Method.OPERATOR)
    for field in ("place", "operator", "note"):
        del evidence[field]
    answer = await embedded_api.post("opt-ins", {**GOOD, "evidence": evidence})
    assert [field for field, _ in faults(answer)] == [
        "evidence.place",
        "evidence.operator",
        "evidence.note",
    ]
    assert "the shop, the call or the letter" in answer.text


@pytest.mark.parametrize(
    "method, act",
    [(Method.IVR, "ticked_box"), (Method.WEB, "pressed_key"), (Method.SMS, "signed")],
)
async def test_an_act_is_one_of_its_method(embedded_api: Caller, method: Method, act: str) -> None:
    """Nobody ticks a box on the telephone."""
    answer = await embedded_api.post("opt-ins", {**GOOD, "evidence": complete(method, act=act)})
    assert faults(answer) == [("evidence.act", "not_of_method")]


@pytest.mark.parametrize("disclosure_id", ["checkout-en-2", "checkout-de-1", "nobody-knows"])
async def test_a_wording_is_a_published_one(embedded_api: Caller, disclosure_id: str) -> None:
    """Evidence names a published wording of the business, whatever grade it claims."""
    for evidence in (
        complete(Method.WEB, disclosure_id=disclosure_id),
        {
            "method": "WEB",
            "occurred_at": EVIDENCE["occurred_at"],
            "disclosure_id": disclosure_id,
        },
    ):
        answer = await embedded_api.post("opt-ins", {**GOOD, "evidence": evidence})
        assert faults(answer) == [("evidence.disclosure_id", "not_published")]


async def test_without_topics_it_is_everything_but_marketing(embedded_api: Caller) -> None:
    """An opt-in that names no topic is for `*`."""
    done(await embedded_api.post("opt-ins", {"recipient": number(), "evidence": EVIDENCE}))
    assert (await embedded_api.state())["opt_ins"][0]["topic"] == "*"


async def test_an_undeclared_topic_is_named(embedded_api: Caller) -> None:
    """A topic that is not declared is a 400 that names it; one that may be a number is not said."""
    answer = await embedded_api.post("opt-ins", {**GOOD, "topics": ["orders", "ordrs"]})
    assert faults(answer) == [("topics[1]", "undeclared_topic")]
    assert '\\"ordrs\\"' in answer.text
    answer = await embedded_api.post("opt-ins", {**GOOD, "topics": [number()]})
    assert faults(answer) == [("topics[0]", "undeclared_topic")]
    assert number() not in answer.text


async def test_now_is_the_latest_an_opt_in_can_be(embedded_api: Caller) -> None:
    """An opt-in of this very microsecond is taken, one of the next is not."""
    late = with_evidence(occurred_at="2026-03-01T12:00:00.000001Z")
    assert faults(await embedded_api.post("opt-ins", late)) == [
        ("evidence.occurred_at", "in_the_future")
    ]
    assert done(
        await embedded_api.post("opt-ins", with_evidence(occurred_at="2026-03-01T12:00:00Z"))
    )


@pytest.mark.parametrize(
    "text, at, precision",
    [
        ("2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000000Z", 1_000_000),
        ("2026-03-01t10:00:00z", "2026-03-01T10:00:00.000000Z", 1_000_000),
        ("2026-03-01 10:00:00Z", "2026-03-01T10:00:00.000000Z", 1_000_000),
        ("2026-03-01T10:00:00.5Z", "2026-03-01T10:00:00.500000Z", 100_000),
        ("2026-03-01T10:00:00.123456Z", "2026-03-01T10:00:00.123456Z", 1),
        ("2026-03-01T10:00:00.123456789Z", "2026-03-01T10:00:00.123456Z", 1),
        ("2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00.000000Z", 1_000_000),
        ("2026-02-28T23:59:59-05:30", "2026-03-01T05:29:59.000000Z", 1_000_000),
    ],
)
async def test_times_are_read_as_rfc_3339_writes_them(
    embedded_api: Caller, text: str, at: str, precision: int
) -> None:
    """The instant, and how exactly it was written, are what the ledger keeps."""
    await embedded_api.opt_in(occurred_at=text)
    (item,) = await embedded_api.timeline()
    assert item["effective_at"] == item["facts"]["source_at"] == at
    assert item["facts"]["source_precision_microseconds"] == precision


@pytest.mark.parametrize(
    "text, rule",
    [
        ("2026-03-01T10:00:00", "no_time_zone"),
        ("2026-03-01", "not_rfc_3339"),
        ("2026-W09-7T10:00:00Z", "not_rfc_3339"),
        ("20260301T100000Z", "not_rfc_3339"),
        ("1772359200", "not_rfc_3339"),
        ("now", "not_rfc_3339"),
        ("", "not_rfc_3339"),
        ("2026-03-01T10:00:00.Z", "not_rfc_3339"),
        ("2026-03-01T10:00:00+0200", "not_rfc_3339"),
        ("2026-03-01T10:00:00Z\n", "not_rfc_3339"),
        ("٢٠٢٦-03-01T10:00:00Z", "not_rfc_3339"),
        ("2026-03-01T10:00:00." + "1" * 80 + "Z", "not_rfc_3339"),
        ("2026-02-30T10:00:00Z", "no_such_time"),
        ("2026-03-01T24:00:00Z", "no_such_time"),
        ("2026-03-01T10:00:60Z", "no_such_time"),
        ("2026-03-01T10:00:00+24:00", "no_such_time"),
        ("0001-01-01T00:00:00+14:00", "no_such_time"),
        ("2008-12-31T23:59:59Z", "too_early"),
        (1772359200, "wrong_type"),
        (None, "wrong_type"),
    ],
)
async def test_other_times_are_refused(embedded_api: Caller, text: object, rule: str) -> None:
    """Naive, loose, impossible and implausible times are 400, each by its rule."""
    answer = await embedded_api.post("opt-ins", with_evidence(occurred_at=text))
    assert faults(answer) == [("evidence.occurred_at", rule)]


async def test_an_opt_in_can_wait_for_the_number_itself(api: Caller) -> None:
    """With verification "reply" it is pending and bears nothing until the number writes START."""
    answer = await api.post("opt-ins", {**GOOD, "verification": "reply"})
    assert answer.status_code == 201
    assert (answer.json()["pending"], answer.json()["grade"]) == (True, None)
    assert answer.json()["standing"] is False
    assert (await api.decide())["reason"] == "opt_in_pending"
    assert [p["topic"] for p in (await api.state())["pending"]] == ["orders"]
    await api.world.writes("START", "message-1")
    decision = await api.decide()
    assert (decision["allowed"], decision["grade"]) == (True, "verified")
    assert (await api.state())["pending"] == []


async def test_the_persons_opt_out_blocks_what_the_business_submits(api: Caller) -> None:
    """After a STOP an opt-in is recorded, says what blocks it, and lifts nothing."""
    await api.opt_in()
    await api.world.writes("STOP", "message-1")
    api.world.clock.step()
    answer = await api.opt_in(occurred_at="2026-03-01T12:00:01Z")
    stop = next(item for item in await api.timeline() if item["kind"] == "opted_out")
    assert answer["standing"] is False
    assert answer["blocked_by"]["reason"] == "opted_out"
    assert answer["blocked_by"]["event_id"] == stop["event_id"]
    assert answer["blocked_by"]["since"] == stop["effective_at"]
    assert (await api.decide())["reason"] == "opted_out"


async def test_an_opt_in_below_the_bots_least_grade_does_not_stand(embedded_api: Caller) -> None:
    """`standing` is what the bot accepts, not what is on record."""
    world = embedded_api.world
    assert (await embedded_api.opt_in())["standing"] is True
    changed = await embedded_api.call("PATCH", embedded_api.bot, {"least_grade": "verified"})
    assert changed.status_code == 200
    assert (await embedded_api.opt_in())["standing"] is False
    assert world.bot.rules.least_grade == "asserted"


async def test_a_confirmation_is_queued_when_asked_for(api: Caller) -> None:
    """Once, when something was added, and not while the opt-in is pending or blocked."""
    pending = {**GOOD, "confirm": True, "verification": "reply"}
    assert done(await api.post("opt-ins", pending))["confirmation"] is None
    assert done(await api.post("opt-ins", GOOD))["confirmation"] is None
    other = {**GOOD, "recipient": number(2), "confirm": True}
    assert done(await api.post("opt-ins", other))["confirmation"] == "queued"
    assert done(await api.post("opt-ins", other))["confirmation"] is None
    await api.opt_out(number(3))
    blocked = {**GOOD, "recipient": number(3), "confirm": True}
    assert done(await api.post("opt-ins", blocked))["confirmation"] is None
    assert await api.world.outbox() == [("waiting", "")]


BAD: list[tuple[dict[str, Any], str, str]] = [
    ({}, "recipient", "required"),
    ({"recipient": number()}, "evidence", "required"),
    ({**GOOD, "recipient": None}, "recipient", "wrong_type"),
    ({**GOOD, "recipient": "12"}, "recipient", "too_short"),
    ({**GOOD, "recipient": "0" + number()}, "recipient", "national_format"),
    ({**GOOD, "topics": []}, "topics", "too_few"),
    ({**GOOD, "topics": None}, "topics", "wrong_type"),
    ({**GOOD, "topics": "orders"}, "topics", "wrong_type"),
    ({**GOOD, "topics": [1]}, "topics[0]", "wrong_type"),
    ({**GOOD, "topics": [""]}, "topics[0]", "too_short"),
    ({**GOOD, "topics": ["orders"] * 51}, "topics", "too_many"),
    ({**GOOD, "evidence": "yes"}, "evidence", "wrong_type"),
    ({**GOOD, "evidence": {}}, "evidence.method", "required"),
    ({**GOOD, "verification": "maybe"}, "verification", "unknown_value"),
    ({**GOOD, "confirm": "yes"}, "confirm", "wrong_type"),
    ({**GOOD, "confirm": 0}, "confirm", "wrong_type"),
    ({**GOOD, "more": 1}, "more", "unknown_field"),
    ({**GOOD, number(): 1}, "(unknown)", "unknown_field"),
    (with_evidence(method="web"), "evidence.method", "unknown_value"),
    (with_evidence(method=None), "evidence.method", "unknown_value"),
    (with_evidence(act="preticked_box"), "evidence.act", "unknown_value"),
    (with_evidence(ip_address="localhost"), "evidence.ip_address", "not_an_ip_address"),
    (with_evidence(disclosure_id=number()), "evidence.disclosure_id", "not_a_name"),
    (with_evidence(disclosure_id="a b"), "evidence.disclosure_id", "not_a_name"),
    (with_evidence(more=1), "evidence.more", "unknown_field"),
    (with_evidence(**{"4 6": 1}), "evidence.(unknown)", "unknown_field"),
]
BOUNDS = {
    "disclosure_text": 4000,
    "place": 4000,
    "source_reference": 200,
    "operator": 200,
    "user_agent": 4000,
    "note": 4000,
}


async def test_each_wrong_opt_in_names_field_and_rule(embedded_api: Caller) -> None:
    """One row for each rule; none leaves a trace, none repeats what was sent."""
    for document, field, rule in BAD:
        answer = await embedded_api.post("opt-ins", document)
        assert (field, rule) in faults(answer), document
        assert number() not in answer.text
    assert await embedded_api.world.kinds() == []


@pytest.mark.parametrize("field", BOUNDS)
async def test_texts_are_bounded_and_whole(embedded_api: Caller, field: str) -> None:
    """A text of just the longest length is kept; longer, empty, or with a NUL it is refused."""
    longest = "ü" * BOUNDS[field]
    done(await embedded_api.post("opt-ins", with_evidence(**{field: longest})))
    assert (await embedded_api.timeline(personal=True))[0]["personal"][field] == longest
    for text, rule in (
        (longest + "ü", "too_long"),
        ("", "too_short"),
        ("a\x00b", "contains_nul"),
        (5, "wrong_type"),
    ):
        answer = await embedded_api.post("opt-ins", with_evidence(**{field: text}))
        assert faults(answer) == [(f"evidence.{field}", rule)]


async def test_a_lone_surrogate_is_no_text(api: Caller) -> None:
    """Half a character is refused wherever it stands; a whole one beyond the BMP is kept."""
    whole = json.dumps(with_evidence(note="\U0001f642")).encode()
    assert done(await api.post("opt-ins", GOOD, content=whole))
    for half in (b'"\\ud83d"', b'"\\ude42"', b'"\\ud83d x"'):
        content = whole.replace(b'"\\ud83d\\ude42"', half)
        assert content != whole
        assert faults(await api.post("opt-ins", GOOD, content=content)) == [("body", "not_json")]
