"""What does a person's message change? It opens the window; STOP opts out; START lifts that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.commands.handling import (
    Handled,
    Moment,
    Origin,
    OutboxDraft,
    opt_in_time,
    opt_out_time,
    record,
)
from optwarden.consent.events import Event, MessageReceived, OptedIn, OptedOut, StatusReported
from optwarden.consent.keywords import Said
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, OptInCell, latest
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SECOND,
    Actor,
    Grade,
    Method,
    Micros,
)

CONFIRM_OPT_OUT_WITHIN: Final[Micros] = 300 * SECOND
"""DESIGN section 4: the confirmation of an opt-out goes within 5 minutes or not at all."""
OPT_OUT_CONFIRMATION: Final = "opt_out_confirmation"


@dataclass(frozen=True, slots=True)
class InboundRecorded:
    """What a message from a person came to; `repeated` when the provider had sent it before."""

    said: Said
    repeated: bool = False
    opt_in_on_record: bool = True


@dataclass(frozen=True, slots=True)
class RecordInbound:
    """Record a message a person wrote to the bot on WhatsApp."""

    rules: BotRules
    received: MessageReceived
    said: Said
    origin: Origin
    dedupe_key: str | None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[InboundRecorded]:
        """Record the message, and the opt-out or opt-in it is."""
        if self.said is Said.STOP:
            return self._stop(state, moment)
        at = opt_in_time(self.origin.source, moment)
        origin = Origin(Actor.PERSON, self.origin.source, self._sender_only())
        after, received = record(state, self.rules, moment, origin, self.received, at)
        if self.said is not Said.START:
            return Handled(after, InboundRecorded(self.said), (received,))
        return self._start(after, moment, received)

    def replayed(self, _state: ConsentState) -> InboundRecorded:
        """Answer a replay: nothing changes."""
        return InboundRecorded(self.said, repeated=True)

    def _stop(self, state: ConsentState, moment: Moment) -> Handled[InboundRecorded]:
        received = MessageReceived(
            self.received.provider,
            self.received.provider_message_id,
            opens_window=False,
            provider_type=self.received.provider_type,
        )
        at = opt_out_time(self.origin.source, moment)
        plain = Origin(Actor.PERSON, self.origin.source, self._sender_only())
        after, first = record(state, self.rules, moment, plain, received, at)
        act = OptedOut((SCOPE_ALL,), Actor.PERSON, Method.WHATSAPP)
        origin = Origin(
            Actor.PERSON, self.origin.source, self.origin.private, causation=first.event_id
        )
        after, out = record(after, self.rules, moment, origin, act, at)
        newly = state.standing_stop(self.rules.bot_id) is None
        stands = after.standing_stop(self.rules.bot_id) is not None and state.suppression is None
        drafts = self._confirmation(out, moment) if newly and stands else ()
        return Handled(after, InboundRecorded(Said.STOP), (first, out), drafts)

    def _confirmation(self, out: Event, moment: Moment) -> tuple[OutboxDraft, ...]:
        expires_at = out.effective_at + CONFIRM_OPT_OUT_WITHIN
        if not self.rules.confirm_opt_out or expires_at <= moment.now:
            return ()
        draft = OutboxDraft(
            OPT_OUT_CONFIRMATION,
            self.rules.bot_id,
            out.event_id,
            moment.now,
            expires_at,
        )
        return (draft,)

    def _start(
        self, after: ConsentState, moment: Moment, received: Event
    ) -> Handled[InboundRecorded]:
        on_record = after.topics_on_record(self.rules.bot_id)
        at = received.effective_at
        topics = tuple(topic for topic in on_record if self._is_later(after, topic, at))
        value = InboundRecorded(Said.START, opt_in_on_record=bool(on_record))
        if not topics:
            return Handled(after, value, (received,))
        origin = Origin(
            Actor.PERSON, self.origin.source, self.origin.private, causation=received.event_id
        )
        act = OptedIn(topics, Grade.VERIFIED, Method.WHATSAPP, self._asked_with(after, topics))
        after, event = record(after, self.rules, moment, origin, act, at)
        return Handled(after, value, (received, event))

    def _asked_with(self, state: ConsentState, topics: tuple[str, ...]) -> str | None:
        """Return the wording of the request that a START answers, if it named one."""
        asked = latest(
            stamp
            for cell, stamp in state.pending.items()
            if cell.bot_id == self.rules.bot_id and cell.topic in topics
        )
        ground = None if asked is None else state.grounds.get(asked.event_id)
        return None if ground is None else ground.disclosure_id

    def _is_later(self, state: ConsentState, topic: str, at: Micros) -> bool:
        """Say whether a START of this time raises the verified opt-in on record.

        Also when that one stands: a STOP from between the two may still be on its way, and the
        order of arrival must not decide.
        """
        standing = state.opt_ins.get(OptInCell(self.rules.bot_id, topic, Grade.VERIFIED))
        return standing is None or standing.at < at

    def _sender_only(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, value) for name, value in self.origin.private if name != "text")


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """Record how far the provider says a message got."""

    rules: BotRules
    status: StatusReported
    origin: Origin
    dedupe_key: str | None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[None]:
        """Record the provider's word; consent does not change."""
        at = opt_in_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, self.status, at)
        return Handled(state, None, (event,))

    def replayed(self, _state: ConsentState) -> None:
        """Answer a replay: nothing changes."""
