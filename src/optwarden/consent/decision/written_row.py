"""May this message go, by a recipient's row as it is written? Most need no more than its opt-ins.

Of the rows of those who opted in, and did no more than that, a decision looks at one cell or two.
So it looks at them as they are written, and only other rows are read into a state for the table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from optwarden.consent.decision.by_opt_in import allowed_by
from optwarden.consent.decision.case import MOST_KEPT, Aim, aim_of
from optwarden.consent.decision.limited import has_room
from optwarden.consent.decision.table import bears_by_opt_ins_alone, decide
from optwarden.consent.decision.verdict import Decision
from optwarden.consent.evidence import shortfall_of
from optwarden.consent.limits import caps_left
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import bears
from optwarden.consent.state import (
    OF_WHOM_WE_MESSAGE,
    cells_in,
    ground_in,
    read_cells,
    takings_in,
)
from optwarden.consent.vocabulary import ALL_TRANSACTIONAL, Grade, Micros

_LOOKED_AT: Final = OF_WHOM_WE_MESSAGE | {"grounds"}
"""The cells of a row that is decided as it is written: no other rule can match by any of them."""
_GRADES: Final = {grade.value: grade for grade in Grade}
_new: Final = tuple.__new__


@dataclass(frozen=True, slots=True)
class Question:
    """One message under one version of a bot's rules; what holds for all is worked out once."""

    rules: BotRules
    message: Message
    _aim: Aim = field(init=False, repr=False)
    _covering: frozenset[str] = field(init=False, repr=False)
    """The topics an opt-in to which bears the message; none where the rules have to be asked."""
    _ranks: dict[str, int] = field(init=False, repr=False)
    """How strong each grade is, by its word; below 0 those that the bot does not accept."""

    def __post_init__(self) -> None:
        """Work out what holds for everybody."""
        rules, aim = self.rules, aim_of(self.message, self.rules)
        covering = aim.covering
        if not bears_by_opt_ins_alone(rules, aim):
            covering = frozenset()
        elif covering is None:
            topics = (*rules.topics, ALL_TRANSACTIONAL)
            covering = frozenset(one for one in topics if bears(rules, aim.subject, one))
        least = rules.least_grade.rank
        ranks = {grade.value: grade.rank if grade.rank >= least else -1 for grade in Grade}
        for name, value in (("_aim", aim), ("_covering", covering), ("_ranks", ranks)):
            object.__setattr__(self, name, value)

    def decide(self, written: str, now: Micros, to: str | None = None) -> Decision:
        """Decide by a row's state as `consent.state.dump` wrote it, as `decide` does by the state.

        Raises what `consent.state.load` raises.
        """
        cells = cells_in(written)
        if _LOOKED_AT.issuperset(cells):
            decision = self._by_opt_ins_alone(cells, now)
            if decision is not None:
                return decision
        return decide(read_cells(cells), self.rules, self.message, now, to)

    def _by_opt_ins_alone(self, cells: dict[str, Any], now: Micros) -> Decision | None:
        """Decide by the strongest, then latest, opt-in that bears the message, if that will do."""
        rules, aim = self.rules, self._aim
        own_bot, covering, ranks = rules.bot_id, self._covering, self._ranks
        best: tuple[int, Micros, str, str] | None = None
        for bot, topic, grade, at, event_id in cells.get("in", ()):
            rank = ranks[grade]
            if rank >= 0 and bot == own_bot and topic in covering:
                found = (rank, at, event_id, grade)
                if best is None or found > best:
                    best = found
        if best is None:
            return None
        rank, at, event_id, word = best
        if rank and shortfall_of(rules, ground_in(cells, event_id), at, now) is not None:
            return None
        caps = aim.caps_unused
        if "taken" in cells:
            takings = takings_in(cells)
            caps = caps_left(aim.caps, takings, own_bot, now)
            if not has_room(takings, {}, caps, now):
                return None
        verdict = allowed_by(_GRADES[word], at, (event_id,))
        # Made as named tuples make themselves: by name takes 0.2 us more.
        return _new(
            Decision, (verdict, self.message, aim.subject, now, None, rules.policy, (), caps)
        )


def question_of(message: Message, rules: BotRules) -> Question:
    """Return the question about a message, which is worked out once for all it is sent to."""
    kept, key = rules.worked_out, (Question, message)
    known: Question | None = kept.get(key)
    if known is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        known = kept[key] = Question(rules, message)
    return known
