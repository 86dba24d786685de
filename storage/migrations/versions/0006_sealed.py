"""What people said is sealed, names made of it are hidden, and files lie under names that tell nothing, each with its user's.

All rows in this one transaction; plain files are sealed afterwards, one by one, and the database file is swept of what was plain: chores that wait
until they are done, also when the process is killed in between.
"""

from __future__ import annotations

import json
import re

import sqlalchemy as sa
import sqlmodel
from alembic import context, op

from storage.keys import NAMING
from storage.vault import Vault, new_secret

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

_STRING = sqlmodel.sql.sqltypes.AutoString
_PLAIN = re.compile(r'([0-9a-f]{64})\.(\w+)')

SEALED = {
    'facts': ('payload',), 'imports': ('payload',), 'edits': ('payload',), 'doubts': ('payload', 'reply'), 'snippets': ('payload',),
    'runs': ('request', 'error'), 'steps': ('payload',), 'questions': ('payload',), 'answers': ('payload',), 'calls': ('payload',),
    'inbox': ('payload',), 'outbox': ('payload',), 'marks': ('value',), 'talks': ('payload',), 'preferences': ('payload',),
    'versions': ('resume', 'result'), 'version_files': ('filename',), 'ledger': ('company', 'role', 'link', 'post'),
}
HIDDEN = {
    'facts': ('id',), 'imports': ('name', 'raw'), 'doubts': ('key',), 'snippets': ('id',), 'versions': ('hash', 'parent'),
    'version_files': ('version',), 'ledger': ('version',),
}


def upgrade() -> None:
    """Go forward."""
    db, vault = op.get_bind(), context.config.attributes['vault']
    op.create_table('secrets',
    sa.Column('name', _STRING(), nullable=False),
    sa.Column('value', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('name')
    )
    op.create_table('chores',
    sa.Column('id', sa.Integer(), nullable=False),
    *(sa.Column(name, _STRING(), nullable=False) for name in ('what', 'user', 'channel', 'conversation', 'file', 'stored')),
    sa.PrimaryKeyConstraint('id')
    )
    op.add_column('outbox', sa.Column('user', _STRING(), nullable=False, server_default=''))
    op.add_column('outbox', sa.Column('passing', sa.Boolean(), nullable=False, server_default=sa.text('0')))
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outbox_user'), ['user'], unique=False)
    op.drop_table('cache')
    op.create_table('cache',
    sa.Column('place', _STRING(), nullable=False),
    sa.Column('name', _STRING(), nullable=False),
    sa.Column('value', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('place', 'name')
    )
    secret = new_secret()
    vault.unlock(secret)
    db.execute(sa.text('INSERT INTO secrets (name, value) VALUES (:name, :value)'), {'name': NAMING, 'value': vault.seal(secret)})
    _name_users(db)
    _rename_files(db, vault)
    for table in SEALED:
        _close(db, vault, table)
    db.execute(sa.text("INSERT INTO chores (what, user, channel, conversation, file, stored) VALUES ('sweep', '', '', '', '', '')"))


def _name_users(db: sa.Connection) -> None:
    """Whose conversation it is, so far as a conversation is one user's."""
    owners: dict[tuple[str, str], set[str]] = {}
    for table in ('talks', 'runs', 'members'):
        for channel, conversation, user in db.execute(sa.text(f'SELECT DISTINCT channel, conversation, user FROM {table}')).all():
            owners.setdefault((channel, conversation), set()).add(user)
    for (payload,) in db.execute(sa.text('SELECT payload FROM inbox')).all():
        said = _parsed(payload)
        if said.get('user') and said.get('conversation'):
            owners.setdefault((said.get('channel', ''), said['conversation']), set()).add(said['user'])
    for (channel, conversation), users in owners.items():
        if len(users) == 1:
            values = {'user': next(iter(users)), 'channel': channel, 'conversation': conversation}
            db.execute(sa.text('UPDATE outbox SET user = :user WHERE channel = :channel AND conversation = :conversation'), values)


def _rename_files(db: sa.Connection, vault: Vault) -> None:
    """Every name of a plain file becomes the one under which it will lie sealed; the file itself is a chore."""
    chores: set[tuple[str, str]] = set()

    def renamed(user: str, name: str) -> str | None:
        found = _PLAIN.fullmatch(name)
        if not found:
            return None
        stored = f'{vault.name(user, found.group(1))}.{found.group(2)}'
        chores.add((name, stored))
        return stored

    for rowid, user, name in db.execute(sa.text('SELECT rowid, user, stored FROM version_files')).all():
        if stored := renamed(user, name):
            db.execute(sa.text('UPDATE version_files SET stored = :stored WHERE rowid = :rowid'), {'stored': stored, 'rowid': rowid})
    for table, field in (('inbox', 'stored'), ('outbox', 'path')):
        for rowid, user, payload in db.execute(sa.text(f'SELECT rowid, user, payload FROM {table}')).all():
            said = _parsed(payload)
            if said.get(field) and (stored := renamed(said.get('user') or user, said[field])):
                said[field] = stored
                db.execute(sa.text(f'UPDATE {table} SET payload = :payload WHERE rowid = :rowid'), {'payload': json.dumps(said), 'rowid': rowid})
    for file, stored in sorted(chores):
        values = {'file': file, 'stored': stored}
        db.execute(sa.text("INSERT INTO chores (what, user, channel, conversation, file, stored) VALUES ('seal', '', '', '', :file, :stored)"), values)


def _parsed(payload: str) -> dict:
    try:
        found = json.loads(payload)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _close(db: sa.Connection, vault: Vault, table: str) -> None:
    """Seal and hide the columns of a table."""
    sealed, hidden = SEALED[table], HIDDEN.get(table, ())
    names = sealed + hidden
    update = sa.text(f'UPDATE {table} SET {", ".join(f"{name} = :{name}" for name in names)} WHERE rowid = :rowid')
    rows = db.execute(sa.text(f'SELECT rowid AS rowid, {", ".join(names)} FROM {table}')).mappings().all()
    for row in rows:
        values = {name: _sealed(vault, row[name]) for name in sealed} | {name: _hidden(vault, row[name]) for name in hidden}
        db.execute(update, values | {'rowid': row['rowid']})


def _sealed(vault: Vault, text: str | None) -> str | None:
    return None if text is None else vault.seal_text(text)


def _hidden(vault: Vault, text: str | None) -> str | None:
    return None if text is None else vault.hide(text)


def downgrade() -> None:
    """There is no way back to plain text."""
    raise NotImplementedError('What is sealed stays sealed: restore a backup of before.')
