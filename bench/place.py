"""Where does a run happen? Its folders, its load generator, and the PostgreSQL all share."""

from __future__ import annotations

import contextlib
import itertools
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from bench.load import Generator, HttpSide
from bench.measurement import Skipped
from bench.numbers import Indexes
from bench.postgresql import Postgres, running_postgres
from bench.processes import resident_mebibytes
from bench.requests import Post
from bench.servers import Gateway
from tests.postgres_binaries import PostgresUnavailable

OPT_IN: Final = '{"numbers":["{}"]}'


@dataclass
class Place:
    """What all comparisons of a run share."""

    scratch: Path
    generator: Generator
    resources: contextlib.ExitStack
    idle_mebibytes: dict[str, float] = field(default_factory=dict)
    """Resident memory of each gateway before its first load."""
    stored: tuple[int, int] = (100_000, 5_000_000)
    """Recipients of the two databases that growth is measured with."""

    def __post_init__(self) -> None:
        self._folders = itertools.count(1)

    @cached_property
    def postgres(self) -> Postgres:
        """The server, started when first asked for. Raises Skipped."""
        try:
            return self.resources.enter_context(running_postgres())
        except PostgresUnavailable as unavailable:
            raise Skipped(f"no PostgreSQL: {unavailable}") from None

    @property
    def pgbench(self) -> str:
        """The program. Raises Skipped."""
        if self.postgres.pgbench is None:
            raise Skipped("no pgbench beside the server's programs (Debian: postgresql-contrib)")
        return self.postgres.pgbench

    def folder(self) -> Path:
        """Return a new empty folder."""
        folder = self.scratch / f"{next(self._folders):02d}"
        folder.mkdir()
        return folder

    def load(
        self, post: Post, connections: int, indexes: Indexes | None, gateway: Gateway
    ) -> HttpSide:
        """Return a gateway's endpoint under load."""
        return HttpSide(
            post,
            connections,
            self.generator,
            indexes,
            self.folder(),
            server=gateway.pid,
            served_by=gateway.command,
        )

    def note_idle(self, name: str, gateway: Gateway) -> None:
        """Keep what a gateway takes before its first load."""
        self.idle_mebibytes[name] = resident_mebibytes(gateway.pid)


def opt_ins(gateway: Gateway, numbers_each: int = 1) -> Post:
    """Return opt-ins of new numbers."""
    return Post(gateway.opt_in_url, OPT_IN, gateway.token, numbers_each)
