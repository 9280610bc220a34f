"""Which telephone numbers exist, and which spellings are one? What we know of numbering plans.

`assignable` says whether digits are a number, `spellings` which digits are the same number, and
`refusals` why digits are not one. `consent.recipient` puts them together; nobody else needs to.
"""
