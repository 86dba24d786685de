"""Makes a checked résumé shorter: the least valuable bullets go first, positions thin out before they fall silent; what shows best what the post asks for
is worth more than any bonus, and goes last."""

from __future__ import annotations

from agent.domain.resume import Experience, Line, Resume

BEST_OF_ITS_POSITION = 1.0
"""What the best bullet of the latest position is worth more than any other; for older positions it is less."""


def trim(resume: Resume, keep: int) -> Resume:
    """The résumé with its `keep` most valuable bullets. A position that had bullets and lost them all stands under "Earlier experience"."""
    ranked = sorted(_ranked(resume), key=lambda found: -found[0])
    kept = {(e, b) for _, e, b in ranked[:keep]}
    experiences = tuple(_shorter(experience, {b for at, b in kept if at == e}) for e, experience in enumerate(resume.experiences))
    shorter = resume.model_copy(update={"experiences": experiences})
    cited = {c for line in shorter.lines() for c in line.cites}
    return shorter.model_copy(update={"evidence": tuple(s for s in resume.evidence if s.id in cited)})


def _shorter(experience: Experience, kept: set[int]) -> Experience:
    bullets = tuple(line for b, line in enumerate(experience.bullets) if b in kept)
    silent = bool(experience.bullets) and not bullets
    return experience.model_copy(update={"bullets": bullets, "earlier": experience.earlier or silent})


def _ranked(resume: Resume) -> list[tuple[float, int, int]]:
    """(value, experience, bullet) of every bullet."""
    return [
        (line.value + (_bonus(e, len(resume.experiences)) if b == _best(experience.bullets) else 0.0), e, b)
        for e, experience in enumerate(resume.experiences)
        for b, line in enumerate(experience.bullets)
    ]


def _best(bullets: tuple[Line, ...]) -> int:
    return max(range(len(bullets)), key=lambda b: bullets[b].value)


def _bonus(place: int, of: int) -> float:
    return BEST_OF_ITS_POSITION * (1 - place / (of + 1))
