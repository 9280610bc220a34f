"""Where do the rows live? SQLite and PostgreSQL behind one interface (step 4 of the flow)."""
