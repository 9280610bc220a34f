"""How does `optwarden verify` read what it is given, and say what it found?"""
