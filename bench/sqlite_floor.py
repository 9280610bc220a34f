"""How fast can SQLite itself do it? A bare loop writes the gateway's rows, one durable commit each.

`python -m bench.sqlite_floor FILE SECONDS` reads the rows as JSON and prints one line of JSON.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
import time
import uuid
from typing import Any, Final

_SELECT: Final = (
    "SELECT person_id, state, last_effective_at, version FROM recipient"
    " WHERE shard_key = ? AND business_id = ? AND recipient = ?"
)
_ON_CONFLICT: Final = (
    " ON CONFLICT (shard_key, business_id, recipient) DO UPDATE SET state = excluded.state,"
    " last_effective_at = excluded.last_effective_at, version = excluded.version"
    " WHERE recipient.version = excluded.version - 1"
)


def run(path: str, seconds: float, given: dict[str, Any]) -> dict[str, float]:
    """Write opt-ins for so long and return what was seen."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    execute = connection.execute
    writes = [_insert(number, row) for number, row in enumerate(given["rows"])]
    shards, business_id = given["shard_keys"], given["business_id"]
    latencies: list[float] = []
    ends_at = time.perf_counter() + seconds
    began_at = now = time.perf_counter()
    while now < ends_at:
        cells = {
            "shard_key": random.choice(shards),
            "person_id": str(uuid.UUID(bytes=os.urandom(16))),
            "event_id": str(uuid.UUID(bytes=os.urandom(16))),
            "recipient": str(random.randrange(46_700_000_000, 46_800_000_000)),
        }
        rows = [(sql, [cells.get(name, cell) for name, cell in row]) for sql, row in writes]
        began = time.perf_counter()
        execute("BEGIN IMMEDIATE")
        execute(_SELECT, (cells["shard_key"], business_id, cells["recipient"])).fetchone()
        for sql, row in rows:
            execute(sql, row)
        execute("COMMIT")
        now = time.perf_counter()
        latencies.append(now - began)
    lasted = now - began_at
    connection.close()
    latencies.sort()
    return {
        "work": len(latencies),
        "seconds": lasted,
        "p50_milliseconds": latencies[len(latencies) // 2] * 1e3,
        "p99_milliseconds": latencies[len(latencies) * 99 // 100] * 1e3,
        "cpu_microseconds": time.process_time() * 1e6 / len(latencies),
    }


def _insert(number: int, row: dict[str, Any]) -> tuple[str, list[tuple[str, Any]]]:
    cells = [
        (name, bytes.fromhex(cell["hex"]) if isinstance(cell, dict) else cell)
        for name, cell in row["cells"].items()
    ]
    names = ", ".join(name for name, _ in cells)
    marks = ", ".join("?" * len(cells))
    sql = f"INSERT INTO {row['table']} ({names}) VALUES ({marks})"
    return sql + (_ON_CONFLICT if number == 0 else ""), cells


def main() -> None:
    """Read the rows, write them, print what was seen."""
    print(json.dumps(run(sys.argv[1], float(sys.argv[2]), json.load(sys.stdin))))


if __name__ == "__main__":
    main()
