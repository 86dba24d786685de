"""Makes faithful rewrites and fabrications of the bullets of real résumés, the same ones at each run.

It knows nothing of the verifier: what it invents comes from other résumés and posts, or from the few words below.
"""

from __future__ import annotations

import json
import re
from calendar import month_name
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

_NUMBER = re.compile(r"(?<![\w.,/$€£-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w/-]|[.,]\d)")
_FROM_TO = re.compile(r"\bfrom \d.*\bto \d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]*[A-Z+#.]?[A-Za-z]{2,}\b")
_LIST = re.compile(r"\b([a-zA-Z]{4,}), ([a-zA-Z]{4,}),? and ([a-zA-Z]{4,})\b")
_TAIL = re.compile(r"^(.{30,}?), (?!and |or |but )([^,]{10,})$")
_TURNS = re.compile(r"\b(?:not|no|never|without|only|except|but|than|planned|help\w*|assist\w*|support\w*|intern\w*|under|if|each|per)\b", re.I)
_ENDING = re.compile(r"(?<=\w{3})(?:ed|ing|al|ity|s)$")
ROOT = 5
"""Letters by which a name is told from the words of a person."""
_OUTCOME = re.compile(r"\b(?:resulting in|leading to|increasing|reducing|improving|saving|generating|decreasing) [^.;,]*?\d[^.;,]*")
_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 12: "twelve"}
_SHORT = {"quality assurance": "QA", "human resources": "HR", "information technology": "IT", "user interface": "UI", "return on investment": "ROI", "accounts payable": "AP", "JavaScript": "JS", "TypeScript": "TS", "Kubernetes": "K8s", "PostgreSQL": "Postgres", "Amazon Web Services": "AWS", "continuous integration": "CI", "customer relationship management": "CRM", "search engine optimization": "SEO", "public relations": "PR", "key performance indicators": "KPIs", "percent": "%"}
_PAST = {"Manage": "Managed", "Develop": "Developed", "Design": "Designed", "Provide": "Provided", "Maintain": "Maintained", "Create": "Created", "Lead": "Led", "Write": "Wrote", "Prepare": "Prepared", "Process": "Processed", "Review": "Reviewed", "Support": "Supported", "Train": "Trained", "Conduct": "Conducted", "Perform": "Performed", "Oversee": "Oversaw", "Build": "Built", "Assist": "Assisted", "Coordinate": "Coordinated", "Implement": "Implemented"}
_CREDENTIALS = ("holding a PMP certification", "as a Certified Public Accountant", "backed by a Master of Science degree", "as a licensed electrician", "with a CISSP certification", "after earning a PhD", "as a registered nurse", "with a Six Sigma Black Belt")
_AWARDS = ("earning Employee of the Year", "winning the President's Award", "recognized as top performer", "receiving an industry award", "named Salesperson of the Year", "honored with a gold medal", "earning a standing ovation award", "winning first prize")
_TITLES = ("as Vice President", "as Director", "as Senior Manager", "as Chief of Staff", "as Head of Department", "as Principal Consultant")
_ROLES = ("Led", "Spearheaded", "Directed", "Headed", "Architected")
_SCOPES = ("across all departments", "company-wide", "globally", "across 12 countries", "for the entire organization", "worldwide", "across every region")
_COMPARED = ("over", "more than", "at least", "up to", "nearly")
_DENIED = ("Never got to {}", "Planned to {}", "Was not allowed to {}", "Hoped to {}")
_HEDGED = ("Helped {}", "Assisted the team to {}", "Sometimes had to {}", "Was learning to {}", "Shadowed colleagues to {}")


@dataclass(frozen=True)
class Post:
    """A position of a résumé with its bullets."""

    employer: str
    title: str
    dates: str
    bullets: tuple[str, ...]

    def cite(self, text: str) -> str:
        """The text as a source under the heading of the position."""
        return f"{self.employer} | {self.title} | {self.dates} :: {text}"


@dataclass(frozen=True)
class Words:
    """What fabrications are made of: words of other people."""

    names: tuple[str, ...]
    outcomes: tuple[str, ...]
    employers: tuple[str, ...]

    def strange_to(self, own: str) -> Words:
        """Those of which nothing stands in a person's own words, whatever their ending."""
        lowered = own.lower()
        names = tuple(n for n in self.names if _ENDING.sub("", n.lower())[:ROOT] not in lowered)
        return Words(names, *(tuple(w for w in group if w.lower() not in lowered) for group in (self.outcomes, self.employers)))


@dataclass(frozen=True)
class Made:
    """A case: what is cited, the line, whether it is faithful, of what kind."""

    source: tuple[str, ...]
    bullet: str
    faithful: bool
    kind: str


def posts_in(path: Path) -> list[Post]:
    """The positions of a résumé in JSON Resume form that have bullets."""
    found = []
    for entry in json.loads(path.read_text(encoding="utf-8")).get("work") or ():
        bullets = tuple(" ".join(b.split()).rstrip(".") for b in entry.get("highlights") or () if isinstance(b, str) and 25 < len(b) < 300)
        employer, title = str(entry.get("name") or entry.get("company") or "").replace("|", " "), str(entry.get("position") or "").replace("|", " ")
        years = [y.group() if (y := _YEAR.search(str(entry.get(key) or ""))) else "" for key in ("startDate", "endDate")]
        if bullets and employer and title and years[0]:
            found.append(Post(employer, title, f"{years[0]}-{years[1] or 'present'}", bullets))
    return found


def words_of(people: Sequence[list[Post]], texts: Sequence[str]) -> Words:
    """Names and outcomes of these résumés, and names of posts; what is anywhere written small is no name."""
    bullets = [b for posts in people for p in posts for b in p.bullets]
    small = {*re.findall(r"\b[a-z]+", " ".join([*bullets, *texts])), *(name.lower() for name in month_name)}
    names = {n for text in [*bullets, *texts] for n in _NAME.findall(text) if n.lower() not in small and n.lower() + "s" not in small}
    outcomes = {m.group() for b in bullets for m in _OUTCOME.finditer(b)}
    return Words(tuple(sorted(names)), tuple(sorted(outcomes)), tuple(sorted({p.employer for posts in people for p in posts})))


def words_in(data: Path) -> Words:
    """The words of all résumés and of a third of the posts of a folder."""
    posts = sorted((data / "jobs" / "json").glob("*.json"))[::3]
    texts = [json.loads(path.read_text(encoding="utf-8"))["description_text"] for path in posts]
    return words_of([posts_in(path) for path in sorted((data / "resumes" / "json").glob("*.json"))], texts)


def cases(data: Path, seed: int = 7) -> Iterator[Made]:
    """Cases of all résumés of a folder; the words of a fabrication are none of the person's own."""
    paths = sorted((data / "resumes" / "json").glob("*.json"))
    people = [posts_in(path) for path in paths]
    words = words_in(data)
    for place, posts in enumerate(people):
        random = Random(f"{seed}/{paths[place].name}")
        strange = words.strange_to(json.dumps([(p.employer, p.title, p.bullets) for p in posts]))
        for at, post in enumerate(posts):
            for number, bullet in enumerate(post.bullets):
                yield from _faithful(post, number, random)
                others = [p for p in posts[:at] + posts[at + 1 :] if p.employer != post.employer]
                yield from _fabricated(post, bullet, others, strange, random)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _faithful(post: Post, number: int, random: Random) -> Iterator[Made]:
    bullet = post.bullets[number]
    first = bullet.split(" ", 1)[0]
    made = {"identity": bullet + ".", "number_format": _reformatted(bullet), "reorder": _LIST.sub(r"\2, \1 and \3", bullet, count=1), "abbreviation": _abbreviated(bullet)}
    tail = _TAIL.match(bullet)
    if tail and not _TURNS.search(bullet):
        made["drop_tail"] = tail[1]
    if first.endswith("ed"):
        made["first_person"] = f"I {_lower(bullet)}"
    if first in _PAST and not post.dates.endswith("present"):
        made["tense"] = _PAST[first] + bullet[len(first) :]
    for kind, line in made.items():
        if line not in ("", bullet):
            yield Made((post.cite(bullet),), line, True, kind)
    if number + 1 < len(post.bullets) and first.endswith("ed") and post.bullets[number + 1].split(" ", 1)[0].endswith("ed") and random.random() < 0.5:
        other = post.bullets[number + 1]
        yield Made((post.cite(bullet), post.cite(other)), f"{bullet} and {_lower(other)}", True, "merge")


def _reformatted(bullet: str) -> str:
    """One number in another notation: 50,000 = 50K, 3 = three, 35% = 35 percent."""
    if match := re.search(r"(\d+)%", bullet):
        return f"{bullet[: match.end(1)]} percent{bullet[match.end() :]}"
    match = _NUMBER.search(bullet)
    if match is None or _YEAR.fullmatch(match[1]):
        return ""
    value = int(match[1].replace(",", ""))
    written = _WORDS.get(value) or (f"{value // 1000}K" if value >= 1000 and value % 1000 == 0 else f"{value:,}")
    return bullet[: match.start()] + written + bullet[match.end() :]


def _abbreviated(bullet: str) -> str:
    for long, short in _SHORT.items():
        for one, other in ((long, short), (short, long)):
            if short != "%" and re.search(rf"\b{re.escape(one)}\b", bullet):
                return re.sub(rf"\b{re.escape(one)}\b", other, bullet)
    return ""


def _fabricated(post: Post, bullet: str, others: Sequence[Post], words: Words, random: Random) -> Iterator[Made]:
    made: dict[str, str] = {kind: make(bullet, post, words, random) for kind, make in MAKERS.items()}
    yield from (Made((post.cite(bullet),), line, False, "number_changed") for line in _all_changed(bullet) if line != made["number_changed"])
    told = {kind: (bullet, line) for kind, line in made.items() if line and line != bullet}
    first, _, rest = bullet.partition(" ")
    base = next((b for b, p in _PAST.items() if first in (b, p)), None)
    if base and not _TURNS.search(bullet):
        told["negation_dropped"] = random.choice(_DENIED).format(f"{base.lower()} {rest}"), f"{_PAST[base]} {rest}"
        told["hedge_dropped"] = random.choice(_HEDGED).format(f"{base.lower()} {rest}"), f"{_PAST[base]} {rest}"
    for kind in sorted(told):
        source, line = told[kind]
        yield Made((post.cite(source),), line, False, kind)
    if others:
        other = random.choice(others)
        strange = random.choice(other.bullets)
        yield Made((post.cite(bullet), other.cite(strange)), f"{bullet} and {_lower(strange)}", False, "cross_position")


def _changed(bullet: str, random: Random) -> str:
    found = _all_changed(bullet)
    return random.choice(found) if found else ""


def _all_changed(bullet: str) -> list[str]:
    """Each number of the line made some other number, but for a percentage that other numbers of the line bear out."""
    reckoned = _FROM_TO.search(bullet) is not None
    found = [(m, int(m[1].replace(",", ""))) for m in _NUMBER.finditer(bullet) if not _YEAR.fullmatch(m[1]) and not (reckoned and bullet[m.end() :].startswith("%"))]
    return [f"{bullet[: m.start()]}{new:,}{bullet[m.end() :]}" for m, n in found for new in sorted({n + 1, n + 5, n * 2, n * 3, n * 10} - {n})]


def _unit(bullet: str, random: Random) -> str:
    swaps = (("%", " points"), (" percent", " points"), (" hours", " days"), (" days", " weeks"), (" weeks", " months"), (" months", " years"), ("$", "€"), (" minutes", " hours"), (" million", " billion"), (" thousand", " million"))
    found = [(a, b) for a, b in swaps if re.search(rf"\d{re.escape(a)}" if a != "$" else r"\$\d", bullet)]
    return bullet.replace(*random.choice(found)) if found else ""


def _swapped(bullet: str, words: Words, random: Random) -> str:
    found = list(_NAME.finditer(bullet))
    match = random.choice(found) if found else None
    return f"{bullet[: match.start()]}{random.choice(words.names)}{bullet[match.end() :]}" if match else ""


def _dated(bullet: str, post: Post, random: Random) -> str:
    years = {int(y) for y in _YEAR.findall(f"{bullet} {post.dates}")}
    return f"{bullet} in {random.choice([y for y in range(1996, 2025) if y not in years])}"


def _compared(bullet: str, random: Random) -> str:
    match = _NUMBER.search(bullet)
    near = bullet[max(0, match.start() - 14) : match.end() + 2].lower() if match else ""
    bare = match and not re.search(r"over|than|least|roughly|upwards|:|\(|up to|nearly|about|approx|around|almost|\+|to |-|~|maximum|minimum", near) and not _YEAR.fullmatch(match[1])
    return f"{bullet[: match.start()]}{random.choice(_COMPARED)} {bullet[match.start() :]}" if match and bare else ""


def _inflated(bullet: str, random: Random) -> str:
    first, _, rest = bullet.partition(" ")
    return f"{random.choice(_ROLES)} {rest}" if first in ("Assisted", "Helped", "Supported", "Participated", "Contributed", "Attended", "Used", "Performed", "Prepared", "Worked") else ""


def _with(ends: Sequence[str]) -> Callable[[str, Post, Words, Random], str]:
    def make(bullet: str, post: Post, words: Words, random: Random) -> str:
        end = random.choice(ends)
        return "" if end.split()[-1].lower() in bullet.lower() + post.title.lower() else f"{bullet}, {end}"

    return make


MAKERS: dict[str, Callable[[str, Post, Words, Random], str]] = {
    "number_changed": lambda b, p, w, r: _changed(b, r),
    "number_added": lambda b, p, w, r: f"{b} for {r.randrange(13, 990)} clients",
    "unit_changed": lambda b, p, w, r: _unit(b, r),
    "tool_added": lambda b, p, w, r: f"{b} using {r.choice(w.names)}",
    "tool_swapped": lambda b, p, w, r: _swapped(b, w, r),
    "employer_swapped": lambda b, p, w, r: f"{b} at {r.choice(w.employers)}",
    "date_changed": lambda b, p, w, r: _dated(b, p, r),
    "credential_added": _with(_CREDENTIALS),
    "award_added": _with(_AWARDS),
    "title_inflated": _with(_TITLES),
    "role_inflated": lambda b, p, w, r: _inflated(b, r),
    "scope_added": _with(_SCOPES),
    "outcome_added": lambda b, p, w, r: f"{b}, {r.choice(w.outcomes)}" if not any(n in b for n in re.findall(r"\d+", b)) else "",
    "team_size_added": lambda b, p, w, r: f"{b} with a team of {r.randrange(3, 40)}",
    "comparator": lambda b, p, w, r: _compared(b, r),
}
