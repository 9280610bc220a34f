"""How does the bare SQLite loop take its turn? As a process of its own over a file of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.load import ROOT, LoadFailed
from bench.measurement import Sample
from bench.written_rows import WrittenRows, shard_keys


@dataclass(frozen=True, slots=True)
class BareSqliteSide:
    """The loop of bench/sqlite_floor.py over a migrated file."""

    path: Path
    written: WrittenRows

    @property
    def command(self) -> str:
        """How a person repeats it."""
        return "python -m bench.sqlite_floor FILE 5 < ROWS.json"

    def measure(self, seconds: float) -> Sample:
        """Run it for so long. Raises LoadFailed."""
        finished = subprocess.run(
            [sys.executable, "-m", "bench.sqlite_floor", str(self.path), str(seconds)],
            input=json.dumps(self._given()),
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
        if finished.returncode != 0:
            raise LoadFailed(f"the bare loop failed: {finished.stderr[-2000:]}")
        found = json.loads(finished.stdout)
        return Sample(
            found["work"] / found["seconds"],
            found["work"],
            found["p50_milliseconds"],
            found["p99_milliseconds"],
            found["cpu_microseconds"],
        )

    def _given(self) -> dict[str, Any]:
        rows = [
            {
                "table": row.table.name,
                "cells": {name: _as_json(cell) for name, cell in row.cells.items()},
            }
            for row in self.written.rows
        ]
        business_id = self.written.business_id
        return {"rows": rows, "business_id": business_id, "shard_keys": shard_keys(business_id)}


def _as_json(cell: Any) -> Any:
    return {"hex": cell.hex()} if isinstance(cell, bytes) else cell
