"""What is said of a batch."""

from __future__ import annotations

from collections.abc import Sequence

from agent.domain.posting import Posting
from bot.showing.shortening import shortened
from storage.tables import PostState

HOW = (
    "Send me the links of the posts after /batch, one a line, or as a file (.txt or .csv); pasted posts go between lines that hold --- alone. "
    "I read all of them first, ask about gaps once for all, then write in the background: /status shows how far, “stop” stops it and keeps what is done."
)
HOW_TERMINAL = "Ctrl-C stops it too."
HOW_FILE = "Now send the list: links one a line, or a file with them."
NO_LINKS = "I found no link and no post in this list: send the links one a line, or pasted posts between lines that hold --- alone."
FILES_INSTEAD = "send me their texts between lines that hold --- alone, or the links under which the posts stand."
NAMES_ALONE = f"These are names of files, which I cannot open from here: {FILES_INSTEAD}"
EMPTY = "This list is empty: send the links of the posts, one a line."
RUNNING = "One batch at a time: the one before is not done yet. /status shows how far it is, “stop” stops it. Send this list again then."
NEED_RESUME = "I have the list. Now I need your résumé: send a file or paste it, then I begin."
ALL_AT_ONCE = "All of them, as a batch"
SLOW = "This site took too long to answer: send this link alone later, or paste the text of the post."
UNREAD = "I could not read this: please paste the text of the post."
NOT_STARTED = "Stopped. No post was done; what you told me is kept."
TOO_LATE = "This batch is done already; its files are on their way."
TOO_LARGE = "What came of it is too large for one file, so it comes in {parts}."
QUOTED = 40
SHOWN = 8
"""Posts that were left out, and lines without a link, which a message names."""
LINK = 70
"""Characters of a link that a message shows."""


def ending(done: int, of: int) -> str:
    """A batch is stopped of which some is done."""
    return f"I stop here: {done} of {posts(of)} {'is' if done == 1 else 'are'} done and stay{'s' * (done == 1)}; I pack {'it' if done == 1 else 'them'} now, and nothing more is written …"


def posts(count: int) -> str:
    """"1 post", "20 posts"."""
    return f"{count} post{'s' * (count != 1)}"


def purpose(count: int) -> str:
    """What a batch is for, in general words."""
    return f"the {posts(count)} of your batch"


def begun(count: int) -> str:
    """A batch was taken."""
    return f"I have {posts(count)} and read all of them first. Then I ask about gaps once for all, and write in the background: /status shows how far, “stop” stops it."


def again(count: int, *, texts: bool = False) -> str:
    """Links that stood there before, or posts where there are `texts` among them."""
    return f"{count} {'post' if texts else 'link'}{'s' * (count != 1)} stood there more than once and count{'s' * (count == 1)} once."


def beyond(count: int, taken: int, first: str) -> str:
    """More posts than one batch takes."""
    return f"That is more than a batch takes: I begin with the first {taken}. Send the other {count} later, from {short(first)} on."


def strange(lines: Sequence[str], named: int = 0) -> str:
    """Lines without a link, `named` of them names of files."""
    if named == len(lines):
        return f"{'One line is the name' if named == 1 else f'{named} lines are names'} of a file, which I cannot open from here, and {'is' if named == 1 else 'are'} left out: {FILES_INSTEAD}"
    quoted = f"“{shortened(lines[0], QUOTED)}”"
    if len(lines) == 1:
        return f"One line has no link that I can open and is left out: {quoted}."
    return f"{len(lines)} lines, from {quoted} on, have no link that I can open and are left out; a pasted post goes between lines that hold --- alone."


def too_many(most: int, left: int, minutes: int) -> str:
    """The user has sent as many posts in batches as he may in a day."""
    when = f"{minutes} minute{'s' * (minutes != 1)}" if minutes < 90 else f"about {round(minutes / 60)} hours"
    some = f"{posts(left)} more are free now: send so many, or" if left else "Please send the list again"
    return f"I take {most} posts of one person in batches in a day. {some} {'wait' if left else 'in'} {when}. Nothing else changes."


def reading(done: int, of: int) -> str:
    """How far the reading is."""
    return f"reading the posts: {done} of {of}"


def looking(done: int, of: int, name: str) -> str:
    """How far the search for gaps is."""
    return f"looking for gaps: {done} of {of} posts, now {name}"


def tailoring(done: int, of: int, name: str) -> str:
    """How far the writing is."""
    return f"writing: {done} of {of} done, now {name}"


def same_as(place: int) -> str:
    """Why a post is left out that stands there twice."""
    return f"The same post as no. {place}."


def name_of(posting: Posting) -> str:
    """What a post is called."""
    return " at ".join(part for part in (posting.title, posting.employer) if part) or (short(posting.link) if posting.link else f"“{shortened(' '.join(posting.text.split()), QUOTED)}”")


def short(source: str) -> str:
    """A link as it is shown, or the beginning of a text."""
    bare = " ".join(source.split()).split("://", 1)[-1].removeprefix("www.")
    return bare if len(bare) <= LINK else f"{bare[: LINK - 20]}…{bare[-18:]}"


def left_out(dropped: Sequence[tuple[int, str, str]]) -> list[str]:
    """A line for each post (place, name, reason) that is left out."""
    lines = [f"  {place}. {name}: {reason}" for place, name, reason in dropped[:SHOWN]]
    return [*lines, *([f"  … and {len(dropped) - SHOWN} more; the summary tells all."] if len(dropped) > SHOWN else [])]


def understood(of: int, taken: int, reused: int, known: int, dropped: Sequence[tuple[int, str, str]], questions: int) -> str:
    """What became of the list, before anything is asked or written."""
    lines = [f"Of {posts(of)} I write for {taken}."] if taken else []
    if reused:
        lines.append(f"{reused} ask{'s' * (reused == 1)} for the very same as another of them: the same résumé serves {'it' if reused == 1 else 'them'}.")
    if known:
        lines.append(f"For {known} of {posts(of)} there is a résumé from before, which I hand over again; “/batch anew” writes a new one.")
    if dropped:
        lines += [f"Left out {'is' if len(dropped) == 1 else 'are'} {len(dropped)}:", *left_out(dropped)]
    if questions:
        lines.append(f"{'One question' if questions == 1 else f'{questions} questions'} for all of them, the most valuable first; “skip all” ends them.")
    return "\n".join(lines)


def standing(of: int, states: dict[str, int], waits: int) -> str:
    """How a batch stands."""
    names = {
        PostState.DONE: "done", PostState.TAKEN: "to be written", PostState.REUSED: "served by another's", PostState.KNOWN: "made before", PostState.DROPPED: "left out",
        PostState.FAILED: "failed", PostState.NEW: "to be read", PostState.READ: "read",
    }  # fmt: skip
    told = ", ".join(f"{states[state]} {name}" for state, name in names.items() if states.get(state))
    return f"Your batch of {posts(of)}: {told or 'at its beginning'}." + (f" It waits for your answer, {waits} question{'s' * (waits != 1)} open." if waits else "")


def finished(done: int, of: int, stopped: int, parts: int) -> str:
    """Above the table."""
    head = f"Stopped: {done} of {posts(of)} done." if stopped else f"Your batch is done: {done} of {posts(of)}."
    packed = "" if not done else " The files come as one archive, with this table as summary.csv." if parts == 1 else f" The files come in {parts} archives, with this table as summary.csv."
    return head + packed


def all_done(of: int) -> str:
    """Nothing is left to do."""
    return f"All {posts(of)} of this list were done before; the files lie there again."


def _from(place: int, name: str) -> str:
    return f"no. {place}{f' ({name})' if name else ''}"


def reused_from(place: int, name: str = "") -> str:
    """Said of a post that another's résumé serves."""
    return f"the résumé of {_from(place, name)}, which asks for the same"


def edited_from(place: int, lines: int, name: str = "") -> str:
    """Said of a post that is nearly another."""
    return f"nearly the post of {_from(place, name)}: " + ("the same lines" if not lines else f"{lines} line{'s differ' if lines != 1 else ' differs'} from its résumé")


def made_before(day: str, version: str) -> str:
    """Said of a post that was tailored to before."""
    return f"the résumé of {day} again, version {version}"


def covered(met: int, musts: int) -> str:
    """How many of the must-haves stand in the résumé."""
    return f"{met} of {musts} must-haves" if musts else "no must-haves found"


def lines_left_out(count: int) -> str:
    """How many of the user's lines do not stand in a version, for want of room or since others serve the post better."""
    return f"{count} of your lines left out" if count else ""


def not_covered(names: Sequence[str], most: int = 4) -> str:
    """What is not shown."""
    return f"not shown: {', '.join(names[:most])}{f' and {len(names) - most} more' if len(names) > most else ''}" if names else "all shown"


WRITING = "Thank you. I write for all of them in the background; go on with whatever you like meanwhile."
REST_IN_SUMMARY = "… the other {count} stand in summary.csv."
STOPPED_HERE = "stopped before it was done"
NOTHING_CAME = "Nothing came of this batch: no post could be used."
