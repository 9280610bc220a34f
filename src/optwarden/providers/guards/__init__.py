"""What do several guard dialects have in common? Strict bodies, and the shapes of Meta's Graph."""
