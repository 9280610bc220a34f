import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.postgres_server import PostgresServer

ROOT = Path(__file__).resolve().parents[2]
# The others run the same code with other arguments.
TRIED = [
    "opt-in-postgresql-16",
    "opt-in-sqlite",
    "opt-in-twenty",
    "decision-sqlite",
    "guard-postgresql",
    "callbacks-postgresql",
    "page",
    "sealing-hashes",
    "sealing-backlog-sqlite",
    "verify-log",
    "audit",
    "growth",
]


@pytest.fixture(scope="module")
def findings(
    postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What a run of a moment finds, with the load generator that is everywhere."""
    file = tmp_path_factory.mktemp("bench") / "found.json"
    subprocess.run(
        [
            *(sys.executable, "-m", "bench", "--only", ",".join(TRIED)),
            *("--rounds", "1", "--seconds", "0.3", "--stored", "200", "2000"),
            *("--generator", "python", "--json", str(file)),
        ],
        env={**os.environ, "OPTWARDEN_TEST_POSTGRES_DSN": postgres_server.superuser_dsn},
        cwd=ROOT,
        check=True,
    )
    found: dict[str, Any] = json.loads(file.read_text())
    return found


def test_nothing_is_left_out(findings: dict[str, Any]) -> None:
    """A run makes every comparison it was asked for."""
    assert findings["not_measured"] == {}
    made = [comparison["name"] for comparison in findings["comparisons"]]
    assert made == TRIED


@pytest.mark.parametrize("name", TRIED)
def test_every_side_did_work(findings: dict[str, Any], name: str) -> None:
    """Each side of a comparison did work in every round, and each claim has a ratio of it."""
    (comparison,) = (one for one in findings["comparisons"] if one["name"] == name)
    assert all(
        sample["work"] > 0 for figures in comparison["rounds"] for sample in figures.values()
    )
    assert comparison["claims"]
    assert all(claim["ratio"] > 0 for claim in comparison["claims"])
    assert comparison["commands"].keys() == comparison["rounds"][0].keys()
