import pytest

from optwarden.consent.vocabulary import EventKind
from optwarden.usecases.explain_event import explain
from optwarden.usecases.read_history import PastEvent

SAID = {
    "topics": ["orders", "*"],
    "grade": "documented",
    "method": "WEB",
    "scopes": ["all"],
    "by": "person",
    "reach": "*",
    "cause": "legal",
    "opens_window": True,
    "rule": 2,
    "reason": "opted_out",
    "message_type": "template",
    "template": "order_update",
    "outcome": "accepted",
    "provider_state": "delivered",
}
SENTENCES = [
    (
        EventKind.OPTED_IN,
        {},
        "Opted in to orders, every topic but marketing by WEB, with its evidence on file.",
    ),
    (
        EventKind.OPTED_IN,
        {"topics": ["orders"], "grade": "asserted"},
        "Opted in to orders by WEB, on the business's word.",
    ),
    (
        EventKind.OPTED_IN,
        {"topics": ["orders"], "grade": "verified", "method": "WHATSAPP"},
        "Opted in to orders by WHATSAPP, by an act observed from the number itself.",
    ),
    (
        EventKind.OPT_IN_REQUESTED,
        {"topics": ["orders"]},
        "An opt-in to orders was asked for by WEB; it counts once the number itself confirms it.",
    ),
    (
        EventKind.OPT_IN_ASKED,
        {"topics": ["orders"], "through": "SMS"},
        (
            "Asked through SMS to opt in to orders; this is no consent, and nobody is asked again"
            " and again."
        ),
    ),
    (
        EventKind.OPTED_OUT,
        {},
        (
            "The person opted out of all messages by WEB, from every bot of the business; only an"
            " act from the number itself lifts it."
        ),
    ),
    (
        EventKind.OPTED_OUT,
        {"scopes": ["marketing", "topic:orders", "topic:*"], "reach": "shop"},
        (
            "The person opted out of marketing messages, the topic orders, every topic but"
            " marketing by WEB, from the bot shop only; only an act from the number itself lifts"
            " it."
        ),
    ),
    (
        EventKind.OPTED_OUT,
        {"by": "business", "reach": "shop", "method": "API"},
        "The business ended all messages of this bot by API; a later opt-in lifts it.",
    ),
    (
        EventKind.SUPPRESSED,
        {},
        "Put on the business's do-not-send list (legal); it beats any opt-in.",
    ),
    (
        EventKind.SUPPRESSION_LIFTED,
        {"cause": "mistake"},
        "Taken off the do-not-send list (mistake); consent is what it was before.",
    ),
    (
        EventKind.MESSAGE_RECEIVED,
        {},
        "The person wrote to the bot, which opened 24 h for free-form answers.",
    ),
    (
        EventKind.MESSAGE_RECEIVED,
        {"opens_window": False},
        "The person wrote to the bot; this opened no window for answers.",
    ),
    (
        EventKind.MESSAGE_ALLOWED,
        {"rule": 13},
        "A template message (order_update) was allowed by rule 13.",
    ),
    (
        EventKind.MESSAGE_DENIED,
        {"message_type": "text", "template": None},
        "A text message was denied by rule 2 (opted_out) and was not sent.",
    ),
    (EventKind.MESSAGE_SETTLED, {}, "The provider accepted the message."),
    (
        EventKind.MESSAGE_SETTLED,
        {"outcome": "refused"},
        "The message was not sent: the provider refused it or was not reached.",
    ),
    (
        EventKind.MESSAGE_SETTLED,
        {"outcome": "unknown"},
        (
            "The request left and no answer came back; the message may have been sent. It is not"
            " repeated."
        ),
    ),
    (EventKind.STATUS_REPORTED, {}, 'The provider reported a message as "delivered".'),
    (
        EventKind.WINDOW_CLOSED,
        {},
        (
            "The provider says that no window for free-form answers is open; a later message from"
            " the person opens one."
        ),
    ),
    (
        EventKind.UNDELIVERED,
        {},
        (
            "The provider could not reach the number on WhatsApp. After three such failures within"
            " 14 days no template is tried until the person writes."
        ),
    ),
    (
        EventKind.FOUND_REACHABLE,
        {},
        (
            "The person wrote under another of their names: they can be reached, and templates are"
            " tried again."
        ),
    ),
    (
        EventKind.LINKED,
        {"basis": "number_changed"},
        (
            "Linked with another name of the same person: the provider reported that the number"
            " changed. Opt-outs of one hold for both."
        ),
    ),
    (
        EventKind.STOPS_CARRIED,
        {"opt_outs": [{"scope": "all"}, {"scope": "topic:orders"}], "suppressed": {}},
        (
            "Taken over from a linked name of the same person: the opt-out of all messages, the"
            " opt-out of the topic orders, the do-not-send entry."
        ),
    ),
    (
        EventKind.STOPS_CARRIED,
        {"opt_outs": [], "suppression_lifted": {}},
        ("Taken over from a linked name of the same person: the lifting of a do-not-send entry."),
    ),
    (
        EventKind.QUARANTINED,
        {},
        (
            "The number came with the user id of somebody who is not known to be its person: it may"
            " have a new holder. No template goes to it until an operator releases it."
        ),
    ),
    (
        EventKind.QUARANTINE_RELEASED,
        {},
        "An operator released the number: the consent on record is its present holder's.",
    ),
    (
        EventKind.PAUSED,
        {"until": "2026-03-01T12:00:00.000000Z", "method": "WEB"},
        (
            "The person asked for a pause until 2026-03-01 12:00:00 UTC by WEB; consent is what it"
            " was, and an act from the number itself ends it sooner."
        ),
    ),
    (
        EventKind.OPT_OUT_DOUBTED,
        {"matched": "en.complaint", "method": "WHATSAPP"},
        (
            "What the person asked for by WHATSAPP may be an opt-out (en.complaint): no marketing"
            " goes until somebody has read it."
        ),
    ),
    (
        EventKind.DOUBT_SETTLED,
        {"doubt": "id", "outcome": "upheld"},
        "Somebody read what the person wrote: it is an opt-out of all messages.",
    ),
    (
        EventKind.DOUBT_SETTLED,
        {"doubt": "id", "outcome": "dismissed"},
        ("Somebody read what the person wrote: it is no opt-out, and holds nothing back any more."),
    ),
    (
        EventKind.WORDS_CLAIMED,
        {"words": ["cancel", "end"], "until": "2026-03-01T12:00:00.000000Z"},
        (
            "The bot asked something of its own: these words answer it until 2026-03-01 12:00:00"
            " UTC: cancel, end."
        ),
    ),
    (
        EventKind.OPT_OUT_QUARANTINED,
        {"scopes": ["all"], "anomaly": 1},
        (
            "A provider's error told of an opt-out of all messages, amid far more than usual. It is"
            " held apart until an operator releases or accepts it; it denies meanwhile."
        ),
    ),
    (
        EventKind.OPT_OUT_QUARANTINE_ENDED,
        {"anomaly": 1, "accepted": True},
        "An operator accepted the opt-out that was held apart; it counts as the person's.",
    ),
    (
        EventKind.OPT_OUT_QUARANTINE_ENDED,
        {"anomaly": 1, "accepted": False},
        "An operator released the opt-out that was held apart; consent is what it was.",
    ),
    (
        EventKind.TIME_ZONE_DECLARED,
        {"declared": True},
        "The business said in which time zone the person is; quiet hours go by it.",
    ),
    (
        EventKind.TIME_ZONE_DECLARED,
        {"declared": False},
        "The business took back what it said of the person's time zone.",
    ),
    *(
        (
            EventKind.ERASED,
            {"ground": ground},
            f"The person's data was deleted, {because}; this log keeps what names nobody.",
        )
        for ground, because in (
            ("request", "as she asked"),
            ("legal", "as a court or an authority ordered"),
            ("retention", "since the time it may be kept for was over"),
            ("retention_of_opt_out", "since the time it may be kept for was over"),
        )
    ),
    (
        EventKind.ERASURE_KEPT,
        {"erased_at": "2026-03-01T12:00:00.000000Z"},
        (
            "Somebody of this name was erased on 2026-03-01 12:00:00 UTC at her own request. That"
            " counts as her opt-out: only an act from the number itself opts in again."
        ),
    ),
]


def event(kind: str, facts: dict[str, object]) -> PastEvent:
    personal = {"recipient": "46732001122", "text": "my name is Kim"}
    return PastEvent("id", "bot", kind, 1, 1, "person", None, facts, tuple(personal), personal)


@pytest.mark.parametrize("kind, facts, sentence", SENTENCES)
def test_each_event_is_explained(kind: str, facts: dict[str, object], sentence: str) -> None:
    """An operator reads what happened, without a personal value in it."""
    assert explain(event(kind, {**SAID, **facts})) == sentence


def test_every_kind_has_a_sentence() -> None:
    """There is a row above for each kind of event, and facts that are missing break nothing."""
    assert {kind for kind, *_ in SENTENCES} == set(EventKind)
    for kind in EventKind:
        assert explain(event(kind, {})).endswith(".")


def test_an_unknown_kind_is_named() -> None:
    """A kind of a later release is shown as it is, not hidden and not an error."""
    assert explain(event("moved_house", {})) == "An event of the kind moved_house was recorded."
