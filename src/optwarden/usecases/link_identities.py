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
from optwarden.consent.commands.linking import ExplainStrangers, Link, TakeOverStops
from optwarden.consent.events import SourceTime
from optwarden.consent.quarantine import explained, known_as, trusted_like, user_ids_of
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
        unless the provider itself says that the number's user id changed. What explains the new id
        ends that, also when it comes later.
        """
        if one == other:
            return
        # A number's row is written last: where it knows a user id, that one's row knows it, too.
        first, second = (other, one) if isinstance(one, Msisdn) else (one, other)
        business_id, origin = rules.business_id, Origin(Actor.PROVIDER, source)
        states = await self._states(business_id, [first, second])
        notified = basis is LinkBasis.USER_ID_CHANGED
        strange = notified and first.key in states[1].strangers_standing()
        if not strange and await self._is_done(business_id, (first, second), states):
            return
        known: frozenset[str] | None = None
        if isinstance(first, Bsuid) and isinstance(second, Msisdn) and not notified:
            known = await self._known_as(business_id, first, states)
        there = await self._consents.submit(business_id, first, Link(rules, second, basis, origin))
        link = Link(rules, first, basis, origin, there.stops, known)
        here = await self._consents.submit(business_id, second, link)
        if here.quarantined:
            self._counters.number_recycled()
        back = TakeOverStops(rules, here.stops, second)
        links = await self._consents.submit(business_id, first, back)
        stops = merged((there.stops, here.stops))
        reached = {first.key, second.key}
        await self._carry.walk(rules, second, stops, reached, links | here.links)
        if isinstance(first, Bsuid) and (isinstance(second, Bsuid) or here.in_quarantine):
            await self._explain(rules, first, origin)

    async def _explain(self, rules: BotRules, user_id: Bsuid, origin: Origin) -> None:
        """End each quarantine that is explained by what is known of user ids by now.

        A notice of a change and a message with the new id may cross. Each writes its own rows
        first and looks at the other's then, so one of the two sees both.
        """
        states = await self._person(rules.business_id, user_id)
        known = frozenset(states)
        keys = {key for state in states.values() for key in state.links}
        numbers = [of for key in sorted(keys) if isinstance(of := recipient_of_key(key), Msisdn)]
        if not numbers:
            return
        found = await self._states(rules.business_id, numbers)
        for number, state in zip(numbers, found, strict=True):
            if explained(state, known):
                command = ExplainStrangers(rules, known, origin)
                await self._consents.submit(rules.business_id, number, command)

    async def _person(self, business_id: str, user_id: Bsuid) -> dict[str, ConsentState]:
        """Return the rows of the user ids that are one person's with this one."""
        found: dict[str, ConsentState] = {}
        ahead = {user_id.key}
        while ahead and len(found) < MOST_NAMES:
            keys = sorted(ahead)
            states = await self._states(business_id, [recipient_of_key(key) for key in keys])
            found.update(zip(keys, states, strict=True))
            ahead = {key for state in states for key in user_ids_of(state)} - set(found)
        return found

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
        if not all(missing(state, everything).latest is None for state in found.values()):
            return False
        return not any(
            explained(state, known_as(stranger, found))
            for state in found.values()
            for stranger in state.strangers_standing()
        )

    async def _known_as(
        self, business_id: str, user_id: Bsuid, states: Sequence[ConsentState]
    ) -> frozenset[str]:
        """Return the user ids that are known to be this one's person's, as far as it matters.

        Only links between user ids count: two that once had the same number need not be one person.
        """
        own, numbers = states
        known, ahead = {user_id.key}, set(user_ids_of(own)) - {user_id.key}
        new = user_id.key not in numbers.links and user_ids_of(numbers)
        trusted = trusted_like(user_id.key, numbers)
        while new and ahead and known.isdisjoint(trusted) and len(known) < MOST_NAMES:
            known |= ahead
            states = await self._states(business_id, [recipient_of_key(k) for k in sorted(ahead)])
            ahead = {key for state in states for key in user_ids_of(state)} - known
        return frozenset(known | ahead)

    async def _states(
        self, business_id: str, recipients: Sequence[Recipient]
    ) -> list[ConsentState]:
        return [one.state for one in await self._consents.read(business_id, recipients)]
