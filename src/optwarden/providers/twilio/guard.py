"""How do clients of Twilio send through the guard? `/guard/twilio/2010-04-01/Accounts/...`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

import orjson

from optwarden.consent.message import Message
from optwarden.consent.vocabulary import MessageType, Signal
from optwarden.providers.guards.paths import Listed, passed
from optwarden.providers.guards.strict import (
    LONGEST_ID,
    LONGEST_STATE,
    addressee,
    basic,
    basic_header,
    invalid,
    listed_template,
    loaded,
    objects,
    read_form,
    template_name,
    word_of,
)
from optwarden.providers.twilio.codes import SIGNALS
from optwarden.providers.twilio.names import WHATSAPP, spellings
from optwarden.providers.twilio.sending import (
    ACCOUNT_SID,
    API_KEY,
    API_KEY_SECRET,
    AUTH_TOKEN,
    BASE_URL,
    DEFAULT_BASE_URL,
)
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.guarding import (
    STATUS_OF,
    Answered,
    Arrived,
    Fault,
    Inspection,
    Part,
    PassedBody,
    Problem,
    RawHeaders,
    Reading,
    Route,
    Said,
    SendCall,
    SendRoute,
    TemplatesPage,
)
from optwarden.usecases.overriding import any_overrides, parameter_names
from optwarden.usecases.providers import RecipientReply
from optwarden.usecases.send_message import Addressee

CONTENT_BASE_URL: Final = "content_base_url"
DEFAULT_CONTENT_BASE_URL: Final = "https://content.twilio.com"
_JSON: Final = (("content-type", "application/json"),)
_ACCOUNT: Final = r"/2010-04-01/Accounts/[A-Za-z0-9]{1,64}"
_SID: Final = r"[A-Za-z0-9]{1,64}"
_SEND: Final = re.compile(_ACCOUNT + r"/Messages\.json")
_READS: Final = r"/2010-04-01/.+|/v[12]/Content(AndApprovals)?(/.*)?"
_CONTENT: Final = re.compile(r"/v[12]/.*")
_TELEPHONE: Final = re.compile(r"\+?[0-9]{3,15}")
_SMS_SENDER: Final = re.compile(
    r"\+?[0-9]{3,15}|(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9+_&-]([A-Za-z0-9 +_&-]{0,9}[A-Za-z0-9+_&-])?"
)
"""A number, a short code, or an alphanumeric sender id: up to 11 characters with a letter.
twilio.com/docs/messaging/features/alphanumeric-sender-id"""
_SERVICE: Final = re.compile(r"MG[0-9a-f]{32}")
_LISTING: Final = frozenset({"To", "From", "DateSent", "PageSize", "Page", "PageToken"})
_REPEATABLE: Final = frozenset({"MediaUrl", "PersistentAction"})
_SPELLED: Final[Mapping[str, str]] = {
    name.lower(): name
    for name in (
        *("To", "From", "MessagingServiceSid", "Body", "MediaUrl", "PersistentAction"),
        *("ContentSid", "ContentVariables", "SendAt", "ScheduleType"),
    )
}
"""What is decided on; in another spelling Twilio might read it and we would not."""

WRITES: Final = (
    Listed("POST DELETE", f"{_ACCOUNT}/Messages/{_SID}\\.json", "a message redacted or cancelled"),
    Listed("POST", f"{_ACCOUNT}/Messages/{_SID}/Feedback\\.json", "that a message was acted on"),
    Listed("DELETE", f"{_ACCOUNT}/Messages/{_SID}/Media/{_SID}\\.json", "media, taken away"),
    Listed("POST", "/v1/Content", "content (templates), made"),
    Listed("POST PUT DELETE", f"/v1/Content/{_SID}", "content, changed or taken away"),
    Listed("POST", f"/v1/Content/{_SID}/ApprovalRequests/whatsapp", "content, to be approved"),
)

_UNSUBSCRIBED: Final = "21610"
"""What Twilio answers for a recipient that opted out."""
_CODES: Final[Mapping[str, str]] = {
    "window_closed": "63016",
    "category_not_allowed": "63013",
    "category_unknown": "63027",
    "too_frequent": "63049",
    "quiet_hours": "63049",
    "quality_brake": "63018",
}
"""By the reason's stable string; all others are 21610. From twilio.com/docs/api/errors."""
_PROBLEM_CODES: Final[Mapping[Problem, str]] = {
    Problem.UNAUTHORIZED: "20003",
    Problem.PATH_REFUSED: "20006",
    Problem.PATH_UNKNOWN: "20006",
    Problem.OVERRIDE_REFUSED: "20006",
    Problem.INVALID_RECIPIENT: "21211",
    Problem.RECIPIENT_REFUSED: "21211",
    Problem.STORE_UNAVAILABLE: "20503",
    Problem.PROVIDER_UNREACHABLE: "20503",
    Problem.PROVIDER_NO_ANSWER: "20500",
    Problem.INTERNAL_ERROR: "20500",
}
"""All others are 20001, a request Twilio cannot read."""


class TwilioGuard:
    """Twilio's Messages and Content. Settings and secrets are those of the provider's sending."""

    name = "twilio"
    content_type = "application/x-www-form-urlencoded"
    writes = WRITES

    def credential(self, arrived: Arrived) -> str | None:
        """Return `user:password`: an account or an API key."""
        return basic(arrived)

    def own_credential(self, bot: BotRecord) -> str | None:
        """Return the bot's API key, or its account's token."""
        user, password = bot.secrets.get(API_KEY), bot.secrets.get(API_KEY_SECRET)
        if not (user and password):
            user, password = bot.provider_settings.get(ACCOUNT_SID), bot.secrets.get(AUTH_TOKEN)
        return f"{user}:{password}" if user and password else None

    def own_headers(self, bot: BotRecord) -> RawHeaders:
        """Show the bot's own credential."""
        own = self.own_credential(bot)
        return () if own is None else basic_header(own)

    def base_url(self, bot: BotRecord, path: str) -> str:
        """Return the bot's address of Twilio; content has a host of its own."""
        settings = bot.provider_settings
        if _CONTENT.fullmatch(path):
            return (settings.get(CONTENT_BASE_URL) or DEFAULT_CONTENT_BASE_URL).rstrip("/")
        return (settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")

    def route(self, arrived: Arrived) -> Route:
        """Say what a path is. The one without `.json` sends as well, and is refused."""
        if arrived.method == "POST" and _SEND.fullmatch(arrived.path):
            if arrived.query:
                return Fault(Problem.QUERY_REFUSED, "A send takes no query parameters.")
            return SendRoute()
        if _SEND.fullmatch(arrived.path) and not _lists(arrived):
            return Fault(
                Problem.QUERY_REFUSED, "A list of messages takes the parameters of a list only."
            )
        return passed(arrived, _READS, WRITES)

    def inspection(self, arrived: Arrived) -> Inspection | None:  # noqa: ARG002 - the port's
        """Say that nothing in a body matters: this API takes no request within another."""
        return None

    def read(self, route: SendRoute, body: bytes) -> Reading:  # noqa: ARG002 - one kind of send
        """Read a send's form."""
        pairs = read_form(body, _REPEATABLE)
        if isinstance(pairs, Fault):
            return pairs
        if any(_SPELLED.get(name.lower(), name) != name for name, _ in pairs):
            return invalid("A parameter is spelled as no client spells it.")
        form = dict(pairs)
        if form.get("SendAt") or form.get("ScheduleType"):
            return Fault(
                Problem.SCHEDULING_REFUSED,
                "SendAt and ScheduleType are refused: what is sent later has to be decided later."
                " Send it when it is due.",
            )
        to, sender = form.get("To", ""), form.get("From", "")
        if not to.startswith(WHATSAPP):
            return _other_channel(pairs, form)
        return _whatsapp(pairs, form, to, sender)

    def write(self, call: SendCall, kept: Sequence[Addressee]) -> bytes:  # noqa: ARG002 - one
        """Write the form."""
        return _written(call.document["pairs"])

    def replies(
        self,
        call: SendCall,  # noqa: ARG002 - it has one recipient
        kept: Sequence[Addressee],
        answer: Answered,
    ) -> tuple[RecipientReply, ...]:
        """Read the message's sid."""
        document = loaded(answer.body)
        reply = RecipientReply(
            taken=True,
            provider_message_id=word_of(document.get("sid"), LONGEST_ID),
            provider_state=word_of(document.get("status"), LONGEST_STATE) or "queued",
        )
        return tuple(reply for _ in kept)

    def signal_of(self, answer: Answered) -> Signal | None:
        """Read the error's code."""
        return SIGNALS.get(str(loaded(answer.body).get("code")))

    def answer(
        self,
        call: SendCall,  # noqa: ARG002 - it has one recipient
        parts: Sequence[Part],
        upstream: Answered | None,
    ) -> Answered:
        """Write the denial, or pass on what Twilio said."""
        part = parts[0]
        if part.denied is None:
            assert upstream is not None, "an allowed recipient was sent to"
            return upstream
        message = f"{part.denied.reason}: {part.denied.explanation}"
        return _error(self.denial(part.denied.reason), message)

    def fault(self, fault: Fault) -> Answered:
        """Write a refusal."""
        return _error(self.problem(fault.problem), fault.detail)

    def denial(self, reason: str) -> Said:
        """Say how a denial looks."""
        return Said(400, _CODES.get(reason, _UNSUBSCRIBED))

    def problem(self, problem: Problem) -> Said:
        """Say how a refusal looks."""
        return Said(STATUS_OF[problem], _PROBLEM_CODES.get(problem, "20001"))

    def templates_url(self, bot: BotRecord, after: str | None) -> str | None:
        """Return the list of content and what WhatsApp approved of it."""
        if self.own_credential(bot) is None:
            return None
        query = after or "PageSize=500"
        return f"{self.base_url(bot, '/v1/Content')}/v1/ContentAndApprovals?{query}"

    def read_templates(self, body: bytes) -> TemplatesPage:
        """Read one page of it; a template goes by its content's sid."""
        document = loaded(body)
        templates = []
        for one in objects(document, "contents"):
            approval = one.get("approval_requests")
            category = approval.get("category") if isinstance(approval, dict) else None
            template = listed_template(one.get("sid"), category)
            if template is not None:
                templates.append(template)
        meta = document.get("meta")
        following = meta.get("next_page_url") if isinstance(meta, dict) else None
        query = _query_of(following) if isinstance(following, str) else ""
        return TemplatesPage(tuple(templates), quote(query, safe="=&%-_.~+") or None)


def _query_of(url: str) -> str:
    try:
        return urlsplit(url).query
    except ValueError:
        return ""


def _lists(arrived: Arrived) -> bool:
    """Say whether a read where messages are sent is for their list: it names nothing to send."""
    names = parameter_names(arrived.query)
    return any_overrides(names) or {name.rstrip("<>") for name in names} <= _LISTING


def _other_channel(pairs: list[tuple[str, str]], form: Mapping[str, str]) -> PassedBody | Fault:
    """Pass an SMS, which is no WhatsApp message: both sides are what an SMS has there."""
    sides = [
        (_SMS_SENDER, form["From"]) if form.get("From") else None,
        (_SERVICE, form["MessagingServiceSid"]) if form.get("MessagingServiceSid") else None,
    ]
    named = [side for side in sides if side is not None]
    sms = named and all(pattern.fullmatch(value) for pattern, value in named)
    if not (sms and _TELEPHONE.fullmatch(form.get("To", ""))):
        return Fault(
            Problem.RECIPIENT_REFUSED,
            "To must be whatsapp: and a number; or, for an SMS, a telephone number, with a number,"
            " short code, alphanumeric sender id or messaging service as the sender.",
        )
    return PassedBody(_written(pairs), anybody=True)


def _whatsapp(
    pairs: list[tuple[str, str]], form: Mapping[str, str], to: str, sender: str
) -> SendCall | Fault:
    read = addressee(to.removeprefix(WHATSAPP), "To")
    if isinstance(read, Fault):
        return read
    service = form.get("MessagingServiceSid", "")
    senders = tuple(spellings(name) for name in (sender, service) if name)
    if not senders:
        return invalid("From or MessagingServiceSid is required.")
    message = _what(form)
    if isinstance(message, Fault):
        return message
    forwarded = [
        (name, WHATSAPP + read.spelling if name == "To" else value) for name, value in pairs
    ]
    return SendCall(senders, (read,), message, {"pairs": forwarded})


def _what(form: Mapping[str, str]) -> Message | Fault:
    """Say what is to be sent: content by its sid is a template, anything else free-form."""
    if "ContentSid" not in form:
        return Message(MessageType.TEXT)
    name = template_name(form["ContentSid"], "ContentSid")
    return name if isinstance(name, Fault) else Message(MessageType.TEMPLATE, template=name)


def _written(pairs: Sequence[tuple[str, str]]) -> bytes:
    return urlencode(pairs).encode()


def _error(said: Said, message: str) -> Answered:
    document: dict[str, Any] = {
        "code": int(said.code),
        "message": message,
        "more_info": f"https://www.twilio.com/docs/errors/{said.code}",
        "status": said.status,
    }
    return Answered(said.status, orjson.dumps(document), _JSON)


GUARD = TwilioGuard()
