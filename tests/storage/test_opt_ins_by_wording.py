from optwarden.consent.vocabulary import Grade
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.opt_ins_by_wording import StoredOptInsByWording
from tests.storage.commands import BOT, BUSINESS, SteppingClock, number, opt_in

WORDING = "wording-1"
"""What the commands of these tests name."""


async def recorded(consents: GroupCommit, clock: SteppingClock, count: int) -> list[str]:
    """Record a documented opt-in of each of so many; return their events, oldest first."""
    found = []
    for each in range(1, count + 1):
        answer = await consents.submit(BUSINESS, number(each), opt_in(grade=Grade.DOCUMENTED))
        found.append(str(answer.event_id))
        clock.step()
    return found


async def test_an_opt_in_with_evidence_is_found_by_its_wording(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """Each is listed once, oldest first, by its event and recipient; a repetition adds nothing."""
    events = await recorded(consents, clock, 3)
    await consents.submit(BUSINESS, number(1), opt_in(grade=Grade.DOCUMENTED))
    listed = await StoredOptInsByWording(engine).under(BOT, WORDING, None, 10)
    assert [(one.event_id, one.recipient) for one in listed] == [
        (event_id, number(count)) for count, event_id in enumerate(events, 1)
    ]
    assert {one.disclosure_id for one in listed} == {WORDING}


async def test_pages_begin_after_an_event(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """A page has at most so many, and the next one begins after its last."""
    events = await recorded(consents, clock, 5)
    stored, shown, after = StoredOptInsByWording(engine), [], None
    while page := await stored.under(BOT, WORDING, after, 2):
        assert len(page) <= 2
        shown += [one.event_id for one in page]
        after = page[-1].event_id
    assert shown == events


async def test_the_word_of_the_business_is_not_listed(
    consents: GroupCommit, engine: Engine
) -> None:
    """An asserted opt-in can grow stale by no wording, so it costs no row; other bots and wordings
    are their own.
    """
    await consents.submit(BUSINESS, number(1), opt_in())
    await consents.submit(BUSINESS, number(2), opt_in(grade=Grade.VERIFIED))
    stored = StoredOptInsByWording(engine)
    assert [one.recipient for one in await stored.under(BOT, WORDING, None, 9)] == [number(2)]
    assert await stored.under("other-bot", WORDING, None, 9) == []
    assert await stored.under(BOT, "wording-2", None, 9) == []


async def test_many_at_once_are_all_listed(consents: GroupCommit, engine: Engine) -> None:
    """However a batch is written, each opt-in of it has its row."""
    waiting = [
        consents.submit(BUSINESS, number(count), opt_in(grade=Grade.DOCUMENTED))
        for count in range(1, 101)
    ]
    events = {str((await one).event_id) for one in waiting}
    listed = await StoredOptInsByWording(engine).under(BOT, WORDING, None, 200)
    assert {one.event_id for one in listed} == events
