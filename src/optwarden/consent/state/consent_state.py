"""What stands for one recipient, and what may be asked of it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from optwarden.consent.claiming import ClaimStamp
from optwarden.consent.doubting import DoubtStamp
from optwarden.consent.helping import DATA_ANSWER, HelpStamp
from optwarden.consent.limits import GivenBack, Taking
from optwarden.consent.pausing import PauseStamp
from optwarden.consent.quarantined_opt_outs import (
    AnomalyCell,
    QuarantineCell,
)
from optwarden.consent.state.cells import (
    NO_CELLS,
    AskedCell,
    AskedStamp,
    Ground,
    LinkStamp,
    OptInCell,
    OptOutCell,
    PendingCell,
    QuarantineStamp,
    Stamp,
    TimeZoneStamp,
    latest,
    outlives,
    raised,
)
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    UNREACHABLE_AFTER,
    UNREACHABLE_WITHIN,
    Actor,
    Category,
    Grade,
    Micros,
    scope_covers,
)

_NEVER: Final = Stamp(-1, "")


class ConsentState(NamedTuple):
    """The standing cells of one recipient of one business."""

    opt_ins: dict[OptInCell, Stamp]
    pending: dict[PendingCell, Stamp]
    opt_outs: dict[OptOutCell, Stamp]
    inbound: dict[str, Stamp]
    suppressed: Stamp | None = None
    suppression_lifted: Stamp | None = None
    windows_closed: Mapping[str, Stamp] = NO_CELLS
    """For each bot, when its provider last said that no window is open."""
    undelivered: Mapping[str, tuple[Stamp, ...]] = NO_CELLS
    """For each bot, the latest times its provider could not deliver, oldest first."""
    links: Mapping[str, LinkStamp] = NO_CELLS
    """The keys of the recipients that are known to be the same person."""
    strangers: Mapping[str, Stamp] = NO_CELLS
    """The user ids of strangers that a number came with: each quarantined it."""
    strangers_explained: Mapping[str, Stamp] = NO_CELLS
    """Those that turned out to be the person's: they never were strangers, whenever it is told."""
    quarantine_released: Stamp | None = None
    """When an operator last released the number from all that had quarantined it by then."""
    found_reachable: Stamp | None = None
    """When the person last wrote under another name, as far as that ended anything here."""
    grounds: Mapping[str, Ground] = NO_CELLS
    """What documented and verified opt-ins, and those to be verified, rest on, by event."""
    asked: Mapping[AskedCell, AskedStamp] = NO_CELLS
    """When programmes last asked the person to opt in."""
    asks_sent: Mapping[str, Stamp] = NO_CELLS
    """When each ask of late reached the provider, by the ask's event: before, nobody can answer."""
    paused: PauseStamp | None = None
    """The person's latest wish to be left alone for a while."""
    doubted: Mapping[str, DoubtStamp] = NO_CELLS
    """The doubtful messages, by the event that recorded each, also of the person's other names."""
    doubts_settled: Mapping[str, Stamp] = NO_CELLS
    """Those that the desk has read."""
    claimed: Mapping[str, ClaimStamp] = NO_CELLS
    """For each bot, the words that its latest question of its own takes."""
    opt_outs_held: Mapping[QuarantineCell, Stamp] = NO_CELLS
    """Opt-outs that providers' errors told of amid too many; they deny, and are no consent's."""
    anomalies_ended: Mapping[AnomalyCell, Stamp] = NO_CELLS
    """When an operator ended what an anomaly held of this recipient."""
    spoken: Mapping[str, Stamp] = NO_CELLS
    """For each bot, when the latest message of it that is no ask reached its provider."""
    takings: Mapping[str, Taking] = NO_CELLS
    """What frequency caps count, by attempt."""
    given_back: Mapping[str, GivenBack] = NO_CELLS
    """What they count no more: it was certainly not sent."""
    declared_zone: TimeZoneStamp | None = None
    """Where the person is, as the business last said."""
    helped: Mapping[str, HelpStamp] = NO_CELLS
    """For each bot, when it last answered HELP."""
    told: Mapping[str, HelpStamp] = NO_CELLS
    """For each bot, when it last answered MY DATA."""
    erased_before: Stamp | None = None
    """When it was found that somebody of this name had been erased at her own request."""
    erasing: Stamp | None = None
    """Since when the row has stopped, to be deleted: then no other cell is left."""

    def __repr__(self) -> str:
        """Show how much stands, and no name: links and a quarantine hold numbers and user ids."""
        cells = (self.opt_ins, self.pending, self.opt_outs, self.inbound, self.links)
        return f"ConsentState({', '.join(str(len(one)) for one in cells)})"

    @property
    def holds_only_opt_ins(self) -> bool:
        """Say whether nothing is on record that stands against an opt-in, and no window."""
        return not (
            self.opt_outs
            or self.inbound
            or self.suppressed is not None
            or self.undelivered
            or self.strangers
            or self.doubted
            or self.paused is not None
            or self.opt_outs_held
            or self.erasing is not None
        )

    @property
    def quarantine(self) -> QuarantineStamp | None:
        """The latest quarantine that stands, if one does."""
        if not self.strangers:
            return None
        standing = self.strangers_standing().items()
        return max((QuarantineStamp(*stamp, user_id) for user_id, stamp in standing), default=None)

    def strangers_standing(self) -> Mapping[str, Stamp]:
        """Return the strangers who quarantine the number.

        At equal time a quarantine wins over an operator's release.
        """
        if not self.strangers:
            return NO_CELLS
        released, explained = self.quarantine_released, self.strangers_explained
        return {
            user_id: stamp
            for user_id, stamp in self.strangers.items()
            if user_id not in explained and (released is None or released.at <= stamp.at)
        }

    def opt_outs_held_now(self) -> Mapping[QuarantineCell, Stamp]:
        """Return the opt-outs that are held apart; at equal time they win over their end."""
        if not self.opt_outs_held:
            return NO_CELLS
        ended = self.anomalies_ended
        return {
            cell: stamp
            for cell, stamp in self.opt_outs_held.items()
            if not outlives(ended.get(AnomalyCell(cell.bot_id, cell.anomaly), _NEVER), stamp)
        }

    def as_if_opted_out(self) -> ConsentState:
        """Return what the state would be if what is held apart were the person's opt-outs."""
        opt_outs = self.opt_outs
        for cell, stamp in self.opt_outs_held_now().items():
            out = OptOutCell(Actor.PERSON, EVERY_BOT, cell.scope)
            opt_outs = raised(opt_outs, (out,), stamp)
        return self._replace(opt_outs=opt_outs, opt_outs_held=NO_CELLS)

    def unreachable(self, bot_id: str) -> tuple[Stamp, ...]:
        """Return the failures that make the person unreachable for a bot; none if they are not.

        They are the latest three, close together, and later than all the person wrote to any bot,
        under whichever name.
        """
        failures = self.undelivered.get(bot_id, ())
        if len(failures) < UNREACHABLE_AFTER:
            return ()
        close = failures[-1].at - failures[0].at <= UNREACHABLE_WITHIN
        found = self.found_reachable
        heard = self.inbound.values() if found is None else (*self.inbound.values(), found)
        written = any(stamp.at >= failures[0].at for stamp in heard)
        return failures if close and not written else ()

    @property
    def is_unreachable(self) -> bool:
        """Say whether the person is unreachable for any bot."""
        return any(self.unreachable(bot_id) for bot_id in self.undelivered)

    @property
    def suppression(self) -> Stamp | None:
        """The suppression that stands, if one does; at equal time it wins over its lifting."""
        if self.suppressed is None:
            return None
        lifted = self.suppression_lifted
        return None if lifted is not None and lifted.at > self.suppressed.at else self.suppressed

    def opt_out_by(
        self, by: Actor, bot_id: str, topic: str | None, category: Category | None
    ) -> Stamp | None:
        """Return this party's latest opt-out that covers this bot, topic and category."""
        if not self.opt_outs:
            return None
        return latest(
            stamp
            for cell, stamp in self.opt_outs.items()
            if cell.by is by
            and cell.reach in (EVERY_BOT, bot_id)
            and scope_covers(cell.scope, topic, category)
        )

    def standing_stop(self, bot_id: str) -> Stamp | None:
        """Return the person's opt-out of everything at this bot, if no verified opt-in came since.

        It is what a confirmation of an opt-out confirms.
        """
        out = self.opt_out_by(Actor.PERSON, bot_id, None, None)
        return None if out is None or self.verified_since(bot_id, out.at) else out

    def verified_since(self, bot_id: str, at: Micros) -> bool:
        """Say whether a verified opt-in to this bot came after an instant."""
        return any(
            cell.grade is Grade.VERIFIED and stamp.at > at for cell, stamp in self.opted_in(bot_id)
        )

    def pause(self, bot_id: str, now: Micros) -> PauseStamp | None:
        """Return the pause that stands at an instant; a verified opt-in since ends it."""
        stamp = self.paused
        if stamp is None or now >= stamp.until or self.verified_since(bot_id, stamp.at):
            return None
        return stamp

    def doubt(self, bot_id: str) -> Stamp | None:
        """Return the latest doubt that is not settled; a verified opt-in since ends it."""
        stamp = max(self._doubts_open(), default=None)
        if stamp is None or self.verified_since(bot_id, stamp.at):
            return None
        return Stamp(stamp.at, stamp.event_id)

    def item_on_desk(self, bot_id: str) -> str | None:
        """Return the doubt whose item waits on the desk of a bot, under this name of the person."""
        waiting = [stamp.item for stamp in self._doubts_open() if stamp.bot_id == bot_id]
        return max(waiting, default=None)

    def doubts_in(self, item: str) -> list[DoubtStamp]:
        """Return the doubts that lie in an item on the desk and wait, in the order of writing."""
        return sorted(
            stamp for stamp in self._doubts_open() if item in (stamp.item, stamp.event_id)
        )

    def _doubts_open(self) -> Iterator[DoubtStamp]:
        return (stamp for doubt, stamp in self.doubted.items() if doubt not in self.doubts_settled)

    def claims(self, bot_id: str, word: str, at: Micros) -> bool:
        """Say whether a pending question of the bot takes a word at an instant."""
        claim = self.claimed.get(bot_id)
        return claim is not None and claim.at <= at < claim.until and word in claim.words

    def window_opened(self, bot_id: str) -> Stamp | None:
        """Return the inbound message a window of this bot rests on.

        A person's opt-out of everything closes a window, and so does the provider's word that none
        is open; only a strictly later message opens one again.
        """
        opened = self.inbound.get(bot_id)
        if opened is None:
            return None
        if self.windows_closed and not outlives(opened, self.windows_closed.get(bot_id)):
            return None
        if not self.opt_outs:
            return opened
        closed = self.opt_out_by(Actor.PERSON, bot_id, None, None)
        return opened if outlives(opened, closed) else None

    def opted_in(self, bot_id: str) -> Iterator[tuple[OptInCell, Stamp]]:
        """Iterate over the opt-ins on record for a bot, standing or not."""
        return ((cell, stamp) for cell, stamp in self.opt_ins.items() if cell.bot_id == bot_id)

    def topics_on_record(self, bot_id: str) -> tuple[str, ...]:
        """Return the topics this bot ever had an opt-in for, pending ones included, sorted."""
        topics = {cell.topic for cell in self.opt_ins if cell.bot_id == bot_id}
        topics.update(cell.topic for cell in self.pending if cell.bot_id == bot_id)
        return tuple(sorted(topics))

    def wording_seen(self, bot_id: str) -> str | None:
        """Return the wording that the person last agreed to, or was last asked with, if known."""
        seen = [
            (stamp.at, stamp.event_id, ground.disclosure_id)
            for cells in (self.opt_ins, self.pending)
            for cell, stamp in cells.items()
            if cell.bot_id == bot_id
            and (ground := self.grounds.get(stamp.event_id)) is not None
            and ground.disclosure_id is not None
        ]
        seen += [
            (stamp.at, stamp.event_id, stamp.disclosure_id)
            for cell, stamp in self.asked.items()
            if cell.bot_id == bot_id
        ]
        return max(seen)[2] if seen else None

    def last_answer(self, purpose: str, bot_id: str) -> HelpStamp | None:
        """Return when a bot last answered HELP, or MY DATA."""
        return (self.told if purpose == DATA_ANSWER else self.helped).get(bot_id)

    @property
    def erasure(self) -> Stamp | None:
        """The erasure that no verified opt-in came after: the business may not opt her in."""
        stamp = self.erased_before
        if stamp is None or any(
            cell.grade is Grade.VERIFIED and outlives(since, stamp)
            for cell, since in self.opt_ins.items()
        ):
            return None
        return stamp

    def has_pending(self, bot_id: str) -> bool:
        """Say whether an opt-in to this bot awaits verification."""
        return any(cell.bot_id == bot_id for cell in self.pending)


EMPTY: Final = ConsentState({}, {}, {}, {})
INBOUND: Final = ConsentState._fields.index("inbound")
TAKINGS: Final = ConsentState._fields.index("takings")
"""Places of cells, for who makes a state as named tuples make themselves."""
