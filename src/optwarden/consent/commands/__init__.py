"""What can be asked of the core? Commands; each handles itself against one state, purely."""
