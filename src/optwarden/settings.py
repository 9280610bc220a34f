"""What did the operator ask for? One frozen Settings, the only reader of the environment."""
