"""Every file of `optin/` keeps the contract; one without a case of its own fails here."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from optwarden.consent.evidence_by_method import NEEDS, missing_fields
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Grade, Method, PersonAct
from optwarden.optin.contract import NOT_PLUG_INS, find_methods, plug_ins
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.field_refused import FieldRefused
from tests.doubles.programmes import published
from tests.doubles.world import World
from tests.optin.contract_case import case_of
from tests.optin.standing import decided
from tests.web.api.caller import Caller

PLUG_INS: Final = list(plug_ins())
NAMES: Final = [module.METHOD.name for module in PLUG_INS]
METHODS: Final = find_methods()
OPT_INS: Final = ("opted_in", "opt_in_requested")
FIELDS: Final = ("act", "place", "disclosure_id")
BY_NAME: Final = pytest.mark.parametrize("name", NAMES)


async def opt_ins(world: World) -> list[dict[str, Any]]:
    """The facts of all opt-ins."""
    rows = await world.rows("SELECT kind, facts FROM event ORDER BY effective_at")
    return [{"kind": kind, **json.loads(facts)} for kind, facts in rows if kind in OPT_INS]


def test_the_folder_is_the_list() -> None:
    """Every file of the folder is a method, but those that are named as none."""
    folder = Path(PLUG_INS[0].__file__ or "").parents[0]
    folder = folder if folder.name == "optin" else folder.parent
    found = {
        one.stem
        for one in folder.iterdir()
        if one.suffix == ".py" or (one.is_dir() and (one / "__init__.py").exists())
    }
    assert found - NOT_PLUG_INS - {"__init__"} == set(NAMES)


@pytest.mark.parametrize("module", PLUG_INS, ids=NAMES)
def test_a_method_says_what_it_is(module: ModuleType) -> None:
    """It goes by its file's name, and every act of it is one that its evidence knows."""
    method = module.METHOD
    assert method.name == module.__name__.rpartition(".")[2]
    assert method.acts
    assert method.acts <= NEEDS[method.method].acts
    assert isinstance(method.observes_number, bool)


@BY_NAME
def test_the_contract_can_be_tried(name: str) -> None:
    """Its case says how one opts in by it, and how it can be attacked."""
    assert case_of(name).opts_in is not None


@BY_NAME
async def test_one_opts_in(name: str, public: World) -> None:
    """The act becomes one opt-in of its method: verified only where it came from the number."""
    case, method = case_of(name), METHODS[name]
    await published(public, **case.programme)
    await case.opts_in(public)
    (facts,) = await opt_ins(public)
    assert (facts["kind"], facts["method"]) == ("opted_in", method.method)
    expected = Grade.VERIFIED if method.observes_number else Grade.DOCUMENTED
    assert facts["grade"] == expected
    assert facts["disclosure_id"] == "checkout-en-1"
    assert await decided(public) is None


@BY_NAME
async def test_again_changes_nothing(name: str, public: World) -> None:
    """The same act twice is one opt-in."""
    case = case_of(name)
    await published(public, **case.programme)
    for _ in range(2):
        await case.opts_in(public)
        public.clock.step()
    assert len(await opt_ins(public)) == 1


@BY_NAME
async def test_a_suppressed_number_stays_suppressed(name: str, public: World) -> None:
    """Nothing a person does lifts what the business put on its list."""
    case = case_of(name)
    await published(public, **case.programme)
    suppressed = await Caller(public).call(
        "POST", "suppressions", {"recipient": public.person, "cause": "complaint"}
    )
    assert suppressed.status_code == 201
    public.clock.step()
    await case.opts_in(public)
    assert await decided(public) == "suppressed"


@pytest.mark.parametrize("name", [n for n in NAMES if not METHODS[n].observes_number])
async def test_what_does_not_prove_the_number_lifts_no_opt_out(name: str, public: World) -> None:
    """The person's opt-out stands, whatever is typed, said or handed in by others."""
    case = case_of(name)
    await published(public, **case.programme)
    await public.writes("STOP", "wamid.stop", public.person)
    public.clock.step()
    await case.opts_in(public)
    assert all(facts.get("grade") != Grade.VERIFIED for facts in await opt_ins(public))
    assert await decided(public) == "opted_out"


@BY_NAME
async def test_what_is_forged_or_old_is_refused(name: str, public: World) -> None:
    """Each attack is answered with a refusal, and none of them records an opt-in."""
    case = case_of(name)
    if case.attacks is None:
        return
    await published(public, **case.programme)
    answered = await case.attacks(public)
    assert answered
    assert all(400 <= status < 500 for status in answered.values()), answered
    assert await opt_ins(public) == []


NEEDED: Final = [
    (method, field) for method in Method for field in missing_fields(method, frozenset())
]


@pytest.mark.parametrize("method,field", NEEDED, ids=[f"{m}-{f}" for m, f in NEEDED])
async def test_evidence_is_complete_or_there_is_no_opt_in(
    method: Method, field: str, public: World
) -> None:
    """Each field of a method's evidence that is left out is named in the refusal."""
    programme = await published(public)
    personal = {name: "x" for name in NEEDS[method].fields if name != field}
    act = min(NEEDS[method].acts)
    if field == "act":
        wrong = set(PersonAct) - NEEDS[method].acts
        act = min(wrong) if wrong else act
    agreement = Agreement(
        method,
        act,
        ("orders",),
        "" if field == "disclosure_id" else "checkout-en-1",
        "" if field == "place" else "somewhere",
        personal=personal,
    )
    collect = public.gateway.optin.collect
    if field == "act" and not set(PersonAct) - NEEDS[method].acts:
        return  # every act will do for it, and an agreement cannot be without one
    with pytest.raises(FieldRefused) as refused:
        await collect(public.bot, programme, Msisdn(public.person), agreement)
    assert refused.value.field == field
    assert await public.kinds() == []


@pytest.mark.parametrize("method", Method)
async def test_complete_evidence_is_an_opt_in(method: Method, public: World) -> None:
    """With all of its fields it is documented; that is the neighbour of each row above."""
    programme = await published(public)
    agreement = Agreement(
        method,
        min(NEEDS[method].acts),
        ("orders",),
        "checkout-en-1",
        "somewhere",
        personal=dict.fromkeys(NEEDS[method].fields, "x"),
    )
    collected = await public.gateway.optin.collect(
        public.bot, programme, Msisdn(public.person), agreement
    )
    assert collected.grade is Grade.DOCUMENTED
    assert await public.kinds() == ["opted_in"]
