"""How does each provider say what we say, in both directions? One file each."""
