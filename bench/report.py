"""How are findings shown? A table for people, JSON for programs, Markdown for docs/benchmarks.md."""

from __future__ import annotations

import json
import platform
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import psutil
from rich.console import Console
from rich.table import Table

from bench.load import Generator
from bench.measurement import Claim, Comparison, Sample
from tests.postgres_binaries import PostgresUnavailable, find_postgres_binaries

_NAMED: Final = ("optwarden", "uvicorn", "uvloop", "httptools", "asyncpg", "fastapi", "SQLAlchemy")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the figures depend on, besides the code."""

    date: str
    machine: str
    software: str
    generator: Generator
    rounds: int
    seconds: float


def circumstances(generator: Generator, rounds: int, seconds: float) -> Circumstances:
    """Describe this machine without naming it."""
    memory = round(psutil.virtual_memory().total / 2**30)
    machine = f"{psutil.cpu_count()} cores, {memory} GiB, {platform.system()} {platform.machine()}"
    try:
        postgres = f"PostgreSQL {find_postgres_binaries().major_version}"
    except PostgresUnavailable:
        postgres = "no PostgreSQL"
    packages = ", ".join(f"{name} {version(name)}" for name in _NAMED)
    software = f"Python {platform.python_version()}, {postgres}, SQLite {sqlite3.sqlite_version}, {packages}"
    date = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return Circumstances(date, machine, software, generator, rounds, seconds)


def show_round(console: Console, comparison: Comparison) -> None:
    """Print a line for the round just made."""
    figures = comparison.rounds[-1]
    speeds = ", ".join(f"{name} {sample.per_second:,.0f}/s" for name, sample in figures.items())
    console.print(f"  round {len(comparison.rounds)}: {speeds}", highlight=False)


def show_comparison(console: Console, comparison: Comparison) -> None:
    """Print one comparison: its sides, then what is claimed of them."""
    table = Table(title=comparison.name, title_justify="left")
    for column in _SIDE_COLUMNS:
        table.add_column(column, justify="left" if column == "side" else "right")
    for name in comparison.sides:
        table.add_row(name, *_cells(comparison.typical(name)))
    console.print(table)
    for claim in comparison.claims:
        console.print(f"  {claim.work} against {claim.against}: {_verdict(comparison, claim)}")
    for name, side in comparison.sides.items():
        console.print(f"  [dim]{name}: {side.command}[/dim]", soft_wrap=True, highlight=False)


def show_claims(
    console: Console, comparisons: Sequence[Comparison], skipped: dict[str, str]
) -> None:
    """Print the table of the whole run."""
    table = Table(title="ratios, median of the rounds", title_justify="left")
    for column in ("work", "against", "reached", "target", ""):
        table.add_column(column)
    for comparison in comparisons:
        for claim in comparison.claims:
            table.add_row(claim.work, claim.against, *_claim_cells(comparison, claim))
    console.print(table)
    for name, why in skipped.items():
        console.print(f"[bold red]NOT MEASURED: {name}: {why}")


def missed(comparisons: Sequence[Comparison]) -> int:
    """Count the targets that were not reached."""
    return sum(
        claim.target is not None and comparison.ratio(claim) < claim.target
        for comparison in comparisons
        for claim in comparison.claims
    )


def as_json(
    about: Circumstances,
    comparisons: Sequence[Comparison],
    skipped: dict[str, str],
    idle_mebibytes: dict[str, float],
) -> str:
    """Return everything that was measured."""
    document = {
        "about": asdict(about),
        "comparisons": [_as_document(comparison) for comparison in comparisons],
        "skipped": skipped,
        "idle_mebibytes": idle_mebibytes,
    }
    return json.dumps(document, indent=2) + "\n"


def as_markdown(
    about: Circumstances,
    comparisons: Sequence[Comparison],
    skipped: dict[str, str],
    idle_mebibytes: dict[str, float],
) -> str:
    """Return the part of docs/benchmarks.md that a run writes."""
    lines = [
        f"Measured {about.date} on {about.machine}; {about.rounds} rounds of {about.seconds:g} s a"
        f" side, load by {about.generator}. {about.software}.",
        "",
        "| work | against | reached (rounds) | target | |",
        "|---|---|---|---|---|",
    ]
    for comparison in comparisons:
        for claim in comparison.claims:
            cells = (claim.work, claim.against, *_claim_cells(comparison, claim))
            lines.append(f"| {' | '.join(cells)} |")
    lines += [f"\nNot measured: {name}: {why}" for name, why in skipped.items()]
    idle = ", ".join(f"{size:.0f} MiB on {name}" for name, size in idle_mebibytes.items())
    if idle:
        lines += ["", f"Resident memory of the gateway at idle: {idle}."]
    for comparison in comparisons:
        lines += ["", f"### {comparison.name}", "", f"| {' | '.join(_SIDE_COLUMNS)} |"]
        lines.append("|---" * len(_SIDE_COLUMNS) + "|")
        for name in comparison.sides:
            lines.append(f"| {name} | {' | '.join(_cells(comparison.typical(name)))} |")
        lines += ["", "```"]
        lines += [f"{name}: {side.command}" for name, side in comparison.sides.items()]
        lines += ["```", *comparison.remarks]
    return "\n".join(lines) + "\n"


def put_into(document: Path, part: str, text: str) -> None:
    """Replace what stands between `<!-- begin PART -->` and `<!-- end PART -->`. Raises ValueError."""
    begin, end = f"<!-- begin {part} -->", f"<!-- end {part} -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    old = document.read_text()
    if not pattern.search(old):
        raise ValueError(f"{document.name} has no place for: {part}")
    document.write_text(pattern.sub(lambda _: f"{begin}\n{text}{end}", old))


_SIDE_COLUMNS: Final = (
    "side",
    "work/s",
    "p50 ms",
    "p99 ms",
    "server CPU µs",
    "PostgreSQL CPU µs",
    "peak MiB",
)


def _cells(sample: Sample) -> list[str]:
    return [
        f"{sample.per_second:,.0f}",
        _figure(sample.p50_milliseconds, 2),
        _figure(sample.p99_milliseconds, 2),
        _figure(sample.server_cpu_microseconds, 0),
        _figure(sample.database_cpu_microseconds, 0),
        _figure(sample.peak_mebibytes, 0),
    ]


def _figure(value: float | None, decimals: int) -> str:
    return "" if value is None else f"{value:,.{decimals}f}"


def _claim_cells(comparison: Comparison, claim: Claim) -> tuple[str, str, str]:
    least, most = comparison.spread(claim)
    reached = comparison.ratio(claim)
    target = "" if claim.target is None else f"{claim.target:g}"
    verdict = "" if claim.target is None else "reached" if reached >= claim.target else "missed"
    return f"{reached:.2f} ({least:.2f} to {most:.2f})", target, verdict


def _verdict(comparison: Comparison, claim: Claim) -> str:
    reached, target, verdict = _claim_cells(comparison, claim)
    return f"[bold]{reached}[/bold]" + (f", target {target}: {verdict}" if target else "")


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
        "remarks": comparison.remarks,
    }
