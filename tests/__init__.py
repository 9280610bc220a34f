"""What does Optwarden promise, and does it hold? Each test's docstring is the fact it proves."""
