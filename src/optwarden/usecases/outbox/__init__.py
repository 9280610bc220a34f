"""What did the gateway promise to do of its own accord? Effects, each kind by its own rules."""
