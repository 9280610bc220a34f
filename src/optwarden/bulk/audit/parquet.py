"""How are the rows of a Parquet file read as those of a table? By DuckDB, of the extra `bulk`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from optwarden.bulk.audit.columns import Layout, layout_of
from optwarden.bulk.audit.unusable import ExtraMissing, Unusable


def layout_of_parquet(path: Path, mapped: Mapping[str, str], *, is_list: bool) -> Layout:
    """Recognise a file by its columns. Raises Unusable, ExtraMissing."""
    names = [name for name, _ in _described(path)]
    layout = layout_of(names, mapped, is_list=is_list)
    if layout is None:
        raise Unusable(
            path,
            f"no column was recognised as a recipient and a time. Its columns are"
            f" {', '.join(names[:20])}. Name them with --map, as in --map recipient=Phone.",
        )
    return layout


def row_groups(path: Path, most: int) -> Iterator[tuple[int, list[list[str]]]]:
    """Return rows as texts, so many at once, with the number of the first; 1 is the first row."""
    selected = ", ".join(_as_text(name, kind) for name, kind in _described(path))
    with _duckdb().connect() as connection:
        rows = connection.execute(f"SELECT {selected} FROM read_parquet(?)", [str(path)])  # noqa: S608 - names are quoted
        first = 1
        while some := rows.fetchmany(most):
            yield first, [list(row) for row in some]
            first += len(some)


def _described(path: Path) -> list[tuple[str, str]]:
    duckdb = _duckdb()
    try:
        with duckdb.connect() as connection:
            found = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)])
            return [(row[0], row[1]) for row in found.fetchall()]
    except duckdb.Error as error:
        raise Unusable(path, f"it cannot be read as Parquet ({type(error).__name__}).") from None


def _as_text(name: str, kind: str) -> str:
    """Return an SQL expression; an instant becomes microseconds, whatever the machine's zone is."""
    quoted = '"' + name.replace('"', '""') + '"'
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"coalesce(CAST(epoch_us({quoted}) AS VARCHAR), '')"
    return f"coalesce(CAST({quoted} AS VARCHAR), '')"


def _duckdb() -> Any:
    try:
        import duckdb  # noqa: PLC0415 - of an extra, which may not be there
    except ImportError:
        raise ExtraMissing from None
    return duckdb
