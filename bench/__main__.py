"""Which comparisons are run, and how long? The command line of the benchmark."""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from rich.console import Console

from bench import opt_ins, report
from bench.load import ROOT, Generator, LoadFailed, generator_here
from bench.measurement import Comparison, Skipped
from bench.place import Place
from bench.servers import ServerFailed

RESULTS: Final = ROOT / "bench" / "results" / "latest.json"
DOCUMENT: Final = ROOT / "docs" / "benchmarks.md"

Build: TypeAlias = Callable[[Place], AbstractContextManager[Comparison]]

COMPARISONS: Final[dict[str, Build]] = {
    "opt-in-postgresql-16": partial(opt_ins.postgresql, connections=16),
    "opt-in-postgresql-64": partial(opt_ins.postgresql, connections=64),
    "opt-in-sqlite": opt_ins.sqlite,
    "opt-in-twenty": opt_ins.twenty,
}


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for; returns 1 when a target is missed and `--strict` was given."""
    options = _parser().parse_args(arguments)
    console = Console()
    generator = options.generator or generator_here()
    _say_who_sends(console, generator)
    finished: list[Comparison] = []
    skipped: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="optwarden-bench-") as scratch:
        with contextlib.ExitStack() as resources:
            place = Place(Path(scratch), generator, resources)
            for name in _chosen(options):
                console.rule(name, align="left")
                try:
                    finished.append(_run(console, COMPARISONS[name](place), options))
                except (Skipped, ServerFailed, LoadFailed) as reason:
                    skipped[name] = str(reason)
                    console.print(f"[bold red]NOT MEASURED: {name}: {reason}")
    about = report.circumstances(generator, options.rounds, options.seconds)
    report.show_claims(console, finished, skipped)
    findings = (about, finished, skipped, place.idle_mebibytes)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(report.as_json(*findings))
    console.print(f"All figures: {options.json}", soft_wrap=True, highlight=False)
    if options.write_docs:
        report.put_into(DOCUMENT, "measured", report.as_markdown(*findings))
    return 1 if options.strict and (skipped or report.missed(finished)) else 0


def _run(
    console: Console, built: AbstractContextManager[Comparison], options: argparse.Namespace
) -> Comparison:
    with built as comparison:
        for _ in range(options.rounds):
            comparison.run_round(options.seconds)
            report.show_round(console, comparison)
    report.show_comparison(console, comparison)
    return comparison


def _say_who_sends(console: Console, generator: Generator) -> None:
    if generator is Generator.WRK:
        console.print("Load is sent by wrk, one thread.")
        return
    console.print(
        "[bold yellow]Load is sent by the bundled generator, in Python: on few cores it takes CPU"
        " from the server, and the rates are too low. Install wrk (Debian: apt-get install wrk)."
    )


def _chosen(options: argparse.Namespace) -> list[str]:
    if not options.only:
        return [name for name in COMPARISONS]
    wanted = options.only.split(",")
    return [name for name in COMPARISONS if any(name.startswith(prefix) for prefix in wanted)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--only", help=f"comparisons, by their beginnings: {', '.join(COMPARISONS)}"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each side, each round")
    parser.add_argument("--generator", type=Generator, choices=list(Generator))
    parser.add_argument("--json", type=Path, default=RESULTS, help="where the figures go")
    parser.add_argument(
        "--write-docs", action="store_true", help="put them into docs/benchmarks.md"
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is missed")
    return parser


if __name__ == "__main__":
    sys.exit(main())
