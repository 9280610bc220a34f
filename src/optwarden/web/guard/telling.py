"""How is a client of the guard answered? A whole answer, with what we have to say in headers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from optwarden.usecases.guarding import Answered, Fault, Problem, RawHeaders
from optwarden.usecases.providers import Unknown, Unreachable
from optwarden.web.exchange import Send, respond

REASON: Final = "optwarden-reason"
DECISION_ID: Final = "optwarden-decision-id"
PERMIT: Final = "optwarden-permit"
MODE: Final = "optwarden-mode"
NOT_BEFORE: Final = "optwarden-not-before"
RETRY_AFTER: Final = "retry-after"
_OURS: Final = ("optwarden-", "optwarden_")
_NOT_RELAYED: Final = frozenset({"content-length", "transfer-encoding", "connection"})
_SOON: Final = (RETRY_AFTER, "1")


def relayed(headers: RawHeaders) -> RawHeaders:
    """Return a provider's headers but those that only we write: what they say is our word."""
    return tuple([one for one in headers if not one[0].startswith(_OURS)])


async def tell(
    send: Send,
    answer: Answered,
    *,
    reason: str = "",
    more: Iterable[tuple[str, str]] = (),
) -> None:
    """Write an answer; `reason` and `more` become headers."""
    headers = [one for one in relayed(answer.headers) if one[0] not in _NOT_RELAYED]
    if reason:
        headers.append((REASON, reason))
    if reason == Problem.STORE_UNAVAILABLE:
        headers.append(_SOON)
    headers += more
    encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    await respond(send, answer.status, answer.body, encoded)


def fault_of(outcome: Unreachable | Unknown) -> Fault:
    """Say what came of a call without an answer."""
    if isinstance(outcome, Unreachable):
        return Fault(Problem.PROVIDER_UNREACHABLE, f"Nothing was sent: {outcome.detail}.")
    detail = f"{outcome.detail}; what was asked may have been done and is not repeated."
    return Fault(Problem.PROVIDER_NO_ANSWER, detail[:1].upper() + detail[1:])
