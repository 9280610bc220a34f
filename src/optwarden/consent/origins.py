"""Which site may show a programme's page in a frame? One that its settings name by origin."""

from __future__ import annotations

from urllib.parse import urlsplit


def origin_of(text: str) -> str | None:
    """Return a text's origin: https with a host's name, or this machine's for trying out; or None.

    What it returns can stand in a header: it has no blank, semicolon or star.
    """
    try:
        parts = urlsplit(text)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    host = parts.hostname or ""
    here = host in ("localhost", "127.0.0.1")
    if parts.scheme != "https" and not (here and parts.scheme == "http"):
        return None
    if not host or not all(c.isascii() and (c.isalnum() or c in ".-") for c in host):
        return None
    return f"{parts.scheme}://{host}{port}"
