"""The production store: PostgreSQL, or Citus beyond one server."""
