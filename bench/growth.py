"""Does an opt-in get slower as recipients gather? 5M stored against 100k."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from bench import written_rows
from bench.measurement import Claim, Comparison, Figures, Side, rate_of
from bench.numbers import Indexes
from bench.opt_ins import TRANSACTION, floors
from bench.place import Place, opt_ins
from bench.servers import running_gateway
from bench.stored import store_recipients

CONNECTIONS: Final = 64
AGAINST_PGBENCH: Final = 0.9


@contextmanager
def postgresql(place: Place) -> Iterator[Comparison]:
    """Opt-ins of one number over a small and a large database, by the gateway and by pgbench."""
    postgres = place.postgres
    sides: dict[str, Side] = {}
    few, many = (f"{count:,} stored" for count in place.stored)
    with ExitStack() as resources:
        for name, count in zip((few, many), place.stored, strict=True):
            folder = place.folder()
            database = resources.enter_context(postgres.database())
            gateway = resources.enter_context(running_gateway(database.owner_dsn, folder))
            written_rows.opt_in_sample(gateway)
            written = written_rows.read_postgresql(database.superuser_dsn)
            store_recipients(database.superuser_dsn, written, count)
            ours = place.load(opt_ins(gateway), CONNECTIONS, Indexes(count), gateway)
            ours.database = postgres.pid
            sides[f"gateway, {name}"] = ours
            floor = floors(place, database.owner_dsn, written, CONNECTIONS)[TRANSACTION]
            sides[f"pgbench, {name}"] = floor
        yield Comparison("growth", sides, _claims(few, many))


def _claims(few: str, many: str) -> list[Claim]:
    ours = rate_of(f"gateway, {many}", f"gateway, {few}")
    theirs = rate_of(f"pgbench, {many}", f"pgbench, {few}")

    def compared(figures: Figures) -> float:
        return ours(figures) / theirs(figures)

    work = f"opt-in with {many} against {few}, PostgreSQL, {CONNECTIONS} connections"
    return [
        Claim(work, "pgbench's own such ratio", compared, AGAINST_PGBENCH),
        Claim(work, "itself: the gateway's ratio", ours),
        Claim(work, "itself: pgbench's ratio", theirs),
    ]
