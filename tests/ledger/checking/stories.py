"""What happened before a message was let go: right, and wrong."""

from typing import Any

from tests.ledger.checking.maker import (
    BOT,
    HOUR,
    NOON,
    OTHER_BOT,
    Happened,
    opted_in,
    opted_out,
    sent,
    wrote,
)

LATER = NOON + HOUR
DAY = 24 * HOUR
IN = opted_in(NOON, "orders")
WROTE = wrote(NOON + 1)
ASKED = Happened("opt_in_asked", NOON, {"programme": "p"})


def carried(at: int, **facts: Any) -> Happened:
    return Happened("stops_carried", at, {"opt_outs": [], **facts})


def out(at: int, scope: str, written_at: str, reach: str = "*") -> Happened:
    """An opt-out carried over from another name of hers."""
    one = {"reach": reach, "scope": scope, "effective_at": written_at, "event_id": "there"}
    return carried(at, opt_outs=[one])


HALF_PAST_NOON = "2026-03-01T12:30:00.000000Z"
GOOD: dict[str, tuple[Happened, ...]] = {
    "an opt-in": (IN, sent(LATER, 0)),
    "an opt-in to all that is no marketing": (opted_in(NOON, "*"), sent(LATER, 0)),
    "without a topic": (IN, sent(LATER, 0, topic=None)),
    "the window": (WROTE, sent(LATER, 0, rule=4)),
    "the window's last instant": (WROTE, sent(NOON + DAY, 0, rule=4)),
    "opted out of another topic": (IN, opted_out(NOON + 1, "topic:x"), sent(LATER, 0)),
    "opted out of marketing": (IN, opted_out(NOON + 1, "marketing"), sent(LATER, 0)),
    "opted out at another bot": (IN, opted_out(NOON + 1, "all", reach=OTHER_BOT), sent(LATER, 0)),
    "opted in again": (
        IN,
        opted_out(NOON + 1, "all"),
        opted_in(NOON + 2, "orders"),
        sent(LATER, 2),
    ),
    "opted out, and wrote again": (
        opted_out(NOON, "all"),
        WROTE,
        sent(LATER, 1, rule=4),
    ),
    "documented, after a verified one lifted the opt-out": (
        opted_out(NOON, "all"),
        opted_in(NOON + 1, "orders"),
        opted_in(NOON + 2, "orders", grade="documented"),
        sent(LATER, 2, 1, grade="documented"),
    ),
    "the business opted out before": (
        opted_out(NOON - 1, "all", by="business", reach=BOT),
        IN,
        sent(LATER, 1),
    ),
    "a suppression that was lifted": (
        IN,
        Happened("suppressed", NOON + 1, {"cause": "legal"}),
        Happened("suppression_lifted", NOON + 2, {"cause": "legal"}),
        sent(LATER, 0),
    ),
    "the confirmation of an opt-out": (
        opted_out(NOON, "all"),
        sent(NOON + 1, 0, rule=2, purpose="opt_out_confirmation"),
    ),
    "a request for an opt-in": (ASKED, sent(LATER, 0, rule=8, purpose="opt_in_request")),
    "opted out afterwards": (IN, sent(LATER, 0), opted_out(LATER + 1, "all")),
}
WRONG: dict[str, tuple[str, tuple[Happened, ...]]] = {
    "nothing": ("relied_on_nothing", (IN, sent(LATER))),
    "an event that is not there": ("relied_on_missing", (IN, sent(LATER, "nowhere"))),
    "a message of hers": ("relied_on_kind", (WROTE, sent(LATER, 0))),
    "an opt-in, as if it were a message": ("relied_on_kind", (IN, sent(LATER, 0, rule=4))),
    "an opt-in to another bot": (
        "relied_on_bot",
        (opted_in(NOON, "orders", bot_id=OTHER_BOT), sent(LATER, 0)),
    ),
    "an opt-in that came later": (
        "relied_on_later",
        (opted_in(LATER + 9, "orders"), sent(LATER, 0)),
    ),
    "an opt-in to something else": ("relied_on_topic", (opted_in(NOON, "news"), sent(LATER, 0))),
    "all that is no marketing, for marketing": (
        "relied_on_topic",
        (opted_in(NOON, "*"), sent(LATER, 0, category="MARKETING")),
    ),
    "a lower grade": (
        "relied_on_grade",
        (opted_in(NOON, "orders", grade="asserted"), sent(LATER, 0)),
    ),
    "a window that was over": ("window_over", (WROTE, sent(NOON + DAY + 1, 0, rule=4))),
    "opted out since": ("opted_out", (IN, opted_out(NOON + 1, "all"), sent(LATER, 0))),
    "opted out at the same time": ("opted_out", (IN, opted_out(NOON, "all"), sent(LATER, 0))),
    "opted out of the topic": (
        "opted_out",
        (IN, opted_out(NOON + 1, "topic:orders"), sent(LATER, 0)),
    ),
    "opted out of all but marketing": (
        "opted_out",
        (IN, opted_out(NOON + 1, "topic:*"), sent(LATER, 0, topic=None)),
    ),
    "opted out, then opted in by the business's word": (
        "opted_out",
        (
            opted_out(NOON - 1, "all"),
            opted_in(NOON, "orders", grade="documented"),
            sent(LATER, 1, grade="documented"),
        ),
    ),
    "opted out under another name": (
        "opted_out",
        (IN, out(NOON + HOUR // 2, "all", HALF_PAST_NOON), sent(LATER, 0)),
    ),
    "opted out inside the window": (
        "opted_out",
        (WROTE, opted_out(NOON + 2, "all"), sent(LATER, 0, rule=4)),
    ),
    "opted out inside the window, and in again without a message": (
        "opted_out",
        (WROTE, opted_out(NOON + 2, "all"), opted_in(NOON + 3, "orders"), sent(LATER, 0, rule=4)),
    ),
    "the business opted out since": (
        "opted_out_by_business",
        (IN, opted_out(NOON + 1, "all", by="business", reach=BOT), sent(LATER, 0)),
    ),
    "a do-not-send entry": (
        "suppressed",
        (IN, Happened("suppressed", NOON + 1, {"cause": "legal"}), sent(LATER, 0)),
    ),
    "a do-not-send entry under another name": (
        "suppressed",
        (
            IN,
            carried(NOON + 1, suppressed={"effective_at": HALF_PAST_NOON, "event_id": "x"}),
            sent(LATER, 0),
        ),
    ),
}
