"""What did a program use? CPU seconds and resident memory of a process and everything below it."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from typing import Final

import psutil

_BETWEEN_LOOKS_SECONDS: Final = 0.1
_MEBIBYTE: Final = 1024 * 1024


def cpu_seconds(pid: int) -> float:
    """Return the user and system time of a process tree so far, of its ended children too."""
    total = 0.0
    for process in _tree(pid):
        with contextlib.suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            total += times.user + times.system + times.children_user + times.children_system
    return total


def own_cpu_seconds() -> float:
    """Return the time of this process and of its ended children: the load generators."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def machine_cpu_seconds() -> tuple[float, float]:
    """Return the machine's busy CPU time and all of it, since it started."""
    times = psutil.cpu_times()
    guest = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)  # in user and nice too
    every = sum(times) - guest
    return every - times.idle - getattr(times, "iowait", 0.0), every


def resident_mebibytes(pid: int) -> float:
    """Return the resident memory of a process tree now; shared pages count in each process."""
    total = 0
    for process in _tree(pid):
        with contextlib.suppress(psutil.NoSuchProcess):
            total += process.memory_info().rss
    return total / _MEBIBYTE


class Peak:
    """The largest resident memory seen so far."""

    def __init__(self) -> None:
        self.mebibytes = 0.0


@contextlib.contextmanager
def watched_memory(pid: int | None) -> Iterator[Peak]:
    """Look at a process tree's memory every 0.1 s while the block runs."""
    peak = Peak()
    if pid is None:
        yield peak
        return
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(_BETWEEN_LOOKS_SECONDS):
            with contextlib.suppress(psutil.NoSuchProcess):
                peak.mebibytes = max(peak.mebibytes, resident_mebibytes(pid))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()


def _tree(pid: int) -> list[psutil.Process]:
    root = psutil.Process(pid)
    return [root, *root.children(recursive=True)]
