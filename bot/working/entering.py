"""Notes in the ledger what was handed over."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from agent.domain.application import Handed, HandedFiles, Standing, Variant
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from agent.domain.scorecard import Scorecard
from agent.domain.style import Feature
from agent.domain.wish import style_of
from storage import Store
from storage.tables import LedgerRow, VersionFile


def variant_of(resume: Resume, design: Design, pages: int, scores: Scorecard) -> Variant:
    """What is particular about a version in that design."""
    return Variant(
        design=design.name, pages=pages, headline=resume.headline is not None, summary=bool(resume.summary), bullets=sum(len(e.bullets) for e in resume.experiences),
        skills=tuple(line.text for line in resume.skills), wishes=tuple(wish.kind for wish in resume.wishes), scores=scores,
        sentences=len(resume.summary), styles={feature: style_of(resume.wishes, feature) for feature in Feature},
    )  # fmt: skip


def enter(store: Store, entry: LedgerRow, variant: Variant, files: Sequence[VersionFile], same: bool, db: Session) -> LedgerRow:
    """The entry of a version that is handed over. `same`: it was handed over before and only looks otherwise, which is an entry of its own where the files of
    before were sent to somebody."""
    before = store.ledger.last_for(entry.user, entry.version, db) if same else None
    if before is not None and before.status == Standing.MADE:
        store.ledger.reprinted(before, variant, listed(files, _of(before)), db)
        return before
    entry.variant = variant.model_dump_json()
    entry.files = listed(files, _of(before) if before else ()).model_dump_json()
    return store.ledger.enter(entry, db)


def listed(files: Sequence[VersionFile], before: Sequence[Handed] = ()) -> HandedFiles:
    """The files as the ledger keeps them, in the place of those of before in the same forms."""
    fresh = tuple(Handed(form=file.extension, filename=file.filename, stored=file.stored) for file in files)
    forms = {file.form for file in fresh}
    return HandedFiles(files=(*fresh, *(file for file in before if file.form not in forms)))


def handed(store: Store, entry: LedgerRow, db: Session) -> tuple[Handed, ...]:
    """The very files that were handed over with an entry, then those in other forms that were asked for since; an entry of before this was noted has those of its version."""
    kept = listed(store.versions.files(entry.user, entry.version, db)).files
    own = _of(entry)
    return (*own, *(file for file in kept if file.form not in {f.form for f in own})) if own else kept


def _of(entry: LedgerRow) -> tuple[Handed, ...]:
    return HandedFiles.model_validate_json(entry.files).files if entry.files else ()
