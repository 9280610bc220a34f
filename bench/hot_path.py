"""Where does the time of a request go? py-spy samples a gateway under load."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from bench import decisions
from bench.load import HttpSide, LoadFailed
from bench.measurement import Skipped
from bench.numbers import Indexes
from bench.place import Place, opt_ins
from bench.servers import Gateway, running_gateway

_SAMPLES_EACH_SECOND: Final = 400
_SHOWN: Final = 25
_WAITING: Final = {"Condition.wait  threading.py", "_worker  concurrent/futures/thread.py"}
"""Threads that wait for work, which py-spy takes for busy ones."""
_FRAME: Final = re.compile(r"^(?P<function>.*) \((?P<file>.*?)(?::\d+)?\)$")


def opt_in_postgresql(place: Place, seconds: float) -> str:
    """Profile opt-ins of one number at 64 connections on PostgreSQL."""
    return _on_postgresql(place, lambda gateway: _opt_ins(place, gateway), seconds)


def opt_in_sqlite(place: Place, seconds: float) -> str:
    """Profile opt-ins of one number at 16 connections on SQLite."""
    folder = place.folder()
    with running_gateway(f"sqlite:///{folder / 'gateway.db'}", folder) as gateway:
        return _profiled(gateway, place.load(opt_ins(gateway), 16, Indexes(), gateway), seconds)


def decision_postgresql(place: Place, seconds: float) -> str:
    """Profile decisions at 16 connections on PostgreSQL."""
    return _on_postgresql(place, lambda gateway: _questions(place, gateway), seconds)


PROFILES: Final = {
    "opt-in of 1 number, PostgreSQL, 64 connections": opt_in_postgresql,
    "opt-in of 1 number, SQLite, 16 connections": opt_in_sqlite,
    "one decision, PostgreSQL, 16 connections": decision_postgresql,
}


def _opt_ins(place: Place, gateway: Gateway) -> HttpSide:
    return place.load(opt_ins(gateway), 64, Indexes(), gateway)


def _questions(place: Place, gateway: Gateway) -> HttpSide:
    decisions.opt_recipients_in(gateway)
    return place.load(decisions.questions(gateway), decisions.CONNECTIONS, None, gateway)


def _on_postgresql(place: Place, side: Callable[[Gateway], HttpSide], seconds: float) -> str:
    folder = place.folder()
    with (
        place.postgres.database() as database,
        running_gateway(database.owner_dsn, folder) as gateway,
    ):
        return _profiled(gateway, side(gateway), seconds)


def _profiled(gateway: Gateway, side: HttpSide, seconds: float) -> str:
    """Sample while load is sent. Raises Skipped."""
    stacks = side.scratch / "stacks.txt"
    with ThreadPoolExecutor(max_workers=1) as thread:
        load = thread.submit(side.measure, seconds + 2)
        finished = subprocess.run(
            [
                _program(),
                *("record", "--pid", str(gateway.pid), "--duration", str(max(1, round(seconds)))),
                *("--rate", str(_SAMPLES_EACH_SECOND), "--format", "raw", "--output", str(stacks)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        try:
            load.result()
        except LoadFailed as failed:
            raise Skipped(f"under py-spy: {failed}") from None
    if finished.returncode != 0:
        raise Skipped(f"py-spy cannot read the gateway: {finished.stderr.strip()[-500:]}")
    return _table(stacks.read_text())


def _program() -> str:
    beside = Path(sys.executable).parent / "py-spy"
    found = str(beside) if beside.exists() else shutil.which("py-spy")
    if found is None:
        raise Skipped("no py-spy; make bench installs it")
    return found


def _table(collapsed: str) -> str:
    """Return the functions with the largest shares of their own, and what they and theirs take."""
    own: Counter[str] = Counter()
    with_callees: Counter[str] = Counter()
    total = 0
    for line in collapsed.splitlines():
        stack, _, text = line.rpartition(" ")
        frames = [_shortened(frame) for frame in stack.split(";")]
        if frames[-1] in _WAITING:
            continue
        count = int(text)
        total += count
        own[frames[-1]] += count
        with_callees.update(dict.fromkeys(frames, count))
    lines = [f"{'own':>6} {'total':>6}  function ({total} samples)"]
    lines += [
        f"{count / total:6.1%} {with_callees[frame] / total:6.1%}  {frame}"
        for frame, count in own.most_common(_SHOWN)
    ]
    return "\n".join(lines) + "\n"


def _shortened(frame: str) -> str:
    """Drop the line number, and of the path what is this machine's."""
    found = _FRAME.match(frame)
    if found is None:
        return frame
    file = re.sub(r"^.*(?:site-packages|/src|/lib/python[\d.]+)/", "", found["file"])
    return f"{found['function']}  {file}"
