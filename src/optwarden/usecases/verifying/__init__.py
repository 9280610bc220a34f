"""Was anything in the database edited since it was written? What holds rows to each other."""
