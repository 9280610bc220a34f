"""Which words and sentences opt out? A module for each language; read docs/opt-out-words.md."""
