"""How does a database reach the newest schema?

Alembic's steps, forward and additive, with SQL by hand.
"""
