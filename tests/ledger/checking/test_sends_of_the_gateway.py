"""The gateway decides, and the checker reads what became of it: neither knows of the other."""

import random
from collections import Counter
from collections.abc import Callable

from optwarden.consent.decision import Allowed, Decision, decide
from optwarden.consent.events import (
    Act,
    Event,
    MessageDecided,
    MessageReceived,
    OptedIn,
    OptedOut,
    Suppressed,
    SuppressionLifted,
)
from optwarden.consent.identity import CarriedOptOut, StopsCarried
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import fold
from optwarden.consent.vocabulary import (
    Actor,
    Category,
    DenialReason,
    Grade,
    MessageType,
    Method,
)
from optwarden.ledger.canonical import canonical, written
from optwarden.ledger.checking.entries import Shown
from optwarden.ledger.checking.sends import check_sends
from optwarden.ledger.checking.strict_json import parse
from optwarden.ledger.checking.verdict import Finding, Report
from tests.consent.builders import BOT, NOON, OTHER_BOT, bot, happened


def shown(number: int, one: Event) -> Shown:
    """An event as a pack has it."""
    content: dict[str, object] = {
        "event_id": one.event_id,
        "person_id": "hers",
        "bot_id": one.bot_id,
        "kind": one.kind.value,
        "effective_at": written(one.effective_at),
        "recorded_at": written(one.recorded_at),
        "facts": one.act.facts(),
    }
    return Shown(f"events[{number}]", f"bot/{one.bot_id}", number, b"", parse(canonical(content)))


TOPICS = ("*", "orders", "delivery", "offers")
SCOPES = ("all", "marketing", *(f"topic:{topic}" for topic in TOPICS))
LIVES = 1500


def an_act(chance: random.Random) -> Act:
    """Something that happens in a life; opting in most often."""
    topics = tuple(chance.sample(TOPICS, chance.randint(1, 2)))
    scopes = tuple(chance.sample(SCOPES, chance.randint(1, 2)))
    at = NOON + chance.randint(0, 9)
    kinds: list[Callable[[], Act]] = [
        *[lambda: OptedIn(topics, chance.choice(list(Grade)), Method.API)] * 6,
        *[lambda: MessageReceived("sandbox", "m", chance.random() < 0.8, "text")] * 3,
        lambda: OptedOut(scopes, Actor.PERSON, Method.WEB, chance.choice(["*", BOT, OTHER_BOT])),
        lambda: OptedOut(scopes, Actor.BUSINESS, Method.API, BOT),
        lambda: StopsCarried((CarriedOptOut("*", scopes[0], at, "there"),)),
    ]
    if chance.random() < 0.1:
        kinds = [lambda: Suppressed("legal"), lambda: SuppressionLifted("legal")]
    return chance.choice(kinds)()


def a_life(chance: random.Random) -> list[Event]:
    """What happened to one person, close enough together that times collide."""
    return [
        happened(
            f"event-{number}",
            NOON + chance.randint(0, 9),
            an_act(chance),
            bot_id=OTHER_BOT if chance.random() < 0.1 else BOT,
        )
        for number in range(chance.randint(1, 8))
    ]


def test_what_the_gateway_lets_go_is_never_said_to_be_wrong() -> None:
    """Whatever happened before, and whatever is sent: its decision and our reading of the events,
    which share no code, agree that nothing stood against the message.
    """
    let_go: Counter[int] = Counter()
    for seed in range(LIVES):
        chance = random.Random(seed)
        life = a_life(chance)
        chosen = bot(
            allowed_categories=frozenset(Category),
            window_covers_notifications=chance.random() < 0.3,
            disclosures={},
        )
        now = NOON + 10
        for message in a_few_messages(chance):
            decision = decide(fold(life), chosen, message, now)
            if isinstance(decision.verdict, Allowed):
                let_go[decision.verdict.rule] += 1
                found = said_of(life, chosen, decision, now)
                assert found == [], (seed, message)
    assert min(let_go[rule] for rule in (4, 6, 13)) > 50, let_go


def test_what_the_gateway_would_not_let_go_is_said_to_be_wrong() -> None:
    """A message that opt-outs or suppressions deny, sent all the same as if it were allowed."""
    denied = named = 0
    for seed in range(LIVES):
        chance = random.Random(seed)
        life, now = a_life(chance), NOON + 10
        chosen = bot(allowed_categories=frozenset(Category), disclosures={})
        grounds = [one.event_id for one in life if isinstance(one.act, OptedIn)]
        message = Message(MessageType.TEMPLATE, Category.UTILITY, "orders")
        decision = decide(fold(life), chosen, message, now)
        if decision.reason in STOPPED and grounds:
            denied += 1
            forged = Allowed(13, "", Grade.VERIFIED, (grounds[-1],))
            named += bool(said_of(life, chosen, decision._replace(verdict=forged), now))
    assert denied > 100
    assert named == denied


STOPPED = (DenialReason.OPTED_OUT, DenialReason.SUPPRESSED)


def a_few_messages(chance: random.Random) -> list[Message]:
    topic = chance.choice([None, *TOPICS[1:]])
    category = chance.choice(list(Category))
    return [
        Message(MessageType.TEMPLATE, category, topic),
        Message(MessageType.TEMPLATE, Category.UTILITY, "orders"),
        Message(MessageType.TEXT),
        Message(MessageType.TEXT, category, topic),
    ]


def said_of(history: list[Event], chosen: BotRules, decision: Decision, now: int) -> list[Finding]:
    """What is found when the message has been let go."""
    verdict, message = decision.verdict, decision.message
    assert isinstance(verdict, Allowed)
    act = MessageDecided(
        "decision",
        None,
        verdict.rule,
        verdict.grade,
        verdict.events,
        message.type,
        decision.subject.category,
        decision.subject.topic,
        message.template,
        decision.policy,
        1,
        "attempt",
    )
    sent = Event("event-z", chosen.bot_id, now, now, Actor.BUSINESS, act)
    report = Report()
    [send] = check_sends([shown(*one) for one in enumerate([*history, sent])], report)
    assert send.holds == (not report.findings)
    return report.findings
