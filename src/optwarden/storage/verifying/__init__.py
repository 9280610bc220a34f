"""Does a database hold what was written? Its rows are streamed past the checks, in one snapshot."""
