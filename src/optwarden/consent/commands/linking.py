"""Two names are one person's: what does each row take down? The link, and the other's opt-outs."""

from __future__ import annotations

from dataclasses import dataclass, field

from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_in_time, record
from optwarden.consent.commands.opt_out import Recorded
from optwarden.consent.events import Event
from optwarden.consent.identity import Linked, Quarantined, QuarantineReleased
from optwarden.consent.quarantine import explained, is_stranger
from optwarden.consent.recipient import Bsuid, Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.stops import NOTHING, Stops, carried, missing, spread_of, stops_of
from optwarden.consent.vocabulary import Actor, LinkBasis, Micros


@dataclass(frozen=True, slots=True)
class Linkage:
    """What a row came to: what it holds that the other must, and whom else it knows."""

    stops: Stops
    links: frozenset[str]
    quarantined: bool = False
    """The number was quarantined by this very command."""
    in_quarantine: bool = False
    """A quarantine of the number stands."""


@dataclass(frozen=True, slots=True)
class Link:
    """Take down that the row's recipient and `other` are one person, and take over `stops`.

    In one step with reading the row's own, so that no opt-out falls between: whichever of link and
    opt-out comes later to a row sees the other. Where `known_as` is given the row is a number's,
    and `other` may be the user id of a new holder (`quarantine.is_stranger`).
    """

    rules: BotRules
    other: Recipient = field(repr=False)
    basis: LinkBasis
    origin: Origin
    stops: Stops = NOTHING
    known_as: frozenset[str] | None = field(default=None, repr=False)
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Linkage]:
        """Record what is new in it; a repetition records nothing."""
        acts: list[tuple[Linked | Quarantined | QuarantineReleased, Micros]] = []
        name = self.other.key
        new = name not in state.links
        recycled = new and self._is_somebody_elses(state)
        if recycled:
            acts.append((Quarantined(name), moment.act_at))
        if new:
            # As of when the provider heard it, so that late callbacks are told from news.
            at = opt_in_time(self.origin.source, moment)
            acts.append((Linked(name, self.basis), at))
        elif self.basis is LinkBasis.USER_ID_CHANGED and name in state.strangers_standing():
            acts.append((QuarantineReleased(name), moment.act_at))
        events: list[Event] = []
        for act, at in acts:
            state, event = record(state, self.rules, moment, self.origin, act, at)
            events.append(event)
        state, taken = _take_over(state, self.rules, moment, self.stops, self.other)
        stands = state.quarantine is not None
        value = Linkage(stops_of(state), frozenset(state.links), recycled, stands)
        return Handled(state, value, (*events, *taken))

    def replayed(self, state: ConsentState) -> Linkage:
        """Answer a repetition; links have no key, so there is none."""
        stands = state.quarantine is not None
        return Linkage(stops_of(state), frozenset(state.links), in_quarantine=stands)

    def _is_somebody_elses(self, state: ConsentState) -> bool:
        if self.known_as is None or not isinstance(self.other, Bsuid):
            return False
        source = self.origin.source
        written_by = None if source is None else source.at + source.precision - 1
        return is_stranger(state, self.other.key, self.known_as, written_by)


@dataclass(frozen=True, slots=True)
class TakeOverStops:
    """Take over what another row of the same person holds; answers whom else the row knows."""

    rules: BotRules
    stops: Stops
    carried_from: Recipient = field(repr=False)
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[frozenset[str]]:
        """Record what the row does not hold yet; mostly nothing, on a repetition."""
        state, events = _take_over(state, self.rules, moment, self.stops, self.carried_from)
        return Handled(state, frozenset(state.links), events)

    def replayed(self, state: ConsentState) -> frozenset[str]:
        """Answer a repetition; there is no key, so there is none."""
        return frozenset(state.links)


@dataclass(frozen=True, slots=True)
class ExplainStrangers:
    """End what quarantines a number where these user ids, all one person's, explain it."""

    rules: BotRules
    known_as: frozenset[str] = field(repr=False)
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[None]:
        """Record for each stranger that it is none; mostly nothing."""
        events: list[Event] = []
        for stranger in explained(state, self.known_as):
            act = QuarantineReleased(stranger)
            state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
            events.append(event)
        return Handled(state, None, tuple(events))

    def replayed(self, _state: ConsentState) -> None:
        """Answer a repetition: nothing changes."""


@dataclass(frozen=True, slots=True)
class ReleaseQuarantine:
    """Let a quarantined number's consent count again: it is the present holder's."""

    rules: BotRules
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Recorded]:
        """Record the release; where nothing is quarantined there is nothing to release."""
        if state.quarantine is None:
            return Handled(state, self.replayed(state))
        act = QuarantineReleased()
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        return Handled(state, Recorded(event.event_id, spread_of(state)), (event,))

    def replayed(self, state: ConsentState) -> Recorded:
        """Answer a repetition."""
        return Recorded(None, spread_of(state))


def _take_over(
    state: ConsentState, rules: BotRules, moment: Moment, stops: Stops, from_whom: Recipient
) -> tuple[ConsentState, tuple[Event, ...]]:
    lacking = missing(state, stops)
    latest = lacking.latest
    if latest is None:
        return state, ()
    # Never before what it carries: an act that comes after it on this row must be later than that,
    # also where the clocks of two processes differ.
    at = max(moment.act_at, latest.at)
    act = carried(lacking, from_whom.key)
    state, event = record(state, rules, moment, _because_of(lacking), act, at)
    return state, (event,)


def _because_of(stops: Stops) -> Origin:
    latest = stops.latest
    return Origin(Actor.GATEWAY, causation=None if latest is None else latest.event_id)
