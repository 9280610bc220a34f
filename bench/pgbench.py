"""How fast can PostgreSQL itself do it? pgbench makes the gateway's reads and writes."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from bench.load import LoadFailed, run_patiently
from bench.measurement import Load, Meter, Sample
from bench.written_rows import KEYS, WrittenRow, WrittenRows, shard_keys

_LATENCIES_KEPT: Final = "0.2"
"""Share of transactions whose latency pgbench writes down, for the percentiles."""
_DRAWN: Final = {
    "shard_key": ":shard",
    "person_id": "lpad(:person, 32, '0')::uuid",
    "event_id": "lpad(:event, 32, '0')::uuid",
    "recipient": ":number",
}
"""Where the cells that differ come from: drawn by pgbench, as random as the gateway's own."""


@dataclass(frozen=True, slots=True)
class PgbenchSide:
    """One pgbench script under load."""

    program: str
    dsn: str
    script: str
    name: str
    constants: dict[str, str]
    """Cells that are the same in every row, as long as the gateway's; sent as parameters."""
    connections: int
    scratch: Path
    database: int | None

    @property
    def command(self) -> str:
        """How a person repeats it."""
        return " ".join([*self._words("pgbench", self.name, 5), "-D CELL=VALUE ...", "DATABASE"])

    def measure(self, seconds: float) -> Sample:
        """Run it for so long, at least a second. Raises LoadFailed."""
        folder = self.scratch / "pgbench"
        folder.mkdir(exist_ok=True)
        script = folder / self.name
        script.write_text(self.script)
        logging_in = self.connections // 32  # seconds; they count for -T, not for the rate
        words = self._words(self.program, str(script), max(1, round(seconds)) + logging_in)
        for name, text in self.constants.items():
            words += ["-D", f"{name}={text}"]
        address = urlsplit(self.dsn)
        environment = {**os.environ, "PGPASSWORD": address.password or ""}
        meter = Meter(None, self.database)
        with meter.running():
            finished = run_patiently(
                [*words, self.dsn], given=None, folder=folder, environment=environment
            )
        return meter.sample(_load(finished, folder))

    def _words(self, program: str, script: str, seconds: int) -> list[str]:
        words = [program, "-n", "-M", "prepared", "-c", str(self.connections), "-j", "2"]
        return [*words, "-T", str(seconds), "-l", "--sampling-rate", _LATENCIES_KEPT, "-f", script]


def transaction_script(written: WrittenRows) -> str:
    """Return one explicit transaction: read the recipient, write it if unchanged, then the rest."""
    guarded = f"{_insert(written.recipient, _drawn)}{_on_conflict()} RETURNING shard_key;"
    others = [f"{_insert(row, _drawn)};" for row in written.rows[1:]]
    return "\n".join([_draw(written), "BEGIN;", f"{_select()};", guarded, *others, "COMMIT;", ""])


def one_statement_script(written: WrittenRows) -> str:
    """Return the same as a single statement."""

    def version(row: WrittenRow, name: str) -> str:
        if name == "version" and row is written.recipient:
            return "coalesce((SELECT version FROM old), 0) + 1"
        return _drawn(row, name)

    def typed(row: WrittenRow, name: str) -> str:
        return f"CAST({_drawn(row, name)} AS {dict(row.table.columns)[name]})"

    parts = [f"WITH old AS ({_select()})", f"won AS ({_insert(written.recipient, version)}"]
    parts[-1] += f"{_on_conflict()} RETURNING shard_key)"
    for number, row in enumerate(written.rows[1:]):
        cells = ", ".join(typed(row, name) for name in row.cells)
        inserted = f"INSERT INTO {row.table.name} ({row.table.names}) SELECT {cells} FROM won"
        parts.append(f"written_{number} AS ({inserted})")
    statement = ",\n".join(parts) + "\nSELECT count(*) FROM won;"
    return f"{_draw(written)}\n{statement}\n"


def constants(written: WrittenRows) -> dict[str, str]:
    """Return the cells that do not differ, under the names the scripts use."""
    return {
        _name(row, column): _text(cell)
        for row in written.rows
        for column, cell in row.cells.items()
        if column not in KEYS and cell is not None
    }


def _drawn(row: WrittenRow, column: str) -> str:
    if column in KEYS:
        return _DRAWN[column]
    return "NULL" if row.cells[column] is None else f":{_name(row, column)}"


def _insert(row: WrittenRow, cell: Callable[[WrittenRow, str], str]) -> str:
    cells = ", ".join(cell(row, name) for name in row.cells)
    return f"INSERT INTO {row.table.name} ({row.table.names}) VALUES ({cells})"


def _select() -> str:
    return (
        "SELECT shard_key, CAST(business_id AS text), recipient, CAST(person_id AS text), state,"
        " last_effective_at, version FROM recipient"
        " WHERE shard_key = :shard AND business_id = :recipient_business_id AND recipient = :number"
    )


def _on_conflict() -> str:
    return (
        " ON CONFLICT (shard_key, business_id, recipient) DO UPDATE SET state = excluded.state,"
        " last_effective_at = excluded.last_effective_at, version = excluded.version"
        " WHERE recipient.version = excluded.version - 1"
    )


def _draw(written: WrittenRows) -> str:
    keys = shard_keys(written.business_id)
    return "\n".join(
        (
            "\\set number random(46700000000, 46799999999)",
            "\\set person random(1000000000000000000, 9000000000000000000)",
            "\\set event random(1000000000000000000, 9000000000000000000)",
            f"\\set bucket random(0, {len(keys) - 1})",
            f"\\set shard {_choice(keys, 0)}",
        )
    )


def _choice(keys: Sequence[int], first: int) -> str:
    """Return an expression for `keys[bucket]`: the gateway's own shard keys, by 12 comparisons."""
    if len(keys) == 1:
        return str(keys[0])
    half = len(keys) // 2
    below, above = _choice(keys[:half], first), _choice(keys[half:], first + half)
    return f"case when :bucket < {first + half} then {below} else {above} end"


def _name(row: WrittenRow, column: str) -> str:
    return f"{row.table.name}_{column}"


def _text(cell: Any) -> str:
    return f"\\x{cell.hex()}" if isinstance(cell, bytes) else str(cell)


def _load(finished: subprocess.CompletedProcess[str], folder: Path) -> Load:
    said = finished.stdout
    done = re.search(r"transactions actually processed: (\d+)", said)
    rate = re.search(r"tps = ([\d.]+)", said)
    failed = re.search(r"failed transactions: (\d+)", said)
    latencies = sorted(_latencies(folder))
    if finished.returncode != 0 or done is None or rate is None or (failed and int(failed[1])):
        raise LoadFailed(f"pgbench failed: {(finished.stderr or said)[-1000:]}")
    return Load(
        int(done[1]),
        int(done[1]) / float(rate[1]),
        latencies[len(latencies) // 2] / 1000 if latencies else None,
        latencies[len(latencies) * 99 // 100] / 1000 if latencies else None,
    )


def _latencies(folder: Path) -> Iterator[int]:
    """Read the third column of the logs, microseconds, and remove them."""
    for log in folder.glob("pgbench_log.*"):
        for line in log.read_text().splitlines():
            yield int(line.split()[2])
        log.unlink()
