"""What does one file say of one person, so that a stranger can check it? Evidence packs."""
