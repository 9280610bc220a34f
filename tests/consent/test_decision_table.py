"""The table of DESIGN section 4: for each rule the case it is for, and the nearest that is not."""

from dataclasses import dataclass, field

import pytest

from optwarden.consent.brake import Brake, BrakeCause, BrakeKind
from optwarden.consent.decision import Decision, decide, window_is_open
from optwarden.consent.events import Event
from optwarden.consent.identity import CarriedOptOut
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.state import fold
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    Category,
    DenialReason,
    Grade,
    MessageType,
    Method,
    PersonAct,
    UndeclaredTemplate,
)
from tests.consent.builders import (
    BOT,
    DAY,
    HOUR,
    JULY_2020,
    MARKETING_BOT,
    MINUTE,
    NOON,
    OTHER_BOT,
    RULES,
    UTILITY,
    asking,
    bot,
    documented,
    linked,
    opted_in,
    opted_out,
    paused,
    quarantine_released,
    quarantined,
    removed,
    requested,
    stops_carried,
    suppressed,
    suppression_lifted,
    template,
    text,
    undelivered,
    verified,
    window_found_closed,
    wrote,
)

WINDOW_COUNTS = bot(window_covers_notifications=True)
BRAKED_BOT = bot(brakes=(Brake(BrakeKind.LEVEL, "1", BrakeCause.RATING, NOON - DAY),))
ORDERS_TEMPLATE = template("order_update", topic="orders")


@dataclass(frozen=True)
class Row:
    """One line of the table: what happened, what is to be sent, and the answer owed."""

    fact: str
    happened: list[Event]
    message: Message
    rule: int
    reason: DenialReason | None = None
    relied_on: tuple[str, ...] = ()
    rules: BotRules = field(default=RULES)
    grade: Grade | None = None
    now: int = NOON


def decided(row: Row) -> Decision:
    return decide(fold(row.happened), row.rules, row.message, row.now)


SUPPRESSED = [
    Row(
        "a do-not-send entry beats the strongest opt-in",
        [verified("in", NOON - HOUR), suppressed("complaint", NOON - 2 * HOUR)],
        UTILITY,
        1,
        DenialReason.SUPPRESSED,
        ("complaint",),
    ),
    Row(
        "a do-not-send entry beats an open window",
        [wrote("hi", NOON - MINUTE), suppressed("complaint", NOON - HOUR)],
        text(),
        1,
        DenialReason.SUPPRESSED,
        ("complaint",),
    ),
    Row(
        "a do-not-send entry is named before an opt-out",
        [opted_out("out", NOON - MINUTE), suppressed("complaint", NOON - HOUR)],
        UTILITY,
        1,
        DenialReason.SUPPRESSED,
        ("complaint",),
    ),
    Row(
        "a do-not-send entry lifted in the same microsecond stands",
        [
            opted_in("in", NOON - HOUR),
            suppressed("complaint", NOON - MINUTE),
            suppression_lifted("mistake", NOON - MINUTE),
        ],
        UTILITY,
        1,
        DenialReason.SUPPRESSED,
        ("complaint",),
    ),
    Row(
        "a do-not-send entry lifted later leaves consent as it was",
        [
            opted_in("in", NOON - HOUR),
            suppressed("complaint", NOON - MINUTE),
            suppression_lifted("mistake", NOON - MINUTE + 1),
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
]

OPTED_OUT_BY_PERSON = [
    Row(
        "an opt-out ends an opt-in",
        [verified("in", NOON - HOUR), opted_out("out", NOON - MINUTE)],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "an opt-out holds for a number that never opted in",
        [opted_out("out", NOON - MINUTE)],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "an opt-out wins over a verified opt-in of the same microsecond",
        [verified("in", NOON - MINUTE), opted_out("out", NOON - MINUTE)],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a verified opt-in a microsecond later lifts an opt-out",
        [opted_out("out", NOON - MINUTE), verified("start", NOON - MINUTE + 1)],
        UTILITY,
        13,
        relied_on=("start",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "documented and asserted opt-ins lift nothing, however many and late",
        [
            opted_out("out", NOON - HOUR),
            opted_in("form", NOON - 2, grade=Grade.DOCUMENTED),
            opted_in("word", NOON - 1),
        ],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a verified opt-in at another bot lifts nothing here",
        [
            opted_in("in", NOON - DAY),
            opted_out("out", NOON - HOUR),
            verified("start", NOON - MINUTE, bot_id=OTHER_BOT),
        ],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a verified opt-in to another topic lifts nothing for this one",
        [
            opted_in("in", NOON - DAY, "orders"),
            opted_out("out", NOON - HOUR),
            verified("start", NOON - MINUTE, "delivery"),
        ],
        ORDERS_TEMPLATE,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "once lifted, a documented opt-in counts again, and the act that lifted is relied on too",
        [
            opted_out("out", NOON - 4),
            verified("start", NOON - 3),
            removed("delete", NOON - 2),
            opted_in("form", NOON - 1, grade=Grade.DOCUMENTED),
        ],
        UTILITY,
        13,
        relied_on=("form", "start"),
        grade=Grade.DOCUMENTED,
    ),
    Row(
        "a second opt-out ends what lifted the first",
        [opted_out("out", NOON - 3), verified("start", NOON - 2), opted_out("again", NOON - 1)],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("again",),
    ),
    Row(
        "an opt-out made at one bot holds for all of the business",
        [
            opted_in("in", NOON - HOUR),
            opted_in("there", NOON - HOUR, bot_id=OTHER_BOT),
            opted_out("out", NOON - MINUTE),
        ],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "an opt-out the person narrowed to another bot does not hold here",
        [opted_in("in", NOON - HOUR), opted_out("out", NOON - MINUTE, reach=OTHER_BOT)],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "an opt-out the person narrowed to this bot holds here",
        [opted_in("in", NOON - HOUR), opted_out("out", NOON - MINUTE, reach=BOT)],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a marketing opt-out ends marketing",
        [opted_in("in", NOON - HOUR, "offers"), opted_out("out", NOON - MINUTE, SCOPE_MARKETING)],
        template("sale"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=MARKETING_BOT,
    ),
    Row(
        "a marketing opt-out leaves transactional messages alone",
        [opted_in("in", NOON - HOUR), opted_out("out", NOON - MINUTE, SCOPE_MARKETING)],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "a topic's opt-out ends the topic for an opt-in to every topic",
        [opted_in("in", NOON - HOUR), opted_out("out", NOON - MINUTE, "topic:orders")],
        ORDERS_TEMPLATE,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a topic's opt-out leaves other topics alone",
        [opted_in("in", NOON - HOUR), opted_out("out", NOON - MINUTE, "topic:orders")],
        template("parcel_update"),
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "an opt-out of every transactional topic leaves marketing alone",
        [opted_in("in", NOON - HOUR, "offers"), opted_out("out", NOON - MINUTE, "topic:*")],
        template("sale"),
        13,
        relied_on=("in",),
        rules=MARKETING_BOT,
        grade=Grade.ASSERTED,
    ),
    Row(
        "an opt-out of every transactional topic ends each",
        [opted_in("in", NOON - HOUR, "orders"), opted_out("out", NOON - MINUTE, "topic:*")],
        ORDERS_TEMPLATE,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "an opt-out of all closes the window it came in",
        [wrote("hi", NOON - HOUR), opted_out("out", NOON - MINUTE)],
        text(),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a message in the microsecond of the opt-out opens no window",
        [opted_out("out", NOON - MINUTE), wrote("hi", NOON - MINUTE)],
        text(),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a message a microsecond after the opt-out opens a window for answers",
        [opted_out("out", NOON - MINUTE), wrote("hi", NOON - MINUTE + 1)],
        text(),
        4,
        relied_on=("hi",),
    ),
    Row(
        "a window opened after the opt-out is for answers, not for templates",
        [
            opted_in("in", NOON - DAY),
            opted_out("out", NOON - HOUR),
            wrote("hi", NOON - MINUTE),
        ],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=WINDOW_COUNTS,
    ),
    Row(
        "a window opened after the opt-out and over by now is none",
        [opted_out("out", NOON - 2 * DAY), wrote("hi", NOON - DAY)],
        text(),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a free-form message of an opted-out topic does not go in a window from before",
        [wrote("hi", NOON - HOUR), opted_out("out", NOON - MINUTE, "topic:orders")],
        text(topic="orders"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a free-form message of an opted-out topic goes once the person has written again",
        [opted_out("out", NOON - HOUR, "topic:orders"), wrote("hi", NOON - MINUTE)],
        text(topic="orders"),
        4,
        relied_on=("hi",),
    ),
    Row(
        "a free-form answer of no topic goes after an opt-out of the only topic on record",
        [
            opted_in("in", NOON - DAY, "orders"),
            wrote("hi", NOON - HOUR),
            opted_out("out", NOON - MINUTE, "topic:orders"),
        ],
        text(),
        4,
        relied_on=("hi",),
    ),
    Row(
        "a free-form message said to be marketing obeys a marketing opt-out",
        [wrote("hi", NOON - HOUR), opted_out("out", NOON - MINUTE, SCOPE_MARKETING)],
        text(category=Category.MARKETING),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a topicless template does not slip past the opt-out of the only topic that would bear it",
        [
            opted_in("in", NOON - HOUR, "orders"),
            opted_out("out", NOON - MINUTE, "topic:orders"),
        ],
        template("order_update"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a topicless template goes by the other topic that bears it",
        [
            opted_in("in", NOON - HOUR, "orders"),
            opted_in("more", NOON - HOUR, "delivery"),
            opted_out("out", NOON - MINUTE, "topic:orders"),
        ],
        template("order_update"),
        13,
        relied_on=("more",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "a topicless marketing template does not slip past by an opt-in to every other topic",
        [
            opted_in("in", NOON - HOUR, "*", "offers"),
            opted_out("out", NOON - MINUTE, "topic:offers"),
        ],
        template("newsletter"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=MARKETING_BOT,
    ),
    Row(
        "naming another topic does not slip past the opt-out of the template's own",
        [
            opted_in("in", NOON - HOUR),
            opted_out("out", NOON - MINUTE, "topic:delivery"),
        ],
        template("parcel_update", topic="orders"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "calling it marketing does not slip past the opt-out of the only topic that would bear it",
        [
            opted_in("in", NOON - HOUR, "orders", "offers"),
            opted_out("out", NOON - MINUTE, "topic:orders"),
        ],
        template("order_update", category=Category.MARKETING),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=MARKETING_BOT,
    ),
    Row(
        "a marketing topic does not slip past an opt-out of every transactional one",
        [opted_in("in", NOON - HOUR, "offers"), opted_out("out", NOON - MINUTE, "topic:*")],
        template("order_update", topic="offers"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=MARKETING_BOT,
    ),
    Row(
        "what nobody opted out of may go as marketing to who agreed to that",
        [opted_in("in", NOON - HOUR, "offers")],
        template("order_update", category=Category.MARKETING),
        13,
        relied_on=("in",),
        rules=MARKETING_BOT,
        grade=Grade.ASSERTED,
    ),
    Row(
        "naming a transactional topic does not slip past a marketing opt-out",
        [
            verified("in", NOON - HOUR, "orders", "offers"),
            opted_out("out", NOON - MINUTE, SCOPE_MARKETING),
        ],
        template("sale", topic="orders"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=MARKETING_BOT,
    ),
    Row(
        "a verified opt-in to a transactional topic lifts no marketing opt-out",
        [
            verified("in", NOON - DAY, "offers"),
            opted_out("out", NOON - HOUR, SCOPE_MARKETING),
            verified("start", NOON - MINUTE, "orders"),
        ],
        template("newsletter", topic="orders"),
        2,
        DenialReason.OPTED_OUT,
        ("out",),
        rules=MARKETING_BOT,
    ),
]

CATEGORY_NOT_ALLOWED = [
    Row(
        "marketing is not allowed unless the bot says so",
        [verified("in", NOON - HOUR, "offers")],
        template("sale"),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
    ),
    Row(
        "a bot that allows marketing may send it to those who agreed",
        [verified("in", NOON - HOUR, "offers")],
        template("sale"),
        13,
        relied_on=("in",),
        rules=MARKETING_BOT,
        grade=Grade.VERIFIED,
    ),
    Row(
        "a bot may allow less than transactional",
        [verified("in", NOON - HOUR)],
        template("login_code"),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
        rules=bot(allowed_categories=frozenset({Category.UTILITY})),
    ),
    Row(
        "a caller cannot call a marketing template transactional",
        [verified("in", NOON - HOUR)],
        template("newsletter", category=Category.UTILITY),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
    ),
    Row(
        "a caller can call a transactional template marketing",
        [verified("in", NOON - HOUR)],
        template("order_update", category=Category.MARKETING),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
    ),
    Row(
        "a transactional template on a marketing topic is marketing",
        [verified("in", NOON - HOUR)],
        template("order_update", topic="offers"),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
    ),
    Row(
        "naming another topic does not make a template on a marketing topic transactional",
        [verified("in", NOON - HOUR)],
        template("promotion", topic="orders"),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
        rules=bot(templates={"promotion": Template("promotion", Category.UTILITY, "offers")}),
    ),
    Row(
        "an undeclared template called marketing is not let through as utility",
        [verified("in", NOON - HOUR)],
        template("unheard_of", category=Category.MARKETING),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
        rules=bot(undeclared_template=UndeclaredTemplate.UTILITY),
    ),
    Row(
        "the rule is about templates: in a window marketing words may go",
        [wrote("hi", NOON - MINUTE)],
        text(category=Category.MARKETING),
        4,
        relied_on=("hi",),
    ),
    Row(
        "a forbidden category is named before a missing opt-in",
        [],
        template("sale"),
        3,
        DenialReason.CATEGORY_NOT_ALLOWED,
    ),
]

WINDOW = [
    Row("a message opens a window at once", [wrote("hi", NOON)], text(), 4, relied_on=("hi",)),
    Row(
        "a window is open for one microsecond less than 24 h",
        [wrote("hi", NOON - DAY + 1)],
        text(),
        4,
        relied_on=("hi",),
    ),
    Row(
        "a window is closed after 24 h to the microsecond",
        [wrote("hi", NOON - DAY)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
        ("hi",),
    ),
    Row(
        "a window is not open before the message that opens it",
        [wrote("hi", NOON + 1)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
        ("hi",),
    ),
    Row(
        "the last message counts, not the first",
        [wrote("hi", NOON - DAY), wrote("ho", NOON - HOUR)],
        text(),
        4,
        relied_on=("ho",),
    ),
    Row(
        "a window needs no opt-in, and an opt-in makes no window",
        [verified("in", NOON - HOUR)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
    ),
    Row(
        "a message to another bot opens no window here",
        [wrote("hi", NOON - HOUR, bot_id=OTHER_BOT)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
    ),
    Row(
        "deleted and system notices open no window",
        [wrote("deleted", NOON - HOUR, opens_window=False)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
    ),
    Row(
        "the business's opt-out leaves an open window open",
        [wrote("hi", NOON - HOUR), removed("delete", NOON - MINUTE)],
        text(),
        4,
        relied_on=("hi",),
    ),
]

NO_OPT_IN = [
    Row("nobody is opted in by default", [], UTILITY, 6, DenialReason.NO_OPT_IN),
    Row(
        "that the person wrote is no opt-in",
        [wrote("hi", NOON - MINUTE)],
        UTILITY,
        6,
        DenialReason.NO_OPT_IN,
    ),
    Row(
        "an opt-in to another bot is none to this one",
        [verified("in", NOON - HOUR, bot_id=OTHER_BOT)],
        UTILITY,
        6,
        DenialReason.NO_OPT_IN,
    ),
    Row(
        "a number the business removed and never opted in has no opt-in",
        [removed("delete", NOON - HOUR)],
        UTILITY,
        6,
        DenialReason.NO_OPT_IN,
    ),
    Row(
        "a bot may let its open window cover notifications",
        [wrote("hi", NOON - MINUTE)],
        UTILITY,
        6,
        relied_on=("hi",),
        rules=WINDOW_COUNTS,
    ),
    Row(
        "a window that is over covers nothing",
        [wrote("hi", NOON - DAY)],
        UTILITY,
        6,
        DenialReason.NO_OPT_IN,
        rules=WINDOW_COUNTS,
    ),
    Row(
        "a window never covers marketing",
        [wrote("hi", NOON - MINUTE)],
        template("newsletter"),
        6,
        DenialReason.NO_OPT_IN,
        rules=bot(window_covers_notifications=True, allowed_categories=frozenset(Category)),
    ),
    Row(
        "a window does not make an unknown category known",
        [wrote("hi", NOON - MINUTE)],
        template("unheard_of"),
        10,
        DenialReason.CATEGORY_UNKNOWN,
        rules=WINDOW_COUNTS,
    ),
    Row(
        "a window that covers notifications covers a topic nobody agreed to",
        [opted_in("in", NOON - HOUR, "orders"), wrote("hi", NOON - MINUTE)],
        template("parcel_update"),
        6,
        relied_on=("hi",),
        rules=WINDOW_COUNTS,
    ),
    Row(
        "an opt-in is relied on before a window",
        [opted_in("in", NOON - HOUR), wrote("hi", NOON - MINUTE)],
        UTILITY,
        13,
        relied_on=("in",),
        rules=WINDOW_COUNTS,
        grade=Grade.ASSERTED,
    ),
]

OPTED_OUT_BY_BUSINESS = [
    Row(
        "the business's opt-out ends an opt-in of any grade",
        [verified("in", NOON - HOUR), removed("delete", NOON - MINUTE)],
        UTILITY,
        7,
        DenialReason.OPTED_OUT,
        ("delete",),
    ),
    Row(
        "the business's opt-out wins over an opt-in of the same microsecond",
        [opted_in("in", NOON - MINUTE), removed("delete", NOON - MINUTE)],
        UTILITY,
        7,
        DenialReason.OPTED_OUT,
        ("delete",),
    ),
    Row(
        "an asserted opt-in a microsecond later ends the business's opt-out",
        [removed("delete", NOON - MINUTE), opted_in("in", NOON - MINUTE + 1)],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "the business's opt-out is for its bot only",
        [opted_in("in", NOON - HOUR), removed("delete", NOON - MINUTE, bot_id=OTHER_BOT)],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "a later opt-in to another topic does not end it",
        [
            opted_in("in", NOON - HOUR, "orders"),
            removed("delete", NOON - 2, "topic:orders"),
            opted_in("more", NOON - 1, "delivery"),
        ],
        ORDERS_TEMPLATE,
        7,
        DenialReason.OPTED_OUT,
        ("delete",),
    ),
    Row(
        "the person's opt-out is named before the business's",
        [
            opted_in("in", NOON - HOUR),
            opted_out("out", NOON - 2),
            removed("delete", NOON - 1),
        ],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
    Row(
        "a window from before the business's opt-out covers no notification",
        [
            opted_in("in", NOON - HOUR),
            wrote("hi", NOON - 2),
            removed("delete", NOON - 1),
        ],
        UTILITY,
        7,
        DenialReason.OPTED_OUT,
        ("delete",),
        rules=WINDOW_COUNTS,
    ),
    Row(
        "a window opened after the business's opt-out may cover notifications",
        [
            opted_in("in", NOON - HOUR),
            removed("delete", NOON - 2),
            wrote("hi", NOON - 1),
        ],
        UTILITY,
        6,
        relied_on=("hi",),
        rules=WINDOW_COUNTS,
    ),
]

NOT_STRONG_ENOUGH = [
    Row(
        "an opt-in that awaits verification does not bear a message",
        [requested("asked", NOON - HOUR)],
        UTILITY,
        8,
        DenialReason.OPT_IN_PENDING,
        ("asked",),
    ),
    Row(
        "a verified act completes it",
        [requested("asked", NOON - HOUR), verified("yes", NOON - MINUTE)],
        UTILITY,
        13,
        relied_on=("yes",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "an opt-in that awaits verification outlives the business's earlier opt-out",
        [removed("delete", NOON - HOUR), requested("asked", NOON - MINUTE)],
        UTILITY,
        8,
        DenialReason.OPT_IN_PENDING,
        ("asked",),
    ),
    Row(
        "the business's opt-out ends one that awaits verification",
        [requested("asked", NOON - HOUR), removed("delete", NOON - MINUTE)],
        UTILITY,
        7,
        DenialReason.OPTED_OUT,
        ("delete",),
    ),
    Row(
        "one to this topic is named although another topic stands",
        [opted_in("in", NOON - DAY, "delivery"), requested("asked", NOON - HOUR, "orders")],
        ORDERS_TEMPLATE,
        8,
        DenialReason.OPT_IN_PENDING,
        ("asked",),
    ),
    Row(
        "an opt-in below the bot's least grade does not bear a message",
        [opted_in("in", NOON - HOUR)],
        UTILITY,
        8,
        DenialReason.GRADE_TOO_LOW,
        ("in",),
        rules=bot(least_grade=Grade.DOCUMENTED),
        grade=Grade.ASSERTED,
    ),
    Row(
        "an opt-in at the bot's least grade bears a message",
        [opted_in("in", NOON - HOUR, grade=Grade.DOCUMENTED)],
        UTILITY,
        13,
        relied_on=("in",),
        rules=bot(least_grade=Grade.DOCUMENTED),
        grade=Grade.DOCUMENTED,
    ),
    Row(
        "the best of several weak opt-ins is named",
        [opted_in("word", NOON - 1), opted_in("form", NOON - 2, grade=Grade.DOCUMENTED)],
        UTILITY,
        8,
        DenialReason.GRADE_TOO_LOW,
        ("form",),
        rules=bot(least_grade=Grade.VERIFIED),
        grade=Grade.DOCUMENTED,
    ),
    Row(
        "the strongest opt-in is relied on, not the latest",
        [verified("start", NOON - 2), opted_in("word", NOON - 1)],
        UTILITY,
        13,
        relied_on=("start",),
        grade=Grade.VERIFIED,
    ),
]

TOPIC_NOT_COVERED = [
    Row(
        "an opt-in to one topic is none to another",
        [verified("in", NOON - HOUR, "orders")],
        template("parcel_update"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
    ),
    Row(
        "a message without a topic takes its template's",
        [verified("in", NOON - HOUR, "delivery")],
        template("parcel_update"),
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "without either, an opt-in to a topic of the category suffices",
        [verified("in", NOON - HOUR, "orders")],
        template("order_update"),
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "without either, an opt-in to a topic of another category does not",
        [verified("in", NOON - HOUR, "codes")],
        template("order_update"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
    ),
    Row(
        "an opt-in to every topic covers a topic of any transactional category",
        [opted_in("in", NOON - HOUR)],
        template("login_code"),
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "an opt-in to every topic covers no marketing topic",
        [verified("in", NOON - HOUR)],
        template("sale"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
        rules=MARKETING_BOT,
    ),
    Row(
        "an opt-in to every topic covers no marketing template without a topic",
        [verified("in", NOON - HOUR)],
        template("newsletter"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
        rules=MARKETING_BOT,
    ),
    Row(
        "an opt-in to every topic covers no topic of which nobody declared what it is",
        [verified("in", NOON - HOUR)],
        template("order_update", topic="undeclared"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
    ),
    Row(
        "an opt-in that names an undeclared topic covers it",
        [verified("in", NOON - HOUR, "undeclared")],
        template("order_update", topic="undeclared"),
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "an opt-in to a transactional topic covers no marketing under its name",
        [verified("in", NOON - HOUR, "orders")],
        template("newsletter", topic="orders"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
        rules=MARKETING_BOT,
    ),
    Row(
        "one that awaits verification for another topic is not the cure",
        [requested("asked", NOON - HOUR, "orders")],
        template("parcel_update"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
    ),
    Row(
        "a better grade for another topic is not the cure",
        [opted_in("in", NOON - HOUR, "orders")],
        template("parcel_update"),
        9,
        DenialReason.TOPIC_NOT_COVERED,
        rules=bot(least_grade=Grade.VERIFIED),
    ),
]

CATEGORY_UNKNOWN = [
    Row(
        "an undeclared template may be anything",
        [verified("in", NOON - HOUR)],
        template("unheard_of"),
        10,
        DenialReason.CATEGORY_UNKNOWN,
    ),
    Row(
        "a caller's word for it does not help",
        [verified("in", NOON - HOUR)],
        template("unheard_of", category=Category.UTILITY),
        10,
        DenialReason.CATEGORY_UNKNOWN,
    ),
    Row(
        "neither does a template without a name or category",
        [verified("in", NOON - HOUR)],
        template(),
        10,
        DenialReason.CATEGORY_UNKNOWN,
    ),
    Row(
        "a bot may take undeclared templates for utility",
        [verified("in", NOON - HOUR)],
        template("unheard_of"),
        13,
        relied_on=("in",),
        rules=bot(undeclared_template=UndeclaredTemplate.UTILITY),
        grade=Grade.VERIFIED,
    ),
    Row(
        "a category without a template is taken as that of a declared template",
        [verified("in", NOON - HOUR)],
        template(category=Category.AUTHENTICATION),
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "a missing opt-in is named before an unknown category",
        [],
        template("unheard_of"),
        6,
        DenialReason.NO_OPT_IN,
    ),
    Row(
        "an undeclared template called marketing stays unknown where marketing is allowed",
        [verified("in", NOON - HOUR, "offers")],
        template("unheard_of", category=Category.MARKETING),
        10,
        DenialReason.CATEGORY_UNKNOWN,
        rules=MARKETING_BOT,
    ),
]

THREE_FAILURES = [undelivered(f"failure-{day}", NOON - day * DAY) for day in (15, 8, 1)]
FAILED = tuple(event.event_id for event in THREE_FAILURES)

ASKING = asking()
EVIDENCE_INSUFFICIENT = [
    Row(
        "documented evidence that names a wording the business never published is none",
        [documented("in", NOON - HOUR, disclosure_id="somebody-elses-1")],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "documented evidence that names a published wording bears a message",
        [documented("in", NOON - HOUR)],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "an opt-in by WhatsApp alone was invalid until 8 July 2020",
        [documented("in", JULY_2020 - 1, method=Method.WHATSAPP, act=PersonAct.PRESSED_BUTTON)],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "an opt-in by WhatsApp alone is valid since 9 July 2020",
        [documented("in", JULY_2020, method=Method.WHATSAPP, act=PersonAct.PRESSED_BUTTON)],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a verified opt-in is judged by the policy of its day as well",
        [verified("in", JULY_2020 - 1)],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.VERIFIED,
    ),
    Row(
        "a verified opt-in of the day the rules were dropped is good",
        [verified("in", JULY_2020)],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.VERIFIED,
    ),
    Row(
        "asserted opt-ins claim no evidence, so there is none to judge",
        [opted_in("in", JULY_2020 - 1)],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.ASSERTED,
    ),
    Row(
        "a wording without visual element and editable number was not enough",
        [documented("in", JULY_2020 - 1, disclosure_id="plain-en-1")],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "the same wording is enough since",
        [documented("in", JULY_2020, disclosure_id="plain-en-1")],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a wording that kept the older rules was enough",
        [documented("in", JULY_2020 - 1)],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a yes by word of mouth was upon no visual element",
        [documented("in", JULY_2020 - 1, method=Method.IVR, act=PersonAct.SAID_YES)],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a yes by word of mouth is an act of the person",
        [documented("in", JULY_2020, method=Method.IVR, act=PersonAct.SAID_YES)],
        UTILITY,
        13,
        None,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a wording that was only handed in does not show that the older rules were kept",
        [documented("in", JULY_2020 - 1, disclosure_id=None)],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a material change makes the older consent stale",
        [documented("in", NOON - 2 * DAY, disclosure_id="form-en-0")],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a newer consent to the newer wording bears the message",
        [
            documented("in", NOON - 2 * DAY, disclosure_id="form-en-0"),
            documented("again", NOON - HOUR),
        ],
        UTILITY,
        13,
        None,
        ("again",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "a weaker opt-in whose evidence holds stands in for a stronger one whose does not",
        [
            documented("in", NOON - 2 * DAY, disclosure_id="form-en-0", grade=Grade.VERIFIED),
            documented("form", NOON - HOUR),
        ],
        UTILITY,
        13,
        None,
        ("form",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "so does an earlier one to another topic that covers the message",
        [
            documented("orders", NOON - 3 * DAY, "orders"),
            documented("all", NOON - 2 * DAY, disclosure_id="form-en-0"),
        ],
        template("order_update", topic="orders"),
        13,
        None,
        ("orders",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "but not one that the bot would not accept",
        [
            documented("in", NOON - 2 * DAY, disclosure_id="form-en-0"),
            opted_in("word", NOON - HOUR),
        ],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        asking(least_grade=Grade.DOCUMENTED),
        Grade.DOCUMENTED,
    ),
    Row(
        "where opt-ins expire, one has expired after its days",
        [documented("in", NOON - 30 * DAY)],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        asking(consent_expires_after_days=30),
        Grade.DOCUMENTED,
    ),
    Row(
        "and stands up to the last microsecond of them",
        [documented("in", NOON - 30 * DAY + 1)],
        UTILITY,
        13,
        None,
        ("in",),
        asking(consent_expires_after_days=30),
        Grade.DOCUMENTED,
    ),
    Row(
        "a method the bot does not accept is not enough",
        [documented("in", NOON - HOUR, method=Method.PRINT)],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        asking(accepted_methods=frozenset({Method.WEB})),
        Grade.DOCUMENTED,
    ),
    Row(
        "a method the bot accepts is",
        [documented("in", NOON - HOUR, method=Method.WEB)],
        UTILITY,
        13,
        None,
        ("in",),
        asking(accepted_methods=frozenset({Method.WEB})),
        Grade.DOCUMENTED,
    ),
    Row(
        "an unknown category is named before evidence",
        [documented("in", NOON - 2 * DAY, disclosure_id="form-en-0")],
        template("unheard_of"),
        10,
        DenialReason.CATEGORY_UNKNOWN,
        rules=ASKING,
    ),
    Row(
        "an open window needs no evidence where it bears templates",
        [
            documented("in", NOON - 2 * DAY, disclosure_id="form-en-0"),
            wrote("hi", NOON - HOUR),
        ],
        UTILITY,
        6,
        None,
        ("hi",),
        asking(window_covers_notifications=True),
    ),
    Row(
        "what is stale is named before what the provider could not deliver",
        [
            documented("in", NOON - 20 * DAY, disclosure_id="form-en-0"),
            *THREE_FAILURES,
            quarantined("stranger", NOON - HOUR),
        ],
        UTILITY,
        11,
        DenialReason.EVIDENCE_INSUFFICIENT,
        ("in",),
        ASKING,
        Grade.DOCUMENTED,
    ),
    Row(
        "evidence that holds does not reach a quarantined number",
        [documented("in", NOON - DAY), quarantined("stranger", NOON - HOUR)],
        UTILITY,
        12,
        DenialReason.QUARANTINED,
        ("stranger",),
        ASKING,
    ),
]

UNREACHABLE = [
    Row(
        "three failures within 14 days hold templates back",
        [verified("in", NOON - 20 * DAY), *THREE_FAILURES],
        UTILITY,
        12,
        DenialReason.UNREACHABLE,
        FAILED,
    ),
    Row(
        "two failures do not",
        [verified("in", NOON - 20 * DAY), *THREE_FAILURES[1:]],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "three failures spread over more than 14 days do not",
        [
            verified("in", NOON - 20 * DAY),
            *THREE_FAILURES[:2],
            undelivered("last", NOON - DAY + 1),
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "failures of another bot do not",
        [
            verified("in", NOON - 20 * DAY),
            *THREE_FAILURES[1:],
            undelivered("elsewhere", NOON - 2 * DAY, bot_id=OTHER_BOT),
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "a person who wrote since, to any bot, is reachable",
        [
            verified("in", NOON - 20 * DAY),
            *THREE_FAILURES,
            wrote("hi", NOON - HOUR, bot_id=OTHER_BOT),
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "what failed before the person wrote counts no more",
        [
            verified("in", NOON - 20 * DAY),
            *THREE_FAILURES[:2],
            wrote("hi", NOON - 5 * DAY),
            *THREE_FAILURES[2:],
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "a message before all three changes nothing",
        [
            verified("in", NOON - 20 * DAY),
            wrote("hi", NOON - 15 * DAY - 1),
            *THREE_FAILURES,
        ],
        UTILITY,
        12,
        DenialReason.UNREACHABLE,
        FAILED,
    ),
    Row(
        "what consent denies is denied for that",
        [*THREE_FAILURES],
        UTILITY,
        6,
        DenialReason.NO_OPT_IN,
    ),
    Row(
        "an undeclared template is denied before it",
        [verified("in", NOON - 20 * DAY), *THREE_FAILURES],
        template("unheard_of"),
        10,
        DenialReason.CATEGORY_UNKNOWN,
    ),
]

PAUSED = [
    Row(
        "who asked for a pause gets no template until it is over",
        [verified("in", NOON - DAY), paused("pause", NOON - HOUR, NOON + 1)],
        UTILITY,
        12,
        DenialReason.PAUSED,
        ("pause",),
    ),
    Row(
        "a pause ends by itself",
        [verified("in", NOON - DAY), paused("pause", NOON - HOUR, NOON)],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "an act from the number itself ends it sooner",
        [verified("in", NOON - DAY), paused("pause", NOON - HOUR), verified("yes", NOON - 1)],
        UTILITY,
        13,
        relied_on=("yes",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "nothing the business submits does",
        [
            verified("in", NOON - DAY),
            paused("pause", NOON - HOUR),
            opted_in("paper", NOON - 1, "orders", grade=Grade.DOCUMENTED),
        ],
        UTILITY,
        12,
        DenialReason.PAUSED,
        ("pause",),
    ),
    Row(
        "an act of the same microsecond does not",
        [paused("pause", NOON - HOUR), verified("in", NOON - HOUR)],
        UTILITY,
        12,
        DenialReason.PAUSED,
        ("pause",),
    ),
    Row(
        "whoever writes is answered all the same",
        [verified("in", NOON - DAY), paused("pause", NOON - HOUR), wrote("hi", NOON - MINUTE)],
        text(),
        4,
        relied_on=("hi",),
    ),
    Row(
        "not even a window that covers notifications ends it",
        [wrote("hi", NOON - MINUTE), paused("pause", NOON - HOUR)],
        UTILITY,
        12,
        DenialReason.PAUSED,
        ("pause",),
        rules=WINDOW_COUNTS,
    ),
    Row(
        "the latest wish counts, though it ends sooner",
        [
            verified("in", NOON - DAY),
            paused("later", NOON - 2, NOON - 1),
            paused("earlier", NOON - HOUR, NOON + DAY),
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "an opt-out is named before it",
        [verified("in", NOON - DAY), paused("pause", NOON - HOUR), opted_out("out", NOON - 1)],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("out",),
    ),
]

QUARANTINED = [
    Row(
        "a number that came with a stranger's user id gets no template",
        [verified("in", NOON - DAY), quarantined("stranger", NOON - HOUR)],
        UTILITY,
        12,
        DenialReason.QUARANTINED,
        ("stranger",),
    ),
    Row(
        "not even inside a window that covers notifications",
        [wrote("hi", NOON - MINUTE), quarantined("stranger", NOON - HOUR)],
        UTILITY,
        12,
        DenialReason.QUARANTINED,
        ("stranger",),
        rules=WINDOW_COUNTS,
    ),
    Row(
        "whoever holds it now is answered inside the window",
        [wrote("hi", NOON - MINUTE), quarantined("stranger", NOON - HOUR)],
        text(),
        4,
        relied_on=("hi",),
    ),
    Row(
        "an act of the new holder releases nothing",
        [quarantined("stranger", NOON - HOUR), verified("start", NOON - MINUTE)],
        UTILITY,
        12,
        DenialReason.QUARANTINED,
        ("stranger",),
    ),
    Row(
        "a release of the same microsecond does not count",
        [
            verified("in", NOON - DAY),
            quarantined("stranger", NOON - HOUR),
            quarantine_released("release", NOON - HOUR),
        ],
        UTILITY,
        12,
        DenialReason.QUARANTINED,
        ("stranger",),
    ),
    Row(
        "a release ends it, and consent is what it was",
        [
            verified("in", NOON - DAY),
            quarantined("stranger", NOON - HOUR),
            quarantine_released("release", NOON - HOUR + 1),
        ],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
    Row(
        "unreachable is named before quarantined",
        [
            verified("in", NOON - 20 * DAY),
            *THREE_FAILURES,
            quarantined("stranger", NOON - HOUR),
        ],
        UTILITY,
        12,
        DenialReason.UNREACHABLE,
        FAILED,
    ),
    Row(
        "a link alone holds nothing back",
        [verified("in", NOON - DAY), linked("link", NOON - HOUR)],
        UTILITY,
        13,
        relied_on=("in",),
        grade=Grade.VERIFIED,
    ),
]

BRAKED = [
    Row(
        "on the business's word alone nothing goes while quality is bad",
        [opted_in("in", NOON - HOUR)],
        UTILITY,
        12,
        DenialReason.QUALITY_BRAKE,
        ("in",),
        rules=BRAKED_BOT,
        grade=Grade.ASSERTED,
    ),
    Row(
        "who agreed by an act of their own lately is reached",
        [verified("in", NOON - HOUR)],
        UTILITY,
        13,
        relied_on=("in",),
        rules=BRAKED_BOT,
        grade=Grade.VERIFIED,
    ),
]

CARRIED = [
    Row(
        "an opt-out of a linked name is the person's own",
        [
            verified("in", NOON - HOUR),
            stops_carried(
                "carried", NOON - MINUTE, CarriedOptOut("*", SCOPE_ALL, NOON - 2 * MINUTE, "there")
            ),
        ],
        UTILITY,
        2,
        DenialReason.OPTED_OUT,
        ("there",),
    ),
    Row(
        "it counts from its own time: an act from the number since then lifts it",
        [
            verified("start", NOON - MINUTE),
            stops_carried(
                "carried", NOON, CarriedOptOut("*", SCOPE_ALL, NOON - 2 * MINUTE, "there")
            ),
        ],
        UTILITY,
        13,
        relied_on=("start",),
        grade=Grade.VERIFIED,
    ),
]

WINDOW_CORRECTED = [
    Row(
        "the provider's word closes a window",
        [wrote("hi", NOON - HOUR), window_found_closed("closed", NOON - MINUTE)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
        ("hi",),
    ),
    Row(
        "a message of the same microsecond opens none",
        [wrote("hi", NOON - MINUTE), window_found_closed("closed", NOON - MINUTE)],
        text(),
        5,
        DenialReason.WINDOW_CLOSED,
        ("hi",),
    ),
    Row(
        "a strictly later message does",
        [window_found_closed("closed", NOON - MINUTE - 1), wrote("hi", NOON - MINUTE)],
        text(),
        4,
        relied_on=("hi",),
    ),
    Row(
        "another bot's window is another's",
        [wrote("hi", NOON - HOUR), window_found_closed("closed", NOON, bot_id=OTHER_BOT)],
        text(),
        4,
        relied_on=("hi",),
    ),
]

STANDING_OPT_IN = [
    Row(
        "an opt-in of the least grade is enough by default, as in seed 1",
        [opted_in("in", NOON - HOUR)],
        template("order_update"),
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
    Row(
        "an opt-in does not grow old",
        [opted_in("in", NOON - 2000 * DAY)],
        template("order_update"),
        13,
        relied_on=("in",),
        grade=Grade.ASSERTED,
    ),
]

TABLE = [
    *SUPPRESSED,
    *OPTED_OUT_BY_PERSON,
    *CATEGORY_NOT_ALLOWED,
    *WINDOW,
    *NO_OPT_IN,
    *OPTED_OUT_BY_BUSINESS,
    *NOT_STRONG_ENOUGH,
    *TOPIC_NOT_COVERED,
    *CATEGORY_UNKNOWN,
    *EVIDENCE_INSUFFICIENT,
    *UNREACHABLE,
    *PAUSED,
    *QUARANTINED,
    *BRAKED,
    *CARRIED,
    *WINDOW_CORRECTED,
    *STANDING_OPT_IN,
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.fact)
def test_the_table_holds(row: Row) -> None:
    """Reason, rule, grade and the events relied on are those of the design."""
    decision = decided(row)
    verdict = decision.verdict
    assert (decision.reason, verdict.rule) == (row.reason, row.rule), verdict.explanation
    assert verdict.events == row.relied_on
    assert verdict.grade is row.grade
    assert decision.allowed is (row.reason is None)


def test_every_rule_has_its_case_and_its_neighbour() -> None:
    """No documented reason and no rule is without a row, nor without one that it nearly met."""
    assert {row.rule for row in TABLE} == set(range(1, 14))
    assert {row.reason for row in TABLE} == {None, *DenialReason}
    groups = (
        SUPPRESSED,
        OPTED_OUT_BY_PERSON,
        CATEGORY_NOT_ALLOWED,
        WINDOW,
        NO_OPT_IN,
        OPTED_OUT_BY_BUSINESS,
        NOT_STRONG_ENOUGH,
        TOPIC_NOT_COVERED,
        CATEGORY_UNKNOWN,
        EVIDENCE_INSUFFICIENT,
        UNREACHABLE,
        PAUSED,
        QUARANTINED,
        BRAKED,
        CARRIED,
        WINDOW_CORRECTED,
    )
    assert all(len({row.reason for row in group}) > 1 for group in groups)


@pytest.mark.parametrize("kind", list(MessageType), ids=str)
def test_everything_but_a_template_is_free_form(kind: MessageType) -> None:
    """A window bears every type of message but templates."""
    decision = decide(fold([wrote("hi", NOON)]), RULES, Message(kind), NOON)
    assert decision.allowed is (kind is not MessageType.TEMPLATE)


@pytest.mark.parametrize(
    "later_by, is_open", [(-1, False), (0, True), (DAY - 1, True), (DAY, False), (DAY + 1, False)]
)
def test_a_window_is_24_hours_to_the_microsecond(later_by: int, is_open: bool) -> None:
    """It opens with the message itself and is over 24 h later, at both edges to the microsecond."""
    assert window_is_open(NOON, NOON + later_by) is is_open
    decision = decide(fold([wrote("hi", NOON)]), RULES, text(), NOON + later_by)
    assert decision.allowed is is_open
    assert decision.window_expires_at == (NOON + DAY if is_open else None)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.fact)
def test_every_answer_explains_itself_in_a_sentence(row: Row) -> None:
    """No answer is bare, unfinished, or shows an internal name."""
    explanation = decided(row).verdict.explanation
    assert explanation.endswith(".")
    assert explanation[0].isupper()
    for internal in ("None", "Stamp", "Grade.", "Category.", "topic:", "  "):
        assert internal not in explanation
