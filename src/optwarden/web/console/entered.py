"""What was entered in the form? Each field, and what is at fault with it, by the form's names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import Recipient, parse_msisdn_leniently, parse_recipient
from optwarden.consent.vocabulary import SCOPE_ALL, SCOPE_MARKETING, Micros, PersonAct
from optwarden.usecases.attachments import Attachment, read_attachment
from optwarden.usecases.configuration import BotRecord, TokenRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.off_channel import Agreed, Channel, Taken, received_on
from optwarden.web.console.arriving import ConsoleRequest

OPT_OUT: Final = "opt-out"
OPT_IN: Final = "opt-in"
KINDS: Final = (OPT_OUT, OPT_IN)
SCOPES: Final = (SCOPE_ALL, SCOPE_MARKETING)
_SEPARATORS: Final = str.maketrans("", "", " -()./\t\u00a0\u202f\u2066\u2069")

Word = TypeVar("Word", Channel, PersonAct)


@dataclass(slots=True)
class Faults:
    """What is at fault, by the form's fields, in their order."""

    found: dict[str, str] = field(default_factory=dict)

    def add(self, refused: FieldRefused) -> None:
        """Take a refusal in: the first of each field counts."""
        for one in (refused, *refused.others):
            name = one.field.partition("[")[0]
            self.found.setdefault(_IN_THE_FORM.get(name, name), one.explanation)


_IN_THE_FORM: Final[Mapping[str, str]] = {"disclosure_id": "disclosure", "topics": "topic"}


@dataclass(frozen=True, slots=True)
class Entered:
    """A form without faults; `agreed` of an opt-in only."""

    recipient: Recipient
    taken: Taken
    scopes: tuple[str, ...]
    agreed: Agreed | None


def read_entered(
    request: ConsoleRequest, kind: str, bot: BotRecord, token: TokenRecord, now: Micros
) -> Entered | Faults:
    """Read a form; all that can be wrong is looked at."""
    faults = Faults()
    recipient = _recipient(request.sent("number"), kind, bot, faults)
    operator = _some(request, "operator", "must say who took the request.", faults)
    channel = _word(Channel, request.sent("channel"), "channel", faults)
    received = None
    attachment = None
    try:
        received = received_on(request.sent("received"), now)
    except FieldRefused as refused:
        faults.add(refused)
    try:
        attachment = _attachment(request)
    except FieldRefused as refused:
        faults.add(refused)
    note = request.sent("note")
    if not note and (kind == OPT_IN or (attachment is None and "attachment" not in faults.found)):
        wanted = "is needed for an opt-in." if kind == OPT_IN else "is needed, or an attachment."
        faults.add(FieldRefused("note", "required", wanted))
    agreed = _agreed(request, faults) if kind == OPT_IN else None
    scope = request.sent("scope") or SCOPE_ALL
    if kind == OPT_OUT and scope not in SCOPES:
        faults.add(FieldRefused("scope", "unknown_value", "must be one of those offered."))
    if faults.found or recipient is None or channel is None:
        return faults
    spelling = request.sent("number")
    taken = Taken(
        operator,
        channel,
        received,
        note or None,
        attachment,
        request.sent("place") or None,
        {} if spelling == recipient.key else {"spelling": spelling},
        token.label or token.token_id,
    )
    return Entered(recipient, taken, (scope,), agreed)


def _recipient(text: str, kind: str, bot: BotRecord, faults: Faults) -> Recipient | None:
    """Read the number; an opt-out may be in the national spelling of the bot's country."""
    read = parse_recipient(text.translate(_SEPARATORS) if text[2:3] != "." else text)
    if isinstance(read, NumberRefused) and kind == OPT_OUT:
        lenient = parse_msisdn_leniently(text, bot.country)
        read = read if isinstance(lenient, NumberRefused) else lenient
    if isinstance(read, NumberRefused):
        sentence = read.explanation.removeprefix("The recipient ")
        faults.add(FieldRefused("number", read.rule.value, sentence))
        return None
    return read


def _some(request: ConsoleRequest, name: str, sentence: str, faults: Faults) -> str:
    text = request.sent(name)
    if not text:
        faults.add(FieldRefused(name, "required", sentence))
    return text


def _word(vocabulary: type[Word], text: str, name: str, faults: Faults) -> Word | None:
    for word in vocabulary:
        if word.value == text:
            return word
    faults.add(FieldRefused(name, "unknown_value", "must be one of those offered."))
    return None


def _attachment(request: ConsoleRequest) -> Attachment | None:
    """Look at the file; a browser sends an empty one where none was chosen. Raises FieldRefused."""
    content = request.files.get("attachment")
    return read_attachment("attachment", content) if content else None


def _agreed(request: ConsoleRequest, faults: Faults) -> Agreed | None:
    topics = tuple(dict.fromkeys(request.form.get("topic") or ()))
    if not topics:
        faults.add(FieldRefused("topics", "required", "must be one at least."))
    disclosure = _some(request, "disclosure", "must say what the person saw or heard.", faults)
    act = _word(PersonAct, request.sent("act"), "act", faults)
    return None if act is None else Agreed(topics, disclosure, act)
