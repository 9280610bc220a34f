"""Which outside parties are asked about checkpoints? Those of a file that the settings name."""

from __future__ import annotations

import tomllib
from collections.abc import Awaitable, Callable

from optwarden.delivery.stamping import Rfc3161
from optwarden.settings import BadSettings, Settings
from optwarden.storage.engine import Engine
from optwarden.storage.log.witnesses import StoredWitnesses
from optwarden.usecases.ports import Clock
from optwarden.usecases.posting import Posts
from optwarden.usecases.publishing.logs import PublishLogs
from optwarden.usecases.witnessing.asking import AskParties
from optwarden.usecases.witnessing.parties import BadParties, Party, read_parties


def build_parties(
    settings: Settings, engine: Engine, publish: PublishLogs, posts: Posts, clock: Clock
) -> Callable[[], Awaitable[int]] | None:
    """Build what asks them; None where nobody is named. Raises BadSettings."""
    parties = _parties(settings)
    if not parties:
        return None
    return AskParties(parties, publish, StoredWitnesses(engine), posts, Rfc3161(), clock)


def _parties(settings: Settings) -> tuple[Party, ...]:
    path = settings.witnesses_file
    if path is None:
        return ()
    try:
        return read_parties(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadSettings([f"the file of witnesses cannot be read: {error.strerror}"]) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise BadSettings(["the file of witnesses is not TOML"]) from None
    except BadParties as error:
        raise BadSettings([f"the file of witnesses: {error}"]) from None
