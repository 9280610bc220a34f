"""How does a request that reached the business on paper or by word of mouth become an event?

Seed 2: "respect all requests (either on or off WhatsApp)". Somebody enters who took it, when, how,
and what shows it; an opt-out holds for every bot of the business, an opt-in needs all that its
method needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final

from optwarden.consent.commands.opt_in import OptInRecorded
from optwarden.consent.commands.opt_out import Recorded
from optwarden.consent.events import SourceTime
from optwarden.consent.evidence_by_method import NEEDS, missing_fields
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import SCOPE_ALL, SECOND, Actor, Grade, Method, Micros, PersonAct
from optwarden.usecases.administer import check_topics
from optwarden.usecases.attachments import (
    Attachment,
    Attachments,
    keep_as_evidence,
    kept_as_evidence,
)
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock
from optwarden.usecases.record_consent import OptIn, OptOut, RecordConsent

_DAY: Final[Micros] = 24 * 3600 * SECOND
_AHEAD: Final[Micros] = 14 * 3600 * SECOND
"""A day begins up to so long before ours does in UTC: whoever writes today is not refused."""
_EARLIEST: Final = date(2009, 1, 1)
"""WhatsApp was founded in 2009."""
_LONGEST: Final = {"operator": 200, "note": 4_000, "place": 4_000}


class Channel(StrEnum):
    """How a request reached the business."""

    LETTER = "letter"
    SHOP = "shop"
    CALL_CENTRE = "call_centre"
    EMAIL = "email"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Taken:
    """Who took a request, how and when it came, and what shows it."""

    operator: str = field(repr=False)
    channel: Channel
    received: SourceTime | None = None
    note: str | None = field(default=None, repr=False)
    attachment: Attachment | None = None
    place: str | None = field(default=None, repr=False)
    spelling: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The number as it was written, where that is not its canonical spelling."""
    entered_with: str | None = None
    """The label or id of the token it was entered with."""

    @property
    def personal(self) -> dict[str, str]:
        """Return what is kept apart, besides the attachment."""
        given = {
            "operator": self.operator,
            "channel": self.channel.value,
            "note": self.note,
            "place": self.place,
            "entered_with": self.entered_with,
        }
        return {**self.spelling, **{name: value for name, value in given.items() if value}}


class RecordOffChannel:
    """Records requests that somebody took. Both raise FieldRefused, StoreUnavailable."""

    def __init__(self, record: RecordConsent, attachments: Attachments, clock: Clock) -> None:
        self._record = record
        self._attachments = attachments
        self._clock = clock

    async def opt_out(
        self,
        bot: BotRecord,
        recipient: Recipient,
        taken: Taken,
        scopes: tuple[str, ...] = (SCOPE_ALL,),
    ) -> Recorded:
        """Record the person's opt-out, for every bot of the business."""
        _check(taken)
        kept = await keep_as_evidence(self._attachments, bot, recipient, taken.attachment)
        personal = {**taken.personal, **kept}
        opt_out = OptOut(Actor.PERSON, scopes, Method.OPERATOR, taken.received, personal)
        return await self._record.opt_out(bot.rules, recipient, opt_out)

    async def opt_in(
        self,
        bot: BotRecord,
        recipient: Recipient,
        taken: Taken,
        agreed: Agreed,
    ) -> OptInRecorded:
        """Record an opt-in with its evidence, which is complete or refused."""
        _check(taken)
        agreed.check(bot, taken)
        said = {"place": taken.channel.value, "act": agreed.act.value, **taken.personal}
        scan = taken.attachment
        async with kept_as_evidence(
            self._attachments, self._clock, bot, recipient, scan
        ) as evidence:
            opt_in = OptIn(
                agreed.topics,
                Method.OPERATOR,
                Grade.DOCUMENTED,
                taken.received,
                {**said, **evidence.personal},
                agreed.disclosure_id,
                act=agreed.act,
                confirm=agreed.confirm,
            )
            recorded = await self._record.opt_in(bot.rules, recipient, opt_in)
            evidence.in_vain = recorded.refused
        return recorded


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a person agreed to, and how."""

    topics: tuple[str, ...]
    disclosure_id: str
    act: PersonAct
    confirm: bool = False

    def check(self, bot: BotRecord, taken: Taken) -> None:
        """Refuse what is not declared or published, and evidence that is not complete."""
        if not self.topics:
            raise FieldRefused("topics", "required", "must name one topic at least.")
        check_topics("topics", self.topics, bot.rules.topics)
        if self.disclosure_id not in bot.rules.disclosures:
            raise FieldRefused(
                "disclosure_id", "not_published", "must be a published disclosure of the business."
            )
        acts = NEEDS[Method.OPERATOR].acts
        if self.act not in acts:
            raise FieldRefused(
                "act", "not_of_method", f"must be one of these: {', '.join(sorted(acts))}."
            )
        given = {*taken.personal, "place", "act", "disclosure_id"}
        for name in missing_fields(Method.OPERATOR, given):
            raise FieldRefused(name, "required_by_method", "is needed for an opt-in.")


def received_on(day: str, now: Micros, field_name: str = "received") -> SourceTime:
    """Read the day a request came: an opt-in counts from its start, an opt-out from its end.

    Raises FieldRefused.
    """
    try:
        on = date.fromisoformat(day) if len(day) == len("2026-11-20") else None
    except ValueError:
        on = None
    if on is None:
        raise FieldRefused(field_name, "no_such_day", "must be a day such as 2026-11-20.")
    if on < _EARLIEST:
        raise FieldRefused(field_name, "too_early", "can not be before 2009, when WhatsApp began.")
    start = int(datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp()) * SECOND
    if start > now + _AHEAD:
        raise FieldRefused(field_name, "in_the_future", "can not be later than today.")
    return SourceTime(start, _DAY)


def _check(taken: Taken) -> None:
    """Refuse a request nobody took, or that nothing shows."""
    texts: dict[str, str | None] = {
        "operator": taken.operator,
        "note": taken.note,
        "place": taken.place,
    }
    if not taken.operator.strip():
        raise FieldRefused("operator", "required", "must say who took the request.")
    if not (taken.note or "").strip() and taken.attachment is None:
        raise FieldRefused("note", "required", "is needed, or an attachment.")
    for name, text in texts.items():
        if text is not None and len(text) > _LONGEST[name]:
            raise FieldRefused(name, "too_long", f"can have at most {_LONGEST[name]} characters.")
        if text is not None and not _is_text(text):
            raise FieldRefused(name, "contains_nul", "can not contain a NUL character.")


def _is_text(text: str) -> bool:
    return "\0" not in text and all(not "\ud800" <= c <= "\udfff" for c in text)
