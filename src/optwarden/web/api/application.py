"""Where do the native API's parts come together? In FastAPI, with the hot path beside it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Sequence
from typing import Final

from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import optwarden
from optwarden.web.api.decisions import PREFIX, SUFFIX, Decisions
from optwarden.web.api.document import openapi
from optwarden.web.api.problems import UnknownPath, WrongMethod, problem_of
from optwarden.web.exchange import AsgiApp, AsgiScope, Receive, Send

__all__ = ["PREFIX", "Entrance", "build_api"]

_PARAMETER: Final = re.compile(r"\\\{[^}]*\\\}")


def build_api(decisions: Decisions, routers: Sequence[APIRouter]) -> FastAPI:
    """Build the native API from routers that a guard made.

    The interactive pages of FastAPI load scripts of third parties, so there are none; any OpenAPI
    viewer takes `/openapi.json`.
    """
    app = FastAPI(
        title="Optwarden",
        version=optwarden.__version__,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
        separate_input_output_schemas=False,
    )
    app.router.routes.append(Route(f"{PREFIX}{{bot_id}}{SUFFIX}", decisions, name="decide"))
    for router in routers:
        app.include_router(router)
    app.openapi = lambda: openapi(app)  # type: ignore[method-assign]
    methods = _Methods(app)

    async def refuse(request: Request, error: Exception) -> Response:
        """Turn what the framework itself refuses into a problem."""
        if isinstance(error, HTTPException) and error.status_code == 404:
            return problem_of(UnknownPath()).response()
        if isinstance(error, HTTPException) and error.status_code == 405:
            return problem_of(WrongMethod(methods.of(request.url.path))).response()
        return problem_of(error).response()

    app.add_exception_handler(HTTPException, refuse)
    return app


class Entrance:
    """Sends decisions straight to their handler and everything else to the framework (ADR 0002)."""

    def __init__(self, decisions: AsgiApp, otherwise: AsgiApp) -> None:
        self._decisions = decisions
        self._otherwise = otherwise

    def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> Awaitable[None]:
        """Serve one request below `PREFIX`; no coroutine of its own, for it is on the hot path."""
        app = self._decisions if scope["path"].endswith(SUFFIX) else self._otherwise
        return app(scope, receive, send)


class _Methods:
    """Which methods does a path take? All of them: the framework names those of one route only."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._by_path: list[tuple[re.Pattern[str], tuple[str, ...]]] | None = None

    def of(self, path: str) -> tuple[str, ...]:
        """Return the methods of a path, sorted."""
        if self._by_path is None:
            self._by_path = [
                (re.compile(_PARAMETER.sub("[^/]+", re.escape(template))), tuple(operations))
                for template, operations in self._app.openapi()["paths"].items()
            ]
        found = {
            m.upper() for pattern, each in self._by_path if pattern.fullmatch(path) for m in each
        }
        return tuple(sorted(found))
