"""What does every test find ready? One real PostgreSQL, and rules that hold for all of them."""

import contextlib
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.loopback import stay_on_loopback
from tests.not_run import (
    everything_is_required,
    not_run,
    pytest_make_collect_report,
    pytest_runtest_makereport,
    pytest_terminal_summary,
)
from tests.postgres_binaries import PostgresUnavailable
from tests.postgres_server import PostgresDatabase, PostgresServer, running_postgres_server

__all__ = [  # pytest finds its hooks by their names in this file
    "pytest_make_collect_report",
    "pytest_runtest_makereport",
    "pytest_terminal_summary",
]

stay_on_loopback()

# A busy machine is slow, not wrong: no deadlines. CI tries the same examples every time, so that
# what fails there fails here; at a desk each run tries new ones.
settings.register_profile("desk", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if everything_is_required() else "desk")


# A test at the end of the run looks at every statement that the gateway sent in it.
STATEMENTS_LOGGED = {
    "log_statement": "all",
    "log_line_prefix": "%m [%p] app=%a ",
    "log_parameter_max_length": "0",
}


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A real server with both roles, one for the whole run."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(running_postgres_server(STATEMENTS_LOGGED))
        except PostgresUnavailable as unavailable:
            not_run(f"PostgreSQL: {unavailable}")
        yield server


@pytest.fixture
def postgres_database(postgres_server: PostgresServer) -> Iterator[PostgresDatabase]:
    """An empty database of the test's own."""
    database = postgres_server.create_database()
    yield database
    postgres_server.drop_database(database.name)
