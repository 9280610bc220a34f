"""What of the sealed logs do others get to see? Checkpoints, tiles, and entries for auditors."""
