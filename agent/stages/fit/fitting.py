"""Finds the fullest version that fits the pages. A printer's pages count, so this awaits it."""

from __future__ import annotations

from agent.domain.rendered import Extent
from agent.domain.resume import Resume
from agent.domain.style import Feature
from agent.domain.wish import Length, Stress, Styled, Wish, length_of, without
from agent.ports import Tools
from agent.stages.fit.trimming import trim

SHORT, FEWEST = 0.75, 3
"""Share of its bullets that a short résumé keeps, and how many at least."""
SPARE = 6
"""One bullet of so many may go before a page is set closer, or to spare a page that would be nearly empty."""


async def fit(resume: Resume, pages: int, tools: Tools, terse: Resume | None = None) -> Resume:
    """The résumé on its pages. A model's words cost none of the user's lines: before one of them goes, the sentence goes that a model proposed beside
    them, then its longer wordings (`terse` is the résumé without these)."""
    fitted = await _fitted(resume, pages, tools)
    for lean in dict.fromkeys((resume.without_extra(), (terse or resume).without_extra())):
        if lean != resume and _size(fitted) < _size(resume):
            fitted = max(fitted, await _fitted(lean, pages, tools), key=_size)
    return fitted


async def fit_wished(resume: Resume, pages: int, wishes: tuple[Wish, ...], tools: Tools) -> Resume:
    """The next version on its pages: with every line its owner chose, or, where he wished for another length, stress or choice, with the best that fit."""
    if not any(isinstance(wish, Length | Stress) or (isinstance(wish, Styled) and wish.feature is Feature.LEAD) for wish in wishes):
        return await fit_whole(resume, pages, tools)
    return await fit(bounded(resume, wishes), pages, tools)


def bounded(resume: Resume, wishes: tuple[Wish, ...]) -> Resume:
    """The résumé without what its owner wants none of: more bullets than he said, his interests."""
    most = length_of(wishes).bullets
    resume = resume.without_interests() if without(wishes, "interests") else resume
    return trim(resume, most) if most else resume


def shortened(resume: Resume, wishes: tuple[Wish, ...]) -> Resume:
    """A résumé that fits, with its best lines alone where its owner wants it short."""
    wished = length_of(wishes)
    return trim(resume, max(FEWEST, int(SHORT * _bullets(resume)))) if wished.short and not wished.bullets else resume


def _size(resume: Resume) -> tuple[int, int]:
    """Bullets, and further entries."""
    return sum(len(e.bullets) for e in resume.experiences), len(resume.entries)


async def _fitted(resume: Resume, pages: int, tools: Tools) -> Resume:
    """The résumé as it is or without a few of its least valuable bullets, set closer (also where that saves a page),
    without hobbies, with few awards and publications, or without as many bullets as it takes; what cannot fit is allowed to run over."""
    count, dense = _bullets(resume), resume.model_copy(update={"dense": True})
    lean, few = dense.lean(), _few_less(count)
    attempts = [(version, count, room) for room in range(1, pages) for version in (resume, dense)]
    attempts += [(resume, few, pages), (dense, count, pages), (dense.without_interests(), few, pages), (lean, few, pages), (lean, 0, pages)]
    for version, least, room in attempts:
        fitting = await _longest(version, least, count, room, tools)
        if fitting:
            return await _seemly(resume, fitting, tools)
    return trim(lean, 0)


async def fit_whole(resume: Resume, pages: int, tools: Tools) -> Resume:
    """The résumé with every line its owner chose: as it is, set closer, or without hobbies; what cannot fit so runs over."""
    dense = resume.model_copy(update={"dense": True})
    attempts = [(version, room) for room in range(1, pages + 1) for version in (resume, dense)]
    for version, room in [*attempts, (dense.without_interests(), pages)]:
        if await _fits(version, room, tools):
            return version
    return dense


async def _seemly(resume: Resume, fitting: Resume, tools: Tools) -> Resume:
    """The fitting version; where its last page would be nearly empty, one that a few of the least valuable bullets and a closer setting spare it."""
    extent = await _extent(fitting, tools)
    if not extent.forlorn:
        return fitting
    count, dense = _bullets(resume), resume.model_copy(update={"dense": True})
    return await _longest(dense, _few_less(count), _bullets(fitting), extent.pages - 1, tools) or fitting


def _bullets(resume: Resume) -> int:
    return sum(len(e.bullets) for e in resume.experiences)


def _few_less(count: int) -> int:
    return count - count // SPARE


async def _extent(resume: Resume, tools: Tools) -> Extent:
    return await tools.compute(lambda: tools.printer.extent(resume, tools.design))


async def _fits(resume: Resume, pages: int, tools: Tools) -> bool:
    return (await _extent(resume, tools)).pages <= pages


async def _longest(resume: Resume, least: int, most: int, pages: int, tools: Tools) -> Resume | None:
    """The résumé with as many of its bullets as fit, between `least` and `most`; None when not even the least do."""
    if await _fits(trim(resume, most), pages, tools):
        return trim(resume, most)
    if least >= most or not await _fits(trim(resume, least), pages, tools):
        return None
    while least + 1 < most:
        middle = (least + most) // 2
        least, most = (middle, most) if await _fits(trim(resume, middle), pages, tools) else (least, middle)
    return trim(resume, least)
