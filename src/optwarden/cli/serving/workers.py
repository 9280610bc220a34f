"""How do several processes make one server? They share the socket; one looks after them."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Final, NoReturn

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed, report
from optwarden.cli.serving.process import Place, Plan, run_process

_LOG: Final = logging.getLogger("optwarden.serve")
_QUICK_DEATH_SECONDS: Final = 5.0
_KILL_AFTER_SECONDS: Final = 5
"""Given to a process beyond its own limit for an orderly end."""
_SIGNALS: Final = {signal.SIGTERM, signal.SIGINT, signal.SIGALRM}


class Supervisor:
    """Starts processes, replaces those that die, and ends all of them in order."""

    def __init__(self, plan: Plan, place: Place, listening: socket.socket, count: int) -> None:
        self._plan = plan
        self._listening = listening
        self._count = count
        lifeline, self._held = os.pipe()
        self._place = replace(place, stop_signals=(signal.SIGTERM,), lifeline=lifeline)
        self._running: dict[int, tuple[int, float]] = {}
        self._stopping = False

    def run(self, on_started: Callable[[], None]) -> None:
        """Serve until told to stop. Raises CommandFailed when the processes cannot start."""
        for number in range(self._count):
            if not self._start(number):
                self._stop()
                self._collect()
                raise CommandFailed(ExitCode.STORE_UNAVAILABLE, "The server cannot start.")
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._told_to_stop)
        signal.signal(signal.SIGALRM, self._lost_patience)
        on_started()
        self._collect()

    def _start(self, number: int) -> bool:
        """Start one process; say whether it came to accept connections."""
        ready, tell_ready = os.pipe()
        # Blocked, so that no signal meets a child that still has its parent's handlers, or a
        # parent that does not know its child yet.
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        pid = os.fork()
        if pid == 0:
            os.close(ready)
            os.close(self._held)
            self._live(replace(self._place, number=number), tell_ready)
        self._running[pid] = (number, time.monotonic())
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        os.close(tell_ready)
        with os.fdopen(ready, "rb") as pipe:
            return pipe.read(1) == b"1"

    def _live(self, place: Place, tell_ready: int) -> NoReturn:
        """Be a server process, and never return into the code of the one it was forked from."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
        code = 0
        try:
            run_process(self._plan, place, self._listening, lambda: _tell(tell_ready))
        except Exception as error:  # noqa: BLE001 - this process's boundary
            code = report(error, as_json=False)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def _collect(self) -> None:
        """Wait for processes to end; put another in the place of one that should not have."""
        while self._running:
            pid, status = os.wait()
            number, began = self._running.pop(pid)
            if self._stopping:
                continue
            _LOG.error(
                "a server process ended and is replaced",
                extra={"server_process": number, "exit_code": os.waitstatus_to_exitcode(status)},
            )
            if time.monotonic() - began < _QUICK_DEATH_SECONDS:
                time.sleep(1)
            if not self._stopping:
                self._start(number)

    def _told_to_stop(self, number: int, frame: FrameType | None) -> None:
        if self._stopping:
            self._lost_patience(number, frame)
        self._stop()

    def _stop(self) -> None:
        self._stopping = True
        signal.alarm(round(self._plan.settings.shutdown_seconds) + _KILL_AFTER_SECONDS)
        self._signal(signal.SIGTERM)

    def _lost_patience(self, _number: int, _frame: FrameType | None) -> None:
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        for pid in self._running:
            os.kill(pid, number)


def _tell(pipe: int) -> None:
    os.write(pipe, b"1")
    os.close(pipe)
