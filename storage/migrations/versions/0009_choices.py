"""Variants that were shown and chosen, consent, what was preferred to what, and habits."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

_STRING = sqlmodel.sql.sqltypes.AutoString
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Go forward."""
    op.create_table('trials',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('run', sa.Integer(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('answer', _STRING(), nullable=True),
    sa.Column('created', _MOMENT, nullable=False),
    sa.Column('answered', _MOMENT, nullable=True),
    sa.ForeignKeyConstraint(['run'], ['runs.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('run')
    )
    op.create_table('consents',
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('asked', _MOMENT, nullable=True),
    sa.Column('given', _MOMENT, nullable=True),
    sa.Column('revoked', _MOMENT, nullable=True),
    sa.PrimaryKeyConstraint('user')
    )
    op.create_table('judgements',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('about', _STRING(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('created', _MOMENT, nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('user', 'about')
    )
    op.create_table('habits',
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('habit', _STRING(), nullable=False),
    sa.Column('times', sa.Integer(), nullable=False),
    sa.Column('reply', _STRING(), nullable=False),
    sa.Column('changed', _MOMENT, nullable=False),
    sa.PrimaryKeyConstraint('user', 'habit')
    )
    for table in ('trials', 'judgements'):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f'ix_{table}_user'), ['user'], unique=False)


def downgrade() -> None:
    """Go back."""
    for table in ('habits', 'judgements', 'consents', 'trials'):
        op.drop_table(table)
