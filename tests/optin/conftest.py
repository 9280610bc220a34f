"""What do these tests find ready? A whole gateway with a published programme, on each engine."""

from tests.doubles.fixtures import clock, embedded, public, store, store_maker, world

__all__ = ["clock", "embedded", "public", "store", "store_maker", "world"]
