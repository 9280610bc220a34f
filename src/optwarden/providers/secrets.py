"""Which of a bot's secrets may have made a callback? Two of each while a rotation lasts."""

from __future__ import annotations

from typing import Final

from optwarden.usecases.signatures.secrets import is_one_of, kept

__all__ = ["PATH_SECRETS", "SIGNING_SECRETS", "is_one_of", "kept"]

SIGNING_SECRETS: Final = ("callback_secret", "callback_secret_previous")
"""What callbacks are signed with: the newest, and the one before it while a rotation lasts."""
PATH_SECRETS: Final = ("callback_path_secret", "callback_path_secret_previous")
"""The last part of a webhook's path, for providers that sign nothing."""
