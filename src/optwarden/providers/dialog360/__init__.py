"""How does 360dialog speak, in both directions? Meta's bodies behind a door of its own.

`provider` is what it calls and what calls back, `guard` how its clients send through the guard.
"""

from __future__ import annotations

from optwarden.providers.dialog360.provider import (
    DIALECT,
    SECRET_HEADER,
    Dialog360,
    Dialog360Dialect,
    build,
)

__all__ = ["DIALECT", "SECRET_HEADER", "Dialog360", "Dialog360Dialect", "build"]
