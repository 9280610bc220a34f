import ast
import tomllib
from pathlib import Path

import pytest

import optwarden

PACKAGE = Path(optwarden.__file__).parent
ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]
PURE_FILES = sorted(
    file for folder in ("consent", "ledger") for file in (PACKAGE / folder).rglob("*.py")
)
# What would read a clock, a file or a terminal without any import that a contract could see.
IMPURE_CALLS = frozenset({"input", "now", "open", "print", "today", "utcnow"})


def test_every_folder_has_its_layer() -> None:
    """The contract's layers are exactly the folders and modules of the package."""
    layers = next(contract["layers"] for contract in CONTRACTS if contract["type"] == "layers")
    named = {name.strip() for layer in layers for name in layer.split("|")}
    there = {entry.stem for entry in PACKAGE.iterdir() if entry.suffix == ".py"}
    there |= {entry.name for entry in PACKAGE.iterdir() if (entry / "__init__.py").exists()}
    assert there - {"__init__", "__main__"} == named


def test_the_order_is_the_design() -> None:
    """The layers stand in the order of the flow, neighbours that are siblings on one line."""
    layers = next(contract["layers"] for contract in CONTRACTS if contract["type"] == "layers")
    assert layers == [
        "cli",
        "wiring",
        "settings",
        "web | optin | providers | storage | delivery | bulk",
        "usecases",
        "consent | ledger",
    ]


@pytest.mark.parametrize(
    "folder", sorted(PACKAGE.rglob("__init__.py")), ids=lambda f: f.parent.name
)
def test_every_folder_says_what_it_is_for(folder: Path) -> None:
    """Each package opens with a docstring."""
    assert ast.get_docstring(ast.parse(folder.read_text()))


@pytest.mark.parametrize("file", PURE_FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_the_pure_folders_read_no_clock(file: Path) -> None:
    """The decision and the proof call nothing that reads a clock, a file or a terminal."""
    calls = [
        node.func for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)
    ]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    names |= {call.attr for call in calls if isinstance(call, ast.Attribute)}
    assert not names & IMPURE_CALLS
