"""What is known of a user, in numbered groups as the chat shows it: each position, then what belongs to none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agent.domain.answer import Answer
from agent.domain.corpus import Corpus, Education, Entry, Person, Position, PositionKind, Snippet, SnippetKind, SourceKind
from bot.showing.shortening import shortened

LONGEST_PAGE = 2_800
"""Characters of a page of lines; with what can be said about them a message stays below 3,500."""
LONGEST_LINE = 1_000
"""Characters of a line that are shown."""
UNKNOWN = "not known"
_DERIVED = (SnippetKind.TITLE, SnippetKind.EDUCATION, SnippetKind.CERTIFICATE, SnippetKind.LANGUAGE)
_OPENING = (SnippetKind.HEADLINE, SnippetKind.SUMMARY)


@dataclass(frozen=True)
class Item:
    """A line of a group: its words, what names it in a change (empty: it cannot be changed), and where it comes from."""

    text: str
    path: str
    source: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Group:
    """A position or a section: `key` names it, `head` is what is told of it beside its lines, `adds` where a further line goes, if it may have one."""

    key: str
    title: str
    items: tuple[Item, ...]
    head: str = ""
    adds: str = ""
    position: bool = False


def groups(corpus: Corpus, noes: Sequence[Answer] = ()) -> list[Group]:
    """The groups in their order; the first has number 1. Empty ones are left out."""
    loose = [s for s in corpus.snippets if s.position is None and s.kind not in _DERIVED]
    told = {_fact(e) for e in corpus.entries}
    others = [s for s in loose if s.kind is not SnippetKind.SKILL and s.kind not in _OPENING and s.text not in told]
    found = [
        *(_position(corpus, p) for p in corpus.positions),
        Group("person", "name and contact data", tuple(_person(corpus))),
        Group("summary", "headline and summary", tuple(_line(s) for s in loose if s.kind in _OPENING), adds="basics.summary"),
        Group("skills", "skills", tuple(_line(s) for s in loose if s.kind is SnippetKind.SKILL), adds="skills"),
        Group("education", "education", tuple(Item(_study(e), e.id) for e in corpus.education)),
        Group("facts", "certificates, languages and the like", tuple(Item(f"{e.kind.value}: {_fact(e)}", e.id) for e in corpus.entries)),
        Group("other", "lines that belong to no position", tuple(_line(s) for s in others), adds="other"),
        Group("noes", "what you said no to", tuple(Item(a.subject, "", f"no, chat, {a.on}", a.subject) for a in noes)),
    ]
    held = [group for group in found if group.items or group.position]
    return held if len(held) > 1 or corpus.person != Person() else []


def found_at(shown: Sequence[Group], group: int, item: int) -> Item | None:
    """The line of these numbers, as in "2.3", or None."""
    held = shown[group - 1].items if 1 <= group <= len(shown) else ()
    return held[item - 1] if 1 <= item <= len(held) else None


def pages(number: int, group: Group) -> list[str]:
    """The group with its numbered lines and where each comes from, in pages that fit into a message."""
    head = "\n".join([f"{number}. {group.title}", *([group.head] if group.head else [])])
    lines = [_told(f"{number}.{i}", item) for i, item in enumerate(group.items, 1)] or ["no lines yet"]
    made = [head]
    for line in lines:
        if len(made[-1]) + len(line) > LONGEST_PAGE:
            made.append(f"{number}. {group.title} (further lines)")
        made[-1] += f"\n{line}"
    return made


def _told(number: str, item: Item) -> str:
    text = shortened(item.text, LONGEST_LINE)
    return f"{number} {text}" + (f"  ← {item.source}" if item.source else "")


def _position(corpus: Corpus, position: Position) -> Group:
    lines = [s for s in corpus.snippets if s.position == position.id and s.kind is not SnippetKind.TITLE]
    kind = "" if position.kind is PositionKind.WORK else f"{position.kind.noun}: "
    told = [str(position.period) or "dates unknown", position.location or ""]
    return Group(position.id, kind + position.label, tuple(_line(s) for s in lines), ", ".join(t for t in told if t), f"{position.id}.highlights", position=True)


def _line(snippet: Snippet) -> Item:
    skill = "skill: " if snippet.kind is SnippetKind.SKILL and snippet.position else ""
    subject = snippet.source.name if snippet.source.kind is SourceKind.CHAT else ""
    return Item(skill + snippet.text, snippet.id, where(snippet), subject)


def where(snippet: Snippet) -> str:
    """The file and the path in it, or the chat and the day."""
    source = snippet.source
    if source.kind is SourceKind.CHAT:
        return f"chat, {source.on.isoformat()}" if source.on else "chat"
    return ", ".join(part for part in (source.name, source.path) if part)


def _person(corpus: Corpus) -> Iterable[Item]:
    person = corpus.person
    facts = (("name", person.name), ("email", person.email), ("phone", person.phone), ("location", person.location))
    yield from (Item(f"{name}: {value or UNKNOWN}", f"basics.{name}") for name, value in facts if value or name != "location")
    yield from (Item(f"{link.label}: {link.url}", "") for link in person.links)


def _study(study: Education) -> str:
    name = ", ".join(part for part in (study.degree, study.area, study.institution) if part)
    told = ", ".join(part for part in (str(study.period), study.score) if part)
    return f"{name} ({told})" if told else name


def _fact(entry: Entry) -> str:
    return ", ".join(part for part in (entry.title, entry.by) if part)
