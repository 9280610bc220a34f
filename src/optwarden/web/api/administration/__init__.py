"""What did a business set up? Businesses, bots, tokens, topics, templates: the scope `admin`."""
