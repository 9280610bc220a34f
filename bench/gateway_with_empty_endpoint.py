"""What is left when a decision does nothing? The gateway and one path more.

`python -m bench.gateway_with_empty_endpoint serve ...` takes the arguments of `optwarden`.
"""

from __future__ import annotations

from typing import Any

from bench.servers import EMPTY_PATH
from optwarden import wiring
from optwarden.usecases.authenticate import Unauthorized
from optwarden.usecases.configuration import Scope
from optwarden.web.exchange import JSON, AsgiApp, AsgiScope, Receive, Send, header, respond


class WithEmptyEndpoint:
    """The gateway's application behind one path of ours."""

    def __init__(self, gateway: wiring.Gateway, application: AsgiApp) -> None:
        self._authenticate = gateway.authenticate
        self._application = application

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Authenticate a bot and answer `{}`, or pass the request on."""
        if scope["type"] != "http" or not scope["path"].startswith(EMPTY_PATH):
            await self._application(scope, receive, send)
            return
        bot_id = scope["path"].removeprefix(EMPTY_PATH)
        try:
            await self._authenticate.bot(header(scope, b"authorization"), bot_id, Scope.READ)
        except Unauthorized:
            await respond(send, 401)
            return
        await respond(send, 200, b"{}", (JSON,))


def main() -> None:
    """Run the command line of `optwarden` with the path added."""
    build = wiring.build_application

    def build_with_empty_endpoint(gateway: wiring.Gateway, *rest: Any, **named: Any) -> AsgiApp:
        return WithEmptyEndpoint(gateway, build(gateway, *rest, **named))

    # Before the command line is imported, which may take the name with it.
    setattr(wiring, "build_application", build_with_empty_endpoint)  # noqa: B010 - another type

    from optwarden.cli import main as command_line  # noqa: PLC0415

    command_line()


if __name__ == "__main__":
    main()
