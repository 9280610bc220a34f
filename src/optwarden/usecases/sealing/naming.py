"""What is a log called? By its id inside the gateway, by its origin to everybody else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from optwarden.usecases.keyring import Keyring

BOT: Final = "bot/"
BUSINESS: Final = "business/"


@lru_cache(maxsize=4096)
def bot_log(bot_id: str) -> str:
    """Return the log of a bot's recipients: what became of their consent."""
    return BOT + bot_id


@lru_cache(maxsize=4096)
def business_log(business_id: str) -> str:
    """Return the log of a business: how it and its bots were configured."""
    return BUSINESS + business_id


def bot_of(log_id: str) -> str | None:
    """Return the bot whose log it is; None where it is a business's."""
    return log_id.removeprefix(BOT) if log_id.startswith(BOT) else None


@dataclass(frozen=True, slots=True)
class Origins:
    """The names under which this gateway's logs are known."""

    prefix: str

    def of(self, log_id: str) -> str:
        """Return what checkpoints and the keys that sign them call a log."""
        return f"{self.prefix}/{log_id}"


@dataclass(frozen=True, slots=True)
class Naming:
    """By which keys and names logs and persons are known."""

    keyring: Keyring
    origins: Origins
