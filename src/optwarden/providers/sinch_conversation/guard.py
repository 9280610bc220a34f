"""How do clients of the Sinch Conversation API send through the guard? `.../messages:send`.

Whom a message is for must stand in it, as one WhatsApp identity. A contact id is Sinch's own name
for somebody, and a list of channels would let the message go where it was not decided.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from optwarden.consent.message import Message
from optwarden.consent.vocabulary import MessageType, Signal
from optwarden.providers.guards.paths import NOT_READ, Listed, passed
from optwarden.providers.guards.strict import (
    LONGEST_ID,
    addressee,
    basic,
    basic_header,
    bearer,
    invalid,
    loaded,
    misspelled,
    read_object,
    template_name,
    word_of,
)
from optwarden.providers.sinch_conversation.codes import SIGNALS
from optwarden.providers.sinch_conversation.sending import BASE_URL, KEY_ID, KEY_SECRET
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.guarding import (
    STATUS_OF,
    Answered,
    Arrived,
    Fault,
    Inspection,
    Part,
    Problem,
    RawHeaders,
    Reading,
    Route,
    Said,
    SendCall,
    SendRoute,
    TemplatesPage,
)
from optwarden.usecases.overriding import folded
from optwarden.usecases.providers import RecipientReply
from optwarden.usecases.send_message import Addressee

DEFAULT_BASE_URL: Final = "https://us.conversation.api.sinch.com"
_JSON: Final = "application/json"
_WHATSAPP: Final = "WHATSAPP"
_PROJECT: Final = r"/v1/projects/([A-Za-z0-9-]{1,64})"
_SEND: Final = re.compile(_PROJECT + "/messages:send")
_READS: Final = _PROJECT + "/.+"
_DECIDED: Final = (
    *("project_id", "app_id", "recipient", "message", "channel_priority_order"),
    *("template_message", "channel_template", "omni_template", "template_id", "language_code"),
)
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_SCHEDULED: Final = frozenset({"scheduledat", "sendat", "scheduledtime", "schedule"})
_OTHERS: Final = frozenset({"conversationid", "contactid", "recipients", "fallbackmessage"})
"""Folded names by which it might go elsewhere, or be something else."""
_FREE_FORM: Final[Mapping[str, MessageType]] = {
    "text_message": MessageType.TEXT,
    "media_message": MessageType.IMAGE,
    "location_message": MessageType.LOCATION,
    "contact_info_message": MessageType.CONTACTS,
    "choice_message": MessageType.INTERACTIVE,
    "card_message": MessageType.INTERACTIVE,
    "carousel_message": MessageType.INTERACTIVE,
    "list_message": MessageType.INTERACTIVE,
    "calendar_message": MessageType.INTERACTIVE,
}
_TEMPLATE: Final = "template_message"

WRITES: Final = (
    Listed("POST", _PROJECT + "/capability:query", "which numbers are on WhatsApp"),
    Listed("POST", _PROJECT + "/media", "media upload"),
)

_NOT_OPTED_IN: Final = "RECIPIENT_NOT_OPTED_IN"
_WORDS: Final[Mapping[str, str]] = {
    "window_closed": "OUTSIDE_ALLOWED_SENDING_WINDOW",
    "category_not_allowed": "CHANNEL_POLICY_VIOLATION",
    "category_unknown": "TEMPLATE_UNKNOWN",
    "too_frequent": "RATE_LIMITED",
    "quiet_hours": "RATE_LIMITED",
    "quality_brake": "RATE_LIMITED",
}
"""By the reason's stable string; all others are RECIPIENT_NOT_OPTED_IN."""
_STATUS_WORDS: Final = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    413: "INVALID_ARGUMENT",
    415: "INVALID_ARGUMENT",
    500: "INTERNAL",
    502: "UNAVAILABLE",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


class SinchConversationGuard:
    """The Conversation API. Setting `base_url`; secrets `key_id` and `key_secret`.

    A sender is `<project>/<app>`.
    """

    name = "sinch_conversation"
    content_type = _JSON
    writes = WRITES

    def credential(self, arrived: Arrived) -> str | None:
        """Return the access key `id:secret`, or a bearer token."""
        return basic(arrived) or bearer(arrived)

    def own_credential(self, bot: BotRecord) -> str | None:
        """Return the bot's access key."""
        key_id, secret = bot.secrets.get(KEY_ID), bot.secrets.get(KEY_SECRET)
        return f"{key_id}:{secret}" if key_id and secret else None

    def own_headers(self, bot: BotRecord) -> RawHeaders:
        """Show the bot's access key."""
        own = self.own_credential(bot)
        return () if own is None else basic_header(own)

    def base_url(self, bot: BotRecord, path: str) -> str:  # noqa: ARG002 - one host for all paths
        """Return the bot's address of Sinch."""
        return (bot.provider_settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")

    def route(self, arrived: Arrived) -> Route:
        """Say what a path is."""
        found = _SEND.fullmatch(arrived.path)
        if arrived.method != "POST" and _SEND.fullmatch(arrived.path.rstrip("/")):
            return NOT_READ
        if found is None:
            return passed(arrived, _READS, WRITES)
        if arrived.query:
            return Fault(Problem.QUERY_REFUSED, "A send takes no query parameters.")
        return SendRoute(found[1])

    def inspection(self, arrived: Arrived) -> Inspection | None:  # noqa: ARG002 - the port's
        """Say that nothing in a body matters: this API takes no request within another."""
        return None

    def read(self, route: SendRoute, body: bytes) -> Reading:
        """Read a send's body. Sinch takes names in two spellings; one of them is taken here."""
        document = read_object(body)
        if isinstance(document, Fault):
            return document
        recipient, message = _named(document.get("recipient")), _named(document.get("message"))
        if _named(document) is None or recipient is None or message is None:
            return invalid("recipient and message must be objects; names are in snake_case.")
        names = {folded(name) for name in document}
        if not _SCHEDULED.isdisjoint(names):
            return Fault(
                Problem.SCHEDULING_REFUSED,
                "What is sent later has to be decided later. Send it when it is due.",
            )
        if not _OTHERS.isdisjoint(names):
            return Fault(
                Problem.RECIPIENT_REFUSED,
                "The recipient stands in recipient only, and the message in message.",
            )
        if document.get("project_id") not in (None, route.sender):
            return invalid("project_id must be the path's.")
        app_id = document.get("app_id")
        if not isinstance(app_id, str) or not app_id:
            return invalid("app_id must be a string.")
        return _read(f"{route.sender}/{app_id}", document, recipient, message)

    def write(self, call: SendCall, kept: Sequence[Addressee]) -> bytes:  # noqa: ARG002 - one
        """Write the body."""
        return orjson.dumps(call.document)

    def replies(
        self,
        call: SendCall,  # noqa: ARG002 - it has one recipient
        kept: Sequence[Addressee],
        answer: Answered,
    ) -> tuple[RecipientReply, ...]:
        """Read the message's id."""
        known = word_of(loaded(answer.body).get("message_id"), LONGEST_ID)
        return tuple(
            RecipientReply(taken=True, provider_message_id=known, provider_state="queued")
            for _ in kept
        )

    def signal_of(self, answer: Answered) -> Signal | None:
        """Read the reason's code, where there is one."""
        reason = loaded(answer.body).get("reason")
        return SIGNALS.get(str(reason.get("code"))) if isinstance(reason, dict) else None

    def answer(
        self,
        call: SendCall,  # noqa: ARG002 - it has one recipient
        parts: Sequence[Part],
        upstream: Answered | None,
    ) -> Answered:
        """Write the denial, or pass on what Sinch said."""
        part = parts[0]
        if part.denied is None:
            assert upstream is not None, "an allowed recipient was sent to"
            return upstream
        word = self.denial(part.denied.reason).code
        message = f"{part.denied.reason}: {part.denied.explanation}"
        return _error(400, "FAILED_PRECONDITION", message, word)

    def fault(self, fault: Fault) -> Answered:
        """Write a refusal."""
        said = self.problem(fault.problem)
        return _error(said.status, said.code, fault.detail, fault.problem)

    def denial(self, reason: str) -> Said:
        """Say how a denial looks."""
        return Said(400, _WORDS.get(reason, _NOT_OPTED_IN))

    def problem(self, problem: Problem) -> Said:
        """Say how a refusal looks."""
        status = STATUS_OF[problem]
        return Said(status, _STATUS_WORDS[status])

    def templates_url(self, bot: BotRecord, after: str | None) -> str | None:  # noqa: ARG002
        """Say that it cannot be asked here: templates are another API of Sinch."""
        return None

    def read_templates(self, body: bytes) -> TemplatesPage:  # noqa: ARG002 - never asked for
        """Read nothing."""
        return TemplatesPage()


def _read(
    sender: str, document: dict[str, Any], recipient: dict[str, Any], message: dict[str, Any]
) -> SendCall | Fault:
    identity = _only_identity(recipient, document["app_id"])
    if identity is None:
        return Fault(
            Problem.RECIPIENT_REFUSED,
            "recipient must be identified_by exactly one channel identity of the channel WHATSAPP:"
            " a contact id does not say whose consent is asked for.",
        )
    to = addressee(identity.get("identity"), "recipient.identified_by.channel_identities[0]")
    if isinstance(to, Fault):
        return to
    if document.get("channel_priority_order") not in (None, [_WHATSAPP]):
        return Fault(Problem.RECIPIENT_REFUSED, "channel_priority_order must be WHATSAPP only.")
    what = _what(message)
    if isinstance(what, Fault):
        return what
    spelled = {"channel_identities": [{**identity, "identity": to.spelling}]}
    forwarded = {**document, "recipient": {"identified_by": spelled}}
    return SendCall(((sender,),), (to,), what, forwarded)


def _named(part: object) -> dict[str, Any] | None:
    """Return an object whose names are all in one spelling, and there once each, or None."""
    if not isinstance(part, dict) or not all(map(_NAME.fullmatch, part)):
        return None
    return part if misspelled(part, _DECIDED) is None else None


def _only_identity(recipient: dict[str, Any], app_id: str) -> dict[str, Any] | None:
    named = recipient.get("identified_by")
    if set(recipient) != {"identified_by"} or not isinstance(named, dict):
        return None
    identities = named.get("channel_identities")
    if set(named) != {"channel_identities"} or not isinstance(identities, list):
        return None
    if len(identities) != 1 or not isinstance(identities[0], dict):
        return None
    only: dict[str, Any] = identities[0]
    known = set(only) <= {"channel", "identity", "app_id"}
    known = known and only.get("app_id") in (None, "", app_id)
    return only if known and only.get("channel") == _WHATSAPP else None


def _what(message: dict[str, Any]) -> Message | Fault:
    """Say what is to be sent: a template, or a kind of message that is known to be none."""
    kinds = [name for name in message if name.endswith("_message")]
    if kinds == [_TEMPLATE]:
        name = _template(message[_TEMPLATE])
        return name if isinstance(name, Fault) else Message(MessageType.TEMPLATE, template=name)
    if len(kinds) == 1 and kinds[0] in _FREE_FORM:
        return Message(_FREE_FORM[kinds[0]])
    return invalid("message must be of one known kind; explicit and fallback ones are refused.")


def _template(template: object) -> str | Fault:
    """Return the template's id: that for WhatsApp where there is one, else Sinch's own."""
    template = _named(template)
    if template is None:
        return invalid("message.template_message must be an object; names are in snake_case.")
    if "channel_template" in template and "omni_template" in template:
        return invalid("message.template_message must have one template only.")
    chosen = template.get("omni_template")
    by_channel = template.get("channel_template")
    if isinstance(by_channel, dict):
        if (fault := misspelled(by_channel, (_WHATSAPP,))) is not None:
            return fault
        chosen = by_channel.get(_WHATSAPP)
    chosen = _named(chosen)
    if chosen is None:
        return invalid("message.template_message must have a template for WHATSAPP.")
    return template_name(chosen.get("template_id"), "message.template_message")


def _error(status: int, word: str, message: str, reason: str) -> Answered:
    document = {
        "error": {
            "code": status,
            "message": message,
            "status": word,
            "details": [
                {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": reason,
                    "domain": "optwarden",
                }
            ],
        }
    }
    return Answered(status, orjson.dumps(document), (("content-type", _JSON),))


GUARD = SinchConversationGuard()
