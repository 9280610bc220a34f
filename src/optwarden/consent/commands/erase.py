"""What does an erasure change first? The row stops: nothing is recorded or sent any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from optwarden.consent.commands.handling import Handled, Moment, Origin, record
from optwarden.consent.erasing import Erased
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import ErasureGround, Micros


class Stopped(NamedTuple):
    """Since when the row has stopped, and the person's other names; None where there was no row."""

    since: Micros | None
    names: tuple[str, ...]

    def __repr__(self) -> str:
        """Show nobody's name."""
        return f"Stopped({self.since})"


@dataclass(frozen=True, slots=True)
class StopForErasure:
    """Record that a person is erased; her row then takes no command but this one."""

    rules: BotRules
    ground: ErasureGround
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Stopped]:
        """Stop the row, unless it has stopped, or there is none."""
        if moment.version == 0 or state.erasing is not None:
            return Handled(state, self.replayed(state))
        names = tuple(sorted(state.links))
        act = Erased(self.ground)
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        return Handled(state, Stopped(event.effective_at, names), (event,))

    def replayed(self, state: ConsentState) -> Stopped:
        """Answer a repetition."""
        return Stopped(None if state.erasing is None else state.erasing.at, ())
