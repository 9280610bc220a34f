"""What do running processes ask of the kernel, and in which order? strace, attached to them."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Final

from tests.cli.running_server import PATIENCE_SECONDS
from tests.not_run import not_run

_CALLS: Final = (
    "read,recvfrom,recvmsg,write,writev,sendto,sendmsg,pwrite64,pwritev,pwritev2,fsync,fdatasync"
)


@contextlib.contextmanager
def traced(processes: Sequence[int], trace_file: Path) -> Iterator[None]:
    """Write what the processes, their threads and their future children do, while the block runs.

    One strace for all of them: it lets one after the other go on, so the order of the lines is
    the order in which things happened. `-y` names the file behind each descriptor.
    """
    if shutil.which("strace") is None:
        not_run("strace: apt-get install strace")
    command = ["strace", "-f", "-y", "-o", str(trace_file), "-e", f"trace={_CALLS}"]
    for process in processes:
        command += ["-p", str(process)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        try:
            _wait_until_attached(strace.stderr, processes)
            yield
        finally:
            strace.send_signal(signal.SIGINT)
            strace.wait(timeout=PATIENCE_SECONDS)


def _wait_until_attached(said: IO[str], processes: Sequence[int]) -> None:
    awaited = {str(process) for process in processes}
    while awaited:
        line = said.readline()
        if "Operation not permitted" in line:
            not_run("strace may not attach to processes here: be root, or allow ptrace")
        assert " attached" in line, f"strace did not attach: {line}"
        awaited.discard(line.removeprefix("strace: Process ").split(" ", 1)[0])
