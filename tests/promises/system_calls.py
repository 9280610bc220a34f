"""What did processes ask of the kernel, in which order? Read from strace, which sees it from
outside.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from tests.not_run import not_run

_SYNCS: Final = ("fsync", "fdatasync")
_WRITES: Final = ("pwrite64", "pwritev", "pwritev2")
_SENDS: Final = ("write", "writev", "sendto", "sendmsg")
_LINE: Final = re.compile(
    r"(?P<pid>\d+) +(?:<\.\.\. (?P<resumed>\w+) resumed>|(?P<call>\w+)\((?:\d+<(?P<path>.*?)>)?)"
    r"(?P<rest>.*)"
)


class Step(StrEnum):
    """What matters here."""

    LOG_WRITTEN = "a write to the log was begun"
    SYNC_BEGUN = "a sync of the log was begun"
    SYNC_ENDED = "a sync of the log was ended"
    ANSWERED = "an answer was given to a socket"


@dataclass(frozen=True, slots=True)
class Traced:
    """One step, in the order in which the kernel saw it."""

    step: Step
    pid: str


@contextlib.contextmanager
def traced(pids: Sequence[int], output: Path) -> Iterator[None]:
    """Trace processes, and all their threads, while the block runs."""
    program = shutil.which("strace")
    if program is None:
        not_run("strace: install the package of that name")
    calls = ",".join((*_SYNCS, *_WRITES, *_SENDS))
    command = [program, "-f", "-y", "-s", "24", "-e", f"trace={calls}", "-e", "signal=none"]
    command += ["-o", str(output)]
    for pid in pids:
        command += ["-p", str(pid)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        _wait_until_attached(tracer, pids)
        yield
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.communicate(timeout=60)


def _wait_until_attached(tracer: subprocess.Popen[str], pids: Sequence[int]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and tracer.poll() is None:
        if all(_tracer_of(task) == tracer.pid for pid in pids for task in _threads(pid)):
            return
        time.sleep(0.01)
    tracer.kill()
    not_run(f"strace may not attach here: {tracer.communicate()[1].strip()}")


def _threads(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _tracer_of(task: Path) -> int:
    (line,) = (
        line for line in (task / "status").read_text().splitlines() if line.startswith("TracerPid")
    )
    return int(line.split()[1])


def steps(output: Path, log: str, answer: str) -> list[Traced]:
    """What happened to files whose path contains `log`, and each sending of `answer`, in order."""
    found: list[Traced] = []
    syncing: set[str] = set()
    for line in output.read_text().splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        pid, call = match["pid"], match["call"] or match["resumed"]
        of_log = match["path"] is not None and log in match["path"]
        unfinished = line.endswith("<unfinished ...>")
        if call in _SYNCS and match["resumed"] is None and of_log:
            found.append(Traced(Step.SYNC_BEGUN, pid))
            if unfinished:
                syncing.add(pid)
            else:
                found.append(Traced(Step.SYNC_ENDED, pid))
        elif call in _SYNCS and match["resumed"] is not None and pid in syncing:
            syncing.discard(pid)
            found.append(Traced(Step.SYNC_ENDED, pid))
        elif call in _WRITES and match["resumed"] is None and of_log:
            found.append(Traced(Step.LOG_WRITTEN, pid))
        elif call in _SENDS and match["resumed"] is None and answer in match["rest"]:
            found.append(Traced(Step.ANSWERED, pid))
    return found


def answers_before_their_sync(found: Sequence[Traced], *, alone: bool) -> list[int]:
    """Which answers, counted from 0, were sent before what they acknowledge was synced.

    Callers ask one at a time, so that what an answer acknowledges was written after the answer
    before it. `alone` says that nobody else writes to this log: then nothing at all may be left
    unsynced when an answer is sent.
    """
    early: list[int] = []
    written = begun = covered = at_last_answer = answered = 0
    for one in found:
        if one.step is Step.LOG_WRITTEN:
            written += 1
        elif one.step is Step.SYNC_BEGUN:
            begun = written
        elif one.step is Step.SYNC_ENDED:
            covered = max(covered, begun)
        else:
            if covered <= at_last_answer or (alone and covered < written):
                early.append(answered)
            answered, at_last_answer = answered + 1, written
    return early
