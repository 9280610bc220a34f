"""What does an event mean to an operator? A sentence for each, with no personal value in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from optwarden.consent.commands.confirmations import OPT_IN_CONFIRMATION
from optwarden.consent.decision.case import written
from optwarden.consent.facts import micros_of
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    AttemptOutcome,
    DenialReason,
    DoubtOutcome,
    ErasureGround,
    EventKind,
    Grade,
    LinkBasis,
    topic_of_scope,
)
from optwarden.usecases.outbox.confirming import MISSING_TEMPLATE
from optwarden.usecases.read_history import PastEvent

Facts: TypeAlias = Mapping[str, Any]

_GRADES: Final = {
    Grade.ASSERTED: "on the business's word",
    Grade.DOCUMENTED: "with its evidence on file",
    Grade.VERIFIED: "by an act observed from the number itself",
}
_OUTCOMES: Final = {
    AttemptOutcome.ACCEPTED: "The provider accepted the message.",
    AttemptOutcome.REFUSED: "The message was not sent: the provider refused it or was not reached.",
    AttemptOutcome.UNKNOWN: (
        "The request left and no answer came back; the message may have been sent. It is not"
        " repeated."
    ),
}


def explain(event: PastEvent) -> str:
    """Say in one or two sentences what an event means; also for a kind this release cannot read."""
    explained = _SENTENCES.get(event.kind)
    if explained is None:
        return f"An event of the kind {event.kind} was recorded."
    return explained(event)


def _opted_in(event: PastEvent) -> str:
    facts = event.facts
    known = _GRADES.get(facts.get("grade", ""), "with an unknown grade")
    return f"Opted in to {_topics(facts)} {_by_method(facts)}, {known}."


def _opt_in_requested(event: PastEvent) -> str:
    return (
        f"An opt-in to {_topics(event.facts)} was asked for {_by_method(event.facts)}; it counts"
        " once the number itself confirms it."
    )


def _opt_in_asked(event: PastEvent) -> str:
    facts = event.facts
    return (
        f"Asked through {facts.get('through')} to opt in to {_topics(facts)}; this is no consent,"
        " and nobody is asked again and again."
    )


def _opted_out(event: PastEvent) -> str:
    facts = event.facts
    extent = _scopes(facts.get("scopes", ()))
    if facts.get("by") == Actor.BUSINESS:
        return (
            f"The business ended {extent} of this bot {_by_method(facts)}; a later opt-in lifts it."
        )
    reach = facts.get("reach", EVERY_BOT)
    bots = "every bot of the business" if reach == EVERY_BOT else f"the bot {reach} only"
    return (
        f"The person opted out of {extent} {_by_method(facts)}, from {bots}; only an act from the"
        " number itself lifts it."
    )


def _suppressed(event: PastEvent) -> str:
    return (
        f"Put on the business's do-not-send list ({event.facts.get('cause')}); it beats any opt-in."
    )


def _suppression_lifted(event: PastEvent) -> str:
    return (
        f"Taken off the do-not-send list ({event.facts.get('cause')}); consent is what it was"
        " before."
    )


def _message_received(event: PastEvent) -> str:
    if event.facts.get("opens_window"):
        return "The person wrote to the bot, which opened 24 h for free-form answers."
    return "The person wrote to the bot; this opened no window for answers."


def _message_allowed(event: PastEvent) -> str:
    return f"{_message(event.facts)} was allowed by rule {event.facts.get('rule')}."


def _message_denied(event: PastEvent) -> str:
    facts = event.facts
    unconfirmed = facts.get("purpose") == OPT_IN_CONFIRMATION
    if unconfirmed and facts.get("reason") == DenialReason.WINDOW_CLOSED:
        return (
            f"The opt-in stands and was not confirmed ({MISSING_TEMPLATE}): no window is open, and"
            " the bot has no template for confirmations."
        )
    denied = f"by rule {facts.get('rule')} ({facts.get('reason')})"
    if facts.get("attempt_id") is not None:
        return (
            f"{_message(facts)} would have been denied {denied}; in shadow mode it was sent all"
            " the same."
        )
    return f"{_message(facts)} was denied {denied} and was not sent."


def _message_settled(event: PastEvent) -> str:
    return _OUTCOMES.get(event.facts.get("outcome", ""), "What came of a message was recorded.")


def _status_reported(event: PastEvent) -> str:
    return f'The provider reported a message as "{event.facts.get("provider_state")}".'


def _window_closed(_event: PastEvent) -> str:
    return (
        "The provider says that no window for free-form answers is open; a later message from the"
        " person opens one."
    )


def _undelivered(_event: PastEvent) -> str:
    return (
        "The provider could not reach the number on WhatsApp. After three such failures within 14"
        " days no template is tried until the person writes."
    )


_BASES: Final = {
    LinkBasis.SAME_CALLBACK: "the provider named the sender by both",
    LinkBasis.USER_ID_CHANGED: "the provider reported that the user id changed",
    LinkBasis.NUMBER_CHANGED: "the provider reported that the number changed",
    LinkBasis.CONTACT_SHARED: "the person shared their own number",
}


def _linked(event: PastEvent) -> str:
    basis = _BASES.get(event.facts.get("basis", ""), "for a reason this release does not know")
    return f"Linked with another name of the same person: {basis}. Opt-outs of one hold for both."


def _stops_carried(event: PastEvent) -> str:
    facts = event.facts
    outs = facts.get("opt_outs", ())
    scopes = dict.fromkeys(out.get("scope", "") for out in outs)
    parts = [f"the opt-out of {_scope(scope)}" for scope in scopes]
    parts += ["the do-not-send entry"] if "suppressed" in facts else []
    parts += ["the lifting of a do-not-send entry"] if "suppression_lifted" in facts else []
    parts += ["what may be an opt-out until somebody has read it"] if "doubted" in facts else []
    parts += ["what the desk made of doubtful words"] if "doubts_settled" in facts else []
    return f"Taken over from a linked name of the same person: {', '.join(parts)}."


def _found_reachable(_event: PastEvent) -> str:
    return (
        "The person wrote under another of their names: they can be reached, and templates are"
        " tried again."
    )


def _quarantined(_event: PastEvent) -> str:
    return (
        "The number came with the user id of somebody who is not known to be its person: it may"
        " have a new holder. No template goes to it until an operator releases it."
    )


def _quarantine_released(event: PastEvent) -> str:
    if event.facts.get("explained"):
        return (
            "The user id that the number had come with is known to be the same person's by now:"
            " the number is no longer in quarantine on its account."
        )
    return "An operator released the number: the consent on record is its present holder's."


def _paused(event: PastEvent) -> str:
    until = event.facts.get("until")
    end = f" until {written(micros_of(until))}" if isinstance(until, str) else ""
    return (
        f"The person asked for a pause{end} {_by_method(event.facts)}; consent is what it was, and"
        " an act from the number itself ends it sooner."
    )


def _opt_out_doubted(event: PastEvent) -> str:
    return (
        f"What the person asked for {_by_method(event.facts)} may be an opt-out"
        f" ({event.facts.get('matched')}): no marketing goes until somebody has read it."
    )


def _doubt_settled(event: PastEvent) -> str:
    if event.facts.get("outcome") == DoubtOutcome.UPHELD:
        return "Somebody read what the person wrote: it is an opt-out of all messages."
    return "Somebody read what the person wrote: it is no opt-out, and holds nothing back any more."


def _words_claimed(event: PastEvent) -> str:
    until = event.facts.get("until")
    end = f" until {written(micros_of(until))}" if isinstance(until, str) else ""
    words = ", ".join(event.facts.get("words", ()))
    return f"The bot asked something of its own: these words answer it{end}: {words}."


def _opt_out_quarantined(event: PastEvent) -> str:
    return (
        f"A provider's error told of an opt-out of {_scopes(event.facts.get('scopes', ()))}, amid"
        " far more than usual. It is held apart until an operator releases or accepts it; it denies"
        " meanwhile."
    )


def _opt_out_quarantine_ended(event: PastEvent) -> str:
    if event.facts.get("accepted"):
        return "An operator accepted the opt-out that was held apart; it counts as the person's."
    return "An operator released the opt-out that was held apart; consent is what it was."


def _time_zone_declared(event: PastEvent) -> str:
    if event.facts.get("declared"):
        return "The business said in which time zone the person is; quiet hours go by it."
    return "The business took back what it said of the person's time zone."


def _erased(event: PastEvent) -> str:
    because = {
        ErasureGround.REQUEST: "as she asked",
        ErasureGround.LEGAL: "as a court or an authority ordered",
        ErasureGround.RETENTION: "since the time it may be kept for was over",
        ErasureGround.RETENTION_OF_OPT_OUT: "since the time it may be kept for was over",
    }.get(event.facts.get("ground", ""), "")
    return f"The person's data was deleted, {because}; this log keeps what names nobody."


def _erasure_kept(event: PastEvent) -> str:
    at = event.facts.get("erased_at")
    when = f" on {written(micros_of(at))}" if isinstance(at, str) else ""
    return (
        f"Somebody of this name was erased{when} at her own request. That counts as her opt-out:"
        " only an act from the number itself opts in again."
    )


def _message(facts: Facts) -> str:
    kind = facts.get("message_type", "message")
    if facts.get("template") is not None:
        return f"A {kind} message ({facts['template']})"
    return f"A {kind} message"


def _topics(facts: Facts) -> str:
    topics = facts.get("topics", ())
    return ", ".join("every topic but marketing" if t == ALL_TRANSACTIONAL else t for t in topics)


def _by_method(facts: Facts) -> str:
    return f"by {facts.get('method')}"


def _scopes(scopes: Any) -> str:
    return ", ".join(_scope(scope) for scope in scopes)


def _scope(scope: str) -> str:
    if scope == SCOPE_ALL:
        return "all messages"
    if scope == SCOPE_MARKETING:
        return "marketing messages"
    topic = topic_of_scope(scope)
    return "every topic but marketing" if topic == ALL_TRANSACTIONAL else f"the topic {topic}"


_SENTENCES: Final[Mapping[str, Callable[[PastEvent], str]]] = {
    EventKind.OPTED_IN: _opted_in,
    EventKind.OPT_IN_REQUESTED: _opt_in_requested,
    EventKind.OPT_IN_ASKED: _opt_in_asked,
    EventKind.OPTED_OUT: _opted_out,
    EventKind.SUPPRESSED: _suppressed,
    EventKind.SUPPRESSION_LIFTED: _suppression_lifted,
    EventKind.MESSAGE_RECEIVED: _message_received,
    EventKind.MESSAGE_ALLOWED: _message_allowed,
    EventKind.MESSAGE_DENIED: _message_denied,
    EventKind.MESSAGE_SETTLED: _message_settled,
    EventKind.STATUS_REPORTED: _status_reported,
    EventKind.WINDOW_CLOSED: _window_closed,
    EventKind.UNDELIVERED: _undelivered,
    EventKind.FOUND_REACHABLE: _found_reachable,
    EventKind.LINKED: _linked,
    EventKind.STOPS_CARRIED: _stops_carried,
    EventKind.QUARANTINED: _quarantined,
    EventKind.QUARANTINE_RELEASED: _quarantine_released,
    EventKind.PAUSED: _paused,
    EventKind.OPT_OUT_DOUBTED: _opt_out_doubted,
    EventKind.DOUBT_SETTLED: _doubt_settled,
    EventKind.WORDS_CLAIMED: _words_claimed,
    EventKind.OPT_OUT_QUARANTINED: _opt_out_quarantined,
    EventKind.OPT_OUT_QUARANTINE_ENDED: _opt_out_quarantine_ended,
    EventKind.TIME_ZONE_DECLARED: _time_zone_declared,
    EventKind.ERASED: _erased,
    EventKind.ERASURE_KEPT: _erasure_kept,
}
