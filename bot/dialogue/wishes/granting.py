"""Turns what was told into wishes of a version, or says why there is nothing to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agent.domain.corpus import Corpus, EntryKind
from agent.domain.draft import LineKind, Mark
from agent.domain.resume import Experience, Resume
from agent.domain.wish import DropLine, Length, Stress, Wish, Without
from agent.stages.write import is_called, shows
from bot.meaning import Desire, Told
from bot.showing import phrases

LESS = 0.75
"""Share of the lines of positions that a shorter résumé keeps."""
FEWEST = 3
MOST_PAGES = 4


@dataclass(frozen=True)
class Made:
    """The wishes, what they do in words, or why there is nothing to do."""

    wishes: tuple[Wish, ...] = ()
    does: str = ""
    cannot: str = ""


def granted(told: Told, resume: Resume, corpus: Corpus, pages: int) -> Made:
    """What a wish comes to for this résumé, which may take so many pages."""
    if told.desire is Desire.SHORTER:
        return _shorter(resume, pages)
    if told.desire is Desire.LONGER:
        return Made((Length(pages=min(MOST_PAGES, pages + 1), more=True),), phrases.LONGER)
    if told.desire is Desire.PAGES:
        return Made((Length(pages=told.number, more=told.number > 1),), phrases.on_pages(told.number))
    if told.desire is Desire.STRESS:
        known = any(shows(s.text, told.words) for s in corpus.snippets) or any(is_called(p.title or "", told.words) for p in corpus.positions)
        return Made((Stress(words=told.words),), phrases.leads(told.words)) if known else Made(cannot=phrases.no_line_about(told.words))
    if told.desire is Desire.WITHOUT:
        return _without(told.words, resume)
    return _drop(told, resume)


def _shorter(resume: Resume, pages: int) -> Made:
    count = sum(len(e.bullets) for e in resume.experiences)
    if count <= FEWEST:
        return Made(cannot=phrases.SHORT_ALREADY)
    most = max(FEWEST, int(LESS * count))
    return Made((Length(pages=max(1, pages - 1), bullets=most),), phrases.shorter(most, count))


def _without(section: str, resume: Resume) -> Made:
    there = any(e.kind is EntryKind.INTEREST for e in resume.entries) if section == "interests" else any(line.kind == section for line in resume.lines())
    name = {"skill": "skills"}.get(section, section)
    return Made((Without(section=section),), phrases.leaves_out(name)) if there else Made(cannot=phrases.no_section(name))


def _drop(told: Told, resume: Resume) -> Made:
    if told.words:
        return _drop_about(told.words, resume)
    if told.place:
        return _drop_at(told, resume)
    placed = resume.placed()
    if not 1 <= told.number <= len(placed):
        return Made(cannot=phrases.no_such_line(told.number, len(placed)))
    line, position = placed[told.number - 1]
    return _dropped(line.mark(position.id if position else None), line.text)


def _drop_about(words: str, resume: Resume) -> Made:
    found = [(n, line, position) for n, (line, position) in enumerate(resume.placed(), 1) if words.lower() in line.text.lower() or shows(line.text, words)]
    bullets = [one for one in found if one[1].kind is LineKind.BULLET] or found
    if len(bullets) > 1:
        return Made(cannot=phrases.several_lines(words, [(n, line.text) for n, line, _ in bullets]))
    if not bullets:
        return Made(cannot=phrases.no_line_about(words))
    _, line, position = bullets[0]
    return _dropped(line.mark(position.id if position else None), line.text)


def _drop_at(told: Told, resume: Resume) -> Made:
    having = [e for e in resume.experiences if e.bullets]
    named = having if told.place == "*" else [e for e in having if _is_called(e, told.place)]
    if len(named) != 1:
        return Made(cannot=phrases.which_position([e.position.label for e in named or having]))
    bullets, position = named[0].bullets, named[0].position
    if told.number > len(bullets):
        return Made(cannot=phrases.few_lines(position.label, len(bullets)))
    line = bullets[-1 if told.number < 0 else told.number - 1]
    return _dropped(line.mark(position.id), line.text)


def _is_called(experience: Experience, place: str) -> bool:
    said = re.sub(r"\W+", " ", place.lower()).strip()
    names = (re.sub(r"\W+", " ", name.lower()).strip() for name in (experience.position.employer, experience.position.title, experience.position.label) if name)
    return bool(said) and any(said in name or (len(name) > 2 and name in said) for name in names)


def _dropped(mark: Mark, text: str) -> Made:
    return Made((DropLine(line=mark),), phrases.drops(text))
