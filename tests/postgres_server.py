"""Which PostgreSQL do the tests and the benchmark talk to? A real one, started for one run.

`python -m tests.postgres_server` starts one and prints how to reach it; with `--exec COMMAND ...`
it runs the command with OPTWARDEN_TEST_POSTGRES_DSN set, and stops the server after it.
"""

import asyncio
import contextlib
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Coroutine, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import quote, urlsplit

import asyncpg

from tests.postgres_binaries import (
    PostgresBinaries,
    PostgresUnavailable,
    account_to_run_as,
    find_postgres_binaries,
    within_reach,
)

OWNER_ROLE: Final = "optwarden_owner"
APPLICATION_ROLE: Final = "optwarden_app"
ERASE_ROLE: Final = "optwarden_eraser"
ROLE_PASSWORD: Final = "for-tests-only"
START_TIMEOUT_SECONDS: Final = 60
STOP_TIMEOUT_SECONDS: Final = 30

# fsync stays on: the gateway refuses to start without it, and the benchmark measures it.
SERVER_SETTINGS: Final = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "max_connections": "200",
    "listen_addresses": "127.0.0.1",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",
    "timezone": "UTC",
}

# Waits for the end of whoever started the server (its end of the pipe closes), however that came
# about, then stops the server by its id and removes its files. postmaster.pid is gone when the
# server is; asking for the process itself would find it as long as nobody collects its exit code.
# A run that ends in order ends this first.
WATCHDOG: Final = """
read -r never
kill -INT "$1" 2>/dev/null
attempts=0
while [ -e "$2/data/postmaster.pid" ] && [ "$attempts" -lt 300 ]; do
    attempts=$((attempts + 1)); sleep 0.1
done
if [ -e "$2/data/postmaster.pid" ]; then kill -QUIT "$1"; fi
rm -rf "$2"
"""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """One empty database, and the roles it can be reached under."""

    name: str
    superuser_dsn: str
    owner_dsn: str
    application_dsn: str
    erase_dsn: str


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server; `pid` and `socket_directory` are None for one we did not start."""

    superuser_dsn: str
    pid: int | None = None
    socket_directory: Path | None = None

    def dsn(self, role: str, password: str, database: str) -> str:
        """How to reach `database` as `role`, as a postgresql:// URL."""
        parts = urlsplit(self.superuser_dsn)
        address = parts.netloc.rpartition("@")[2]
        netloc = f"{quote(role, safe='')}:{quote(password, safe='')}@{address}"
        return parts._replace(netloc=netloc, path=f"/{database}").geturl()

    def database(self, name: str) -> PostgresDatabase:
        """How to reach the database `name`, under each of the roles."""
        return PostgresDatabase(
            name=name,
            superuser_dsn=urlsplit(self.superuser_dsn)._replace(path=f"/{name}").geturl(),
            owner_dsn=self.dsn(OWNER_ROLE, ROLE_PASSWORD, name),
            application_dsn=self.dsn(APPLICATION_ROLE, ROLE_PASSWORD, name),
            erase_dsn=self.dsn(ERASE_ROLE, ROLE_PASSWORD, name),
        )

    def create_database(self, template: str = "template1") -> PostgresDatabase:
        """A database of its own, owned by the owner role; a copy of `template`, about 50 ms.

        Migrate one database once and name it as the template of many: nobody may be connected to
        a template while it is copied.
        """
        name = f"optwarden_test_{secrets.token_hex(6)}"
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" OWNER {OWNER_ROLE}')
        return self.database(name)

    def drop_database(self, name: str) -> None:
        """Remove a database, and whoever is still connected to it."""
        self.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def execute(self, *statements: str) -> None:
        """Run statements one by one as the superuser, each in its own transaction."""

        async def run_all() -> None:
            connection = await asyncpg.connect(self.superuser_dsn)
            try:
                for statement in statements:
                    await connection.execute(statement)
            finally:
                await connection.close()

        _complete(run_all())


@contextlib.contextmanager
def running_postgres_server(settings: Mapping[str, str] | None = None) -> Iterator[PostgresServer]:
    """A server with both roles: the one named by OPTWARDEN_TEST_POSTGRES_DSN, else a fresh one.

    The named one must be for tests: the passwords of the two roles are set on it. `settings` go
    beside or before SERVER_SETTINGS on a fresh one.

    Raises:
        PostgresUnavailable: there are no programs to start, or the server did not start.
    """
    named = os.environ.get("OPTWARDEN_TEST_POSTGRES_DSN")
    with (
        contextlib.nullcontext(PostgresServer(named))
        if named
        else started_postgres_server(settings)
    ) as server:
        server.execute(*(_create_role(role) for role in (OWNER_ROLE, APPLICATION_ROLE, ERASE_ROLE)))
        yield server


@contextlib.contextmanager
def started_postgres_server(settings: Mapping[str, str] | None = None) -> Iterator[PostgresServer]:
    """A server in a folder of its own on a free port, gone with its files when the block ends.

    Raises:
        PostgresUnavailable: there are no programs to start, or the server did not start.
    """
    account = account_to_run_as()
    scratch = Path(tempfile.mkdtemp(prefix="optwarden-postgres-"))
    try:
        binaries = within_reach(find_postgres_binaries(), account, scratch)
        if account:
            os.chown(scratch, account.pw_uid, account.pw_gid)
        password = _initialise(binaries, account, scratch)
        with _running(binaries, account, scratch, settings or {}) as (pid, port):
            superuser_dsn = f"postgresql://postgres:{password}@127.0.0.1:{port}/postgres"
            yield PostgresServer(superuser_dsn, pid, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _initialise(
    binaries: PostgresBinaries, account: pwd.struct_passwd | None, scratch: Path
) -> str:
    """Create the cluster; returns the superuser's password. The socket's folder is private."""
    password = secrets.token_urlsafe(16)
    password_file = scratch / "password"
    password_file.write_text(password)
    if account:
        os.chown(password_file, account.pw_uid, account.pw_gid)
    # macOS has no locale C.UTF-8; C sorts the same bytes the same way.
    locale = "C" if sys.platform == "darwin" else "C.UTF-8"
    command = [
        binaries.path_of("initdb"),
        f"--pgdata={scratch / 'data'}",
        "--username=postgres",
        f"--pwfile={password_file}",
        "--auth-local=trust",
        "--auth-host=scram-sha-256",
        "--encoding=UTF8",
        f"--locale={locale}",
        "--no-sync",
    ]
    with (scratch / "log").open("wb") as log:
        finished = _start(command, account, scratch, log.fileno()).wait()
    password_file.unlink()
    if finished != 0:
        raise PostgresUnavailable(f"initdb failed:\n{(scratch / 'log').read_text()}")
    return password


@contextlib.contextmanager
def _running(
    binaries: PostgresBinaries,
    account: pwd.struct_passwd | None,
    scratch: Path,
    settings: Mapping[str, str],
) -> Iterator[tuple[int, int]]:
    """The server process while the block runs: its id and its port."""
    port = _free_port()
    command = [binaries.path_of("postgres"), "-D", str(scratch / "data"), "-p", str(port)]
    socket_directory = {"unix_socket_directories": str(scratch)}
    for name, value in {**SERVER_SETTINGS, **settings, **socket_directory}.items():
        command += ["-c", f"{name}={value}"]
    with (scratch / "log").open("ab") as log:
        server = _start(command, account, scratch, log.fileno())
    watchdog = subprocess.Popen(
        ["/bin/sh", "-c", WATCHDOG, "optwarden-watchdog", str(server.pid), str(scratch)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_until_ready(server, scratch)
        yield server.pid, port
    finally:
        _stop(server)
        watchdog.kill()
        watchdog.wait()
        if watchdog.stdin:
            watchdog.stdin.close()


def _start(
    command: list[str], account: pwd.struct_passwd | None, scratch: Path, log: int
) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches the run only, which then stops the server in order.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return subprocess.Popen(
        command,
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
        cwd=scratch,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )


def _wait_until_ready(server: subprocess.Popen[bytes], scratch: Path) -> None:
    """Wait for the word "ready" on line 8 of postmaster.pid."""
    deadline = time.monotonic() + START_TIMEOUT_SECONDS
    state = scratch / "data" / "postmaster.pid"
    while time.monotonic() < deadline and server.poll() is None:
        lines = state.read_text().splitlines() if state.exists() else []
        if len(lines) >= 8 and lines[7].strip() == "ready":
            return
        time.sleep(0.02)
    raise PostgresUnavailable(f"the server did not start:\n{(scratch / 'log').read_text()}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Stop in order (fast shutdown), and without ceremony if that takes too long."""
    for stop_signal in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if server.poll() is None:
            server.send_signal(stop_signal)
        try:
            server.wait(STOP_TIMEOUT_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _create_role(role: str) -> str:
    return f"""
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
                CREATE ROLE {role};
            END IF;
            ALTER ROLE {role} LOGIN NOSUPERUSER PASSWORD '{ROLE_PASSWORD}';
        END $$
    """


def _complete(work: Coroutine[None, None, Result]) -> Result:
    """Run to completion from anywhere, also from inside a running loop (which waits)."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()


def main(arguments: list[str]) -> int:
    """Run a command against a fresh server, or print how to reach one until interrupted."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with running_postgres_server() as server:
        if arguments[:1] == ["--exec"]:
            environment = {**os.environ, "OPTWARDEN_TEST_POSTGRES_DSN": server.superuser_dsn}
            return subprocess.run(arguments[1:], env=environment, check=False).returncode
        database = server.create_database()
        print(f"superuser    {server.superuser_dsn}")
        print(f"owner        {database.owner_dsn}")
        print(f"application  {database.application_dsn}")
        print("Ctrl-C stops it and removes it.", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
