"""From where something stands in a file to what it is: a JSON Resume path becomes the id of a position, a study, an entry or a snippet."""

from __future__ import annotations

import re

from agent.domain.corpus import Change, Choice, Corpus, Doubt, Education, Entry, Position, PositionKind

_HELD = re.compile(r"((?:work|volunteer|projects|education|certificates|languages|awards|publications|interests)\[\d+\])(?:\.(.+))?")
_SECTION = re.compile(r"(skills|other)\b.*")
_PERSON = {"name": "name", "email": "email", "phone": "phone", "location": "location", "location.city": "location"}
_OF_POSITION = {
    "name": "employer", "organization": "employer", "entity": "employer", "company": "employer", "employer": "employer", "position": "title", "title": "title",
    "role": "title", "location": "location", "location.city": "location", "startDate": "start", "endDate": "end", "dates": "dates",
}  # fmt: skip
_OF_STUDY = {"institution": "institution", "studyType": "degree", "area": "area", "score": "score", "startDate": "start", "endDate": "end", "dates": "dates"}
_OF_ENTRY = {
    "name": "title", "title": "title", "language": "title", "issuer": "by", "awarder": "by", "publisher": "by", "fluency": "by", "date": "when", "releaseDate": "when",
}  # fmt: skip


def resolved(doubt: Doubt, corpus: Corpus) -> Doubt:
    """The doubt of a file with ids of what its corpus holds in the place of paths. Where nothing is found the path is empty, and a choice goes."""
    choices = [_choice(choice, corpus) for choice in doubt.choices]
    path = _id_of(doubt.path, corpus, doubt.assumed) or ""
    return doubt.model_copy(update={"path": path, "choices": tuple(c for c in choices if c is not None)})


def _choice(choice: Choice, corpus: Corpus) -> Choice | None:
    found = []
    for change in choice.changes:
        path = _id_of(change.path, corpus)
        if path is None:
            return None
        found.append(Change(path=path, value=_value(change.value, corpus)))
    return Choice(label=choice.label, changes=tuple(found))


def _value(value: str | None, corpus: Corpus) -> str | None:
    """The words, or the id of the position whose path they are."""
    return next((p.id for p in corpus.positions if p.path == value), value)


def _id_of(path: str, corpus: Corpus, words: str = "") -> str | None:
    """What a path names, or None. `words` tell which of several snippets that stand at one path."""
    if _of(corpus, path.split(".")[0]) or corpus.snippet(path):
        return path
    if held := _HELD.fullmatch(path):
        return _held(held[1], held[2] or "", path, corpus, words)
    if section := _SECTION.fullmatch(path):
        return _snippet(path, corpus, words) or section[1]
    if path in ("basics.label", "basics.summary") or path.startswith(("basics.label[", "basics.summary[")):
        return _snippet(path, corpus, words) or path.split("[")[0]
    fact = _PERSON.get(path.removeprefix("basics.")) if path.startswith("basics.") else None
    return f"basics.{fact}" if fact else None


def _of(corpus: Corpus, id_: str) -> Position | Education | Entry | None:
    return next((x for held in (corpus.positions, corpus.education, corpus.entries) for x in held if x.id == id_), None)


def _held(place: str, rest: str, path: str, corpus: Corpus, words: str) -> str | None:
    snippet = _snippet(path, corpus, words)
    position = next((p for p in corpus.positions if p.path == place), None)
    if position:
        named = {"name": "title"} if position.kind is PositionKind.PROJECT else {}
        field = (_OF_POSITION | named).get(rest)
        line = "keywords" if rest.startswith(("keywords", "technologies")) else "highlights"
        return position.id if not rest else f"{position.id}.{field}" if field else snippet or f"{position.id}.{line}"
    study = next((e for e in corpus.education if e.path == place), None)
    if study:
        return study.id if not rest else f"{study.id}.{_OF_STUDY[rest]}" if rest in _OF_STUDY else snippet
    entry = next((e for e in corpus.entries if e.path.split(".")[0] == place), None)
    if entry:
        return entry.id if not rest else f"{entry.id}.{_OF_ENTRY[rest]}" if rest in _OF_ENTRY else snippet
    return snippet


def _snippet(path: str, corpus: Corpus, words: str) -> str | None:
    """The one snippet at that path, or the one of these words."""
    found = [s for s in corpus.snippets if s.source.path == path]
    said = [s for s in found if words and s.text == words]
    return said[0].id if said else found[0].id if len(found) == 1 else None
