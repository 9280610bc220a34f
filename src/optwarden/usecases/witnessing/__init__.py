"""Who else saw the log as it is? Witnesses that cosign checkpoints, authorities that stamp them."""
