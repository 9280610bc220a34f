"""Which of the messages that went out in the past should not have gone?

Exports of providers are read, spread over files by person, folded into the product's own state and
put to the product's own decision, each at its own instant. No server, no database.
"""
