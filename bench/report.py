"""How are findings shown to a person? By rounds, a table for each comparison, all ratios."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.table import Table

from bench.measurement import Claim, Comparison, Sample

SIDE_COLUMNS: Final = (
    "side",
    "work/s",
    "p50 ms",
    "p99 ms",
    "server CPU µs",
    "PostgreSQL CPU µs",
    "peak MiB",
    "others' CPU",
)


def show_round(console: Console, comparison: Comparison) -> None:
    """Print a line for the round just made."""
    figures = comparison.rounds[-1]
    speeds = ", ".join(f"{name} {sample.per_second:,.0f}/s" for name, sample in figures.items())
    others = max(sample.others_share for sample in figures.values())
    line = f"  round {len(comparison.rounds)}: {speeds}; others' CPU at most {others:.0%}"
    console.print(line, highlight=False, soft_wrap=True)


def show_comparison(console: Console, comparison: Comparison) -> None:
    """Print one comparison: its sides, what is claimed of them, and how to repeat them."""
    table = Table(box=None, pad_edge=False)
    for column in SIDE_COLUMNS:
        table.add_column(column, justify="left" if column == "side" else "right")
    for name in comparison.sides:
        table.add_row(name, *side_cells(comparison.typical(name)))
    console.print(table, soft_wrap=True)
    for claim in comparison.claims:
        reached, target, verdict = claim_cells(comparison, claim)
        aim = f", target {target}: {verdict}" if target else ""
        console.print(f"  [bold]{reached}[/bold]{aim}  against {claim.against}", soft_wrap=True)
    for name, side in comparison.sides.items():
        console.print(f"  [dim]{name}: {side.command}", soft_wrap=True, highlight=False)


def show_claims(
    console: Console, comparisons: list[Comparison], not_measured: dict[str, str]
) -> None:
    """Print the table of the whole run."""
    table = Table()
    for column in ("work", "against", "reached (rounds)", "target", ""):
        table.add_column(column)
    for comparison in comparisons:
        for claim in comparison.claims:
            table.add_row(claim.work, claim.against, *claim_cells(comparison, claim))
    console.print(table)
    for name, why in not_measured.items():
        console.print(f"[bold red]NOT MEASURED: {name}: {why}", highlight=False)


def side_cells(sample: Sample) -> list[str]:
    """Return a side's cells below SIDE_COLUMNS, its name excepted."""
    return [
        f"{sample.per_second:,.0f}",
        _figure(sample.p50_milliseconds, 2),
        _figure(sample.p99_milliseconds, 2),
        _figure(sample.server_cpu_microseconds, 0),
        _figure(sample.database_cpu_microseconds, 0),
        _figure(sample.peak_mebibytes, 0),
        f"{sample.others_share:.0%}",
    ]


def claim_cells(comparison: Comparison, claim: Claim) -> tuple[str, str, str]:
    """Return what was reached, the target, and whether it was met; the last two may be empty."""
    least, most = comparison.spread(claim)
    reached = f"{comparison.ratio(claim):.2f} ({least:.2f} to {most:.2f})"
    if claim.target is None:
        return reached, "", ""
    met = comparison.ratio(claim) >= claim.target
    return reached, f"{claim.target:g}", "met" if met else "missed"


def _figure(value: float | None, decimals: int) -> str:
    return "" if value is None else f"{value:,.{decimals}f}"
