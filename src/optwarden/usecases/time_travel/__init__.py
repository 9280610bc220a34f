"""What stood at an earlier instant? What had happened by then, as far as it was known by then."""
