"""Why can a file not be used at all?"""

from __future__ import annotations

from pathlib import Path


class Unusable(Exception):
    """A file cannot be read at all; the text says why, and what would help."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(f"{path.name}: {sentence}")


class ExtraMissing(Exception):
    """Parquet needs what is installed with `pip install 'optwarden[bulk]'`."""
