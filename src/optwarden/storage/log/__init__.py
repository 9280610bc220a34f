"""Where is the sealed log? Its entries, tiles, checkpoints and censuses, and what waits for it."""
