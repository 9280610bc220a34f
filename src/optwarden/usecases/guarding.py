"""What does the guard ask of a provider's dialect, and what may come of one client's request?

The drop-in send proxy (step 1 of the flow, DESIGN section 8): `web.guard` has the order path,
credential, body, sender, decision, call; a dialect says what its provider's requests mean and how
its errors look. A dialect is pure; what it refuses is a `Fault`, never an exception.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Protocol, TypeAlias

from optwarden.consent.decision import Denied
from optwarden.consent.message import Message
from optwarden.consent.vocabulary import Category, Signal
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import RecipientReply, Unknown, Unreachable
from optwarden.usecases.send_message import Addressee

RawHeaders: TypeAlias = tuple[tuple[str, str], ...]
"""Header fields in their order; names in lower case."""
_HOP_BY_HOP: Final = frozenset(
    {
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""RFC 9110, section 7.6.1; besides those that Connection itself names."""


def end_to_end(headers: RawHeaders) -> RawHeaders:
    """Return the header fields that are not about one connection."""
    named = [value for key, value in headers if key == "connection"]
    dropped = _HOP_BY_HOP.union(*map(_names_in, named)) if named else _HOP_BY_HOP
    return tuple([header for header in headers if header[0] not in dropped])


def _names_in(value: str) -> list[str]:
    return [name.strip().lower() for name in value.split(",")]


class Problem(StrEnum):
    """Why the guard itself says no. Stable strings: the header Optwarden-Reason has them."""

    UNAUTHORIZED = "unauthorized"
    """No credential of a bot, or not of the bot that is to send. It is not said which."""
    PATH_REFUSED = "path_refused"
    """The path is written as no client writes it: encoded, with dots, doubled slashes."""
    PATH_UNKNOWN = "path_unknown"
    """Neither a read nor a listed write: it might send."""
    OVERRIDE_REFUSED = "override_refused"
    """A header or parameter that makes another request of this one."""
    QUERY_REFUSED = "query_refused"
    """A send has its parameters in the body."""
    INVALID_REQUEST = "invalid_request"
    """The body cannot be read in one way only."""
    INVALID_RECIPIENT = "invalid_recipient"
    """The recipient is no number and no user id."""
    RECIPIENT_REFUSED = "recipient_refused"
    """Whom it is for cannot be known here: a group, a contact id, another channel."""
    SCHEDULING_REFUSED = "scheduling_refused"
    """What is sent later has to be decided later (DESIGN section 5)."""
    WRONG_CONTENT_TYPE = "wrong_content_type"
    BODY_TOO_LARGE = "body_too_large"
    STORE_UNAVAILABLE = "store_unavailable"
    """The gateway fails closed."""
    PROVIDER_UNREACHABLE = "provider_unreachable"
    """The request certainly never left."""
    PROVIDER_NO_ANSWER = "provider_no_answer"
    """The request may have left; it is not repeated."""
    INTERNAL_ERROR = "internal_error"
    """A fault of ours. Whether anything left is in the timeline."""


STATUS_OF: Final[Mapping[Problem, int]] = {
    Problem.UNAUTHORIZED: 401,
    Problem.PATH_REFUSED: 403,
    Problem.PATH_UNKNOWN: 403,
    Problem.OVERRIDE_REFUSED: 403,
    Problem.QUERY_REFUSED: 400,
    Problem.INVALID_REQUEST: 400,
    Problem.INVALID_RECIPIENT: 400,
    Problem.RECIPIENT_REFUSED: 400,
    Problem.SCHEDULING_REFUSED: 400,
    Problem.WRONG_CONTENT_TYPE: 415,
    Problem.BODY_TOO_LARGE: 413,
    Problem.STORE_UNAVAILABLE: 503,
    Problem.PROVIDER_UNREACHABLE: 502,
    Problem.PROVIDER_NO_ANSWER: 504,
    Problem.INTERNAL_ERROR: 500,
}
"""The same for every provider; the body is in the provider's own shape."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A request that is refused; `detail` is for people and holds nothing of the request."""

    problem: Problem
    detail: str

    @property
    def status(self) -> int:
        """The HTTP status."""
        return STATUS_OF[self.problem]


UNAUTHORIZED: Final = Fault(
    Problem.UNAUTHORIZED, "The credential is not one that may send as this sender."
)
PATH_UNKNOWN: Final = Fault(
    Problem.PATH_UNKNOWN, "The guard passes reads and listed writes only; this is neither."
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A request's first line and headers. The path is what follows `/guard/{provider}`, as sent."""

    method: str
    path: str = field(repr=False)
    query: str = field(repr=False)
    headers: RawHeaders = field(repr=False)

    def header(self, name: str) -> str | None:
        """Return a header by its lower-case name, or None."""
        for key, value in self.headers:
            if key == name:
                return value
        return None

    @property
    def has_body(self) -> bool:
        """Say whether a body comes with it."""
        length = self.header("content-length")
        return length not in (None, "0") or self.header("transfer-encoding") is not None


@dataclass(frozen=True, slots=True)
class SendRoute:
    """The path of a send; its body is read whole and decided on."""

    sender: str | None = None
    """The sender where the path names it."""
    query: str = ""
    """What of the query goes on."""
    kind: str = "messages"


@dataclass(frozen=True, slots=True)
class PassRoute:
    """A read or a listed write: streamed through untouched."""


Route: TypeAlias = SendRoute | PassRoute | Fault


class Inspection(Protocol):
    """Looks at one listed write's body on its way. What it gives out is known to be harmless."""

    def take(self, chunk: bytes) -> bytes | Fault:
        """Look at more of the body, and give out what may go by now."""
        ...

    def end(self) -> bytes | Fault:
        """Give out the rest."""
        ...


@dataclass(frozen=True, slots=True)
class SendCall:
    """A send as its body was read. What goes on is written anew from `document`."""

    senders: tuple[tuple[str, ...], ...] = field(repr=False)
    """Each sender that is named, in the spellings bots may be set up with; all are one bot's.
    None named: the credential is of one bot only."""
    addressees: tuple[Addressee, ...]
    message: Message
    document: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class PassedBody:
    """A body on a send's path that is no WhatsApp message to a person: a read receipt, an SMS."""

    body: bytes = field(repr=False)
    senders: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    anybody: bool = False
    """It is of no bot: whoever shows a credential of the provider may make it."""


Reading: TypeAlias = SendCall | PassedBody | Fault


@dataclass(frozen=True, slots=True)
class Answered:
    """A whole answer: the provider's, or one in its shape."""

    status: int
    body: bytes = field(repr=False)
    headers: RawHeaders = ()

    @property
    def ok(self) -> bool:
        """Say whether the provider took the request."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Part:
    """One recipient's part of a send, for a dialect to tell the client."""

    spelling: str = field(repr=False)
    denied: Denied | None = None
    """Why it was not sent to; None where it was."""
    decision_id: str | None = None
    permit: str | None = None
    new_message_id: Callable[[], str] = str
    """Makes a ULID, for an entry that has no id of the provider."""


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """A template as the provider lists it."""

    name: str
    category: Category


@dataclass(frozen=True, slots=True)
class TemplatesPage:
    """One page of a provider's list; `after` leads to the next one and is None on the last."""

    templates: tuple[ListedTemplate, ...] = ()
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """How a provider would say no: the HTTP status, and its own code or word in the body."""

    status: int
    code: str


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A request to a provider, exactly as it is to be made."""

    method: str
    url: str = field(repr=False)
    headers: RawHeaders = field(repr=False)
    body: bytes | None = field(default=None, repr=False)


class ListedWrite(Protocol):
    """A write that is known to reach no person."""

    @property
    def methods(self) -> str:
        """The methods, with spaces between them."""
        ...

    @property
    def pattern(self) -> str:
        """The path as a regular expression."""
        ...

    @property
    def what(self) -> str:
        """What it is for."""
        ...


class GuardDialect(Protocol):
    """One provider's requests, as clients of its own libraries make them. Pure and total."""

    @property
    def name(self) -> str:
        """The provider's name in the guard's path."""
        ...

    @property
    def content_type(self) -> str:
        """What the body of a send is."""
        ...

    @property
    def writes(self) -> Sequence[ListedWrite]:
        """The writes that pass through, for the documents."""
        ...

    def credential(self, arrived: Arrived) -> str | None:
        """Return the credential a request shows, in the form that is hashed; None without one."""
        ...

    def own_credential(self, bot: BotRecord) -> str | None:
        """Return the credential the bot itself is known by at the provider, in the same form."""
        ...

    def own_headers(self, bot: BotRecord) -> RawHeaders:
        """Return the headers that show the bot's own credential; empty without one."""
        ...

    def base_url(self, bot: BotRecord, path: str) -> str:
        """Return the provider's address for a path: the bot's setting, else the real host."""
        ...

    def route(self, arrived: Arrived) -> Route:
        """Say what a path is. Whatever is not known to be harmless is refused."""
        ...

    def inspection(self, arrived: Arrived) -> Inspection | None:
        """Return what looks at the body of a request that passes; None where no body can matter."""
        ...

    def read(self, route: SendRoute, body: bytes) -> Reading:
        """Read a send's body strictly."""
        ...

    def write(self, call: SendCall, kept: Sequence[Addressee]) -> bytes:
        """Write the body for those who may be sent to, from what was read."""
        ...

    def replies(
        self, call: SendCall, kept: Sequence[Addressee], answer: Answered
    ) -> tuple[RecipientReply, ...]:
        """Read what a 2xx says of each recipient, in their order."""
        ...

    def signal_of(self, answer: Answered) -> Signal | None:
        """Read what a refusal says about the consent of its only recipient, if anything."""
        ...

    def answer(self, call: SendCall, parts: Sequence[Part], upstream: Answered | None) -> Answered:
        """Write the client's answer; `upstream` is None when nobody was allowed, else a 2xx."""
        ...

    def fault(self, fault: Fault) -> Answered:
        """Write a refusal in the provider's own shape."""
        ...

    def denial(self, reason: str) -> Said:
        """Say how a denial for this reason looks; for a reason it does not know, as no opt-in."""
        ...

    def problem(self, problem: Problem) -> Said:
        """Say how one of the guard's own refusals looks."""
        ...

    def templates_url(self, bot: BotRecord, after: str | None) -> str | None:
        """Return where the provider lists the bot's templates; None where it cannot be asked."""
        ...

    def read_templates(self, body: bytes) -> TemplatesPage:
        """Read one page of that list; what cannot be read is left out."""
        ...


Guards: TypeAlias = Mapping[str, GuardDialect]


@dataclass(frozen=True, slots=True)
class Streamed:
    """The beginning of an answer that is passed on as it comes."""

    status: int
    headers: RawHeaders
    chunks: AsyncIterator[bytes] = field(repr=False)


class BrokenAnswer(Exception):
    """The provider's answer broke off after it had begun."""


class Forwarding(Protocol):
    """How requests reach a provider: once, no redirects, no cookies, no second try."""

    async def call(
        self, request: Forwarded, start_within_seconds: float | None = None
    ) -> Answered | Unreachable | Unknown:
        """Make a request and read its whole answer, up to a bound."""
        ...

    def stream(
        self, request: Forwarded, body: AsyncIterator[bytes] | None
    ) -> AbstractAsyncContextManager[Streamed | Unreachable | Unknown]:
        """Make a request whose body and answer pass through. The chunks raise BrokenAnswer."""
        ...
