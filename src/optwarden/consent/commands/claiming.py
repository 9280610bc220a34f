"""What does a claim change? Nothing of consent: for a while some words answer a question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from optwarden.consent.claiming import WordsClaimed
from optwarden.consent.commands.handling import Handled, Moment, Origin, record
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import Micros


class WordsClaimedUntil(NamedTuple):
    """The event that was written, and when the claim ends."""

    event_id: str | None
    until: Micros


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """Let a question of the bot's own take words; a later claim takes the place of this one."""

    rules: BotRules
    words: tuple[str, ...]
    lasting: Micros
    origin: Origin
    dedupe_key: str | None = field(default=None, repr=False)

    def handle(self, state: ConsentState, moment: Moment) -> Handled[WordsClaimedUntil]:
        """Record the claim from now on."""
        at = moment.act_at
        act = WordsClaimed(self.words, at + self.lasting)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        return Handled(state, WordsClaimedUntil(event.event_id, act.until), (event,))

    def replayed(self, state: ConsentState) -> WordsClaimedUntil:
        """Answer a repetition."""
        claim = state.claimed.get(self.rules.bot_id)
        return WordsClaimedUntil(None, 0 if claim is None else claim.until)
