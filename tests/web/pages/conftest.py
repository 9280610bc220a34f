"""What do tests of the public pages find ready? A gateway, a programme, and somebody's browser."""

from tests.doubles.fixtures import clock, embedded, store, store_maker, world

__all__ = ["clock", "embedded", "store", "store_maker", "world"]
