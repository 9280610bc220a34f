"""What do these tests find ready? A whole gateway on each engine, and pigeons that call it."""

from tests.doubles.fixtures import (
    clock,
    embedded,
    embedded_loft,
    loft,
    store,
    store_maker,
    upstream,
    world,
)

__all__ = [
    "clock",
    "embedded",
    "embedded_loft",
    "loft",
    "store",
    "store_maker",
    "upstream",
    "world",
]
