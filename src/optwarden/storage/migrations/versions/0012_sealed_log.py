"""Keep the sealed logs: what is in them and where, tiles, checkpoints, censuses, and the erased.

Revision ID: 0012
Revises: 0011
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

REFERENCE = {
    # Whoever seals; `epoch` rises with each change of hands, and no log takes a smaller one.
    "sealer": """
        name {text} NOT NULL PRIMARY KEY,
        holder {text} NOT NULL,
        epoch {int} NOT NULL,
        held_until {int} NOT NULL""",
    # How much of the list of the erased, a file beside the keys, this database has carried out.
    "erasure_list": """
        name {text} NOT NULL PRIMARY KEY,
        carried_out {int} NOT NULL""",
    # The businesses of which somebody was ever erased: their new rows look into `erased`.
    "keeps_erasures": """
        business_id {uuid} NOT NULL PRIMARY KEY,
        since {int} NOT NULL""",
}

# The rows of one log live on one shard: that of (log_id, "log").
SHARDED = {
    "log": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        business_id {uuid} NOT NULL,
        size {int} NOT NULL,
        epoch {int} NOT NULL,
        checkpoints {int} NOT NULL,
        counted {int} NOT NULL,
        censuses {int} NOT NULL,
        PRIMARY KEY (shard_key, log_id)""",
    # Which entry a leaf stands for: of kind event (entry_shard, person_id and entry_id are its
    # key), configuration (entry_id is a config event's id) or census (no id; by position).
    "log_entry": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        position {int} NOT NULL,
        kind {text} NOT NULL,
        entry_id {uuid},
        person_id {uuid},
        entry_shard {int},
        PRIMARY KEY (shard_key, log_id, position)""",
    # The other way round, so that nothing is sealed twice: entry to position.
    "log_position": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        entry_id {uuid} NOT NULL,
        position {int} NOT NULL,
        PRIMARY KEY (shard_key, log_id, entry_id)""",
    "log_tile": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        level {int} NOT NULL,
        number {int} NOT NULL,
        hashes {bytes} NOT NULL,
        PRIMARY KEY (shard_key, log_id, level, number)""",
    "log_checkpoint": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        size {int} NOT NULL,
        root {bytes} NOT NULL,
        made_at {int} NOT NULL,
        note {text} NOT NULL,
        PRIMARY KEY (shard_key, log_id, size)""",
    # What others said of a checkpoint: a witness's cosignature line, a time stamp's token.
    "log_witness": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        size {int} NOT NULL,
        party {text} NOT NULL,
        kind {text} NOT NULL,
        said {bytes} NOT NULL,
        received_at {int} NOT NULL,
        PRIMARY KEY (shard_key, log_id, size, party)""",
    "log_census": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        number {int} NOT NULL,
        position {int} NOT NULL,
        covers {int} NOT NULL,
        persons {int} NOT NULL,
        root {bytes} NOT NULL,
        made_at {int} NOT NULL,
        PRIMARY KEY (shard_key, log_id, number)""",
    # The newest census: every label with its chain, and the roots of buckets that are not empty.
    "log_person": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        label {bytes} NOT NULL,
        length {int} NOT NULL,
        head {bytes} NOT NULL,
        PRIMARY KEY (shard_key, log_id, label)""",
    "log_bucket": """
        shard_key {int} NOT NULL,
        log_id {text} NOT NULL,
        bucket {int} NOT NULL,
        root {bytes} NOT NULL,
        PRIMARY KEY (shard_key, log_id, bucket)""",
    # Which label a person id has: written when she is first counted, and kept when she is erased.
    # On the shard of her recipient row.
    "person_label": """
        shard_key {int} NOT NULL,
        person_id {uuid} NOT NULL,
        business_id {uuid} NOT NULL,
        label {bytes} NOT NULL,
        PRIMARY KEY (shard_key, person_id)""",
    # Who was erased, by her label, on the shard of the recipient row she had.
    "erased": """
        shard_key {int} NOT NULL,
        business_id {uuid} NOT NULL,
        label {bytes} NOT NULL,
        erased_at {int} NOT NULL,
        ground {text} NOT NULL,
        PRIMARY KEY (shard_key, business_id, label)""",
    # Who is being erased: gone when nothing is left. `person_id` is hers once her row has stopped;
    # SQLite's trigger lets the private values of no others go. On one shard for each business.
    "erasing": """
        shard_key {int} NOT NULL,
        business_id {uuid} NOT NULL,
        recipient {text} NOT NULL,
        bot_id {text} NOT NULL,
        ground {text} NOT NULL,
        asked_at {int} NOT NULL,
        asked_by {text} NOT NULL,
        person_id {uuid},
        due_at {int} NOT NULL,
        passes {int} NOT NULL,
        PRIMARY KEY (shard_key, business_id, recipient)""",
    # Whose data must stay, whoever asks: a dispute, an order of a court.
    "legal_hold": """
        shard_key {int} NOT NULL,
        business_id {uuid} NOT NULL,
        recipient {text} NOT NULL,
        reason {text} NOT NULL,
        placed_at {int} NOT NULL,
        placed_by {text} NOT NULL,
        PRIMARY KEY (shard_key, business_id, recipient)""",
}

INDEXES = (
    "CREATE INDEX erasing_due ON erasing (due_at)",
    # SQLite's trigger asks for each row it lets go, and a retention run may put in everybody.
    "CREATE INDEX erasing_person ON erasing (person_id)",
    "CREATE INDEX log_of_business ON log (business_id)",
    "CREATE INDEX log_checkpoint_at ON log_checkpoint (shard_key, log_id, made_at)",
    "CREATE INDEX person_of_label ON person_label (shard_key, label)",
)

# Tables that only grow. Tiles do not: the last one of each level is written anew.
IMMUTABLE = {
    "log_entry": (("shard_key", "log_id", "position"),),
    "log_position": (("shard_key", "log_id", "entry_id"),),
    "log_checkpoint": (("shard_key", "log_id", "size"),),
    "log_census": (("shard_key", "log_id", "number"),),
}

APPENDED = ("log_checkpoint",)

# PostgreSQL has a role of its own for it; an embedded store has but one, so that the row says it.
DELETE_ONLY_ERASED = """
CREATE TRIGGER event_private_no_delete BEFORE DELETE ON event_private
WHEN NOT EXISTS (
    SELECT 1 FROM erasing WHERE person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'event_private rows are immutable'); END"""


def upgrade() -> None:
    """Create the tables; marks have been kept since the first release and are sealed in time."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(
        dialect, SHARDED, REFERENCE, IMMUTABLE, APPENDED, partitions
    ):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)
    if dialect == "sqlite":
        op.execute("DROP TRIGGER event_private_no_delete")
        op.execute(DELETE_ONLY_ERASED)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
