"""The sandbox: it sends nothing and nobody calls back."""

from __future__ import annotations

from typing import Final

from tests.providers.contract_case import ProviderCase

CASE: Final = ProviderCase()
