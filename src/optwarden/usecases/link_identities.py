"""Are two names one person's? Both rows say so from then on, and each holds the other's opt-outs.

Each row takes down the link and hands out its opt-outs in one step. So whichever comes later to a
row, link or opt-out, sees the other and carries on: none is lost, in whatever order they run
(DESIGN section 6). A repetition makes all steps again, for a crash may have come between them,
unless every row is seen to hold what they are for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.linking import Link, TakeOverStops, user_ids_like
from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Bsuid, Msisdn, Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.stops import merged, missing, stops_of
from optwarden.consent.vocabulary import Actor, LinkBasis
from optwarden.usecases.carry_stops import MOST_NAMES, CarryStops
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents


class LinkIdentities:
    """Links two recipients of a business."""

    def __init__(self, consents: Consents, carry: CarryStops, counters: Counters) -> None:
        self._consents = consents
        self._carry = carry
        self._counters = counters

    async def __call__(
        self,
        rules: BotRules,
        one: Recipient,
        other: Recipient,
        basis: LinkBasis,
        source: SourceTime | None = None,
    ) -> None:
        """Link two names; the same again changes nothing. Raises StoreUnavailable.

        A number that has a user id already, which is not known to be this one's, is quarantined,
        unless the provider itself says that the number's user id changed.
        """
        if one == other:
            return
        # A number's row is written last: where it knows a user id, that one's row knows it, too.
        first, second = (other, one) if isinstance(one, Msisdn) else (one, other)
        business_id, origin = rules.business_id, Origin(Actor.PROVIDER, source)
        states = await self._states(business_id, [first, second])
        if await self._is_done(business_id, (first, second), states):
            return
        known_as: frozenset[str] | None = None
        notified = basis is LinkBasis.USER_ID_CHANGED
        if isinstance(first, Bsuid) and isinstance(second, Msisdn) and not notified:
            known_as = await self._known_as(business_id, first, states)
        there = await self._consents.submit(business_id, first, Link(rules, second, basis, origin))
        link = Link(rules, first, basis, origin, there.stops, known_as)
        here = await self._consents.submit(business_id, second, link)
        if here.quarantined:
            self._counters.number_recycled()
        back = TakeOverStops(rules, here.stops, second)
        links = await self._consents.submit(business_id, first, back)
        stops = merged((there.stops, here.stops))
        reached = {first.key, second.key}
        await self._carry.walk(rules, second, stops, reached, links | here.links)

    async def _is_done(
        self, business_id: str, names: Sequence[Recipient], states: Sequence[ConsentState]
    ) -> bool:
        """Say whether both know each other and every row they lead to holds all there is to carry.

        Some providers name a person's two user ids in every callback, and reading costs no
        transaction. What is recorded after its row was read finds the links and carries itself.
        """
        found = {name.key: state for name, state in zip(names, states, strict=True)}
        if any(name.key not in found[of.key].links for name, of in permutations(names)):
            return False
        while ahead := sorted(
            {key for state in found.values() for key in state.links} - set(found)
        ):
            if len(found) + len(ahead) > MOST_NAMES:
                return False
            read = await self._states(business_id, [recipient_of_key(key) for key in ahead])
            found.update(zip(ahead, read, strict=True))
        everything = merged(stops_of(state) for state in found.values())
        return all(missing(state, everything).latest is None for state in found.values())

    async def _known_as(
        self, business_id: str, user_id: Bsuid, states: Sequence[ConsentState]
    ) -> frozenset[str]:
        """Return the user ids that are known to be this one's person's, as far as it matters.

        Only links between user ids count: two that once had the same number need not be one person.
        """
        own, numbers = states
        known, ahead = {user_id.key}, _user_ids(own) - {user_id.key}
        rivals = user_ids_like(user_id, numbers) if user_id.key not in numbers.links else ()
        while rivals and ahead and known.isdisjoint(rivals) and len(known) < MOST_NAMES:
            known |= ahead
            states = await self._states(business_id, [recipient_of_key(k) for k in sorted(ahead)])
            ahead = {key for state in states for key in _user_ids(state)} - known
        return frozenset(known | ahead)

    async def _states(
        self, business_id: str, recipients: Sequence[Recipient]
    ) -> list[ConsentState]:
        return [one.state for one in await self._consents.read(business_id, recipients)]


def _user_ids(state: ConsentState) -> set[str]:
    return {key for key in state.links if isinstance(recipient_of_key(key), Bsuid)}
