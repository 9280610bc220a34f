"""How good is a bot's standing with its provider and its recipients, and what follows from it?"""
