"""Which comparisons are run, and how long? The command line of the benchmark."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from rich.console import Console

from bench import (
    audits,
    callbacks,
    decisions,
    growth,
    guarded,
    opt_ins,
    packs,
    pages,
    report,
    sealing,
    verifying,
    words,
)
from bench.findings import Findings, circumstances, put_into
from bench.hot_path import PROFILES
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
    "decision-postgresql": decisions.postgresql,
    "decision-sqlite": decisions.sqlite,
    "guard-postgresql": partial(guarded.postgresql, pause_milliseconds=guarded.PAUSE_MILLISECONDS),
    "guard-no-pause": partial(guarded.postgresql, pause_milliseconds=0.0),
    "callbacks-postgresql": callbacks.postgresql,
    "page": pages.sqlite,
    "words": words.postgresql,
    "sealing-hashes": sealing.hashing,
    "sealing-backlog-postgresql": sealing.backlog_postgresql,
    "sealing-backlog-sqlite": sealing.backlog_sqlite,
    "sealing-beside-postgresql": partial(sealing.beside, store="PostgreSQL"),
    "sealing-beside-sqlite": partial(sealing.beside, store="SQLite"),
    "verify-log": verifying.whole_log,
    "pack": partial(packs.postgresql, leaves=1_000_000),
    "audit": audits.table,
}
LARGE: Final[dict[str, Build]] = {
    "growth": growth.postgresql,
    "large-pack": partial(packs.postgresql, leaves=10_000_000),
}
"""Takes minutes to prepare: run with `--large`, or when named by `--only`."""


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for; returns 1 when `--strict` was given and a target was not met."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not (_chosen(options) or options.profile):
        parser.error(f"no comparison's name begins with {options.only}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started is stopped then too
    console = Console()
    generator = options.generator or generator_here()
    _say_who_sends(console, generator)
    findings = Findings(circumstances(generator, options.rounds, options.seconds))
    with (
        tempfile.TemporaryDirectory(prefix="optwarden-bench-") as scratch,
        contextlib.ExitStack() as resources,
    ):
        place = Place(Path(scratch), generator, resources, findings.idle_mebibytes)
        place.stored = tuple(options.stored)
        _compare(console, place, options, findings)
        if options.profile:
            _profile(console, place, options, findings)
    report.show_claims(console, findings.comparisons, findings.not_measured)
    console.print(f"All figures: {options.json}", soft_wrap=True, highlight=False)
    if options.write_docs:
        put_into(DOCUMENT, findings.as_markdown())
    return 1 if options.strict and not findings.complete else 0


def _compare(
    console: Console, place: Place, options: argparse.Namespace, findings: Findings
) -> None:
    for name, build in _chosen(options).items():
        console.rule(name, align="left")
        console.print("  starting servers, storing rows" if name in LARGE else "  starting servers")
        try:
            with build(place) as comparison:
                for _ in range(options.rounds):
                    comparison.run_round(options.seconds)
                    report.show_round(console, comparison)
        except (Skipped, ServerFailed, LoadFailed) as reason:
            _say_not_measured(console, findings, name, reason)
        else:
            findings.comparisons.append(comparison)
            report.show_comparison(console, comparison)
        _keep(options.json, findings)


def _profile(
    console: Console, place: Place, options: argparse.Namespace, findings: Findings
) -> None:
    for name, profile in PROFILES.items():
        console.rule(f"profile: {name}", align="left")
        try:
            findings.profiles[name] = profile(place, options.seconds)
        except (Skipped, ServerFailed) as reason:
            _say_not_measured(console, findings, f"profile: {name}", reason)
        else:
            console.print(findings.profiles[name], highlight=False, markup=False, soft_wrap=True)
        _keep(options.json, findings)


def _keep(file: Path, findings: Findings) -> None:
    """Write what is known so far, so that a run cut short is not lost."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(findings.as_json())


def _say_not_measured(console: Console, findings: Findings, name: str, reason: Exception) -> None:
    findings.not_measured[name] = str(reason)
    console.print(f"[bold red]NOT MEASURED: {name}: {reason}", highlight=False)


def _say_who_sends(console: Console, generator: Generator) -> None:
    if generator is Generator.WRK:
        console.print("Load is sent by wrk, one thread.")
        return
    console.print(
        "[bold yellow]Load is sent by the bundled generator, in Python: on few cores it takes CPU"
        " from the server, and the rates are too low. Install wrk (Debian: apt-get install wrk)."
    )


def _chosen(options: argparse.Namespace) -> dict[str, Build]:
    if options.only is None:
        return COMPARISONS | (LARGE if options.large else {})
    wanted = tuple(options.only.split(","))
    every = COMPARISONS | LARGE
    return {name: build for name, build in every.items() if name.startswith(wanted)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    names = ", ".join([*COMPARISONS, *LARGE])
    parser.add_argument("--only", help=f"comparisons, by how their names begin: {names}")
    parser.add_argument("--large", action="store_true", help="also 5M stored recipients (minutes)")
    parser.add_argument("--stored", type=int, nargs=2, default=(100_000, 5_000_000))
    parser.add_argument("--profile", action="store_true", help="also where the time goes (py-spy)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each side in each round")
    parser.add_argument("--generator", type=Generator, choices=list(Generator))
    parser.add_argument("--json", type=Path, default=RESULTS, help="where all figures go")
    parser.add_argument("--write-docs", action="store_true", help=f"and into docs/{DOCUMENT.name}")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not met")
    return parser


if __name__ == "__main__":
    sys.exit(main())
