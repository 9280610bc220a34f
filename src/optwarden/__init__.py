"""Optwarden answers one question: may this WhatsApp message go to this person now, and why?

The folders of this package are the flow of a request, top to bottom; GLOSSARY.md has the words.
"""

__version__ = "0.1.0"
