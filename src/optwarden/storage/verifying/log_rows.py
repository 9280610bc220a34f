"""Which rows are one log's? Read in their order, from the log's own shard."""

from __future__ import annotations

from typing import Final, NamedTuple

from optwarden.storage.engine import Row
from optwarden.storage.verifying.snapshot import Pages, Snapshot
from optwarden.usecases.verifying.findings import key

_HERE: Final = "WHERE shard_key = $1 AND log_id = $2"
LOG: Final = f"""
SELECT CAST(business_id AS text), size, epoch, checkpoints, counted, censuses FROM log {_HERE}"""
ENTRIES: Final = """
SELECT e.position, e.kind, CAST(e.entry_id AS text), CAST(e.person_id AS text), e.entry_shard,
       p.position AS placed
FROM log_entry AS e LEFT JOIN log_position AS p
  ON p.shard_key = e.shard_key AND p.log_id = e.log_id AND p.entry_id = e.entry_id
WHERE e.shard_key = $1 AND e.log_id = $2 ORDER BY e.position"""
MISPLACED: Final = """
SELECT CAST(p.entry_id AS text), p.position
FROM log_position AS p LEFT JOIN log_entry AS e
  ON e.shard_key = p.shard_key AND e.log_id = p.log_id AND e.position = p.position
WHERE p.shard_key = $1 AND p.log_id = $2 AND (e.entry_id IS NULL OR e.entry_id <> p.entry_id)"""
CHECKPOINTS: Final = f"SELECT size, root, made_at, note FROM log_checkpoint {_HERE} ORDER BY size"
NEWEST_FIRST: Final = f"SELECT note FROM log_checkpoint {_HERE} ORDER BY size DESC"
WITNESSES: Final = f"SELECT size, party FROM log_witness {_HERE} ORDER BY size, party"
LEAF_TILES: Final = f"""
SELECT number, hashes FROM log_tile {_HERE} AND level = 0 ORDER BY number"""
LEAF_TILE_COUNT: Final = f"SELECT count(*) FROM log_tile {_HERE} AND level = 0"
TILES: Final = f"SELECT level, number, length(hashes) FROM log_tile {_HERE} ORDER BY level, number"
CENSUSES: Final = f"""
SELECT number, position, covers, persons, root, made_at FROM log_census {_HERE} ORDER BY number"""
PERSONS: Final = f"SELECT label, length, head FROM log_person {_HERE} ORDER BY label"
BUCKETS: Final = f"SELECT bucket, root FROM log_bucket {_HERE} ORDER BY bucket"
LOGS_NAMED: Final = (
    ("log", "SELECT shard_key, log_id FROM log ORDER BY log_id"),
    ("log_entry", "SELECT DISTINCT shard_key, log_id FROM log_entry"),
    ("log_position", "SELECT DISTINCT shard_key, log_id FROM log_position"),
    ("log_tile", "SELECT DISTINCT shard_key, log_id FROM log_tile"),
    ("log_checkpoint", "SELECT DISTINCT shard_key, log_id FROM log_checkpoint"),
    ("log_witness", "SELECT DISTINCT shard_key, log_id FROM log_witness"),
    ("log_census", "SELECT DISTINCT shard_key, log_id FROM log_census"),
    ("log_person", "SELECT DISTINCT shard_key, log_id FROM log_person"),
    ("log_bucket", "SELECT DISTINCT shard_key, log_id FROM log_bucket"),
)
"""Where logs are named; all that names one that is not in `log` was moved or made up."""


class LogKey(NamedTuple):
    """Which log."""

    shard_key: int
    log_id: str

    def at(self, **columns: object) -> str:
        """Write the key of one of its rows."""
        return key(log_id=self.log_id, **columns)


class LogRow(NamedTuple):
    """A row of `log`."""

    business_id: str
    size: int
    epoch: int
    checkpoints: int
    counted: int
    censuses: int


class LoggedEntry(NamedTuple):
    """A row of `log_entry`, and where `log_position` says it is."""

    position: int
    kind: str
    entry_id: str | None
    person_id: str | None
    entry_shard: int | None
    placed: int | None


class CheckpointRow(NamedTuple):
    """A row of `log_checkpoint`."""

    size: int
    root: bytes
    made_at: int
    note: str


class CensusRow(NamedTuple):
    """A row of `log_census`."""

    number: int
    position: int
    covers: int
    persons: int
    root: bytes
    made_at: int


async def log_row(snapshot: Snapshot, log: LogKey) -> LogRow | None:
    """Read the log's own row."""
    rows: list[Row] = await snapshot.fetch(LOG, *log)
    return LogRow(*rows[0]) if rows else None


class Ahead:
    """A stream's rows one by one, with a look at the next."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._page: list[Row] = []
        self._at = 0

    async def next(self) -> Row | None:
        """Return the next row without taking it."""
        if self._at == len(self._page):
            async for page in self._pages:
                self._page, self._at = list(page), 0
                break
            else:
                self._page, self._at = [], 0
        return self._page[self._at] if self._at < len(self._page) else None

    async def take(self) -> Row | None:
        """Take the next row."""
        row = await self.next()
        self._at += row is not None
        return row
