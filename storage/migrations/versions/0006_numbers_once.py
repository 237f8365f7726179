"""on SQLite no number that a button, a message or the access log may name is given to another row once its row is gone"""

from collections.abc import Mapping

from alembic import op


revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

TABLES = (
    'person', 'therapist', 'cover', 'patient', 'session', 'pause', 'safety_report', 'dose_decision', 'questionnaire',
    'own_exercise', 'appointment', 'alert', 'letter',
)
# The access log outlives the patients: their numbers count as given.
LOGGED = "UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(patient_id), 0) FROM access)) WHERE name = 'patient'"
EMPTY = "INSERT INTO sqlite_sequence (name, seq) SELECT 'patient', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'patient')"


def upgrade() -> None:
    """PostgreSQL's sequences never go back."""
    if op.get_bind().dialect.name == 'sqlite':
        _rebuild({'sqlite_autoincrement': True})
        op.execute(EMPTY)
        op.execute(LOGGED)


def downgrade() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        _rebuild({})


def _rebuild(kwargs: Mapping[str, bool]) -> None:
    for name in TABLES:
        with op.batch_alter_table(name, recreate='always', table_kwargs=dict(kwargs)):
            pass
