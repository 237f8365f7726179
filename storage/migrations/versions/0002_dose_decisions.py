"""dose decisions, changes of the taper, questionnaires, what follows the end"""

import sqlalchemy as sa
from alembic import op


revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('after_end_answer',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('local_date', sa.Date(), nullable=False),
    sa.Column('days', sa.Integer(), nullable=False),
    sa.Column('answered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['patient_id'], ['patient.id'], name=op.f('fk_after_end_answer_patient_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_after_end_answer')),
    sa.UniqueConstraint('patient_id', 'local_date', name=op.f('uq_after_end_answer_patient_id_local_date'))
    )
    op.create_table('questionnaire',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('moment', sa.String(length=8), nullable=False),
    sa.Column('answers', sa.Text(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['patient_id'], ['patient.id'], name=op.f('fk_questionnaire_patient_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_questionnaire')),
    sa.UniqueConstraint('patient_id', 'moment', name=op.f('uq_questionnaire_patient_id_moment'))
    )
    op.create_table('taper_change',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('week', sa.Integer(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('made_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['made_by'], ['person.id'], name=op.f('fk_taper_change_made_by')),
    sa.ForeignKeyConstraint(['patient_id'], ['patient.id'], name=op.f('fk_taper_change_patient_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_taper_change')),
    sa.UniqueConstraint('patient_id', 'kind', 'week', name=op.f('uq_taper_change_patient_id_kind_week'))
    )
    op.create_table('dose_decision',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('type', sa.String(length=16), nullable=False),
    sa.Column('week', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.String(length=24), nullable=False),
    sa.Column('from_row', sa.String(length=4), nullable=False),
    sa.Column('to_row', sa.String(length=4), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('session_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('effective_on', sa.Date(), nullable=True),
    sa.Column('heard', sa.String(length=4), nullable=True),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('settled_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['patient_id'], ['patient.id'], name=op.f('fk_dose_decision_patient_id')),
    sa.ForeignKeyConstraint(['session_id'], ['session.id'], name=op.f('fk_dose_decision_session_id')),
    sa.ForeignKeyConstraint(['settled_by'], ['person.id'], name=op.f('fk_dose_decision_settled_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dose_decision')),
    sa.UniqueConstraint('patient_id', 'key', name=op.f('uq_dose_decision_patient_id_key'))
    )
    with op.batch_alter_table('dose_decision', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_dose_decision_ends_at'), ['ends_at'], unique=False)

    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reason', sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column('settled', sa.Boolean(), nullable=True))

    with op.batch_alter_table('patient', schema=None) as batch_op:
        batch_op.add_column(sa.Column('usual_pain', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('next_after_end_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('fewer_after_end', sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.create_index(batch_op.f('ix_patient_next_after_end_at'), ['next_after_end_at'], unique=False)

    with op.batch_alter_table('session', schema=None) as batch_op:
        batch_op.add_column(sa.Column('ladder_row', sa.String(length=4), nullable=True))
        batch_op.add_column(sa.Column('note', sa.String(length=16), nullable=True))

    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.add_column(sa.Column('quiet_zone', sa.String(length=64), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_column('quiet_zone')

    with op.batch_alter_table('session', schema=None) as batch_op:
        batch_op.drop_column('note')
        batch_op.drop_column('ladder_row')

    with op.batch_alter_table('patient', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_patient_next_after_end_at'))
        batch_op.drop_column('fewer_after_end')
        batch_op.drop_column('next_after_end_at')
        batch_op.drop_column('usual_pain')

    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.drop_column('settled')
        batch_op.drop_column('reason')

    with op.batch_alter_table('dose_decision', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_dose_decision_ends_at'))

    op.drop_table('dose_decision')
    op.drop_table('taper_change')
    op.drop_table('questionnaire')
    op.drop_table('after_end_answer')
