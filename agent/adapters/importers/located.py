"""Where in the JSON Resume of a corpus stands what a doubt names by its id."""

from __future__ import annotations

from agent.adapters.importers.export import to_json_resume
from agent.domain.corpus import Change, Corpus, Doubt, EntryKind, PositionKind, Snippet, SnippetKind

_FIELDS = {
    PositionKind.WORK: {"employer": "name", "title": "position"},
    PositionKind.VOLUNTEER: {"employer": "organization", "title": "position"},
    PositionKind.PROJECT: {"employer": "entity", "title": "name"},
}
_DATES = {"start": "startDate", "end": "endDate"}
_STUDY = {"degree": "studyType"}
_ENTRIES = {
    EntryKind.CERTIFICATE: ("certificates", {"title": "name", "by": "issuer", "when": "date"}),
    EntryKind.LANGUAGE: ("languages", {"title": "language", "by": "fluency"}),
    EntryKind.AWARD: ("awards", {"by": "awarder", "when": "date"}),
    EntryKind.PUBLICATION: ("publications", {"title": "name", "by": "publisher", "when": "releaseDate"}),
    EntryKind.INTEREST: ("interests", {"title": "name"}),
}
_SECTIONS = {PositionKind.WORK: "work", PositionKind.VOLUNTEER: "volunteer", PositionKind.PROJECT: "projects"}


def located(doubt: Doubt, corpus: Corpus) -> Doubt:
    """The doubt with the paths of `to_json_resume(corpus)` in the place of ids."""
    choices = tuple(
        choice.model_copy(update={"changes": tuple(Change(path=_path(c.path, corpus), value=_value(c.value, corpus)) for c in choice.changes)}) for choice in doubt.choices
    )
    return doubt.model_copy(update={"path": _path(doubt.path, corpus), "choices": choices})


def _value(value: str | None, corpus: Corpus) -> str | None:
    return _place(value, corpus) or value if value else value


def _path(path: str, corpus: Corpus) -> str:
    place, _, field = path.partition(".")
    snippet = corpus.snippet(path)
    if snippet:
        return _snippet(snippet, corpus)
    at = _place(place, corpus)
    if at is None:
        return path
    position = corpus.position(place)
    entry = next((e for e in corpus.entries if e.id == place), None)
    names = _FIELDS[position.kind] | _DATES if position else _ENTRIES[entry.kind][1] if entry else _STUDY | _DATES
    return f"{at}.{names.get(field, field)}" if field else at


def _place(id_: str, corpus: Corpus) -> str | None:
    """Where a position, a study or an entry stands."""
    position = corpus.position(id_)
    if position:
        return f"{_SECTIONS[position.kind]}[{[p.id for p in corpus.positions if p.kind is position.kind].index(id_)}]"
    studies = [e.id for e in corpus.education]
    if id_ in studies:
        return f"education[{studies.index(id_)}]"
    entry = next((e for e in corpus.entries if e.id == id_), None)
    return f"{_ENTRIES[entry.kind][0]}[{[e.id for e in corpus.entries if e.kind is entry.kind].index(id_)}]" if entry else None


def _snippet(snippet: Snippet, corpus: Corpus) -> str:
    """Where a line stands: with its position, or in the section of its kind."""
    resume = to_json_resume(corpus)
    place = _place(snippet.position, corpus) if snippet.position else None
    if place:
        key = "keywords" if snippet.kind is SnippetKind.SKILL else "highlights"
        section, _, number = place.rstrip("]").partition("[")
        return f"{place}.{key}[{resume[section][int(number)][key].index(snippet.text)}]"
    if snippet.kind is SnippetKind.SKILL:
        return f"skills[{resume['skills'].index({'name': snippet.text})}].name"
    if snippet.kind is SnippetKind.OTHER and snippet.text in resume.get("other", ()):
        return f"other[{resume['other'].index(snippet.text)}]"
    return {SnippetKind.HEADLINE: "basics.label", SnippetKind.SUMMARY: "basics.summary"}.get(snippet.kind, snippet.source.path)
