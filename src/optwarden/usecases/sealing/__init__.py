"""How do events come into the sealed log? By marks, a batch at a time, after the fact."""
