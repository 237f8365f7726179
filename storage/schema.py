"""How the schema of a database stands to this code's, without changing anything."""

from enum import Enum, auto

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.db import Db
from storage.migrate import alembic_config


class Schema(Enum):
    """NONE: the database holds no tables of ours yet; NEWER: it knows more than the code."""

    CURRENT = auto()
    NONE = auto()
    BEHIND = auto()
    NEWER = auto()


async def schema_of(db: Db) -> Schema:
    """Where this database stands. It is only read."""
    connection = await db.connection()
    present = await connection.run_sync(lambda plain: MigrationContext.configure(plain).get_current_heads())
    script = ScriptDirectory.from_config(alembic_config())
    known = {revision.revision for revision in script.walk_revisions()}
    if not present:
        return Schema.NONE
    if not known.issuperset(present):
        return Schema.NEWER
    return Schema.CURRENT if set(present) == set(script.get_heads()) else Schema.BEHIND
