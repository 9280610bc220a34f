from random import Random

from optwarden.consent.refolding.cells import differing
from optwarden.consent.state import dump, fold
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit, key_of
from tests.storage.commands import BUSINESS, SteppingClock
from tests.storage.random_life import PEOPLE, RandomLife
from tests.storage.written_rows import written_events


async def test_every_cell_of_a_row_is_what_its_events_come_to(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """Whatever persons and bots do, and however late it is told, each row holds what its events
    come to in any order, cell by cell, and their latest time.
    """
    chance = Random(6)
    await RandomLife(consents, clock, chance).live(600)
    kinds = set()
    for person in PEOPLE:
        key = key_of(BUSINESS, person)
        stored = (await engine.read([key]))[key]
        events = [one.event() for one in await written_events(engine, key)]
        kinds |= {event.kind for event in events}
        chance.shuffle(events)
        state = fold(events)
        assert differing(stored.state, state) == []
        assert dump(state) == stored.state
        assert stored.last_effective_at == max(event.effective_at for event in events)
    assert len(kinds) >= 20
