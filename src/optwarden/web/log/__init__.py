"""How do monitors and auditors read the sealed logs? Over HTTP, by C2SP `tlog-tiles`."""

from optwarden.web.log.reading import PREFIX, LogReading

__all__ = ["PREFIX", "LogReading"]
