"""Which page checks an evidence pack in a browser? One file, which needs no server and asks nobody.

Its parts stand beside this module; what it knows of shapes and words is the checker's own.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Final

from optwarden.ledger.checking.shapes import (
    CENSUS,
    CONFIGURATION,
    EVENT,
    EXPECTED,
    PACK,
    PATTERNS,
    RECEIPT,
)
from optwarden.ledger.checking.wording import UNUSABLE, WORDS

_FOLDER: Final = Path(__file__).parent
_SCRIPTS: Final = (
    "strict_json.js",
    "findings.js",
    "shapes.js",
    "hashing.js",
    "notes.js",
    "logs.js",
    "entries.js",
    "counting.js",
    "stops.js",
    "sends.js",
    "persons.js",
    "wordings.js",
    "pack.js",
    "page.js",
)


@cache
def page_as_html() -> str:
    """Put the page together; the policy in it names its one style and its one script by hash."""
    style = _part("page.css")
    script = f"const TABLES = {_tables()};\n\n" + "\n".join(map(_part, _SCRIPTS))
    policy = (
        f"default-src 'none'; script-src {_source(script)}; style-src {_source(style)};"
        " base-uri 'none'; form-action 'none'"
    )
    parts = {"POLICY": policy, "STYLE": style, "SCRIPT": script}
    page = _part("page.html")
    for name, content in parts.items():
        page = page.replace(f"<!--{name}-->", content, 1)
    return page


def _part(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _tables() -> str:
    """Write what the page shares with the checker; nothing in it ends a script."""
    tables = {
        "words": {code: [severity.value, words] for code, (severity, words) in WORDS.items()},
        "unusable": sorted(UNUSABLE),
        "patterns": dict(PATTERNS),
        "expected": dict(EXPECTED),
        "shapes": {
            "pack": PACK,
            "receipt": RECEIPT,
            "event": EVENT,
            "configuration": CONFIGURATION,
            "census": CENSUS,
        },
    }
    return json.dumps(tables, indent=1).replace("<", "\\u003c")


def _source(content: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
