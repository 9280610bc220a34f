import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from hypothesis import assume, event, example, given, settings
from hypothesis import strategies as st

from optwarden.consent.decision import decide
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.events import (
    Act,
    Event,
    MessageReceived,
    OptedIn,
    OptedOut,
    OptInRequested,
    Suppressed,
    SuppressionLifted,
)
from optwarden.consent.identity import (
    CarriedOptOut,
    Linked,
    Quarantined,
    QuarantineReleased,
    StopsCarried,
)
from optwarden.consent.message import Message
from optwarden.consent.pausing import Paused
from optwarden.consent.quarantined_opt_outs import OptOutQuarantined, OptOutQuarantineEnded
from optwarden.consent.rules import EVERY_METHOD, BotRules, Template
from optwarden.consent.state import fold
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    TRANSACTIONAL,
    Actor,
    Category,
    DenialReason,
    DoubtOutcome,
    Grade,
    MessageType,
    Method,
    Micros,
    UndeclaredTemplate,
    scope_of_topic,
)
from tests.consent.builders import (
    BOT,
    DAY,
    EVERYTHING,
    NIGHT,
    NOON,
    RULES,
    happened,
    let_go,
    linked,
    opted_in,
    opted_out,
    paused,
    quarantine_released,
    quarantined,
    removed,
    requested,
    suppressed,
    suppression_lifted,
    undelivered,
    verified,
    window_found_closed,
    wrote,
)
from tests.consent.histories import (
    SCOPES,
    TOPICS,
    acts_of_their_own_time,
    business_opt_outs,
    free_form,
    histories,
    inbound,
    instants,
    messages,
    opt_ins,
    person_opt_outs,
    requests,
    rules,
    suppressions,
    templates,
    weak_opt_ins,
)

OF_EVERY_BOT = (
    OptedOut,
    Suppressed,
    SuppressionLifted,
    Linked,
    StopsCarried,
    Quarantined,
    QuarantineReleased,
    Paused,
    OptOutDoubted,
    DoubtSettled,
    OptOutQuarantined,
    OptOutQuarantineEnded,
    Erased,
    ErasureKept,
)
STOPPED = {DenialReason.OPTED_OUT, DenialReason.SUPPRESSED}
NEVER = -1


class TestOnlyAVerifiedActLifts:
    @given(
        histories(),
        histories(st.one_of(weak_opt_ins, requests, inbound, business_opt_outs)),
        rules,
        templates,
        instants,
    )
    def test_nothing_a_business_submits_lifts_an_opt_out_of_all(
        self,
        before: list[Event],
        after: list[Event],
        chosen: BotRules,
        message: Message,
        now: Micros,
    ) -> None:
        """Once the person has opted out of all, no template goes, whatever else was or is said:
        opt-ins before it of any grade, later ones of a weaker, messages, the business's acts.
        """
        out_at = max([NOON, *(e.effective_at for e in before)])
        later = [e._replace(event_id=f"later-{e.event_id}") for e in after]
        history = [*before, opted_out("out", out_at), *later]
        assert decide(fold(history), chosen, message, now).reason in STOPPED

    @given(histories(), instants, st.sampled_from(["*", BOT]), rules, templates, instants)
    def test_a_template_needs_a_verified_opt_in_later_than_any_opt_out_of_all(
        self,
        history: list[Event],
        out_at: Micros,
        reach: str,
        chosen: BotRules,
        message: Message,
        now: Micros,
    ) -> None:
        """If an opt-out of all reaches the bot and no verified opt-in to the bot came later, no
        template goes, whatever surrounds it.
        """
        out = opted_out("out", out_at, reach=reach)
        stopped = [out, *(e for e in history if not _may_lift(e, out_at, TOPICS))]
        assert decide(fold(stopped), chosen, message, now).reason in STOPPED

    @given(histories(), instants, st.sampled_from([*RULES.topics, "undeclared"]), rules, instants)
    def test_a_topic_needs_a_verified_opt_in_later_than_its_own_opt_out(
        self, history: list[Event], out_at: Micros, topic: str, chosen: BotRules, now: Micros
    ) -> None:
        """The same for one topic: only a verified opt-in to it, or to `*`, lifts its opt-out."""
        out = opted_out("out", out_at, scope_of_topic(topic))
        stopped = [out, *(e for e in history if not _may_lift(e, out_at, [topic]))]
        message = Message(MessageType.TEMPLATE, Category.UTILITY, topic)
        assert decide(fold(stopped), chosen, message, now).reason in STOPPED

    @given(
        histories(),
        instants,
        st.sampled_from([t for t in RULES.templates.values() if t.topic is not None]),
        rules,
        instants,
        messages,
    )
    def test_no_word_of_the_caller_gets_round_the_opt_out_of_a_template_s_topic(
        self,
        history: list[Event],
        out_at: Micros,
        declared: Template,
        chosen: BotRules,
        now: Micros,
        words: Message,
    ) -> None:
        """Where a template's declared topic is opted out of, no topic and no category that the
        caller adds lets it go.
        """
        assert declared.topic is not None
        out = opted_out("out", out_at, scope_of_topic(declared.topic))
        stopped = [out, *(e for e in history if not _may_lift(e, out_at, [declared.topic]))]
        dressed = replace(words, type=MessageType.TEMPLATE, template=declared.name)
        assert decide(fold(stopped), chosen, dressed, now).reason in STOPPED

    @settings(max_examples=300)
    @given(histories(), st.sampled_from([*RULES.templates]), rules, instants, messages)
    def test_no_word_of_the_caller_lets_a_stopped_template_go(
        self, history: list[Event], name: str, chosen: BotRules, now: Micros, words: Message
    ) -> None:
        """What the person stopped of a template as it is declared stays stopped under every topic
        and category the caller names.
        """
        state = fold(history)
        plain = decide(state, chosen, Message(MessageType.TEMPLATE, template=name), now)
        dressed = replace(words, type=MessageType.TEMPLATE, template=name)
        if plain.verdict.rule <= 2:
            assert decide(state, chosen, dressed, now).reason in STOPPED

    @given(histories(), st.sampled_from([*RULES.templates]), rules, instants)
    def test_a_caller_s_category_can_only_make_a_template_marketing(
        self, history: list[Event], name: str, chosen: BotRules, now: Micros
    ) -> None:
        """UTILITY and AUTHENTICATION are ignored where a template is declared; MARKETING counts."""
        state = fold(history)
        plain = Message(MessageType.TEMPLATE, template=name)
        expected = decide(state, chosen, plain, now).verdict
        for category in TRANSACTIONAL:
            assert decide(state, chosen, replace(plain, category=category), now).verdict == expected
        dressed = decide(state, chosen, replace(plain, category=Category.MARKETING), now)
        assert dressed.subject.category is Category.MARKETING


class TestTies:
    @given(opt_ins, person_opt_outs | business_opt_outs, rules, templates, instants)
    def test_an_opt_out_wins_over_every_opt_in_of_its_instant(
        self,
        agreed: OptedIn,
        ended: OptedOut,
        chosen: BotRules,
        message: Message,
        now: Micros,
    ) -> None:
        """For every pair: with both at one instant nothing goes that an opt-out a microsecond
        later would have stopped, whichever id is larger.
        """
        pairs = [("a", "b"), ("b", "a")]
        for in_id, out_id in pairs:
            given_in = happened(in_id, NOON, agreed, Actor.BUSINESS)
            tied = fold([given_in, happened(out_id, NOON, ended)])
            later = fold([given_in, happened(out_id, NOON + 1, ended)])
            at_tie = decide(tied, chosen, message, now)
            after = decide(later, chosen, message, now)
            assert (at_tie.reason, at_tie.verdict.rule) == (after.reason, after.verdict.rule)

    @given(acts_of_their_own_time, rules, messages)
    def test_suppression_wins_over_everything_of_its_instant(
        self, other: Act, chosen: BotRules, message: Message
    ) -> None:
        """A do-not-send entry stands against any act of the same microsecond, its lifting too."""
        history = [suppressed("complaint", NOON), suppression_lifted("mistake", NOON)]
        history.append(happened("other", NOON, other))
        decision = decide(fold(history), chosen, message, NOON)
        assert decision.reason is DenialReason.SUPPRESSED


class TestReach:
    @given(histories(), rules, messages, instants)
    def test_what_happens_at_another_bot_can_only_stop(
        self, history: list[Event], chosen: BotRules, message: Message, now: Micros
    ) -> None:
        """Opt-ins, requests, messages and the business's opt-outs at another bot change nothing;
        the person's opt-outs, suppressions and what is known of names there hold here. That a
        message to any bot ends `unreachable` is in the table.
        """
        reachable = [e for e in history if not isinstance(e.act, Undelivered)]
        here = [e for e in reachable if e.bot_id == BOT or isinstance(e.act, OF_EVERY_BOT)]
        full = decide(fold(reachable), chosen, message, now)
        assert full.verdict == decide(fold(here), chosen, message, now).verdict

    @given(histories(), rules, messages, instants, st.sampled_from(["here", "elsewhere"]))
    def test_an_opt_out_counts_wherever_it_was_made(
        self, history: list[Event], chosen: BotRules, message: Message, now: Micros, place: str
    ) -> None:
        """A person's opt-out is the same made at this bot or at any other of the business."""
        moved = [e._replace(bot_id=place) if isinstance(e.act, OptedOut) else e for e in history]
        kept = decide(fold(history), chosen, message, now).verdict
        assert decide(fold(moved), chosen, message, now).verdict == kept


class TestMoreOptOutsNeverLoosen:
    @given(histories(), person_opt_outs, rules, messages, instants, instants)
    def test_one_more_opt_out_of_the_person_lets_nothing_through(
        self,
        history: list[Event],
        ended: OptedOut,
        chosen: BotRules,
        message: Message,
        at: Micros,
        now: Micros,
    ) -> None:
        """Whatever is denied stays denied when the person opts out of anything, at any time."""
        assume(not decide(fold(history), chosen, message, now).allowed)
        more = [*history, happened("more", at, ended)]
        assert not decide(fold(more), chosen, message, now).allowed

    @given(histories(), business_opt_outs | suppressions, rules, messages, instants, instants)
    def test_nor_does_one_of_the_business_or_a_suppression(
        self,
        history: list[Event],
        ended: OptedOut | Suppressed,
        chosen: BotRules,
        message: Message,
        at: Micros,
        now: Micros,
    ) -> None:
        """Whatever is denied stays denied when the business takes the number off."""
        assume(not decide(fold(history), chosen, message, now).allowed)
        more = [*history, happened("more", at, ended)]
        assert not decide(fold(more), chosen, message, now).allowed


@given(histories(), rules, free_form, instants)
def test_free_form_goes_only_within_24_hours_of_a_message(
    history: list[Event], chosen: BotRules, message: Message, now: Micros
) -> None:
    """No opt-in bears a free-form message: without a message of the last 24 h none goes."""
    silent = [
        e
        for e in history
        if not isinstance(e.act, MessageReceived) or not now - DAY < e.effective_at <= now
    ]
    assert not decide(fold(silent), chosen, message, now).allowed


@given(histories(), rules, messages, instants)
def test_a_decision_relies_on_events_that_happened(
    history: list[Event], chosen: BotRules, message: Message, now: Micros
) -> None:
    """Every event named is on record, and an allowed message names at least one."""
    decision = decide(fold(history), chosen, message, now)
    assert set(decision.verdict.events) <= {e.event_id for e in told_of(history)}
    assert decision.verdict.events or not decision.allowed


@given(histories(), rules, messages, instants)
def test_a_denial_names_exactly_what_would_go_instead(
    history: list[Event], chosen: BotRules, message: Message, now: Micros
) -> None:
    """Each alternative named is itself allowed, none that is allowed is missing, and beside an
    allowed message none is named.
    """
    state = fold(history)
    others = {"free_form": Message(MessageType.TEXT)}
    for category in sorted(chosen.allowed_categories):
        others[category.value] = Message(MessageType.TEMPLATE, category)
    decision = decide(state, chosen, message, now)
    would_go = [
        name
        for name, other in others.items()
        if other != message and decide(state, chosen, other, now).allowed
    ]
    assert list(decision.allowed_instead) == ([] if decision.allowed else would_go)


def test_the_reasons_reached_are_exactly_the_documented_ones() -> None:
    """Random histories, rules and messages meet every documented denial and no other, each by its
    own rule.
    """
    chance = random.Random(2020_07_09)
    met: set[tuple[DenialReason | None, int]] = set()
    for _ in range(6_000):
        history = [_any_event(chance, str(number)) for number in range(chance.randrange(4))]
        message = Message(
            chance.choice(list(MessageType)[:3]),
            chance.choice([None, *Category]),
            chance.choice([None, *TOPICS]),
            chance.choice([None, *RULES.templates, "unheard_of"]),
        )
        if chance.random() < 0.3:
            history += [undelivered(f"failure-{day}", NOON - day * DAY) for day in (1, 2, 3)]
        rules = _any_rules(chance)
        if chance.random() < 0.2:
            history += [let_go(f"{n}", NOON - n) for n in range(20)]
        if chance.random() < 0.2:
            rules = replace(rules, quiet_hours=NIGHT.quiet_hours, local_time=NIGHT.local_time)
        decision = decide(fold(history), rules, message, NOON)
        met.add((decision.reason, decision.verdict.rule))
    assert met == {
        (DenialReason.SUPPRESSED, 1),
        (DenialReason.OPTED_OUT, 2),
        (DenialReason.CATEGORY_NOT_ALLOWED, 3),
        (None, 4),
        (DenialReason.WINDOW_CLOSED, 5),
        (DenialReason.NO_OPT_IN, 6),
        (None, 6),
        (DenialReason.OPTED_OUT, 7),
        (DenialReason.OPT_IN_PENDING, 8),
        (DenialReason.GRADE_TOO_LOW, 8),
        (DenialReason.TOPIC_NOT_COVERED, 9),
        (DenialReason.CATEGORY_UNKNOWN, 10),
        (DenialReason.EVIDENCE_INSUFFICIENT, 11),
        (DenialReason.PAUSED, 12),
        (DenialReason.UNREACHABLE, 12),
        (DenialReason.TOO_FREQUENT, 12),
        (DenialReason.QUIET_HOURS, 12),
        (DenialReason.QUARANTINED, 12),
        (None, 13),
    }


def replace_act(event: Event, act: OptedOut) -> Event:
    return event._replace(act=act)


def is_pause(event: Event) -> bool:
    return isinstance(event.act, Paused)


@dataclass(frozen=True)
class ByTheBook:
    """DESIGN sections 3 and 4 read literally over the events, for a message of a known topic.

    Written without the state, its cells and the code under test: a second opinion.
    """

    history: list[Event]
    rules: BotRules
    message: Message
    now: Micros

    @property
    def topic(self) -> str:
        assert self.message.topic is not None
        return self.message.topic

    @property
    def marketing(self) -> bool:
        declared = self.rules.topics[self.topic]
        return Category.MARKETING in (declared, self.message.category)

    def answer(self) -> tuple[DenialReason | None, int]:
        """What is held apart denies what an opt-out would, where nothing before that does."""
        plain = self.answer_but_for_holds()
        supposed = replace(self, history=[*self.history, *self.held()]).answer_but_for_holds()
        if supposed == (DenialReason.OPTED_OUT, 2) != plain and (plain[0] is None or plain[1] == 5):
            return DenialReason.QUARANTINED, 12
        return plain

    def held(self) -> list[Event]:
        """The opt-outs that are held apart, as the person's."""
        return [
            replace_act(e, OptedOut(e.act.scopes, Actor.PERSON, e.act.method))
            for e in self.history
            if isinstance(e.act, OptOutQuarantined) and not self.ended(e) > e.effective_at
        ]

    def ended(self, held: Event) -> Micros:
        assert isinstance(held.act, OptOutQuarantined)
        anomaly = held.act.anomaly
        return _last(
            self.history,
            lambda e: (
                isinstance(e.act, OptOutQuarantineEnded)
                and (e.bot_id, e.act.anomaly) == (held.bot_id, anomaly)
            ),
        )

    def answer_but_for_holds(self) -> tuple[DenialReason | None, int]:
        if _last(self.history, lambda e: isinstance(e.act, Suppressed)) > NEVER and not (
            _last(self.history, lambda e: isinstance(e.act, SuppressionLifted))
            > _last(self.history, lambda e: isinstance(e.act, Suppressed))
        ):
            return DenialReason.SUPPRESSED, 1
        person, wrote_at = self.last_out(Actor.PERSON), self.window_opened_at()
        blocked = person > NEVER and not self.last_in(Grade.VERIFIED) > person
        answers = self.message.free_form and wrote_at > NEVER
        if blocked and not (answers and wrote_at > person):
            return DenialReason.OPTED_OUT, 2
        if self.marketing and not self.message.free_form and self.in_doubt():
            return DenialReason.OPTED_OUT, 2
        category = Category.MARKETING if self.marketing else self.message.category
        if not self.message.free_form and category not in self.rules.allowed_categories:
            return DenialReason.CATEGORY_NOT_ALLOWED, 3
        if self.message.free_form:
            return (None, 4) if answers else (DenialReason.WINDOW_CLOSED, 5)
        return self.answer_for_template(wrote_at)

    def answer_for_template(self, wrote_at: Micros) -> tuple[DenialReason | None, int]:
        business = self.last_out(Actor.BUSINESS)
        borne = self.rules.window_covers_notifications and wrote_at > max(NEVER, business)
        borne = borne and not self.marketing
        here = [e for e in self.history if e.bot_id == BOT]
        if not borne and not any(isinstance(e.act, OptedIn | OptInRequested) for e in here):
            return DenialReason.NO_OPT_IN, 6
        live = [grade for grade in Grade if self.last_in(grade) > max(NEVER, business)]
        accepted = [grade for grade in live if grade.rank >= self.rules.least_grade.rank]
        if any(map(self.evidence_holds, self.standing_acts(accepted, business))):
            return self.held_back() or (None, 13)
        if borne:
            return self.held_back() or (None, 6)
        if accepted:
            return DenialReason.EVIDENCE_INSUFFICIENT, 11
        asked = _last(
            here, lambda e: isinstance(e.act, OptInRequested) and self.covered(e.act.topics)
        )
        if asked > max(NEVER, business):
            return DenialReason.OPT_IN_PENDING, 8
        if live:
            return DenialReason.GRADE_TOO_LOW, 8
        if business > NEVER:
            return DenialReason.OPTED_OUT, 7
        return DenialReason.TOPIC_NOT_COVERED, 9

    def in_doubt(self) -> bool:
        """Say whether a doubtful message waits that no verified opt-in followed."""
        settled = {e.act.doubt for e in self.history if isinstance(e.act, DoubtSettled)}
        doubt = _last(
            self.history,
            lambda e: isinstance(e.act, OptOutDoubted) and e.event_id not in settled,
        )
        since = _last(self.history, lambda e: e.bot_id == BOT and _grade(e) is Grade.VERIFIED)
        return doubt > NEVER and not since > doubt

    def held_back(self) -> tuple[DenialReason, int] | None:
        pauses = [(e.effective_at, e.event_id, e) for e in self.history if is_pause(e)]
        if pauses:
            asked_at, _, pause = max(pauses, key=lambda one: one[:2])
            assert isinstance(pause.act, Paused)
            since = _last(self.history, lambda e: e.bot_id == BOT and _grade(e) is Grade.VERIFIED)
            if self.now < pause.act.until and not since > asked_at:
                return DenialReason.PAUSED, 12
        wrote_at = _last(
            self.history, lambda e: _opens_window(e) or isinstance(e.act, FoundReachable)
        )
        failures = sorted(
            e.effective_at
            for e in self.history
            if isinstance(e.act, Undelivered) and e.bot_id == BOT
        )[-3:]
        close = len(failures) == 3 and failures[2] <= failures[0] + 14 * DAY
        if close and failures[0] > wrote_at:
            return DenialReason.UNREACHABLE, 12
        releases = [e for e in self.history if isinstance(e.act, QuarantineReleased)]
        explained = {_user_id(e) for e in releases}
        stranger = _last(
            self.history,
            lambda e: isinstance(e.act, Quarantined) and _user_id(e) not in explained,
        )
        released = _last(releases, lambda e: _user_id(e) is None)
        if stranger > NEVER and not released > stranger:
            return DenialReason.QUARANTINED, 12
        return None

    def covered(self, topics: tuple[str, ...]) -> bool:
        declared = self.rules.topics[self.topic]
        if self.marketing and declared is not Category.MARKETING:
            return False
        return self.topic in topics or (EVERYTHING in topics and not self.marketing)

    def last_in(self, grade: Grade) -> Micros:
        return _last(
            self.history,
            lambda e: e.bot_id == BOT and _grade(e) is grade and self.covered(_topics(e)),
        )

    def standing_acts(self, grades: list[Grade], business: Micros) -> list[OptedIn]:
        """The latest opt-in to each covering topic, of each grade, that no opt-out has ended."""
        found: list[OptedIn] = []
        for grade in grades:
            person = self.last_out(Actor.PERSON) if grade is Grade.VERIFIED else NEVER
            for topic in {self.topic, EVERYTHING}:
                acts = [
                    e
                    for e in self.history
                    if e.bot_id == BOT and _grade(e) is grade and topic in _topics(e)
                ]
                latest = max(acts, key=lambda e: (e.effective_at, e.event_id), default=None)
                late = latest is not None and latest.effective_at > max(NEVER, business, person)
                if latest is not None and late and self.covered((topic,)) and self.in_time(latest):
                    assert isinstance(latest.act, OptedIn)
                    found.append(latest.act)
        return found

    def in_time(self, opt_in: Event) -> bool:
        """Say whether an opt-in has not expired."""
        days = self.rules.consent_expires_after_days
        expired = days is not None and self.now >= opt_in.effective_at + days * DAY
        return _grade(opt_in) is Grade.ASSERTED or not expired

    def evidence_holds(self, act: OptedIn) -> bool:
        """Judge the evidence of an opt-in; all are of 2026, by one policy's rules."""
        wording = act.disclosure_id
        known = None if wording is None else self.rules.disclosures.get(wording)
        return act.grade is Grade.ASSERTED or (
            (wording is None or (known is not None and known.stale_since is None))
            and act.method in self.rules.accepted_methods
        )

    def last_out(self, by: Actor) -> Micros:
        words = {SCOPE_ALL, scope_of_topic(self.topic)}
        words.add("marketing" if self.marketing else scope_of_topic(EVERYTHING))
        return _last(
            self.history,
            lambda e: (
                isinstance(e.act, OptedOut)
                and e.act.by is by
                and e.act.reach in ("*", BOT)
                and bool(words & set(e.act.scopes))
            ),
        )

    def window_opened_at(self) -> Micros:
        wrote_at = _last(
            self.history,
            lambda e: e.bot_id == BOT and _opens_window(e),
        )
        closed = _last(
            self.history,
            lambda e: (
                (_is_persons(e) and SCOPE_ALL in _scopes(e))
                or (isinstance(e.act, WindowClosed) and e.bot_id == BOT)
            ),
        )
        is_open = wrote_at > closed and wrote_at <= self.now < wrote_at + DAY
        return wrote_at if is_open else NEVER


@settings(max_examples=400)
@given(
    histories(max_size=10),
    rules,
    st.builds(
        Message,
        st.sampled_from([MessageType.TEMPLATE, MessageType.TEXT]),
        st.sampled_from(Category),
        st.sampled_from(sorted(RULES.topics)),
    ),
    instants,
)
@example(
    [verified("in", NOON, "orders"), opted_out("out", NOON, "topic:*")],
    RULES,
    Message(MessageType.TEMPLATE, Category.UTILITY, "orders"),
    NOON,
)
@example(
    [opted_in("in", NOON), removed("delete", NOON), wrote("hi", NOON)],
    replace(RULES, window_covers_notifications=True),
    Message(MessageType.TEMPLATE, Category.UTILITY, "orders"),
    NOON,
)
def test_the_decision_is_the_design_read_literally(
    history: list[Event], chosen: BotRules, message: Message, now: Micros
) -> None:
    """For every history, rules, message of a declared topic and instant, reason and rule are those
    that the words of the design give when they are applied to the events one by one.
    """
    decision = decide(fold(history), chosen, message, now)
    expected = ByTheBook(told_of(history), chosen, message, now).answer()
    event(f"{expected[1]} {expected[0] or 'allowed'}")
    assert (decision.reason, decision.verdict.rule) == expected


def test_every_topic_but_marketing_is_what_the_star_covers() -> None:
    """`*` bears a template of each declared topic exactly when that is not MARKETING."""
    chosen = replace(RULES, allowed_categories=frozenset(Category))
    state = fold([verified("in", NOON)])
    for topic, category in RULES.topics.items():
        decision = decide(state, chosen, Message(MessageType.TEMPLATE, category, topic), NOON)
        assert decision.allowed is (category in TRANSACTIONAL)


def _user_id(event: Event) -> str | None:
    act = event.act
    return act.user_id if isinstance(act, Quarantined | QuarantineReleased) else None


def _any_event(chance: random.Random, event_id: str) -> Event:
    at = NOON - chance.choice([0, 1, 2, DAY])
    topic, scope = chance.choice(TOPICS), chance.choice(SCOPES)
    return chance.choice(
        [
            opted_in(event_id, at, topic, grade=chance.choice(list(Grade))),
            requested(event_id, at, topic),
            opted_out(event_id, at, scope),
            removed(event_id, at, scope),
            wrote(event_id, at),
            suppressed(event_id, at),
            suppression_lifted(event_id, at),
            window_found_closed(event_id, at),
            linked(event_id, at),
            quarantined(event_id, at),
            quarantine_released(event_id, at),
            quarantine_released(event_id, at, "SE.2"),
            paused(event_id, at),
        ]
    )


def _any_rules(chance: random.Random) -> BotRules:
    return replace(
        RULES,
        allowed_categories=chance.choice([TRANSACTIONAL, frozenset(Category)]),
        least_grade=chance.choice(list(Grade)),
        window_covers_notifications=chance.random() < 0.5,
        undeclared_template=chance.choice(list(UndeclaredTemplate)),
        accepted_methods=chance.choice([EVERY_METHOD, frozenset({Method.WEB})]),
    )


def told_of(history: list[Event]) -> list[Event]:
    """Return the events with those of linked names in place of the acts that carried them."""
    told: list[Event] = []
    for e in history:
        act = e.act
        if not isinstance(act, StopsCarried):
            told.append(e)
            continue
        told += [_there(out) for out in act.opt_outs]
        if act.suppressed is not None:
            at, event_id = act.suppressed
            told.append(happened(event_id, at, Suppressed("complaint")))
        if act.suppression_lifted is not None:
            at, event_id = act.suppression_lifted
            told.append(happened(event_id, at, SuppressionLifted("mistake")))
        for at, event_id in act.doubted:
            told.append(happened(event_id, at, OptOutDoubted("en.complaint", Method.WHATSAPP)))
        for doubt, at, event_id in act.doubts_settled:
            settled = DoubtSettled(doubt, DoubtOutcome.DISMISSED)
            told.append(happened(event_id, at, settled))
    return told


def _there(out: CarriedOptOut) -> Event:
    act = OptedOut((out.scope,), Actor.PERSON, Method.WHATSAPP, out.reach)
    return happened(out.event_id, out.at, act)


def _opens_window(e: Event) -> bool:
    return isinstance(e.act, MessageReceived) and e.act.opens_window


def _last(history: list[Event], matches: Callable[[Event], bool]) -> Micros:
    return max((e.effective_at for e in history if matches(e)), default=NEVER)


def _is_persons(e: Event) -> bool:
    return isinstance(e.act, OptedOut) and e.act.by is Actor.PERSON and e.act.reach in ("*", BOT)


def _may_lift(e: Event, out_at: Micros, topics: Iterable[str]) -> bool:
    """Say whether this is a verified opt-in to the bot and one of the topics, later than that."""
    covering = {EVERYTHING, *topics}
    late = e.bot_id == BOT and e.effective_at > out_at and _grade(e) is Grade.VERIFIED
    return late and bool(covering & set(_topics(e)))


def _scopes(e: Event) -> tuple[str, ...]:
    return e.act.scopes if isinstance(e.act, OptedOut) else ()


def _topics(e: Event) -> tuple[str, ...]:
    return e.act.topics if isinstance(e.act, OptedIn) else ()


def _grade(e: Event) -> Grade | None:
    return e.act.grade if isinstance(e.act, OptedIn) else None
