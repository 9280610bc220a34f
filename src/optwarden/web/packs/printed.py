"""How is a pack read by somebody who is no programmer?"""

from __future__ import annotations

from optwarden.usecases.packing.stored import Document


def pack_as_html(pack: Document) -> bytes:
    """Return one page that needs nothing else."""
    return f"<!doctype html><title>{pack['label']}</title>".encode()
