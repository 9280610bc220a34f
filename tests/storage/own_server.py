"""How does a test stop, kill and restart PostgreSQL? A server of its own whose address stays the
same.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests import postgres_server as scaffold
from tests.postgres_binaries import (
    PostgresBinaries,
    PostgresUnavailable,
    account_to_run_as,
    find_postgres_binaries,
    within_reach,
)
from tests.postgres_server import ROLES, PostgresServer

READY = ("ready", "standby")


class OwnServer:
    """One cluster, started and stopped at will on one port; goes with its files when the block
    ends.
    """

    def __init__(self, binaries: PostgresBinaries, scratch: Path, password: str) -> None:
        self._binaries = binaries
        self._process: subprocess.Popen[bytes] | None = None
        self._watchdog: subprocess.Popen[bytes] | None = None
        self.scratch = scratch
        self.port = scaffold._free_port()
        self._dsn = f"postgresql://postgres:{password}@127.0.0.1:{self.port}/postgres"

    @property
    def server(self) -> PostgresServer:
        """The running server, as the other tests know one."""
        return PostgresServer(self._dsn, self.pid, self.scratch)

    @property
    def pid(self) -> int:
        """The postmaster's id."""
        if self._process is None:
            raise AssertionError("the server is not running")
        return self._process.pid

    def start(self, settings: Mapping[str, str] | None = None) -> None:
        """Start, and wait until connections are accepted; after a crash that is after its
        recovery.
        """
        command = [self._binaries.path_of("postgres"), "-D", str(self.scratch / "data")]
        command += ["-p", str(self.port)]
        socket = {"unix_socket_directories": str(self.scratch)}
        for name, value in {**scaffold.SERVER_SETTINGS, **(settings or {}), **socket}.items():
            command += ["-c", f"{name}={value}"]
        self._pid_file.unlink(missing_ok=True)
        with (self.scratch / "log").open("ab") as log:
            self._process = scaffold._start(
                command, account_to_run_as(), self.scratch, log.fileno()
            )
        self._watchdog = subprocess.Popen(
            ["/bin/sh", "-c", scaffold.WATCHDOG, "watchdog", str(self.pid), str(self.scratch)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._wait()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop: SIGINT in order, SIGQUIT at once, without a checkpoint, as a crash leaves it."""
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait(scaffold.STOP_TIMEOUT_SECONDS)
        self._process = None
        if self._watchdog is not None:
            self._watchdog.kill()
            self._watchdog.wait()
            if self._watchdog.stdin:
                self._watchdog.stdin.close()

    @property
    def _pid_file(self) -> Path:
        return self.scratch / "data" / "postmaster.pid"

    def _wait(self) -> None:
        deadline = time.monotonic() + scaffold.START_TIMEOUT_SECONDS
        while time.monotonic() < deadline and self._process and self._process.poll() is None:
            lines = self._pid_file.read_text().splitlines() if self._pid_file.exists() else []
            if len(lines) >= 8 and lines[7].strip() in READY:
                return
            time.sleep(0.02)
        raise PostgresUnavailable(f"it did not start:\n{(self.scratch / 'log').read_text()}")


@contextlib.contextmanager
def own_server(settings: Mapping[str, str] | None = None) -> Iterator[OwnServer]:
    """A running server with both roles.

    Raises:
        PostgresUnavailable: there are no programs to start, or the server did not start.
    """
    account = account_to_run_as()
    scratch = Path(tempfile.mkdtemp(prefix="optwarden-postgres-"))
    own: OwnServer | None = None
    try:
        binaries = within_reach(find_postgres_binaries(), account, scratch)
        if account:
            os.chown(scratch, account.pw_uid, account.pw_gid)
        own = OwnServer(binaries, scratch, scaffold._initialise(binaries, account, scratch))
        own.start(settings)
        own.server.execute(*map(scaffold._create_role, ROLES))
        yield own
    finally:
        if own is not None:
            own.stop(signal.SIGQUIT)
        shutil.rmtree(scratch, ignore_errors=True)
