"""How does a pack look on paper? One page, with the document inside."""
