"""What became of each version that was handed over, and by what it is found."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
import sqlmodel
from alembic import context, op

from agent.profile.folding import folded_employer

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

_STRING = sqlmodel.sql.sqltypes.AutoString
_ENDINGS = ('.resume.json', '-preview.png', '-score.png', '.pdf', '.docx', '.txt', '.md', '.json')


def upgrade() -> None:
    """Go forward."""
    op.create_table('statuses',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('entry', sa.Integer(), nullable=False),
    sa.Column('status', _STRING(), nullable=False),
    sa.Column('created', sa.DateTime(timezone=True), nullable=False),
    sa.Column('undone', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['entry'], ['ledger.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('reminders',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('entry', sa.Integer(), nullable=False),
    sa.Column('channel', _STRING(), nullable=False),
    sa.Column('conversation', _STRING(), nullable=False),
    sa.Column('due', sa.DateTime(timezone=True), nullable=False),
    sa.Column('done', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['entry'], ['ledger.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    for table in ('statuses', 'reminders'):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f'ix_{table}_user'), ['user'], unique=False)
            batch_op.create_index(batch_op.f(f'ix_{table}_entry'), ['entry'], unique=False)
    for name, kind in (('firm', _STRING()), ('job', _STRING()), ('variant', sa.Text()), ('files', sa.Text()), ('pinned', sa.DateTime(timezone=True))):
        op.add_column('ledger', sa.Column(name, kind, nullable=True))
    op.add_column('version_files', sa.Column('stem', _STRING(), nullable=True))
    op.create_index('ix_ledger_firm', 'ledger', ['user', 'firm'], unique=False)
    op.create_index('ix_ledger_version', 'ledger', ['user', 'version'], unique=False)
    op.create_index('ix_ledger_created', 'ledger', ['user', 'created'], unique=False)
    op.create_index('ix_version_files_stem', 'version_files', ['user', 'stem'], unique=False)
    _name_what_is_there(op.get_bind(), context.config.attributes['vault'])


def _name_what_is_there(db: sa.Connection, vault) -> None:
    """By what entries and files of before are found."""
    for id_, company, post in db.execute(sa.text('SELECT id, company, post FROM ledger')).all():
        firm = folded_employer(vault.open_text(company)) if company else ''
        job = hashlib.sha256(' '.join(vault.open_text(post).split()).encode('utf-8', 'surrogatepass')).hexdigest()[:32]
        values = {'firm': vault.hide(firm) if firm else None, 'job': vault.hide(job), 'id': id_}
        db.execute(sa.text('UPDATE ledger SET firm = :firm, job = :job WHERE id = :id'), values)
    for rowid, filename in db.execute(sa.text('SELECT rowid, filename FROM version_files')).all():
        name = vault.open_text(filename)
        stem = next((name[: -len(ending)] for ending in _ENDINGS if name.endswith(ending)), name).casefold()
        db.execute(sa.text('UPDATE version_files SET stem = :stem WHERE rowid = :rowid'), {'stem': vault.hide(stem), 'rowid': rowid})


def downgrade() -> None:
    """Go back."""
    op.drop_index('ix_version_files_stem', 'version_files')
    op.drop_column('version_files', 'stem')
    op.drop_index('ix_ledger_created', 'ledger')
    op.drop_index('ix_ledger_version', 'ledger')
    op.drop_index('ix_ledger_firm', 'ledger')
    for name in ('firm', 'job', 'variant', 'files', 'pinned'):
        op.drop_column('ledger', name)
    op.drop_table('reminders')
    op.drop_table('statuses')
