"""How are millions handled at once? Import, export and the audience filter (step 6)."""
