"""When does the gateway refuse to start? When the store could not keep its promises."""

from __future__ import annotations


class UnsafeStore(Exception):
    """The store's settings, or the gateway's role in it, would break the promises.

    Start-up is refused.
    """
