"""Who sends the requests? wrk where it is installed, else the bundled generator.

The bundled one is written in Python and takes CPU from the server.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from bench.measurement import Load, Meter, Sample
from bench.numbers import Indexes
from bench.requests import Post

ROOT: Final = Path(__file__).resolve().parent.parent
_PLENTY_EACH_SECOND: Final = 120_000
"""Numbers set aside for each second of a run: more than any side has used."""
_LONGEST_RUN_SECONDS: Final = 300.0


class LoadFailed(Exception):
    """The generator could not run, or some requests were not answered with a 2xx."""


class Generator(StrEnum):
    """The programs that can send the load."""

    WRK = "wrk"
    """C with LuaJIT, one thread: takes a tenth of the CPU the server does."""
    PYTHON = "python"
    """`bench.python_load`: needs nothing, but takes about as much CPU as the server."""


def generator_here() -> Generator:
    """Return the best generator that is installed."""
    return Generator.WRK if shutil.which("wrk") else Generator.PYTHON


@dataclass(slots=True)
class HttpSide:
    """A server under load; `server` and `database` are the processes whose CPU is counted."""

    post: Post
    connections: int
    generator: Generator
    indexes: Indexes | None
    """Where each run's numbers come from; None to use the same ones every time."""
    scratch: Path
    server: int | None = None
    database: int | None = None
    served_by: str = ""

    @property
    def command(self) -> str:
        """How a person repeats it."""
        words = self._words(Path("requests.lua"), 5)
        return f"{self.served_by}; {' '.join(words)}".removeprefix("; ")

    def measure(self, seconds: float) -> Sample:
        """Send requests for so long. Raises LoadFailed."""
        post = self.post
        if self.indexes is not None:
            post = post.starting_at(self.indexes.take(int(_PLENTY_EACH_SECOND * seconds) + 1000))
        script = self.scratch / "requests.lua"
        script.write_text(post.lua())
        given = _settings(post) if self.generator is Generator.PYTHON else None
        meter = Meter(self.server, self.database)
        with meter.running():
            found = _run(self._words(script, seconds), given)
        return meter.sample(_load(found, post.work_each))

    def _words(self, script: Path, seconds: float) -> list[str]:
        if self.generator is Generator.WRK:
            whole = max(1, round(seconds))
            options = [f"-c{self.connections}", f"-d{whole}s", "--timeout", "30s", "--latency"]
            return ["wrk", "-t1", *options, "-s", str(script), self.post.url]
        program = [sys.executable, "-m", "bench.python_load"]
        return [*program, str(self.connections), str(seconds)]


def run_patiently(
    words: list[str], *, given: str | None, folder: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program whose end is known beforehand. Raises LoadFailed when it does not come."""
    try:
        return subprocess.run(
            words,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
            env=environment,
            timeout=_LONGEST_RUN_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise LoadFailed(f"{words[0]} did not end") from None


def _settings(post: Post) -> str:
    return json.dumps({name: getattr(post, name) for name in Post.__slots__})


def _run(words: list[str], given: str | None) -> dict[str, float]:
    finished = run_patiently(words, given=given, folder=ROOT)
    lines = [line for line in finished.stdout.splitlines() if line.startswith("{")]
    if finished.returncode != 0 or not lines:
        raise LoadFailed(f"{words[0]} failed: {finished.stderr[-2000:] or finished.stdout[-2000:]}")
    found: dict[str, float] = json.loads(lines[-1])
    if found["failed"] or not found["requests"]:
        raise LoadFailed(f"{found['failed']} of {found['requests']} requests failed")
    return found


def _load(found: dict[str, float], work_each: int) -> Load:
    return Load(
        int(found["requests"]) * work_each,
        found["seconds"],
        found["p50_microseconds"] / 1000,
        found["p99_microseconds"] / 1000,
    )
