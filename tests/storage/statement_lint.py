"""Would a cluster run this statement, and on one shard? DESIGN section 6's rules over PostgreSQL's
own syntax tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pglast import ast, parse_sql
from pglast.enums import A_Expr_Kind, BoolExprType, JoinType, OnConflictAction

SHARD_KEY: Final = "shard_key"
_ALLOWED: Final = (
    ast.SelectStmt,
    ast.InsertStmt,
    ast.UpdateStmt,
    ast.DeleteStmt,
    ast.CopyStmt,
    ast.TransactionStmt,
    ast.VariableShowStmt,
)
_FORBIDDEN_FUNCTIONS: Final = (
    *("now", "clock_timestamp", "statement_timestamp", "transaction_timestamp", "timeofday"),
    *("random", "gen_random_uuid", "uuidv7", "nextval", "setval", "currval", "lastval"),
    "pg_notify",
)
_PURE: Final = (
    ast.ColumnRef,
    ast.ParamRef,
    ast.A_Const,
    ast.A_Expr,
    ast.TypeCast,
    ast.CoalesceExpr,
)
_PURE_PARTS: Final = (*_PURE, ast.String, ast.Integer, ast.Float, ast.Boolean, ast.TypeName)


@dataclass(frozen=True, slots=True)
class Catalog:
    """The tables there are: their primary keys, and which of them are sharded."""

    keys: Mapping[str, tuple[str, ...]]

    def sharded(self, table: str) -> bool:
        return self.keys[table][0] == SHARD_KEY


@dataclass(slots=True)
class Level:
    """One SELECT, UPDATE or DELETE by itself: what it reads, and what it asks of it."""

    tables: dict[str, str] = field(default_factory=dict)
    """Sharded tables by alias."""
    lists: set[str] = field(default_factory=set)
    """Aliases of `unnest` and other functions."""
    derived: set[str] = field(default_factory=set)
    """Aliases of subselects and CTEs."""
    others: int = 0
    """How many reference tables."""
    conjuncts: list[Any] = field(default_factory=list)
    outer_joins_with_a_list: int = 0

    def equalities(self) -> Iterator[tuple[Any, Any]]:
        """Both sides of each `=` that must hold, each way round."""
        for conjunct in self.conjuncts:
            if _is(conjunct, ast.A_Expr) and _is_equals(conjunct):
                yield conjunct.lexpr, conjunct.rexpr
                yield conjunct.rexpr, conjunct.lexpr

    def column_of(self, expression: Any) -> tuple[str, str] | None:
        """The alias and name of a column; a name alone is of the only table there is."""
        if not _is(expression, ast.ColumnRef):
            return None
        names = [part.sval for part in expression.fields if _is(part, ast.String)]
        if len(names) == 2:
            return names[0], names[1]
        aliases = [*self.tables, *self.lists, *self.derived]
        return (aliases[0], names[0]) if len(aliases) == 1 and not self.others and names else None


def lint(sql: str, catalog: Catalog) -> list[str]:
    """The rules a text of SQL breaks, in words; empty where it breaks none."""
    return [problem for raw in parse_sql(sql) for problem in _Linter(catalog).statement(raw.stmt)]


class _Linter:
    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._problems: list[str] = []
        self._ctes: set[str] = set()

    def statement(self, node: Any) -> list[str]:
        if not _is(node, *_ALLOWED):
            return [f"{type(node).__name__} is not a statement of ours"]
        everything = list(_walk(node))
        self._ctes = {one.ctename for one in everything if _is(one, ast.CommonTableExpr)}
        for one in everything:
            self._any_node(one)
            if _is(one, ast.SelectStmt, ast.UpdateStmt, ast.DeleteStmt):
                self._level(one)
            if _is(one, ast.UpdateStmt):
                self._assignments(one.targetList)
            if _is(one, ast.InsertStmt):
                self._insert(one)
            if _is(one, ast.CopyStmt):
                self._columns_have_shard_key(one.relation, one.attlist)
        self._anti_joins(everything)
        return self._problems

    def _say(self, problem: str) -> None:
        self._problems.append(problem)

    def _any_node(self, node: Any) -> None:
        if _is(node, ast.FuncCall):
            name = node.funcname[-1].sval
            if name in _FORBIDDEN_FUNCTIONS or "advisory" in name:
                self._say(f"{name}() is barred: times and ids come from the application")
        if _is(node, ast.SQLValueFunction):
            self._say("the server's clock or user is barred in statements")
        if _is(node, ast.MergeStmt):
            self._say("MERGE is barred")
        if _is(node, ast.RangeVar) and not self._is_known(node):
            self._say(f"{node.relname} is no table of ours")

    def _is_known(self, table: Any) -> bool:
        name: str = table.relname
        system = name.startswith("pg_") or table.schemaname in ("pg_catalog", "information_schema")
        return system or name in self._ctes or name in self._catalog.keys

    def _level(self, node: Any) -> None:
        level = Level()
        if _is(node, ast.SelectStmt):
            sources = node.fromClause or ()
        elif _is(node, ast.UpdateStmt):
            sources = (node.relation, *(node.fromClause or ()))
        else:
            sources = (node.relation, *(node.usingClause or ()))
        for source in sources:
            self._source(level, source)
        level.conjuncts += _conjuncts(node.whereClause)
        if level.outer_joins_with_a_list:
            self._say("an outer join with unnest: a cluster runs it row by row")
        self._shards(level)
        if getattr(node, "lockingClause", None):
            self._locks(level)

    def _source(self, level: Level, source: Any) -> None:
        if _is(source, ast.RangeVar):
            alias = source.alias.aliasname if source.alias else source.relname
            if source.relname in self._ctes:
                level.derived.add(alias)
            elif source.relname in self._catalog.keys and self._catalog.sharded(source.relname):
                level.tables[alias] = source.relname
            else:
                level.others += 1
        elif _is(source, ast.RangeFunction):
            level.lists.add(source.alias.aliasname if source.alias else "")
        elif _is(source, ast.RangeSubselect):
            level.derived.add(source.alias.aliasname if source.alias else "")
        elif _is(source, ast.JoinExpr):
            lists = len(level.lists)
            self._source(level, source.larg)
            self._source(level, source.rarg)
            if source.jointype != JoinType.JOIN_INNER and len(level.lists) > lists:
                level.outer_joins_with_a_list += 1
            level.conjuncts += _conjuncts(source.quals)

    def _shards(self, level: Level) -> None:
        """Each sharded table is held to a shard; one that is not may be swept, never asked for a
        row.
        """
        held = self._held(level)
        swept = [alias for alias in level.tables if alias not in held]
        together = {
            alias
            for one, other in level.equalities()
            if (mine := level.column_of(one)) and (theirs := level.column_of(other))
            and mine[1] == theirs[1] == SHARD_KEY
            for alias in (mine[0], theirs[0])
        }  # fmt: skip
        if len(swept) > 1 and set(swept) - together:
            self._say(f"{swept} are read in one statement and not held to one shard")
        for alias in swept:
            for column in self._catalog.keys[level.tables[alias]][1:]:
                if any(
                    level.column_of(one) == (alias, column) and _is(_plain(other), ast.ParamRef)
                    for one, other in level.equalities()
                ):
                    self._say(
                        f"{level.tables[alias]} is asked for a {column} without its shard_key"
                    )
        for alias, table in level.tables.items():
            self._whole_keys(level, alias, table)

    def _held(self, level: Level) -> set[str]:
        held = {
            column[0]
            for one, other in level.equalities()
            if (column := level.column_of(one)) and column[1] == SHARD_KEY
            and _is(_plain(other), ast.ParamRef, ast.A_Const)
        }  # fmt: skip
        anchored = held | level.lists | level.derived
        grown = True
        while grown:
            grown = False
            for one, other in level.equalities():
                mine, theirs = level.column_of(one), level.column_of(other)
                if mine is None or theirs is None or mine[1] != SHARD_KEY:
                    continue
                if theirs[1] == SHARD_KEY and theirs[0] in anchored and mine[0] not in anchored:
                    anchored.add(mine[0])
                    grown = True
        return anchored

    def _whole_keys(self, level: Level, alias: str, table: str) -> None:
        """A table that is joined to a list is joined by its whole key."""
        joined = {
            mine[1]
            for one, other in level.equalities()
            if (mine := level.column_of(one)) and mine[0] == alias
            and (theirs := level.column_of(other)) and theirs[0] in level.lists
        }  # fmt: skip
        missing = set(self._catalog.keys[table]) - joined
        if level.lists and missing:
            self._say(f"{table} is joined to a list without {sorted(missing)}")

    def _locks(self, level: Level) -> None:
        direct = {
            column[0]
            for one, other in level.equalities()
            if (column := level.column_of(one)) and column[1] == SHARD_KEY
            and _is(_plain(other), ast.ParamRef)
        }  # fmt: skip
        if not level.tables or level.others or set(level.tables) - direct:
            self._say("FOR UPDATE only with shard_key = $n")

    def _assignments(self, targets: Sequence[Any]) -> None:
        for target in targets:
            if target.name == SHARD_KEY:
                self._say("a row's shard_key never changes")
            for part in _walk(target.val):
                if not _is(part, *_PURE_PARTS):
                    self._say(f"SET {target.name} to what a cluster cannot work out on each node")
                    break

    def _insert(self, node: Any) -> None:
        self._columns_have_shard_key(node.relation, [one.name for one in node.cols or ()])
        clause = node.onConflictClause
        if clause is None:
            return
        elements = clause.infer.indexElems if clause.infer else None
        named = {one.name for one in elements or ()}
        key = set(self._catalog.keys.get(node.relation.relname, ()))
        if named != key:
            self._say(f"ON CONFLICT names {sorted(named)}, not the whole key {sorted(key)}")
        if clause.action == OnConflictAction.ONCONFLICT_UPDATE:
            self._assignments(clause.targetList)

    def _columns_have_shard_key(self, table: Any, columns: Sequence[Any] | None) -> None:
        names = [getattr(one, "sval", one) for one in columns or ()]
        if not names:
            self._say("columns are named, so that a later one does not shift them")
        elif (
            self._catalog.keys.get(table.relname, ("",))[0] == SHARD_KEY and SHARD_KEY not in names
        ):
            self._say(f"a row of {table.relname} without its shard_key")

    def _anti_joins(self, everything: Sequence[Any]) -> None:
        lists = any(_is(one, ast.RangeFunction) for one in everything)
        for one in everything:
            negated = _is(one, ast.BoolExpr) and one.boolop == BoolExprType.NOT_EXPR
            if lists and negated and any(_is(part, ast.SubLink) for part in _walk(one)):
                self._say("an anti-join with unnest: a cluster runs it row by row")
            if (
                _is(one, ast.SelectStmt)
                and one.op is not None
                and one.op.name == "SETOP_EXCEPT"
                and lists
            ):
                self._say("an anti-join with unnest: a cluster runs it row by row")


def _is(node: Any, *kinds: type) -> bool:
    """`isinstance` without narrowing: the tree's own types say "or None" wherever
    PostgreSQL could.
    """
    return isinstance(node, kinds)


def _walk(node: Any) -> Iterator[Any]:
    """Every node below one, itself first."""
    if _is(node, ast.Node):
        yield node
        for name in node:
            yield from _walk(getattr(node, name))
    elif isinstance(node, tuple | list):
        for item in node:
            yield from _walk(item)


def _conjuncts(expression: Any) -> list[Any]:
    """What must hold, taken apart at every AND."""
    if expression is None:
        return []
    if _is(expression, ast.BoolExpr) and expression.boolop == BoolExprType.AND_EXPR:
        return [part for one in expression.args for part in _conjuncts(one)]
    return [expression]


def _is_equals(expression: Any) -> bool:
    name: str = expression.name[-1].sval
    return expression.kind == A_Expr_Kind.AEXPR_OP and name == "="


def _plain(expression: Any) -> Any:
    """An expression without its casts."""
    while _is(expression, ast.TypeCast):
        expression = expression.arg
    return expression
