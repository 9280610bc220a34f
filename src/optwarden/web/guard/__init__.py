"""What does a client of a provider see instead of it? The guard, `/guard/{provider}/...`."""
