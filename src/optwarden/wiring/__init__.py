"""How do the parts come together? Everything is built here, once, from the settings.

The composition root: no globals, nothing at import time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from optwarden.wiring.gateway import Gateway, build
from optwarden.wiring.keys import open_keyring
from optwarden.wiring.stores import build_engine

if TYPE_CHECKING:
    from optwarden.web.application import Application

__all__ = ["Gateway", "build", "build_application", "build_engine", "open_keyring"]


def build_application(gateway: Gateway, *, dev: bool = False) -> Application:
    """Build the web application; a command that serves nothing does not load the framework.

    With `dev` it has the playground.
    """
    from optwarden.wiring.application import build_application as build_it  # noqa: PLC0415 - 0.5 s

    return build_it(gateway, dev=dev)
