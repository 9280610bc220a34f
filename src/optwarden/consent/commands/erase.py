"""What does an erasure change first? The row stops: nothing is recorded or sent any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from optwarden.consent.commands.handling import Handled, Moment, Origin, record
from optwarden.consent.erasing import Erased
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import Actor, ErasureGround, Micros


class Stopped(NamedTuple):
    """Since when the row has stopped, and the person's other names; None where there was no row."""

    since: Micros | None
    names: tuple[str, ...]
    stays: bool = False
    """It was not stopped: its time is not over after all."""

    def __repr__(self) -> str:
        """Show nobody's name."""
        return f"Stopped({self.since})"


@dataclass(frozen=True, slots=True)
class StopForErasure:
    """Record that a person is erased; her row then takes no command but this one."""

    rules: BotRules
    ground: ErasureGround
    origin: Origin
    unless_since: Micros | None = None
    """A retention rule found this row unused then: if it was used since, it stays."""
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Stopped]:
        """Stop the row, unless it has stopped, or there is none."""
        if moment.version == 0 or state.erasing is not None:
            return Handled(state, self.replayed(state))
        if self.unless_since is not None and self._stays(state, moment, self.unless_since):
            return Handled(state, Stopped(None, (), stays=True))
        names = tuple(sorted(state.links))
        act = Erased(self.ground)
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        return Handled(state, Stopped(event.effective_at, names), (event,))

    def replayed(self, state: ConsentState) -> Stopped:
        """Answer a repetition."""
        return Stopped(None if state.erasing is None else state.erasing.at, ())

    def _stays(self, state: ConsentState, moment: Moment, since: Micros) -> bool:
        """Say whether something happened since, or there is a stop that would be forgotten."""
        if moment.last_effective_at > since or state.suppression is not None:
            return True
        return has_stop(state) and not self.ground.is_remembered


def has_stop(state: ConsentState) -> bool:
    """Say whether the person opted out of anything, or may have: an erasure must not end that."""
    by_her = any(cell.by is Actor.PERSON for cell in state.opt_outs)
    return by_her or bool(state.doubted) or bool(state.opt_outs_held)
