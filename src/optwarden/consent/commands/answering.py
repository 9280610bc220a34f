"""Is the question still open when its answer is recorded? An opt-out may have come in between.

An answer that names its question is matched to it by a reading before; here the guarded row has the
last word.
"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Handled, Moment
from optwarden.consent.commands.opt_in import OptInRecorded, RecordOptIn
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, latest
from optwarden.consent.vocabulary import Micros


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """Record an opt-in that answers a question of an instant, unless an opt-out closed that."""

    opt_in: RecordOptIn
    asked_at: Micros

    @property
    def rules(self) -> BotRules:
        """The rules of the bot it concerns."""
        return self.opt_in.rules

    @property
    def dedupe_key(self) -> str | None:
        """The id of the message it came by."""
        return self.opt_in.dedupe_key

    def handle(self, state: ConsentState, moment: Moment) -> Handled[OptInRecorded]:
        """Record it, or say which opt-out, whoever's, stands against it."""
        out = latest(state.opt_outs.values())
        if out is not None and out.at >= self.asked_at:
            return Handled(state, OptInRecorded(None, out))
        return self.opt_in.handle(state, moment)

    def replayed(self, state: ConsentState) -> OptInRecorded:
        """Answer a repetition."""
        return self.opt_in.replayed(state)
