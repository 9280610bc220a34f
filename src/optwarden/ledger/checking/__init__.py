"""Does a pack, a log, a checkpoint hold? Worked out from the formats alone.

Nothing here imports another part of optwarden: what wrote the pack is not what checks it, and a
fault of the writer is not repeated by its judge. The same checks stand, written once more in
JavaScript, in the page that `optwarden verify --page` prints.
"""
