"""What the user changed, done on what is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from agent.domain.corpus import (
    Change,
    Corpus,
    Edit,
    Education,
    Entry,
    EntryKind,
    Person,
    Position,
    Snippet,
    SnippetKind,
    Source,
    SourceKind,
    snippet_id,
)
from agent.domain.dates import PartialDate, Period
from agent.profile.folding import folded
from agent.profile.merging import period_of

_ADDED = {
    "highlights": SnippetKind.BULLET, "keywords": SnippetKind.SKILL, "skills": SnippetKind.SKILL, "other": SnippetKind.OTHER,
    "basics.summary": SnippetKind.SUMMARY, "basics.label": SnippetKind.HEADLINE,
}  # fmt: skip
_OF_ENTRY = {EntryKind.CERTIFICATE: SnippetKind.CERTIFICATE, EntryKind.LANGUAGE: SnippetKind.LANGUAGE}


def edit_of(corpus: Corpus, changes: Sequence[Change], on: date, subject: str = "") -> Edit:
    """The edit that does these changes, with the snippets that they touch."""
    touched = (corpus.snippet(change.path) for change in changes)
    return Edit(changes=tuple(changes), on=on, was=tuple(s for s in touched if s), subject=subject)


def replayed(edits: Sequence[Edit], corpus: Corpus) -> Corpus:
    """The corpus with the edits done in their order."""
    for edit in edits:
        corpus = changed(corpus, edit)
    return corpus


def changed(corpus: Corpus, edit: Edit) -> Corpus:
    """The corpus with an edit done. Words of the user are evidence with the day on which he said them; what an edit names and nobody knows any more changes nothing."""
    for change in edit.changes:
        corpus = _done(corpus, change, edit)
    return corpus


def _done(corpus: Corpus, change: Change, edit: Edit) -> Corpus:
    path, value = change.path, (change.value or "").strip() or None
    snippet = corpus.snippet(path) or next((s for s in edit.was if s.id == path), None)
    if snippet:
        return _reworded(corpus, snippet, value, edit.on)
    place, _, field = path.partition(".")
    if path in _ADDED or field in ("highlights", "keywords"):
        return _added(corpus, path, place, field, value, edit.on)
    if place == "basics":
        return corpus.model_copy(update={"person": _person(corpus.person, field, value)})
    if corpus.position(place):
        return _position(corpus, place, field, value, edit.on)
    if any(e.id == place for e in corpus.education):
        return _study(corpus, place, field, value, edit.on)
    if any(e.id == place for e in corpus.entries):
        return _entry(corpus, place, field, value, edit.on)
    return corpus


def _reworded(corpus: Corpus, snippet: Snippet, value: str | None, on: date) -> Corpus:
    """The snippet gone, moved to another position, or in other words. His own words stand also where no file says the old ones any more."""
    there = corpus.snippet(snippet.id)
    if value is None:
        return _without(corpus, snippet.id)
    if corpus.position(value):
        return _moved(corpus, snippet, value) if there else corpus
    place = snippet.position if snippet.position is None or corpus.position(snippet.position) else None
    words = _told(snippet.kind, place, value, on, snippet.source.path)
    if words.id != snippet.id and corpus.snippet(words.id):
        return _without(corpus, snippet.id)
    if there is None:
        return corpus.plus((words,))
    return corpus.model_copy(update={"snippets": tuple(words if s.id == snippet.id else s for s in corpus.snippets)})


def _without(corpus: Corpus, id_: str) -> Corpus:
    return corpus.model_copy(update={"snippets": tuple(s for s in corpus.snippets if s.id != id_)})


def _told(kind: SnippetKind, position: str | None, words: str, on: date, path: str = "") -> Snippet:
    """Words of that day; `path` is where those stood in a file that they replace."""
    return Snippet(id=snippet_id(kind, position, words), text=words, kind=kind, position=position, source=Source(kind=SourceKind.CHAT, on=on, path=path))


def _added(corpus: Corpus, path: str, place: str, field: str, value: str | None, on: date) -> Corpus:
    """A further line of a position, or of a section that has none."""
    if value is None or (path not in _ADDED and corpus.position(place) is None):
        return corpus
    return corpus.plus((_told(_ADDED.get(path) or _ADDED[field], None if path in _ADDED else place, value, on),))


def _person(person: Person, field: str, value: str | None) -> Person:
    if field not in ("name", "email", "phone", "location"):
        return person
    return person.model_copy(update={field: value or "" if field == "name" else value})


def _position(corpus: Corpus, id_: str, field: str, value: str | None, on: date) -> Corpus:
    if not field and value and value != id_ and corpus.position(value):
        return _joined(corpus, id_, value)
    if not field:
        kept = tuple(s for s in corpus.snippets if s.position != id_)
        return corpus.model_copy(update={"positions": tuple(p for p in corpus.positions if p.id != id_), "snippets": kept})
    position = corpus.position(id_)
    assert position is not None
    after = position.model_copy(update={"period": _period(position.period, field, value)} if field in _DATED else {field: value} if field in _WORDED else {})
    whole = corpus.model_copy(update={"positions": tuple(after if p.id == id_ else p for p in corpus.positions)})
    return whole if (position.title or position.employer) == (after.title or after.employer) else _titled(whole, after, on)


def _joined(corpus: Corpus, id_: str, other: str) -> Corpus:
    """The lines of a position at another one, which says what the first told beyond it; the first goes."""
    lines = [s for s in corpus.snippets if s.position == id_ and s.kind is not SnippetKind.TITLE]
    for snippet in lines:
        corpus = _moved(corpus, snippet, other)
    one, kept = corpus.position(id_), corpus.position(other)
    assert one is not None
    assert kept is not None
    told = kept.model_copy(update={"period": period_of(one.period, kept.period), "location": kept.location or one.location})
    left = corpus.model_copy(update={"positions": tuple(told if p.id == other else p for p in corpus.positions if p.id != id_)})
    return left.model_copy(update={"snippets": tuple(s for s in left.snippets if s.position != id_)})


def _moved(corpus: Corpus, snippet: Snippet, position: str) -> Corpus:
    """A line at another position, in the words and with the source it has; what that position says already is not said twice."""
    kind = snippet.kind if snippet.kind in (SnippetKind.BULLET, SnippetKind.SKILL) else SnippetKind.BULLET
    moved = snippet.model_copy(update={"id": snippet_id(kind, position, snippet.text), "kind": kind, "position": position})
    known = any(s.kind is kind and s.position == position and folded(s.text) == folded(snippet.text) for s in corpus.snippets)
    left = _without(corpus, snippet.id)
    return left if known else left.plus((moved,))


_DATED = ("dates", "start", "end")
_WORDED = ("employer", "title", "location")


def _titled(corpus: Corpus, position: Position, on: date) -> Corpus:
    """The title as a snippet, from today's words."""
    name = position.title or position.employer
    before = [s for s in corpus.snippets if s.kind is SnippetKind.TITLE and s.position == position.id]
    kept = [s for s in corpus.snippets if s not in before]
    place = corpus.snippets.index(before[0]) if before else len(kept)
    if name:
        kept.insert(place, _told(SnippetKind.TITLE, position.id, name, on, before[0].source.path if before else ""))
    return corpus.model_copy(update={"snippets": tuple(kept)})


def _period(period: Period, field: str, value: str | None) -> Period:
    if field == "start":
        return period.model_copy(update={"start": PartialDate.parse(value)})
    if field == "end":
        end = Period.parse(None, value)
        return period.model_copy(update={"end": end.end, "current": end.current})
    start, _, end_ = (value or "").partition("–")
    return Period.parse(start, end_)


def _study(corpus: Corpus, id_: str, field: str, value: str | None, on: date) -> Corpus:
    study = next(e for e in corpus.education if e.id == id_)
    if not field:
        left = corpus.model_copy(update={"education": tuple(e for e in corpus.education if e.id != id_)})
        return _relabelled(left, SnippetKind.EDUCATION, label_of(study), "", on)
    known = ("institution", "degree", "area", "score")
    after = study.model_copy(update={"period": _period(study.period, field, value)} if field in _DATED else {field: value} if field in known else {})
    whole = corpus.model_copy(update={"education": tuple(after if e.id == id_ else e for e in corpus.education)})
    return _relabelled(whole, SnippetKind.EDUCATION, label_of(study), label_of(after), on)


def label_of(study: Education) -> str:
    """A course of study as its snippet says it: degree and area, then the school."""
    return ", ".join(part for part in (" ".join(x for x in (study.degree, study.area) if x), study.institution) if part)


def _entry(corpus: Corpus, id_: str, field: str, value: str | None, on: date) -> Corpus:
    entry = next(e for e in corpus.entries if e.id == id_)
    kind = _OF_ENTRY.get(entry.kind, SnippetKind.OTHER)
    if not field or (field == "title" and value is None):
        left = corpus.model_copy(update={"entries": tuple(e for e in corpus.entries if e.id != id_)})
        return _relabelled(left, kind, _fact(entry), "", on)
    after = entry.model_copy(update={field: value} if field in ("title", "by", "when") else {})
    whole = corpus.model_copy(update={"entries": tuple(after if e.id == id_ else e for e in corpus.entries)})
    return _relabelled(whole, kind, _fact(entry), _fact(after), on)


def _fact(entry: Entry) -> str:
    return ", ".join(part for part in (entry.title, entry.by) if part)


def _relabelled(corpus: Corpus, kind: SnippetKind, before: str, after: str, on: date) -> Corpus:
    """The snippet that told the fact tells it as it is now, from today's words; without words it goes."""
    if before == after:
        return corpus
    snippet = next((s for s in corpus.snippets if s.kind is kind and s.position is None and s.text == before), None)
    if snippet:
        return _reworded(corpus, snippet, after or None, on)
    return corpus.plus((_told(kind, None, after, on),)) if after else corpus


