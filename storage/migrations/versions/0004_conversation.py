"""pauses, changed answers, safety words, other times and fewer messages"""

import sqlalchemy as sa
from alembic import op


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('pause',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('reason', sa.String(length=8), nullable=False),
    sa.Column('weeks', sa.Integer(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['patient_id'], ['patient.id'], name=op.f('fk_pause_patient_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pause'))
    )
    with op.batch_alter_table('pause', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_pause_patient_id'), ['patient_id'], unique=False)

    op.create_table('safety_report',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('patient_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('sign', sa.String(length=24), nullable=False),
    sa.Column('said_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('now_so', sa.Boolean(), nullable=True),
    sa.Column('answered_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('escalate_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('escalated_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('resolved_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('resolved_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['patient_id'], ['patient.id'], name=op.f('fk_safety_report_patient_id')),
    sa.ForeignKeyConstraint(['resolved_by'], ['person.id'], name=op.f('fk_safety_report_resolved_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_safety_report'))
    )
    with op.batch_alter_table('safety_report', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_safety_report_escalate_at'), ['escalate_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_safety_report_patient_id'), ['patient_id'], unique=False)

    op.create_table('answer_change',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('answer_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('done', sa.String(length=8), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('at_least_half', sa.Boolean(), nullable=True),
    sa.Column('effort', sa.Integer(), nullable=True),
    sa.Column('pain', sa.Integer(), nullable=True),
    sa.Column('reason', sa.String(length=16), nullable=True),
    sa.Column('activity', sa.String(length=24), nullable=True),
    sa.Column('recalled', sa.Boolean(), nullable=False),
    sa.Column('given_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_answer_change_answer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answer_change'))
    )
    with op.batch_alter_table('answer_change', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answer_change_answer_id'), ['answer_id'], unique=False)

    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.add_column(sa.Column('activity', sa.String(length=24), nullable=True))

    with op.batch_alter_table('patient', schema=None) as batch_op:
        batch_op.add_column(sa.Column('weekend_time', sa.Time(), nullable=True))
        batch_op.add_column(sa.Column('messages_most', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('held_at', sa.DateTime(timezone=True), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('patient', schema=None) as batch_op:
        batch_op.drop_column('held_at')
        batch_op.drop_column('messages_most')
        batch_op.drop_column('weekend_time')

    with op.batch_alter_table('answer', schema=None) as batch_op:
        batch_op.drop_column('activity')

    with op.batch_alter_table('answer_change', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_answer_change_answer_id'))

    op.drop_table('answer_change')
    with op.batch_alter_table('safety_report', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_safety_report_patient_id'))
        batch_op.drop_index(batch_op.f('ix_safety_report_escalate_at'))

    op.drop_table('safety_report')
    with op.batch_alter_table('pause', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_pause_patient_id'))

    op.drop_table('pause')
