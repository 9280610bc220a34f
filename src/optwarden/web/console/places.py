"""Where can somebody at the console go? The pages that a session's token opens."""

from __future__ import annotations

from typing import Final, NamedTuple

from optwarden.usecases.configuration import Scope
from optwarden.web.console.sessions import Session

REQUESTS: Final = "/requests"
DESK: Final = "/desk"


class Place(NamedTuple):
    """One page: its path below the console, its name, and whether it is shown now."""

    path: str
    name: str
    is_here: bool


def may_read(session: Session) -> bool:
    """Say whether a session may read what persons wrote: with the scope `admin`, as in the API."""
    return Scope.ADMIN in session.token.scopes


def places(session: Session, here: str) -> list[Place]:
    """Return where to go from a page; nothing where there is but one."""
    if not may_read(session):
        return []
    return [
        Place(path, name, path == here) for path, name in ((REQUESTS, "Requests"), (DESK, "Desk"))
    ]
