"""Whose opt-in has a material change of its wording made stale? A page at a time, without a scan.

What was agreed to under each wording is kept beside the opt-ins, in order of time. A page reads at
most `_READ_FOR` such entries of stale wordings, and the rows of their recipients: those who
renewed since, or opted out, are left out. So one page costs the same however many recipients a
business has; a list of which most have renewed takes more pages, some of them short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from optwarden.consent.evidence import RENEWAL
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules, KnownDisclosure
from optwarden.consent.state import ConsentState, Stamp
from optwarden.consent.vocabulary import Grade, Micros
from optwarden.usecases.describe_recipient import opt_ins_on_record
from optwarden.usecases.ports import Clock, Consents

_READ_FOR: Final = 1_000
"""Entries that one page reads at most: 5 pages of the largest size."""


class Agreed(NamedTuple):
    """An opt-in under a wording: whose, and by which event."""

    disclosure_id: str
    event_id: str
    recipient: Recipient


class AgreedTo(NamedTuple):
    """Where in the list a page ended: the last entry read."""

    disclosure_id: str
    event_id: str


@dataclass(frozen=True, slots=True)
class Renewal:
    """One opt-in to be renewed."""

    recipient: Recipient
    topics: tuple[str, ...]
    grade: Grade
    stamp: Stamp
    disclosure: KnownDisclosure


@dataclass(frozen=True, slots=True)
class RenewalPage:
    """Some opt-ins to be renewed, and where to go on; `after` is None on the last page."""

    renewals: Sequence[Renewal]
    after: AgreedTo | None


class OptInsByWording(Protocol):
    """Where it is kept which opt-ins rest on which wording."""

    async def under(
        self, bot_id: str, disclosure_id: str, after: str | None, limit: int
    ) -> list[Agreed]:
        """Return a bot's opt-ins under a wording, oldest event first. Raises StoreUnavailable."""
        ...


class ListRenewals:
    """Lists the opt-ins to a bot that a material change has made stale."""

    def __init__(self, consents: Consents, opt_ins: OptInsByWording, clock: Clock) -> None:
        self._consents = consents
        self._opt_ins = opt_ins
        self._clock = clock

    async def __call__(self, rules: BotRules, after: AgreedTo | None, limit: int) -> RenewalPage:
        """Return one page, by wording and then oldest first. Raises StoreUnavailable."""
        found: list[Renewal] = []
        position, read = after, 0
        while read < _READ_FOR:
            entries = await self._entries(rules, position, limit)
            if not entries:
                return RenewalPage(found, None)
            read += len(entries)
            recipients = list({one.recipient.key: one.recipient for one in entries}.values())
            standings = await self._consents.read(rules.business_id, recipients)
            states = {one.recipient.key: one.state for one in standings}
            now = self._clock.now()
            for entry in entries:
                renewal = _renewal(rules, entry, states[entry.recipient.key], now)
                position = AgreedTo(entry.disclosure_id, entry.event_id)
                if renewal is not None:
                    found.append(renewal)
                    if len(found) == limit:
                        return RenewalPage(found, position)
        return RenewalPage(found, position)

    async def _entries(self, rules: BotRules, after: AgreedTo | None, limit: int) -> list[Agreed]:
        """Return the next entries of the first stale wording that has any after a position."""
        stale = sorted(
            one.disclosure_id for one in rules.disclosures.values() if one.stale_since is not None
        )
        for disclosure_id in stale:
            if after is not None and disclosure_id < after.disclosure_id:
                continue
            here = after is not None and disclosure_id == after.disclosure_id
            event_id = after.event_id if here and after is not None else None
            entries = await self._opt_ins.under(rules.bot_id, disclosure_id, event_id, limit)
            if entries:
                return entries
        return []


def _renewal(rules: BotRules, entry: Agreed, state: ConsentState, now: Micros) -> Renewal | None:
    """Return what is to be renewed of an opt-in; None where it was, or ended, or never stood."""
    standing = [one for one in opt_ins_on_record(state, rules, now) if one.standing]
    renewed = {
        one.topic for one in standing if one.shortfall is None and one.grade is not Grade.ASSERTED
    }
    stale = [
        one
        for one in standing
        if one.stamp.event_id == entry.event_id
        and one.topic not in renewed
        and one.shortfall is not None
        and one.shortfall.rule == RENEWAL
    ]
    if not stale:
        return None
    topics = tuple(one.topic for one in stale)
    disclosure = rules.disclosures[entry.disclosure_id]
    return Renewal(entry.recipient, topics, stale[0].grade, stale[0].stamp, disclosure)
