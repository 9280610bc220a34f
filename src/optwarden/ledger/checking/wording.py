"""What may be found, how grave is it, and in which words is it told? One table, for the page too.

`wrong`: something does not hold. `open`: nothing speaks against it, but it is not shown.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Severity(StrEnum):
    """How grave a finding is."""

    WRONG = "wrong"
    """It does not hold."""
    OPEN = "open"
    """It is not shown; nothing speaks against it."""


_UNUSABLE: Final = {
    "not_json": "This is no strict JSON: {why}. Nothing was checked.",
    "not_a_pack": "This is no evidence pack (optwarden/pack/v1) and no receipt"
    " (optwarden/receipt/v1). Nothing was checked.",
}
UNUSABLE: Final = frozenset(_UNUSABLE)
"""Nothing could be checked at all."""

_WRONG: Final = {
    **_UNUSABLE,
    "missing": "This is missing.",
    "unknown": "This does not belong here.",
    "shape": "This is not {expected}.",
    # Logs and checkpoints
    "log_order": "The logs are not in order, or one stands here twice.",
    "log_name": "This is neither a log of a bot nor the log of the business.",
    "log_missing": "The log {log} is missing.",
    "origin": "The log's full name does not fit its id, or those of the other logs.",
    "key": "This is no verifier key of this log.",
    "checkpoint": "This is no checkpoint: {why}.",
    "checkpoint_origin": "The checkpoint is of another log.",
    "checkpoint_signature": "The signature by the key {key} is wrong.",
    "checkpoint_unsigned": "None of the log's keys signed the checkpoint.",
    "checkpoint_other_key": "None of the keys you gave for this log signed the checkpoint.",
    "checkpoint_empty": "A log without leaves has another root.",
    "witness": "What this witness is said to have said cannot be read: {why}.",
    "witness_wrong": "This witness did not say that: {why}.",
    # Entries
    "canonical": "The entry is not written in its one canonical form: {why}.",
    "entry": "The entry lacks something or has too much: {why}.",
    "business": "The entry is of another business.",
    "log": "The entry does not belong into this log.",
    "order": "The entries are not in order, or one stands here twice.",
    "twice": "The entry {entry} stands here twice.",
    "position": "The log has no such position at its checkpoint.",
    "sealed": "An entry has both a position and a proof, or neither.",
    "inclusion": "The entry is not in the log at this position: the proof does not lead to the"
    " checkpoint's root.",
    "opened_unknown": "The entry has no such personal value.",
    "opened": "The personal value is not the one that was recorded.",
    "opened_person": "The entry is about another recipient.",
    # Counting
    "census_of_business": "The log of a business has no census.",
    "census_entry": "The census is of another log, or says that it covers other leaves.",
    "bucket": "The places are not those where this person would be counted.",
    "bucket_proof": "The place is not in the census: its proof does not lead to the census's root.",
    "counted": "The census counts other entries of this person, or counts her where she is said to"
    " be absent.",
    "chain_length": "The census counts {counted} entries of this person, and here are {shown}.",
    "chain": "The entries of this person are not those that the census counted, or not all, or in"
    " another order.",
    # What was shown, and the summary
    "disclosure": "The wording is not the one with this hash.",
    "disclosure_text": "This is not what the wording that was hashed reads like.",
    "disclosure_other": "The business declared another wording under this id.",
    "disclosure_unknown": "The business never declared this wording, as far as the pack shows.",
    "disclosure_later": "It names the wording {disclosure}, which was declared after it.",
    "record": "The record names the event {event}, which is not in the pack.",
    # Sends
    "relied_on_nothing": "The message was let go relying on nothing.",
    "relied_on_missing": "The message was let go relying on the event {event}, which is not here.",
    "relied_on_kind": "The message was let go relying on the event {event}, which is no {needed}.",
    "relied_on_bot": "The message was let go relying on the event {event} of another bot.",
    "relied_on_person": "The message was let go relying on the event {event} of another person.",
    "relied_on_later": "The message was let go relying on the event {event}, which came later.",
    "relied_on_topic": "The opt-in {event} does not cover the message.",
    "relied_on_grade": "The opt-in {event} is not of the grade that the decision names.",
    "window_over": "The customer service window of the message {event} was over.",
    "opted_out": "The person had opted out by then, and no later act of hers lifted that: {event}.",
    "opted_out_by_business": "The business had opted the person out by then: {event}.",
    "suppressed": "A do-not-send entry stood by then: {event}.",
    # The whole
    "signer": "The pack is not signed by a key of this bot's log.",
    "signer_not_given": "The whole is signed by none of the keys you gave for this log.",
    "signature": "The signature does not fit: something in the pack was changed after it was made.",
    # A log as a whole
    "log_checkpoint": "There is no checkpoint that can be read: {why}.",
    "tile_missing": "This tile is missing.",
    "tile_size": "The tile has {found} bytes, not {expected}.",
    "tile_hash": "Hash {number} of the tile is not that of what stands below it.",
    "root": "The tiles lead to another root than the checkpoint's.",
    "bundle": "The bundle of entries cannot be read: {why}.",
    "leaf": "The entry at position {position} is not the one that was sealed.",
    "census_entries": "The census at position {position} does not fit: {why}.",
    "left_out": "The log has an entry of this person that is not in the pack, at position"
    " {position}: {kind}.",
    "log_not_of_pack": "The log given is none of those of the pack.",
    # Two checkpoints
    "other_log": "The checkpoints are of two logs: {old} and {new}.",
    "smaller": "The newer checkpoint is smaller than the older one: {new} leaves after {old}.",
    "fork": "Two checkpoints of {size} leaves have two roots: the log shows different histories.",
    "inconsistent": "The log of {new} leaves does not begin with that of {old} leaves: history was"
    " changed.",
}

_OPEN: Final = {
    "key_unused": "None of the logs here is named as the key you gave: {key}.",
    "witness_unchecked": "What the witness {party} said was not checked: no key of it was given.",
    "stamp_unchecked": "The time stamp by {party} was not checked: that takes the command with"
    " --tsa-root.",
    "ed25519": "This browser cannot check Ed25519 signatures, so no signature was checked.",
    "not_counted": "No census is shown, so nothing shows that the entries of this log are all.",
    "after_census": "{count} entries stand in the log after this census, which was made at {at}."
    " {shown} of them are shown as this person's; nothing shows that these are all.",
    "part": "A receipt holds a part of what is on record; nothing shows that it is all.",
    "person_not_shown": "No entry shows this number or user id: that all of this is about it is"
    " the gateway's word.",
    "person_not_tied": "Nothing shows that this is about the same person: no entry of that person"
    " id shows the number, and no census counted one ({count} entries).",
    "signer_beside": "The whole is signed by a key that is not the one behind the log's checkpoint:"
    " for what no entry shows (the state, the record, what was left out) nobody but that key's"
    " owner speaks.",
    "relied_on_not_shown": "What this message relied on is not among the events shown.",
    "unsealed": "{count} entries are not sealed yet; nothing but the gateway's word is behind"
    " them.",
    "not_opened": "The personal values of {count} entries are not shown.",
    "opened_partly": "Not shown: {fields}.",
    "disclosure_undeclared": "Nothing here shows when the business declared this wording.",
    "disclosure_unsealed": "The business's declaration of this wording is not sealed.",
    "disclosure_before": "It counts from before the wording {disclosure} was declared.",
    "disclosure_not_shown": "The wording {disclosure} is not in the pack.",
    "late_opt_out": "An opt-out from before this message became known only after it: {event}.",
    "since": "The log has {count} entries of this person from after the pack was made.",
    "other_tiles": "The log {log} was not compared: it has grown, and the tiles are of another.",
    "not_compared": "The log {log} is in one of the two only, and was not compared.",
    "entries_missing": "{count} bundles of entries are not there, so only hashes were checked in"
    " their place.",
}

WORDS: Final = MappingProxyType(
    {code: (Severity.WRONG, words) for code, words in _WRONG.items()}
    | {code: (Severity.OPEN, words) for code, words in _OPEN.items()}
)
