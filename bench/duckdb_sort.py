"""How fast can DuckDB put the rows of tables into order?

`python -m bench.duckdb_sort TO FILES...` writes them as Parquet.
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb


def sort(to: Path, files: list[str]) -> None:
    """Write all rows, by person and time."""
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (FROM read_csv($files, header = true, all_varchar = true)"
            f" ORDER BY recipient, \"at\") TO '{to}' (FORMAT parquet)",
            {"files": files},
        )


if __name__ == "__main__":
    sort(Path(sys.argv[1]), sys.argv[2:])
