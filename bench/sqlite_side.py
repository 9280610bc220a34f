"""How does the bare SQLite loop take its turn? As a process of its own over a file of its own."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.load import ROOT, LoadFailed, run_patiently
from bench.measurement import Load, Meter, Sample
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
        given, meter = json.dumps(self._given()), Meter(None, None)
        with meter.running():
            words = [sys.executable, "-m", "bench.sqlite_floor", str(self.path), str(seconds)]
            finished = run_patiently(words, given=given, folder=ROOT)
        if finished.returncode != 0:
            raise LoadFailed(f"the bare loop failed: {finished.stderr[-2000:]}")
        found = json.loads(finished.stdout)
        load = Load(
            found["work"], found["seconds"], found["p50_milliseconds"], found["p99_milliseconds"]
        )
        cpu = found["cpu_microseconds"]
        return replace(meter.sample(load), server_cpu_microseconds=cpu)

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
