"""Every file of `providers/` keeps the contract; one without a test of its own fails here."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from optwarden.providers.contract import (
    NOT_PLUG_INS,
    Parts,
    build_providers,
    new_message_id,
    plug_ins,
)
from optwarden.providers.upstream import Upstream
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.providers import Accepted, Capable, Outgoing, SandboxMessage
from tests.doubles.world import ORDER_UPDATE, World, number
from tests.providers.contract_case import case_of
from tests.storage.commands import NOON, SteppingClock

PLUG_INS: Final = list(plug_ins())
NAMES: Final = [module.__name__.rpartition(".")[2] for module in PLUG_INS]
HERE: Final = Path(__file__).parent


def test_the_folder_is_the_list() -> None:
    """Every file of the folder is a plug-in, but those that are named as none."""
    folder = Path(PLUG_INS[0].__file__ or "").parents[0]
    folder = folder if folder.name == "providers" else folder.parent
    found = {
        one.stem
        for one in folder.iterdir()
        if one.suffix == ".py" or (one.is_dir() and (one / "__init__.py").exists())
    }
    assert found - NOT_PLUG_INS - {"__init__"} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_provider_has_a_test_of_its_own(name: str) -> None:
    """A new provider is one file and one test file."""
    assert list(HERE.glob(f"test_{name}*.py")), (
        f"providers/{name} has no test: write tests/providers/test_{name}.py with a table of its "
        "answers and, if it calls back, of its callbacks; test_sinch_callbacks.py shows how."
    )


@pytest.mark.parametrize("module", PLUG_INS, ids=NAMES)
def test_the_contract_can_be_tried_on_every_provider(module: ModuleType) -> None:
    """Its case says how it sends and, if it has a dialect, how it calls back."""
    name = module.__name__.rpartition(".")[2]
    case = case_of(name)
    assert (case.hearing is not None) == hasattr(module, "DIALECT")
    assert (case.sending is None) == (name == "sandbox")


@pytest.mark.parametrize("module", PLUG_INS, ids=NAMES)
def test_a_plug_in_is_built_under_its_own_name(module: ModuleType, embedded: World) -> None:
    """`build` and, where there is one, `DIALECT` go by the file's name."""
    name = module.__name__.rpartition(".")[2]
    assert module.build(parts(embedded)).name == name
    assert not hasattr(module, "DIALECT") or module.DIALECT.name == name


def parts(world: World) -> Parts:
    clock = SteppingClock()
    sandbox = world.gateway.sandbox_messages
    return Parts(Upstream(1.0), clock, RandomIdentifiers(clock), new_message_id, sandbox)


@pytest.mark.parametrize("name", NAMES)
async def test_a_bot_that_is_not_set_up_is_an_outcome(name: str, embedded: World) -> None:
    """No provider raises for what is missing; each says so as a value."""
    provider = build_providers(parts(embedded))[name]
    sent = await provider.send(Outgoing(embedded.bot, (number(),), ORDER_UPDATE))
    asked = await provider.capability(embedded.bot, [number()])
    assert type(sent).__module__ == type(asked).__module__ == "optwarden.usecases.providers"
    assert isinstance(sent, Accepted) == isinstance(asked, Capable) == (name == "sandbox")


def test_what_goes_out_shows_no_number_and_no_words(embedded: World) -> None:
    """Outgoing messages and the sandbox's records are personal data: their repr has none."""
    outgoing = Outgoing(embedded.bot, (number(),), {"type": "text", "text": "private words"})
    kept = SandboxMessage("id", "bot", number(), "m1", NOON, outgoing.message)
    for shown in (repr(outgoing), repr(kept)):
        assert number() not in shown
        assert "private words" not in shown


def test_message_ids_are_ulids_of_the_instant() -> None:
    """26 characters that sort by time, as the seed's samples have."""
    first, second = new_message_id(NOON), new_message_id(NOON + 1_000_000)
    assert len(first) == len(second) == 26
    assert first < second
