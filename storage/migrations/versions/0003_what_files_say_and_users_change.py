"""Files as they were understood, the user's edits, doubts; what was known so far becomes a file, what was taken back an edit."""

from __future__ import annotations

import json

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

_STRING = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go forward."""
    op.create_table('imports',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('name', _STRING(), nullable=False),
    sa.Column('raw', _STRING(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('state', _STRING(), nullable=False),
    sa.Column('created', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('edits',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('created', sa.DateTime(timezone=True), nullable=False),
    sa.Column('undone', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('doubts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('user', _STRING(), nullable=False),
    sa.Column('key', _STRING(), nullable=False),
    sa.Column('file', sa.Integer(), nullable=False),
    sa.Column('other', sa.Integer(), nullable=True),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('reply', _STRING(), nullable=False),
    sa.Column('edit', sa.Integer(), nullable=True),
    sa.Column('created', sa.DateTime(timezone=True), nullable=False),
    sa.Column('settled', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['file'], ['imports.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('user', 'key')
    )
    for table in ('imports', 'edits', 'doubts'):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.create_index(batch_op.f(f'ix_{table}_user'), ['user'], unique=False)
    with op.batch_alter_table('snippets', schema=None) as batch_op:
        batch_op.add_column(sa.Column('said', sa.Boolean(), server_default=sa.text('0'), nullable=False))
    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.add_column(sa.Column('taken_back', sa.DateTime(timezone=True), nullable=True))
    _carry_on(op.get_bind())


def _carry_on(db: sa.Connection) -> None:
    """What files said becomes one file, what was said in the chat is marked so, what was taken back becomes an edit."""
    for (user,) in db.execute(sa.text('SELECT user FROM facts UNION SELECT user FROM snippets')).all():
        facts = db.execute(sa.text('SELECT kind, payload FROM facts WHERE user = :user ORDER BY place'), {'user': user}).all()
        rows = db.execute(
            sa.text('SELECT id, payload, created, taken_back FROM snippets WHERE user = :user ORDER BY place, created, id'), {'user': user}
        ).all()
        snippets = [json.loads(row.payload) for row in rows]
        said = [row.id for row, snippet in zip(rows, snippets, strict=True) if snippet['source']['kind'] == 'chat']
        filed = [snippet for snippet in snippets if snippet['source']['kind'] == 'file']
        for id_ in said:
            db.execute(sa.text('UPDATE snippets SET said = 1 WHERE user = :user AND id = :id'), {'user': user, 'id': id_})
        if facts or filed:
            _keep_file(db, user, facts, filed, min((row.created for row in rows), default=None))
        for row in rows:
            if row.taken_back is not None:
                _keep_edit(db, user, row)


def _keep_file(db: sa.Connection, user: str, facts: list, filed: list, created: str | None) -> None:
    held = {kind: [json.loads(payload) for k, payload in facts if k == kind] for kind in ('person', 'position', 'education', 'entry')}
    corpus = {
        'person': held['person'][0] if held['person'] else {},
        'positions': held['position'],
        'snippets': filed,
        'education': held['education'],
        'entries': held['entry'],
        'language': next((payload for kind, payload in facts if kind == 'language'), 'en'),
    }
    name = next((s['source']['name'] for s in filed if s['source'].get('name')), 'your résumé')
    moment = created or sa.func.current_timestamp()
    imports = sa.table('imports', *(sa.column(c) for c in ('user', 'name', 'raw', 'payload', 'state', 'created')))
    db.execute(imports.insert().values(user=user, name=name, raw='', payload=json.dumps({'corpus': corpus, 'doubts': []}), state='used', created=moment))


def _keep_edit(db: sa.Connection, user: str, row: sa.Row) -> None:
    edit = {'changes': [{'path': row.id, 'value': None}], 'on': str(row.taken_back)[:10], 'was': [json.loads(row.payload)], 'subject': ''}
    edits = sa.table('edits', *(sa.column(c) for c in ('user', 'payload', 'created')))
    db.execute(edits.insert().values(user=user, payload=json.dumps(edit), created=row.taken_back))


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table('answers', schema=None) as batch_op:
        batch_op.drop_column('taken_back')
    with op.batch_alter_table('snippets', schema=None) as batch_op:
        batch_op.drop_column('said')
    for table in ('doubts', 'edits', 'imports'):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(f'ix_{table}_user'))
        op.drop_table(table)
