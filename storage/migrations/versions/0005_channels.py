"""Channels beside the terminal: lanes of the inbox, parts and ends of the outbox, marks, members, pairings."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go forward. Deliveries that wait are put into the lane of whoever sent them."""
    op.add_column('inbox', sa.Column('user', sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default=''))
    op.add_column('inbox', sa.Column('attempts', sa.Integer(), nullable=False, server_default='0'))
    op.execute("UPDATE inbox SET user = coalesce(json_extract(payload, '$.user'), '') WHERE handled IS NULL AND json_valid(payload)")
    op.add_column('outbox', sa.Column('parts', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('outbox', sa.Column('dropped', sa.DateTime(timezone=True), nullable=True))
    op.create_table('marks',
    sa.Column('channel', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('name', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('value', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('set', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('channel', 'name')
    )
    op.create_table('members',
    sa.Column('user', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('channel', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('conversation', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('user')
    )
    op.create_table('pairings',
    sa.Column('code', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('user', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('channel', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('conversation', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('created', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('code'),
    sa.UniqueConstraint('user')
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table('pairings')
    op.drop_table('members')
    op.drop_table('marks')
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_column('dropped')
        batch_op.drop_column('parts')
    with op.batch_alter_table('inbox', schema=None) as batch_op:
        batch_op.drop_column('attempts')
        batch_op.drop_column('user')
