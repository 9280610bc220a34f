"""How does the seed's API say no? One JSON object for every error (WIRE section 1)."""

from __future__ import annotations

from typing import Final

import orjson

from optwarden.web.exchange import JSON, Headers, Send, respond

_NO_STORE: Final = (b"retry-after", b"1")


class Refused(Exception):
    """An answer that is an error: its status, the message and the reason."""

    def __init__(self, status: int, message: str, reason: str, headers: Headers = ()) -> None:
        super().__init__(reason)
        self.status = status
        self.message = message
        self.reason = reason
        self.headers = headers


def invalid(field: str, rule: str) -> Refused:
    """Refuse a request with a 400 that names the field and the rule."""
    return Refused(400, "Validation error", f"Field [{field}] {rule}")


def unauthorized() -> Refused:
    """Refuse a caller: the same bytes for a wrong token, bot and region."""
    return Refused(401, "401", "Unauthorized bot", ((b"www-authenticate", b"Bearer"),))


def too_large() -> Refused:
    """Refuse a body that is too large."""
    return Refused(413, "413", "The request body is larger than this endpoint takes.")


def wrong_content_type() -> Refused:
    """Refuse a content type that is present and not JSON."""
    return Refused(415, "415", "The content type must be application/json.")


def store_unavailable() -> Refused:
    """Refuse while the store cannot be reached: the gateway fails closed."""
    return Refused(503, "503", "store_unavailable", (_NO_STORE,))


def not_reached(detail: str) -> Refused:
    """Refuse because the provider certainly did not get the request."""
    return Refused(502, "502", f"provider_unreachable: {detail}.")


def no_answer(detail: str) -> Refused:
    """Say that a message may have been sent: the provider was asked and did not answer."""
    reason = f"provider_no_answer: {detail}; the message may have been sent and is not repeated."
    return Refused(504, "504", reason)


def not_answered(detail: str) -> Refused:
    """Say that the provider did not answer a question."""
    return Refused(504, "504", f"provider_no_answer: {detail}.")


def unknown_path() -> Refused:
    """Refuse a path that this API does not have."""
    return Refused(404, "404", "There is no such endpoint.")


def wrong_method(allowed: str) -> Refused:
    """Refuse a method that the endpoint does not take."""
    return Refused(405, "405", f"This endpoint takes {allowed}.", ((b"allow", allowed.encode()),))


def body_of(message: str, reason: str) -> bytes:
    """Return the error object: prose documents `details`, samples have `reason`; both are sent."""
    return orjson.dumps({"message": message, "reason": reason, "details": reason})


async def answer(send: Send, refused: Refused) -> None:
    """Write a refusal."""
    body = body_of(refused.message, refused.reason)
    await respond(send, refused.status, body, (JSON, *refused.headers))
