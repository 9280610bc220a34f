from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from tests.cli.running_server import RunningServer, running_server
from tests.web.api.operations import OPERATIONS

# Left out: that valid data is accepted (a number of the right form need not be one that its
# country assigns), and what follows resources from one operation to another.
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
    checks.missing_required_header,
    checks.negative_data_rejection,
    checks.unsupported_method,
    checks.ignored_auth,
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A gateway in a process of its own."""
    folder = tmp_path_factory.mktemp("server")
    with running_server("--dev", "--port", "0", folder=folder) as started:
        yield started


@pytest.fixture(scope="module")
def schema(server: RunningServer) -> Any:
    """What the gateway says of its API, and a token for it."""
    described = schemathesis.openapi.from_url(f"{server.line['url']}/openapi.json")
    token = f"Bearer {server.line['token']}"

    @described.auth()
    class Token:
        def get(self, _case: Any, _context: Any) -> str:
            return token

        def set(self, case: Any, data: str, _context: Any) -> None:
            case.headers["Authorization"] = data

    return described


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize("method, path", OPERATIONS)
def test_any_request_is_answered_as_documented(
    server: RunningServer, schema: Any, method: str, path: str, mode: GenerationMode
) -> None:
    """Whatever a request holds: a documented status, content and shape, and never a 5xx.

    What breaks the schema is refused, and nothing is done without a token.
    """
    strategy = schema[path][method.upper()].as_strategy(generation_mode=mode)

    @settings(max_examples=15, suppress_health_check=list(HealthCheck))
    @given(case=strategy)
    def check(case: Any) -> None:
        if "bot_id" in case.path_parameters:
            case.path_parameters["bot_id"] = server.line["bot_id"]
        case.call_and_validate(checks=CHECKS)

    check()
