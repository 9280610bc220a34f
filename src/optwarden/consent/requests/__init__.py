"""What does a person ask for in her own words? Rules a reviewer can read, in 18 languages.

`read_request` is the one way in. The words are Python modules (`languages/`), one for each
language, and not files of another kind: the decision does no I/O, and an import is none of ours.
"""
