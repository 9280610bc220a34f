"""Is a cap ever exceeded? Processes race for its last slot, on the real stores."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.migrate import migrate
from optwarden.usecases.clock import RandomIdentifiers
from tests.postgres_server import APPLICATION_ROLE, PostgresServer
from tests.promises.cap_race import LIMIT, SystemClock, decide_send, engine_of
from tests.storage.commands import BUSINESS, number, opt_in
from tests.storage.stores import complete

ROOT = Path(__file__).resolve().parents[2]
TRIES = int(os.environ.get("OPTWARDEN_CAP_TRIES", "10000"))
SECONDS = 300


async def all_but_the_last_slot(database: str, recipients: int) -> None:
    """Opt everybody in and take what their caps allow, but for one."""
    engine, clock = engine_of(database), SystemClock()
    await engine.open()
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    everybody = [number(count) for count in range(recipients)]
    await consents.submit_each(BUSINESS, [(one, opt_in()) for one in everybody])
    for _ in range(LIMIT - 1):
        await consents.submit_each(BUSINESS, [(one, decide_send()) for one in everybody])
    await engine.close()


def race(database: str, processes: int, recipients: int) -> dict[str, int]:
    """Let processes race, and return how many tries ended how."""
    complete(all_but_the_last_slot(database, recipients))
    command = [sys.executable, "-m", "tests.promises.cap_race", database]
    ended = subprocess.run(
        [*command, str(processes), str(recipients)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        timeout=SECONDS,
        check=True,
    )
    counted: dict[str, int] = json.loads(ended.stdout)
    return counted


async def most_at_once(database: str) -> tuple[dict[str, int], int]:
    """Go through what is on record and return, for each person, how many sends counted at once at
    most; and how many were given back.
    """
    engine = engine_of(database)
    await engine.open()
    rows = await engine.fetch(
        "SELECT CAST(person_id AS text), kind, facts FROM event"
        " WHERE kind IN ('message_allowed', 'message_settled') ORDER BY effective_at, event_id"
    )
    await engine.close()
    counting: dict[str, int] = defaultdict(int)
    most: dict[str, int] = defaultdict(int)
    given_back = 0
    for person, kind, text in rows:
        if kind == "message_allowed":
            counting[person] += 1
            most[person] = max(most[person], counting[person])
        elif "gives_back" in json.loads(text):
            counting[person] -= 1
            given_back += 1
    return most, given_back


def check(database: str, processes: int, tries: int) -> None:
    recipients = tries // processes
    ended = race(database, processes, recipients)
    answered = {name: count for name, count in ended.items() if name != "not given back"}
    assert sum(answered.values()) == recipients * processes
    assert set(answered) <= {"allowed", "too_frequent", "busy"}
    most, given_back = complete(most_at_once(database))
    assert len(most) == recipients
    assert set(most.values()) == {LIMIT}, "never more than the cap, and the last slot was had"
    assert ended["too_frequent"] > 0
    assert recipients <= ended["allowed"] <= recipients + given_back
    assert given_back > 0


def test_sixteen_processes_never_exceed_a_cap(postgres_server: PostgresServer) -> None:
    """Ten thousand tries for the last slots of 625 persons' caps, by 16 processes at once: each
    slot is had, and never twice unless it was given back between.
    """
    made = postgres_server.create_database()
    complete(migrate(DatabaseUrl.parse(made.owner_dsn), grant_to=APPLICATION_ROLE))
    postgres_server.execute(
        f"ALTER ROLE {APPLICATION_ROLE} IN DATABASE {made.name} SET log_statement = 'none'"
    )
    check(made.application_dsn, processes=16, tries=TRIES)
    postgres_server.drop_database(made.name)


def test_two_processes_on_one_file_never_exceed_a_cap(tmp_path: Path) -> None:
    """The same with SQLite, where two processes share the file."""
    database = f"sqlite:///{tmp_path / 'optwarden.db'}"
    complete(migrate(DatabaseUrl.parse(database)))
    check(database, processes=2, tries=400)
