"""Was the person messaged enough, or is it night where she is? Rule 12, its last two reasons.

They come after those that no waiting ends, so that `not_before` is worth waiting for; a cap comes
before quiet hours, and its `not_before` lies outside them.
"""

from __future__ import annotations

from collections.abc import Mapping

from optwarden.consent.decision.case import Case, written
from optwarden.consent.decision.verdict import Denied, Verdict
from optwarden.consent.limits import MOST_KEPT, Cap, CapLeft, GivenBack, Taking, room_from
from optwarden.consent.numbering.regions import countries_of
from optwarden.consent.recipient import Bsuid, recipient_of_key
from optwarden.consent.vocabulary import CapScope, DenialReason, Micros


def has_room(
    takings: Mapping[str, Taking],
    given_back: Mapping[str, GivenBack],
    caps: tuple[CapLeft, ...],
    now: Micros,
) -> bool:
    """Say whether no cap is used up."""
    if not takings and not given_back:
        return True
    for one in caps:
        if not one.left:
            return False
    return not caps or room_from(takings, given_back, now) is None


def too_frequent(case: Case) -> Verdict | None:
    """Rule 12: what a cap allows in its window is used up."""
    if has_room(case.state.takings, case.state.given_back, case.caps, case.now):
        return None
    used_up = [one for one in case.caps if not one.left]
    room = room_from(case.state.takings, case.state.given_back, case.now)
    slots = [one.next_slot_at for one in used_up if one.next_slot_at is not None]
    slot = max(slots if room is None else [*slots, room])
    lasting = max(used_up, key=lambda one: one.next_slot_at or 0, default=None)
    if lasting is None:
        why = f"As many as {MOST_KEPT} templates were tried in the windows of the bot's caps"
    else:
        why = f"The person was sent {_in_words(lasting.cap)}"
    not_before = _open_from(case, slot)
    return Denied(
        DenialReason.TOO_FREQUENT,
        12,
        f"{why}; the next may go at {written(slot)}.",
        not_before=slot if not_before is None else not_before,
    )


def _in_words(cap: Cap) -> str:
    noun = "template" if cap.limit == 1 else "templates"
    kind = noun if cap.category is None else f"{cap.category} {noun}"
    about = "" if cap.topic is None else f" about {cap.topic}"
    days, hours = divmod(cap.hours, 24)
    window = f"{days} days" if days > 1 and not hours else f"{cap.hours} hours"
    whose = " by this business" if cap.scope is CapScope.BUSINESS else ""
    return f"the {cap.limit} {kind}{about} that may go{whose} in {window}"


def quiet_hours(case: Case) -> Verdict | None:
    """Rule 12: these are quiet hours where the person is, or may be.

    Not for what she just asked for: a template inside the customer service window.
    """
    open_from = _open_from(case, case.now)
    if open_from == case.now:
        return None
    end = (
        "at no time of the day are there none in all time zones of the country; declare the"
        " person's own"
        if open_from is None
        else f"they end at {written(open_from)}"
    )
    return Denied(
        DenialReason.QUIET_HOURS,
        12,
        f"These are quiet hours where the person is; {end}.",
        not_before=open_from,
    )


def _open_from(case: Case, at: Micros) -> Micros | None:
    """Return the first instant outside quiet hours, from one on; None if there is none."""
    hours, local = case.rules.quiet_hours, case.rules.local_time
    exempt = hours is None or case.subject.category not in hours.categories
    if exempt or (case.window is not None and at == case.now):
        return at
    assert hours is not None
    assert local is not None, "who reads quiet hours brings the time zones"
    return local.open_from(_zones(case), (hours.starts, hours.ends), at)


def _zones(case: Case) -> tuple[str, ...]:
    """Return where the person may be: as declared, else by number, user id, bot, in this order."""
    declared, rules, local = case.state.declared_zone, case.rules, case.rules.local_time
    assert local is not None
    if declared is not None and declared.time_zone is not None:
        return (declared.time_zone,)
    names = sorted(case.state.links) if case.to is None else [case.to, *sorted(case.state.links)]
    recipients = [recipient_of_key(name) for name in names]
    for one in sorted(recipients, key=lambda one: isinstance(one, Bsuid)):
        zones = [zone for country in countries_of(one) for zone in local.zones_of_country(country)]
        if zones:
            return tuple(sorted(set(zones)))
    assert rules.quiet_hours is not None
    if rules.quiet_hours.time_zone is not None:
        return (rules.quiet_hours.time_zone,)
    return local.zones_of_country(rules.country) if rules.country is not None else ()
