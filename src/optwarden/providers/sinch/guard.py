"""How do clients of the Sinch WhatsApp API send through the guard? `/guard/sinch/whatsapp/v1/...`.

Up to 20 recipients are decided one by one; those who may be sent to go in one call, and the answer
has an entry for each in the request's order.
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
    addressee,
    bearer,
    invalid,
    loaded,
    misspelled,
    read_object,
    template_name,
)
from optwarden.providers.sinch.sending import (
    BASE_URL,
    UPSTREAM_TOKEN,
    entries_of,
    replies_of,
)
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
from optwarden.usecases.seed_statuses import denied_entry, state_of
from optwarden.usecases.send_message import Addressee

DEFAULT_BASE_URL: Final = "https://us1.whatsapp.api.sinch.com"
MOST_RECIPIENTS: Final = 20
_JSON: Final = "application/json"
_BOT: Final = r"/whatsapp/v1/([A-Za-z0-9_-]{1,128})"
_SEND: Final = re.compile(_BOT + "/messages")
_READS: Final = _BOT + "/.+"
_WORDS: Final[Mapping[Problem, str]] = {
    Problem.UNAUTHORIZED: "Unauthorized bot",
    Problem.STORE_UNAVAILABLE: "store_unavailable",
}
_OF_THEIR_BODY: Final = ("content-type", "content-encoding", "etag", "content-md5", "digest")
_OTHERS: Final = frozenset({"recipient", "recipients", "tos", "groupid", "contactid"})
"""Folded names that might be read as further recipients."""
_TYPES: Final = frozenset(MessageType)

WRITES: Final = (
    Listed("POST", _BOT + "/capability", "which numbers are on WhatsApp"),
    Listed("POST", _BOT + "/media", "media upload"),
    Listed("DELETE", _BOT + "/media/[A-Za-z0-9_-]{1,256}", "media, taken away"),
)
"""Opt-ins are recorded at Optwarden's own paths, not passed on: upstream they gate nothing."""


class SinchGuard:
    """The Sinch WhatsApp API. Setting `base_url`; secret `upstream_token`."""

    name = "sinch"
    content_type = _JSON
    writes = WRITES

    def credential(self, arrived: Arrived) -> str | None:
        """Return the bearer token."""
        return bearer(arrived)

    def own_credential(self, bot: BotRecord) -> str | None:
        """Return the bot's token."""
        return bot.secrets.get(UPSTREAM_TOKEN)

    def own_headers(self, bot: BotRecord) -> RawHeaders:
        """Show the bot's token."""
        token = self.own_credential(bot)
        return () if token is None else (("authorization", f"Bearer {token}"),)

    def base_url(self, bot: BotRecord, path: str) -> str:  # noqa: ARG002 - one host for all paths
        """Return the bot's address of Sinch."""
        return (bot.provider_settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")

    def route(self, arrived: Arrived) -> Route:
        """Say what a path is."""
        found = _SEND.fullmatch(arrived.path)
        if arrived.method != "POST" and _SEND.fullmatch(arrived.path.rstrip("/")):
            return NOT_READ
        if found is None:
            return passed(arrived, _READS, WRITES, reads_have_bodies=True)  # capability's have
        if arrived.query:
            return Fault(Problem.QUERY_REFUSED, "A send takes no query parameters.")
        return SendRoute(found[1])

    def inspection(self, arrived: Arrived) -> Inspection | None:  # noqa: ARG002 - the port's
        """Say that nothing in a body matters: this API takes no request within another."""
        return None

    def read(self, route: SendRoute, body: bytes) -> Reading:
        """Read a send's body."""
        assert route.sender is not None, "the path of a send names the bot"
        document = read_object(body)
        if isinstance(document, Fault):
            return document
        if (fault := misspelled(document, ("to", "message"))) is not None:
            return fault
        if not _OTHERS.isdisjoint(map(folded, document)):
            return Fault(Problem.RECIPIENT_REFUSED, "The recipients are named by to only.")
        to = _recipients(document.get("to"))
        if isinstance(to, Fault):
            return to
        message = _what(document.get("message"))
        if isinstance(message, Fault):
            return message
        return SendCall(((route.sender,),), to, message, document)

    def write(self, call: SendCall, kept: Sequence[Addressee]) -> bytes:
        """Write the body for those who may be sent to."""
        return orjson.dumps({**call.document, "to": [one.spelling for one in kept]})

    def replies(
        self,
        call: SendCall,  # noqa: ARG002 - the answer names the recipients
        kept: Sequence[Addressee],
        answer: Answered,
    ) -> tuple[RecipientReply, ...]:
        """Read each entry."""
        return replies_of([one.spelling for one in kept], answer.body)

    def signal_of(self, answer: Answered) -> Signal | None:  # noqa: ARG002 - the port's
        """Say that it says nothing: this API's errors have no codes."""
        return None

    def answer(
        self,
        call: SendCall,  # noqa: ARG002 - the parts name the recipients
        parts: Sequence[Part],
        upstream: Answered | None,
    ) -> Answered:
        """Pass on what Sinch said; where some were denied, with their entries among it."""
        if upstream is not None and not any(part.denied for part in parts):
            return upstream
        sent = [part.spelling for part in parts if part.denied is None]
        theirs = iter(entries_of(sent, upstream.body) if upstream is not None else ())
        document = {"type": "whatsapp"} if upstream is None else loaded(upstream.body)
        statuses = [
            _denied(part) if part.denied is not None else _sent(part, next(theirs))
            for part in parts
        ]
        body = orjson.dumps({**document, "statuses": statuses})
        status = 201 if upstream is None else upstream.status
        theirs_too = () if upstream is None else upstream.headers
        kept = [one for one in theirs_too if one[0] not in _OF_THEIR_BODY]
        return Answered(status, body, (("content-type", _JSON), *kept))

    def fault(self, fault: Fault) -> Answered:
        """Write a refusal; prose documents `details`, samples have `reason`: both are sent."""
        said = self.problem(fault.problem)
        word = _WORDS.get(fault.problem)
        reason = word or f"{fault.problem}: {fault.detail}"
        document = {"message": said.code, "reason": reason, "details": reason}
        return Answered(said.status, orjson.dumps(document), (("content-type", _JSON),))

    def denial(self, reason: str) -> Said:
        """Say how a denial looks: an entry of this state in a 201."""
        return Said(201, state_of(reason))

    def problem(self, problem: Problem) -> Said:
        """Say how a refusal looks."""
        status = STATUS_OF[problem]
        return Said(status, "Validation error" if status == 400 else str(status))

    def templates_url(self, bot: BotRecord, after: str | None) -> str | None:  # noqa: ARG002
        """Say that it cannot be asked: this API has no list of templates."""
        return None

    def read_templates(self, body: bytes) -> TemplatesPage:  # noqa: ARG002 - never asked for
        """Read nothing."""
        return TemplatesPage()


def _recipients(given: object) -> tuple[Addressee, ...] | Fault:
    """Read the recipients, each once however it is spelled."""
    if not isinstance(given, list) or not 1 <= len(given) <= MOST_RECIPIENTS:
        return invalid(f"to must be a list of 1 to {MOST_RECIPIENTS} numbers.")
    found: dict[str, Addressee] = {}
    for position, number in enumerate(given):
        read = addressee(number, f"to[{position}]")
        if isinstance(read, Fault):
            return read
        found.setdefault(read.recipient.key, read)
    return tuple(found.values())


def _what(message: object) -> Message | Fault:
    """Say what is to be sent. A type this release does not know is free-form."""
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        return invalid("message must be an object with a type.")
    if (fault := misspelled(message, ("type", "template_name"))) is not None:
        return fault
    word = message["type"].strip().lower()
    if word != MessageType.TEMPLATE:
        if "template_name" in message:
            return invalid("message.type must be template where there is a template_name.")
        return Message(MessageType(word) if word in _TYPES else MessageType.TEXT)
    message["type"] = word
    name = template_name(message.get("template_name"), "message.template_name")
    return name if isinstance(name, Fault) else Message(MessageType.TEMPLATE, template=name)


def _denied(part: Part) -> dict[str, Any]:
    assert part.denied is not None, "this entry is of a recipient that was not sent to"
    return {**_entry(part), **denied_entry(part.denied), "decision_id": part.decision_id}


def _sent(part: Part, theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Return Sinch's own entry with our decision; without one, that the message was taken."""
    ours: dict[str, Any] = {} if part.decision_id is None else {"decision_id": part.decision_id}
    if part.permit is not None:
        ours["permit"] = part.permit
    return {**_entry(part), "status": "success", "state": "queued", **theirs, **ours}


def _entry(part: Part) -> dict[str, Any]:
    return {
        "message_id": part.new_message_id(),
        "recipient": "+" + part.spelling.removeprefix("+"),
    }


GUARD = SinchGuard()
