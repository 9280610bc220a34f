"""What do these tests find ready? A whole gateway on each engine, and a misbehaving upstream."""

from tests.doubles.fixtures import clock, embedded, public, store, store_maker, upstream, world

__all__ = ["clock", "embedded", "public", "store", "store_maker", "upstream", "world"]
