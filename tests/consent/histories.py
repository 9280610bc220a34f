"""Which histories can a recipient have? Strategies for sets of events, close enough to collide."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hypothesis import strategies as st

from optwarden.consent.claiming import WordsClaimed
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.events import (
    Act,
    Event,
    MessageDecided,
    MessageReceived,
    MessageSettled,
    OptedIn,
    OptedOut,
    OptInAsked,
    OptInRequested,
    StatusReported,
    Suppressed,
    SuppressionLifted,
    TimeZoneDeclared,
)
from optwarden.consent.helping import DATA_ANSWER, HELP_ANSWER
from optwarden.consent.identity import (
    CarriedOptOut,
    CarriedSettlement,
    CarriedStamp,
    Linked,
    Quarantined,
    QuarantineReleased,
    StopsCarried,
)
from optwarden.consent.limits import GivenBack
from optwarden.consent.message import Message
from optwarden.consent.pausing import Paused
from optwarden.consent.policies import CURRENT_POLICY
from optwarden.consent.quarantined_opt_outs import OptOutQuarantined, OptOutQuarantineEnded
from optwarden.consent.rules import EVERY_METHOD, BotRules
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    AskKind,
    AttemptOutcome,
    Category,
    DenialReason,
    DoubtOutcome,
    ErasureGround,
    Grade,
    GuardMode,
    LinkBasis,
    MessageType,
    Method,
    Micros,
    PersonAct,
    UndeclaredTemplate,
    scope_of_topic,
)
from tests.consent.builders import (
    BOT,
    DAY,
    EVERYTHING,
    NOON,
    OTHER_BOT,
    RULES,
    USER_ID,
    asking,
    happened,
)

TOPICS: Final = (EVERYTHING, "orders", "delivery", "codes", "offers", "undeclared")
SCOPES: Final = (SCOPE_ALL, SCOPE_MARKETING, *map(scope_of_topic, TOPICS))
BOTS: Final = (BOT, OTHER_BOT)

instants = st.sampled_from(
    [NOON + offset for offset in (0, 1, 2, 3, 4, DAY - 1, DAY, DAY + 1, DAY + 2)]
)
"""Few, so that ties and both edges of the window are common."""


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return one to three of these."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)


person_opt_outs = st.builds(
    OptedOut,
    some(SCOPES),
    st.just(Actor.PERSON),
    st.sampled_from(Method),
    st.sampled_from([EVERY_BOT, *BOTS]),
)
business_opt_outs = st.builds(
    OptedOut,
    some(SCOPES),
    st.just(Actor.BUSINESS),
    st.sampled_from(Method),
    st.sampled_from(BOTS),
)
disclosures = st.none() | st.sampled_from(("form-en-0", "form-en-1"))
opt_ins = st.builds(
    OptedIn,
    some(TOPICS),
    st.sampled_from(Grade),
    st.sampled_from(Method),
    disclosures,
    st.none() | st.sampled_from(PersonAct),
)
weak_opt_ins = opt_ins.filter(lambda act: act.grade is not Grade.VERIFIED)
requests = st.builds(OptInRequested, some(TOPICS), st.sampled_from(Method), disclosures)
asks = st.builds(
    OptInAsked,
    st.sampled_from(["p1", "p2"]),
    st.sampled_from(AskKind),
    st.sampled_from(Method),
    some(TOPICS),
    st.just("form-en-1"),
    instants,
)
inbound = st.builds(
    MessageReceived, st.just("sandbox"), st.just("m"), st.booleans(), st.just("text")
)
settled = st.builds(
    MessageSettled, st.just("attempt"), st.sampled_from(AttemptOutcome), st.just("sandbox")
)
help_answers = st.builds(
    MessageDecided,
    st.just("decision"),
    st.none(),
    st.just(4),
    st.none(),
    st.just(()),
    st.just(MessageType.TEXT),
    st.none(),
    st.none(),
    st.none(),
    st.just(CURRENT_POLICY.policy_id),
    st.just(1),
    st.none() | st.just("attempt"),
    purpose=st.sampled_from([HELP_ANSWER, DATA_ANSWER]),
)
suppressions = st.just(Suppressed("complaint"))
pauses = st.builds(Paused, instants, st.just(Method.WEB))
liftings = st.just(SuppressionLifted("mistake"))

findings: st.SearchStrategy[Act] = st.sampled_from(
    [WindowClosed("sandbox"), Undelivered("sandbox"), FoundReachable("SE.2")]
)
names = st.sampled_from([USER_ID, "SE.2", "46700000002"])
links = st.builds(Linked, names, st.sampled_from(LinkBasis))
carried_stamps = st.builds(CarriedStamp, instants, st.sampled_from(["there-1", "there-2"]))
carried = st.builds(
    StopsCarried,
    st.lists(
        st.builds(
            lambda reach, scope, stamp: CarriedOptOut(reach, scope, *stamp),
            st.sampled_from([EVERY_BOT, *BOTS]),
            st.sampled_from(SCOPES),
            carried_stamps,
        ),
        max_size=3,
    ).map(tuple),
    st.none() | carried_stamps,
    st.none() | carried_stamps,
    doubted=st.lists(carried_stamps, max_size=2, unique_by=lambda stamp: stamp.event_id).map(tuple),
    doubts_settled=st.lists(
        st.builds(
            lambda doubt, stamp: CarriedSettlement(doubt, *stamp),
            st.sampled_from(["event-0", "there-1", "there-2"]),
            carried_stamps,
        ),
        max_size=2,
    ).map(tuple),
)
quarantines = st.builds(Quarantined, names)
held_opt_outs = st.builds(
    OptOutQuarantined, some(SCOPES), st.sampled_from(Method), st.sampled_from([1, 2])
)
holds_ended = st.builds(OptOutQuarantineEnded, st.sampled_from([1, 2]), st.booleans())
releases = st.builds(QuarantineReleased, st.none() | names)

consent_acts: st.SearchStrategy[Act] = st.one_of(
    opt_ins,
    requests,
    asks,
    person_opt_outs,
    business_opt_outs,
    inbound,
    suppressions,
    liftings,
    pauses,
)
doubts = st.builds(OptOutDoubted, st.just("en.complaint"), st.just(Method.WHATSAPP))
settlements = st.builds(
    DoubtSettled, st.sampled_from(["event-0", "event-1"]), st.sampled_from(DoubtOutcome)
)
claims = st.builds(WordsClaimed, st.just(("cancel",)), instants)
held_by_words: st.SearchStrategy[Act] = st.one_of(doubts, settlements, claims)
acts_of_their_own_time: st.SearchStrategy[Act] = st.one_of(
    consent_acts,
    findings,
    findings,
    links,
    quarantines,
    releases,
    held_by_words,
    held_opt_outs,
    holds_ended,
    settled,
    help_answers,
)
acts: st.SearchStrategy[Act] = acts_of_their_own_time | carried
statuses = st.builds(
    StatusReported, st.just("sandbox"), st.just("m"), st.sampled_from(["delivered", "read"])
)
zones = st.builds(TimeZoneDeclared, st.sampled_from([None, "Europe/Oslo", "Asia/Tokyo"]))
attempts = st.just("attempt")
decided = st.builds(
    MessageDecided,
    st.just("dec.1"),
    st.none() | st.sampled_from(DenialReason),
    st.just(13),
    st.none() | st.sampled_from(Grade),
    st.just(("event-0",)),
    st.sampled_from(MessageType),
    st.none() | st.sampled_from(Category),
    st.none() | st.sampled_from(TOPICS),
    st.none() | st.just("order_update"),
    st.just("whatsapp-2020-07-09"),
    st.just(7),
    st.none() | attempts,
    st.sampled_from(["send", "opt_in_request"]),
    st.sampled_from(GuardMode),
    st.none() | st.just("k.signature"),
    st.none() | st.sampled_from([1, 24]),
)
taken_back = st.builds(
    MessageSettled,
    attempts,
    st.just(AttemptOutcome.REFUSED),
    st.just("sandbox"),
    st.none() | st.just("m"),
    st.none() | st.just(400),
    st.builds(GivenBack, instants, st.sampled_from([1, 24])),
)
erasures: st.SearchStrategy[Act] = st.builds(Erased, st.sampled_from(ErasureGround)) | st.builds(
    ErasureKept, instants
)
every_act: st.SearchStrategy[Act] = st.one_of(acts, statuses, zones, decided, taken_back, erasures)
"""Acts of every kind there is."""


def histories(
    of: st.SearchStrategy[Act] = acts, max_size: int = 8
) -> st.SearchStrategy[list[Event]]:
    """Return lists of events with ids of their own, in no particular order of time.

    What came of a message names the ask that it was, or none; an answer names what it answers.
    """
    causes = st.none() | st.sampled_from(["event-0", "event-1", "event-2"])
    envelopes = st.tuples(instants, st.sampled_from(BOTS), of, causes)
    return st.lists(envelopes, max_size=max_size).map(
        lambda rows: [
            happened(f"event-{number}", at, _sent(rows, number), bot_id=bot_id)._replace(
                causation=cause if isinstance(act, MessageSettled | MessageDecided) else None
            )
            for number, (at, bot_id, act, cause) in enumerate(rows)
        ]
    )


def _sent(rows: list[tuple[Micros, str, Act, str | None]], number: int) -> Act:
    """Give each send an attempt of its own, and back only what the one before it took, if it did.

    As the gateway does it: caps count by attempt, and in any order only so the same.
    """
    act = rows[number][2]
    if isinstance(act, MessageDecided) and act.attempt_id is not None:
        return replace(act, attempt_id=f"attempt-{number}")
    if isinstance(act, MessageSettled) and act.gives_back is not None:
        at, _, before, _ = rows[number - 1]
        act = replace(act, attempt_id=f"attempt-{number - 1}")
        if number and isinstance(before, MessageDecided) and before.counts_for_hours:
            return replace(act, gives_back=GivenBack(at, before.counts_for_hours))
    return act


rules = st.builds(
    replace,
    st.just(RULES),
    allowed_categories=st.sampled_from(
        [RULES.allowed_categories, frozenset(Category), frozenset({Category.UTILITY})]
    ),
    least_grade=st.sampled_from(Grade),
    window_covers_notifications=st.booleans(),
    undeclared_template=st.sampled_from(UndeclaredTemplate),
    disclosures=st.sampled_from([{}, asking().disclosures]),
    accepted_methods=st.sampled_from([EVERY_METHOD, frozenset({Method.WEB, Method.WHATSAPP})]),
    consent_expires_after_days=st.none() | st.just(1),
)

maybe_topic = st.none() | st.sampled_from(TOPICS[1:])
maybe_category = st.none() | st.sampled_from(Category)

templates = st.builds(
    Message,
    st.just(MessageType.TEMPLATE),
    maybe_category,
    maybe_topic,
    st.none() | st.sampled_from([*RULES.templates, "unheard_of"]),
)
free_form = st.builds(
    Message,
    st.sampled_from([kind for kind in MessageType if kind is not MessageType.TEMPLATE]),
    maybe_category,
    maybe_topic,
)
messages = templates | free_form


def allows_marketing(chosen: BotRules) -> bool:
    """Say whether rule 3 lets marketing through."""
    return Category.MARKETING in chosen.allowed_categories
