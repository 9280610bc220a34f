"""Is a number in other hands? Which of its user ids are trusted, and what explains a strange one.

A number's user ids are trusted, except those whose coming quarantined it: they are strangers until
an operator releases the number, or until they are known to be one person with a trusted one. The
same question is asked when a user id comes and whenever more is known of user ids, so it does not
matter which comes first.
"""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.consent.recipient import PARENT_USER_ID, Bsuid, recipient_of_key
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import Micros


def user_ids_of(state: ConsentState) -> frozenset[str]:
    """Return the user ids that a row is linked with."""
    return frozenset(key for key in state.links if isinstance(recipient_of_key(key), Bsuid))


def trusted_like(user_id: str, state: ConsentState) -> frozenset[str]:
    """Return the other trusted user ids of a number; a parent id is no rival of a plain one."""
    parent = PARENT_USER_ID in user_id
    alike = {key for key in user_ids_of(state) if (PARENT_USER_ID in key) is parent}
    return frozenset(alike - {user_id} - state.strangers_standing().keys())


def is_stranger(
    state: ConsentState, user_id: str, known_as: frozenset[str], written_by: Micros | None
) -> bool:
    """Say whether a user id that comes with a number means a new holder.

    `known_as` are the user ids known to be its person's, `written_by` the latest instant at which
    what it came with was written, None for now. What is older than the link of the latest trusted
    id is a former name or a former holder, delivered late: the past says nothing against the
    present holder. Unless it is known to be one person with a stranger, for that one it is news of.
    """
    trusted, strangers = trusted_like(user_id, state), state.strangers_standing()
    if not (trusted or strangers) or not trusted.isdisjoint(known_as):
        return False
    if written_by is None or not trusted or not strangers.keys().isdisjoint(known_as):
        return True
    return written_by >= max(state.links[key].at for key in trusted)


def explained(state: ConsentState, known_as: frozenset[str]) -> tuple[str, ...]:
    """Return the strangers of a number that one person's user ids explain."""
    return tuple(
        stranger
        for stranger in sorted(state.strangers_standing())
        if stranger in known_as and not trusted_like(stranger, state).isdisjoint(known_as)
    )


def known_as(user_id: str, states: Mapping[str, ConsentState]) -> frozenset[str]:
    """Return the user ids that are one person's with this one, as far as these rows tell.

    Only links between user ids count: two that once had the same number need not be one person.
    """
    known: set[str] = set()
    ahead = {user_id}
    while ahead:
        known |= ahead
        ahead = {
            key for each in ahead if each in states for key in user_ids_of(states[each])
        } - known
    return frozenset(known)
