"""What does a client of the guard see of caps and quiet hours?"""

from __future__ import annotations

from optwarden.consent.limits import Cap, QuietHours
from optwarden.consent.vocabulary import SECOND, GuardMode
from tests.doubles.guarded import Guarded
from tests.doubles.world import number

SEED_TEMPLATE = {"type": "template", "template_name": "order_update", "language": "en"}


async def test_a_used_up_cap_is_told_with_its_time(guarded_on_each: Guarded) -> None:
    """The second of one a day is Meta's error of its own cap; headers say why, and until when."""
    guarded = guarded_on_each
    await guarded.change_rules("meta_cloud", caps=(Cap(1, 24),))
    await guarded.opt_in("meta_cloud")
    assert (await guarded.meta()).status_code == 200
    guarded.world.clock.step(SECOND)
    denied = await guarded.meta()
    assert denied.status_code == 400
    assert denied.json()["error"]["code"] == 131049
    assert denied.headers["optwarden-reason"] == "too_frequent"
    assert denied.headers["optwarden-not-before"] == "2026-03-02T12:00:00.000001Z"
    assert denied.headers["retry-after"] == str(24 * 3600)
    assert len(guarded.upstream.requests) == 1


async def test_a_refused_message_does_not_count(guarded: Guarded) -> None:
    """What the provider refused is given back before the next is decided."""
    await guarded.change_rules("meta_cloud", caps=(Cap(1, 24),))
    await guarded.opt_in("meta_cloud")
    guarded.upstream.status = 400
    assert (await guarded.meta()).status_code == 400
    assert await guarded.settled() == ["refused"]
    guarded.upstream.status = 200
    assert (await guarded.meta()).status_code == 200
    assert (await guarded.meta()).headers["optwarden-reason"] == "too_frequent"


async def test_quiet_hours_are_told_alike(guarded: Guarded) -> None:
    """At 13:00 in Sweden, where the number is from, they hold until 21:00."""
    quiet = QuietHours(12 * 60, 21 * 60, time_zone="UTC")
    await guarded.change_rules("meta_cloud", quiet_hours=quiet)
    await guarded.opt_in("meta_cloud")
    denied = await guarded.meta()
    assert denied.headers["optwarden-reason"] == "quiet_hours"
    assert denied.headers["optwarden-not-before"] == "2026-03-01T20:00:00.000000Z"
    assert denied.headers["retry-after"] == str(8 * 3600)


async def test_each_recipient_has_its_time(guarded: Guarded) -> None:
    """Of several recipients each has its own, in their order; no Retry-After is for all."""
    await guarded.change_rules("sinch", caps=(Cap(1, 24),))
    await guarded.opt_in("sinch", number(1), number(2))
    first = await guarded.sinch(number(1), message=SEED_TEMPLATE)
    assert first.is_success
    both = await guarded.sinch(number(1), number(2), message=SEED_TEMPLATE)
    assert both.headers["optwarden-reason"] == "too_frequent, -"
    assert both.headers["optwarden-not-before"] == "2026-03-02T12:00:00.000001Z, -"
    assert "retry-after" not in both.headers
    assert both.json()["statuses"][0]["not_before"] == "2026-03-02T12:00:00.000001Z"


async def test_shadow_mode_tells_what_would_have_been(guarded: Guarded) -> None:
    """What a cap would have denied is sent, and the headers say so."""
    await guarded.change_rules("meta_cloud", caps=(Cap(1, 24),), guard_mode=GuardMode.SHADOW)
    await guarded.opt_in("meta_cloud")
    answers = [await guarded.meta() for _ in range(3)]
    assert [one.status_code for one in answers] == [200] * 3
    assert answers[-1].headers["optwarden-reason"] == "too_frequent"
    assert answers[-1].headers["optwarden-not-before"] == "2026-03-02T12:00:00.000001Z"
    assert "retry-after" not in answers[-1].headers
