"""Whose data is kept for too long? Rules by country, in days since anything last happened.

A standing opt-in is in use and no rule touches it, unless one says so: consent that is relied on
has to be provable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from optwarden.consent.commands.erase import has_stop
from optwarden.consent.numbering.regions import countries_of
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import SECOND, ErasureGround, Micros
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.erasing.erase import Erase, HeldByLaw
from optwarden.usecases.erasing.ports import ErasureQueue
from optwarden.usecases.ports import Clock, Consents, Standing

_DAY: Final[Micros] = 24 * 3600 * SECOND
_PAGE: Final = 1_000
_LONGEST_DAYS: Final = 36_500
_COUNTRY_LETTERS: Final = 2


class BadRules(ValueError):
    """The rules cannot be followed; the text says which, and why."""


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """How many days data is kept after the last event: by country, and for all others."""

    days: int | None = None
    """For countries that are not named; None: without end."""
    by_country: Mapping[str, int] = field(default_factory=dict)
    opted_in_too: bool = False
    """Whether a standing opt-in does not keep data in use."""

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> RetentionRules:
        """Read `days`, `opted_in_too`, and a table `countries` of days. Raises BadRules."""
        unknown = sorted(set(document) - {"days", "opted_in_too", "countries"})
        if unknown:
            raise BadRules(f"unknown: {unknown[0]}; there are days, opted_in_too and countries")
        countries = document.get("countries", {})
        if not isinstance(countries, Mapping):
            raise BadRules("countries is a table of days")
        for country in countries:
            if not (len(country) == _COUNTRY_LETTERS and country.isascii() and country.isupper()):
                raise BadRules(f"countries.{country}: expected two capital letters (ISO 3166)")
        opted_in_too = document.get("opted_in_too", False)
        if not isinstance(opted_in_too, bool):
            raise BadRules("opted_in_too is true or false")
        days = document.get("days")
        return cls(
            None if days is None else _days("days", days),
            {one: _days(f"countries.{one}", value) for one, value in countries.items()},
            opted_in_too,
        )

    def days_for(self, recipient: Recipient) -> int | None:
        """Return how long a recipient's data is kept; None: without end.

        Of a number that may be of several countries, as long as the one that keeps longest.
        """
        countries = countries_of(recipient) or ("",)
        found = [self.by_country.get(country, self.days) for country in countries]
        known = [days for days in found if days is not None]
        return max(known) if len(known) == len(found) else None


@dataclass(frozen=True, slots=True)
class RetentionRun:
    """What a run found: persons looked at, those whose time is over, those that a hold keeps."""

    seen: int
    over: int
    held: int


@dataclass(frozen=True, slots=True)
class ApplyRetention:
    """Goes through a business's recipients, and has those erased whose time is over."""

    queue: ErasureQueue
    consents: Consents
    erase: Erase
    clock: Clock

    async def __call__(
        self, bot: BotRecord, rules: RetentionRules, asked_by: str, *, dry_run: bool
    ) -> RetentionRun:
        """Run once. Raises StoreUnavailable."""
        seen = over = held = 0
        page, after = await self.queue.recipients(bot.business_id, None, _PAGE)
        while after is not None:
            people = [recipient_of_key(key) for key in page]
            page, after = await self.queue.recipients(bot.business_id, after, _PAGE)
            seen += len(people)
            for standing in await self.consents.read(bot.business_id, people):
                person = await self._whose_time_is_over(bot, rules, standing)
                if not person:
                    continue
                names = [one.recipient for one in person]
                try:
                    await self.erase.refuse_held(bot.business_id, names)
                except HeldByLaw:
                    held += 1
                    continue
                over += 1
                if not dry_run:
                    await self.erase.take_up(bot, names, _ground(person), asked_by)
        return RetentionRun(seen, over, held)

    async def _whose_time_is_over(
        self, bot: BotRecord, rules: RetentionRules, one: Standing
    ) -> Sequence[Standing]:
        """Return the rows of a person under all her names; none if one of them is to stay."""
        if not self._is_over(rules, one):
            return ()
        if not one.state.links:
            return (one,)
        names = await self.erase.names(bot.business_id, one.recipient)
        person = await self.consents.read(bot.business_id, names)
        return person if all(self._is_over(rules, each) for each in person) else ()

    def _is_over(self, rules: RetentionRules, one: Standing) -> bool:
        days = rules.days_for(one.recipient)
        if days is None or _in_use(one.state, rules):
            return False
        return one.last_effective_at + days * _DAY <= self.clock.now()


def _in_use(state: ConsentState, rules: RetentionRules) -> bool:
    """Say whether data is relied on: an opt-in without an opt-out of everything after it.

    A suppression is kept for ever, it stands for somebody's wish or a court's; and so is what says
    that she was erased before.
    """
    if state.suppression is not None or state.erasing is not None or state.erasure is not None:
        return True
    if rules.opted_in_too:
        return False
    bots = {cell.bot_id for cell in state.opt_ins} | {cell.bot_id for cell in state.pending}
    return any(state.standing_stop(bot_id) is None for bot_id in bots)


def _ground(person: Sequence[Standing]) -> ErasureGround:
    if any(has_stop(one.state) for one in person):
        return ErasureGround.RETENTION_OF_OPT_OUT
    return ErasureGround.RETENTION


def _days(place: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _LONGEST_DAYS:
        raise BadRules(f"{place}: expected whole days, 1 to {_LONGEST_DAYS}")
    return value
