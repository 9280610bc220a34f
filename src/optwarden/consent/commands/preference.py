"""The person wants marketing again, in WhatsApp's own switch: which topics does that opt in to?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from optwarden.consent.commands.confirmations import confirmation_of
from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_in_time, record
from optwarden.consent.commands.inbound import raises_verified
from optwarden.consent.commands.opt_in import adds
from optwarden.consent.events import OptedIn
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Ground, LinkStamp
from optwarden.consent.vocabulary import Actor, Category, Grade, Method


@dataclass(frozen=True, slots=True)
class PreferenceRecorded:
    """What a wish for marketing came to; `covers` is False where it had nothing to opt in to."""

    covers: bool
    links: Mapping[str, LinkStamp] = field(repr=False)
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class WantMarketing:
    """Record a person's own wish for marketing messages: a verified opt-in.

    "Resume" goes back to the marketing topics on record for the bot; with `every_topic` ("sign up")
    it is for all that the business declared. What adds something is confirmed, as a START is.
    """

    rules: BotRules
    every_topic: bool
    origin: Origin
    dedupe_key: str | None = None

    def __post_init__(self) -> None:
        """Refuse, with ValueError, what is not the person's own act."""
        if self.origin.actor is not Actor.PERSON:
            raise ValueError("only an act of the person is a verified opt-in")

    def handle(self, state: ConsentState, moment: Moment) -> Handled[PreferenceRecorded]:
        """Record the opt-in; with nothing to cover there is nothing to record."""
        wanted = self._topics(state)
        at = opt_in_time(self.origin.source, moment)
        topics = tuple(t for t in wanted if raises_verified(state, self.rules, t, at))
        value = PreferenceRecorded(bool(wanted), state.links)
        if not topics:
            return Handled(state, value)
        act, ground = OptedIn(topics, Grade.VERIFIED, Method.WHATSAPP), Ground(Method.WHATSAPP)
        new = any(adds(state, self.rules, topic, act.grade, at, ground) for topic in topics)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        confirms = new and self.rules.confirm_opt_in and state.suppression is None
        drafts = (confirmation_of(event, moment),) if confirms else ()
        return Handled(state, value, (event,), drafts)

    def replayed(self, state: ConsentState) -> PreferenceRecorded:
        """Answer a repetition: nothing changes."""
        return PreferenceRecorded(bool(self._topics(state)), state.links, repeated=True)

    def _topics(self, state: ConsentState) -> tuple[str, ...]:
        rules = self.rules
        known = rules.topics if self.every_topic else state.topics_on_record(rules.bot_id)
        return tuple(sorted(t for t in known if rules.topic_category(t) is Category.MARKETING))
