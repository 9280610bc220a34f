"""What may stand in an act's facts? JSON without floats, never anything personal."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Facts: TypeAlias = dict[str, Json]
"""The allow-listed, non-personal fields of an act, as they stand in the ledger."""
