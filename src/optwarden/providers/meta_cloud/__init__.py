"""How does Meta's WhatsApp Cloud API speak, in both directions?

`sending` is the way out, `signature` and `callbacks` are the way in. 360dialog has the same bodies
and reuses both.
"""

from __future__ import annotations

from optwarden.providers.meta_cloud.dialect import MetaCloudDialect
from optwarden.providers.meta_cloud.sending import MetaCloud, build

__all__ = ["DIALECT", "MetaCloud", "MetaCloudDialect", "build"]

DIALECT = MetaCloudDialect()
