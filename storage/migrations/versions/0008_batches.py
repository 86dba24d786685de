"""Many posts at once."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

_STRING = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go forward."""
    op.add_column('runs', sa.Column('batch', sa.Integer(), nullable=True))
    op.create_index('ix_runs_batch', 'runs', ['batch'], unique=False)
    op.create_table('batch_posts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('batch', sa.Integer(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('state', _STRING(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('posting', sa.Text(), nullable=True),
    sa.Column('run', sa.Integer(), nullable=True),
    sa.Column('twin', sa.Integer(), nullable=True),
    sa.Column('entry', sa.Integer(), nullable=True),
    sa.Column('reason', _STRING(), nullable=False),
    sa.Column('created', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['batch'], ['runs.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('batch', 'place')
    )
    with op.batch_alter_table('batch_posts', schema=None) as batch_op:
        for name in ('user', 'batch', 'run'):
            batch_op.create_index(batch_op.f(f'ix_batch_posts_{name}'), [name], unique=False)


def downgrade() -> None:
    """Go back."""
    op.drop_table('batch_posts')
    op.drop_index('ix_runs_batch', 'runs')
    op.drop_column('runs', 'batch')
