"""How is a message sent through the seed's API? `POST messages`: 201 with an entry for each.

The provider's 4xx and 5xx are relayed as they came. Nobody allowed: 201, and the provider is not
called. Not reached: 502. No answer: 504, and nothing is tried again.
"""

from __future__ import annotations

from typing import Any, Final

import orjson

from optwarden.consent.decision import Denied
from optwarden.consent.message import Message
from optwarden.consent.vocabulary import DenialReason, MessageType
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Clock
from optwarden.usecases.providers import NewMessageId, Refused, Unknown, Unreachable
from optwarden.usecases.send_message import (
    Addressee,
    RecipientResult,
    SendMessage,
    SendRequest,
    SendResult,
)
from optwarden.web.exchange import JSON, AsgiScope, Send, header, respond
from optwarden.web.sinch_api import errors
from optwarden.web.sinch_api.fields import http_url
from optwarden.web.sinch_api.message_forms import read_message
from optwarden.web.sinch_api.numbers import read_numbers, refuse_invalid

_FAILED_STATES: Final = frozenset(
    {
        DenialReason.WINDOW_CLOSED,
        DenialReason.CATEGORY_NOT_ALLOWED,
        DenialReason.CATEGORY_UNKNOWN,
        DenialReason.UNREACHABLE,
    }
)
"""Denials that are not about consent: "failed"; all others are "no_opt_in" (WIRE section 1)."""
_LONGEST_TOPIC: Final = 128


class Messages:
    """The guarded send in the seed's words."""

    def __init__(self, send: SendMessage, clock: Clock, new_message_id: NewMessageId) -> None:
        self._send = send
        self._clock = clock
        self._new_message_id = new_message_id

    async def send(
        self, scope: AsgiScope, send: Send, bot: BotRecord, document: dict[str, Any]
    ) -> None:
        """Decide for each recipient and send to those who may be sent to."""
        request = _read(scope, document)
        result = await self._send(bot, request)
        outcome = result.outcome
        if isinstance(outcome, Refused):
            await relay(send, outcome)
        elif isinstance(outcome, Unreachable):
            raise errors.not_reached(outcome.detail)
        elif isinstance(outcome, Unknown):
            raise errors.no_answer(outcome.detail)
        else:
            await respond(send, 201, self._answer(result), (JSON,))

    def _answer(self, result: SendResult) -> bytes:
        statuses = [self._status(one) for one in result.results]
        return orjson.dumps({"type": "whatsapp", "statuses": statuses})

    def _status(self, result: RecipientResult) -> dict[str, Any]:
        verdict, reply = result.decided.decision.verdict, result.reply
        status: dict[str, Any] = {
            "message_id": (reply.provider_message_id if reply is not None else None)
            or self._new_message_id(self._clock.now()),
            "recipient": "+" + result.addressee.spelling.removeprefix("+"),
        }
        if isinstance(verdict, Denied):
            status["status"] = "failure"
            status["state"] = "failed" if verdict.reason in _FAILED_STATES else "no_opt_in"
            status["details"] = f"{verdict.reason}: {verdict.explanation}"
        elif reply is not None:
            status["status"] = "success" if reply.taken else "failure"
            status["state"] = reply.provider_state
            if reply.details is not None:
                status["details"] = reply.details
        status["decision_id"] = result.decided.decision_id
        return status


def _read(scope: AsgiScope, document: dict[str, Any]) -> SendRequest:
    """Read a request strictly. Raises errors.Refused (400)."""
    named = read_numbers(document, "to")
    numbers = refuse_invalid(named, document["to"], "to")
    kind, content = read_message(document)
    callback = http_url(document, "callback", "callback", required=False)
    template = content["template_name"] if kind is MessageType.TEMPLATE else None
    return SendRequest(
        tuple(Addressee(number, one.spelling) for one, number in zip(named, numbers, strict=True)),
        Message(kind, topic=_topic(scope), template=template),
        content,
        callback,
    )


def _topic(scope: AsgiScope) -> str | None:
    """Return the topic the caller says the message is about."""
    topic = header(scope, b"optwarden-topic")
    if topic is None:
        return None
    if not topic or len(topic) > _LONGEST_TOPIC or not (topic.isascii() and topic.isprintable()):
        raise errors.invalid("Optwarden-Topic", f"must be 1 to {_LONGEST_TOPIC} ASCII characters.")
    return topic


async def relay(send: Send, refused: Refused) -> None:
    """Pass the provider's refusal on: its status and its body."""
    if refused.provider_status < 400:
        raise errors.not_reached(f"the provider answered {refused.provider_status}")
    headers = [(name.encode(), value.encode("latin-1")) for name, value in refused.headers]
    await respond(send, refused.provider_status, refused.body, headers)
