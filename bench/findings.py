"""What did a run find? Everything, as JSON and as the measured part of docs/benchmarks.md."""

from __future__ import annotations

import json
import platform
import re
import sqlite3
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import psutil

from bench.load import Generator
from bench.measurement import Comparison
from bench.report import SIDE_COLUMNS, claim_cells, side_cells
from tests.postgres_binaries import PostgresUnavailable, find_postgres_binaries

_PACKAGES: Final = ("optwarden", "uvicorn", "uvloop", "httptools", "asyncpg", "fastapi")
_PACKAGES_OF_ORM: Final = ("SQLAlchemy", "pydantic")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the figures depend on, besides the code."""

    date: str
    machine: str
    software: str
    generator: Generator
    rounds: int
    seconds: float


@dataclass(slots=True)
class Findings:
    """Everything a run found."""

    about: Circumstances
    comparisons: list[Comparison] = field(default_factory=list)
    not_measured: dict[str, str] = field(default_factory=dict)
    """What could not be compared or profiled, and why."""
    profiles: dict[str, str] = field(default_factory=dict)
    idle_mebibytes: dict[str, float] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Say whether everything was measured and every target met."""
        return not self.not_measured and all(
            claim.target is None or comparison.ratio(claim) >= claim.target
            for comparison in self.comparisons
            for claim in comparison.claims
        )

    def as_json(self) -> str:
        """Return everything that was measured."""
        document = {
            "about": asdict(self.about),
            "comparisons": [_as_document(comparison) for comparison in self.comparisons],
            "not_measured": self.not_measured,
            "idle_mebibytes": self.idle_mebibytes,
            "profiles": self.profiles,
        }
        return json.dumps(document, indent=2) + "\n"

    def as_markdown(self) -> str:
        """Return the measured part of docs/benchmarks.md."""
        about = self.about
        rounds = f"{about.rounds} rounds of {about.seconds:g} s for each side"
        lines = [
            f"{about.date}, {about.machine}; {rounds}, load sent by {about.generator}.",
            f"{about.software}.",
            *("", "| work | against | reached (rounds) | target | |", "|---|---|---|---|---|"),
        ]
        lines += [
            _row(claim.work, claim.against, *claim_cells(comparison, claim))
            for comparison in self.comparisons
            for claim in comparison.claims
        ]
        for name, why in self.not_measured.items():
            lines += ["", f"**Not measured:** {name}: {why}"]
        if self.idle_mebibytes:
            idle = [f"{size:.0f} MiB on {name}" for name, size in self.idle_mebibytes.items()]
            lines += ["", f"Resident memory of the gateway at idle: {', '.join(idle)}."]
        for comparison in self.comparisons:
            lines += _section(comparison)
        for name, profile in self.profiles.items():
            lines += ["", f"### Profile: {name}", "", "```text", profile.rstrip(), "```"]
        return "\n".join(lines) + "\n"


def circumstances(generator: Generator, rounds: int, seconds: float) -> Circumstances:
    """Describe this machine without naming it."""
    memory = round(psutil.virtual_memory().total / 2**30)
    machine = f"{psutil.cpu_count()} cores, {memory} GiB, {platform.system()} {platform.machine()}"
    try:
        postgres = f"PostgreSQL {find_postgres_binaries().major_version}"
    except PostgresUnavailable:
        postgres = "no PostgreSQL"
    packages = [f"{name} {version(name)}" for name in (*_PACKAGES, *_PACKAGES_OF_ORM)]
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    software = f"Python {python}, {postgres}, SQLite {sqlite}, {', '.join(packages)}"
    date = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return Circumstances(date, machine, software, generator, rounds, seconds)


def put_into(document: Path, text: str) -> None:
    """Replace what stands between the comments `begin measured` and `end measured`.

    Raises ValueError when the document has no such place.
    """
    begin, end = "<!-- begin measured -->", "<!-- end measured -->"
    place = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    old = document.read_text()
    if not place.search(old):
        raise ValueError(f"{document.name} has no place for the figures")
    document.write_text(place.sub(lambda _: f"{begin}\n\n{text}\n{end}", old))


def _section(comparison: Comparison) -> list[str]:
    lines = ["", f"### {comparison.name}", "", _row(*SIDE_COLUMNS)]
    lines.append(_row("---", *["---:"] * (len(SIDE_COLUMNS) - 1)))
    lines += [_row(name, *side_cells(comparison.typical(name))) for name in comparison.sides]
    commands = [f"{name}: {side.command}" for name, side in comparison.sides.items()]
    return [*lines, "", "```text", *commands, "```"]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _as_document(comparison: Comparison) -> dict[str, Any]:
    return {
        "name": comparison.name,
        "commands": {name: side.command for name, side in comparison.sides.items()},
        "claims": [
            {
                "work": claim.work,
                "against": claim.against,
                "target": claim.target,
                "ratio": comparison.ratio(claim),
                "ratios": [claim.ratio(figures) for figures in comparison.rounds],
            }
            for claim in comparison.claims
        ],
        "rounds": [
            {name: asdict(sample) for name, sample in figures.items()}
            for figures in comparison.rounds
        ],
    }
