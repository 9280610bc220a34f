"""`optwarden seal` seals what waits, beside a server that runs or without one."""

from __future__ import annotations

import contextlib
import http.client
import json
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

from tests.cli.running_server import PATIENCE_SECONDS, PROGRAM, optwarden, running_server
from tests.promises.http_caller import number


def test_everything_is_sealed_and_counted(tmp_path: Path) -> None:
    """What a server without a worker recorded is sealed by the command, and its persons counted."""
    words = ("--dev", "--port=0", "--database=sqlite:///seal.db", "--no-worker")
    with running_server(*words, folder=tmp_path) as server:
        path = f"/whatsapp/v1/{server.line['bot_id']}/provision/optin"
        status, _ = server.request("POST", path, {"numbers": [number(1), number(2)]})
        assert status == 200
        where = f"--database={server.line['database']}"
        first = json.loads(optwarden("seal", where, "--json", folder=tmp_path).stdout)
        assert first["sealed"] > 2
        again = json.loads(optwarden("seal", where, "--census", "--json", folder=tmp_path).stdout)
        assert again == {"sealed": 0, "censuses": 1}
        assert sealed(tmp_path / "seal.db") == (0, 2)


def test_a_server_seals_by_itself(tmp_path: Path) -> None:
    """Within a quarter of a second as a rule; what came last, before it ends. No caller waits."""
    words = ("--dev", "--port=0", "--database=sqlite:///seal.db")
    with running_server(*words, folder=tmp_path) as server:
        path = f"/whatsapp/v1/{server.line['bot_id']}/provision/optin"
        for count in range(1, 4):
            assert server.request("POST", path, {"numbers": [number(count)]})[0] == 200
        connection = server.connect()
        while "optwarden_seal_marks 0.0" not in _metrics(connection):
            time.sleep(0.05)
        assert "optwarden_sealing_epoch 1.0" in _metrics(connection)
        connection.close()
        assert server.request("POST", path, {"numbers": [number(4)]})[0] == 200
        server.signal(signal.SIGTERM)
        assert server.wait() == 0
        assert sealed(tmp_path / "seal.db") == (0, 4)


def test_a_worker_seals_what_a_server_leaves(tmp_path: Path) -> None:
    """`serve --no-worker` seals nothing; `optwarden worker` beside it does."""
    words = ("--dev", "--port=0", "--database=sqlite:///seal.db", "--no-worker")
    with running_server(*words, folder=tmp_path) as server:
        path = f"/whatsapp/v1/{server.line['bot_id']}/provision/optin"
        assert server.request("POST", path, {"numbers": [number(1)]})[0] == 200
        assert sealed(tmp_path / "seal.db")[1] == 0
        with (tmp_path / "worker.log").open("wb") as log:
            worker = subprocess.Popen(
                [PROGRAM, "worker", f"--database={server.line['database']}"],
                cwd=tmp_path,
                env=server.environment,
                stderr=log,
            )
        try:
            while sealed(tmp_path / "seal.db")[0]:
                time.sleep(0.05)
            worker.send_signal(signal.SIGTERM)
            assert worker.wait(PATIENCE_SECONDS) == 0
        finally:
            worker.kill()
            worker.wait()
    assert sealed(tmp_path / "seal.db") == (0, 1)


def _metrics(connection: http.client.HTTPConnection) -> str:
    connection.request("GET", "/metrics")
    return connection.getresponse().read().decode()


def sealed(path: Path) -> tuple[int, int]:
    """How many marks a file has, and how many events are in its logs."""
    with contextlib.closing(sqlite3.connect(path)) as store:
        ((marks,),) = store.execute("SELECT count(*) FROM seal_mark").fetchall()
        ((events,),) = store.execute("SELECT count(*) FROM log_entry WHERE kind = 'event'")
    return marks, events
