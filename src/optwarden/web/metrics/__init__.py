"""What does the gateway count about itself? Closed words only: no number or token can be a label.

Every server process adds to its own row of a table in memory that all of them share; whichever is
asked for `/metrics` answers for all. A process that replaces another goes on with its row.
"""

from optwarden.web.metrics.counting import Metrics
from optwarden.web.metrics.table import CounterTable

__all__ = ["CounterTable", "Metrics"]
