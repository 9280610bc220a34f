"""`optwarden seal` seals what waits, beside a server that runs or without one."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running_server import optwarden, running_server
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
    said = optwarden("seal", where, folder=tmp_path)
    assert (said.returncode, said.stdout) == (0, "Sealed 0 entries; took 0 censuses.\n")
