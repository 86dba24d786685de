"""What the bot says, in one place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.showing.shortening import shortened

WELCOME = (
    "Hello. I tailor your résumé to a job post, and every line I hand you rests on words of yours.\n"
    "Send me your résumé first (a file or pasted text: PDF, Word, OpenDocument, a web page, JSON Resume, RenderCV, LinkedIn's export, Markdown or plain text), then the link of a job post, or its text."
)
WELCOME_TERMINAL = f"{WELCOME}\nFor a file type its name, or drag it here."
_HELP = (
    "I ask about gaps: answer by number or in words, “skip”, “skip all”, or “none of these”.\n"
    "/why 3 – where line 3 comes from, and what I did not write there: say “that is true” and tell me\n"
    "/review – go through the lines: keep, own wording, remove, edit, put back; /review 3 begins at line 3\n"
    "/changes – what I changed   /versions – what I made   /diff 3 5 – how two differ   /back 3 – make one the current one again   /pin 3 – keep one at hand\n"
    "/variants – two or three versions of your last résumé that differ in one thing; you choose without knowing in which, and /variants score tells what you prefer\n"
    "/outcomes – what came of your applications, and whether any kind of résumé does better\n"
    "/ledger – which version went where, and what became of it; say “I sent it”, “got an interview at Acme”, “Acme rejected me”, or /ledger 3 offer; /ledger csv – as a file\n"
    "/format docx – your last résumé in another form: pdf, docx, txt, md, json, jsonresume\n"
    "/design – choose how your résumés look\n"
    "/profile – what I know of you; /profile 2 – one position: “2.3 = new words”, “remove 2.3”, “2 dates = 2019 – 2021”, “undo”\n"
    "/forget 2.3 – take back a line   /doubts – what I was not sure about\n"
    "/privacy – what I keep, where and how long   /export – all of it, as a file   /delete – forget all of it\n"
    "/settings – paper, pages, files, design   /new – begin with a post   /batch – many posts at once, from a list of links\n"
    "/status – what runs, and what the model cost   /cancel – stop a run   /help – this text\n"
    "When your résumé is there, say what to change: “one page”, “shorter”, “stress the teaching”, “drop the second bullet of Acme”, “why did you leave out Java?”, “again”."
)
HELP = f"Send me your résumé (the file itself, or pasted text), then a job post (its link, its text, or a file). Several posts at once are fine.\n{_HELP}"
HELP_TERMINAL = (
    f"Send a résumé (file name or pasted text), then a job post (its link, its text, or a file name).\n{_HELP}\n"
    "In the terminal a pasted text is one message; to type one of several lines, begin with a line << and end with a line that holds a single dot."
)
LINK_KEPT = "I will read that post in a moment."
POST_KEPT = "I have the post."
NEED_RESUME = "Now I need your résumé: send a file (PDF, Word, OpenDocument, a web page, JSON Resume, RenderCV, LinkedIn's export, text) or paste it."
NEED_POST = "Now send me the link of a job post, or paste its text."
WHAT_NOW_IDLE = "I did not understand that. Send the link of a job post or its text, or a file, or say /help."
WHAT_NOW_STRANGER = "I did not understand that. Send me your résumé first: a file or pasted text. /help says more."
WHAT_NOW_WORKING = "I am working on your résumé; it will be here in a moment. /cancel stops it."
LOOKING_AGAIN = "I look again at what the post asks for, with this file …"
READING_TOO = "Reading the post … The other résumé waits for your answer meanwhile."
READING_NEXT = "I have the post: it is next, once what I am at work on is done."
SOME_POST = "your last post"
NOT_OFFERED = {
    "letter": "I write no cover letters: only résumés of which every line rests on your words.",
    "language": "I speak English only, and I leave the language of a résumé as it is.",
    "apply": "I apply nowhere for you: I hand you the files, and you send them.",
    "photo": "I put no photo on a résumé: many employers would rather not see one, and programs that read it cannot.",
    "invent": "I write nothing that you did not tell me: if you did it, tell me in a sentence, and it may stand.",
}
"""What is said to a wish for what is not offered."""
SETTING = {"paper": "Paper", "pages": "Pages", "files": "Files"}
SETTING_VALUES = {
    ("paper", "a4"): "A4", ("paper", "letter"): "US Letter", ("paper", ""): "as your address has it (A4 or US Letter)", ("pages", "0"): "as many as your years of work need", ("pages", "1"): "one", ("pages", "2"): "up to two",
    ("files", ""): "PDF, Word and the result", ("files", "pdf"): "PDF alone", ("files", "docx"): "Word alone",
}  # fmt: skip
AS_USUAL = "as usual"
ANOTHER_DESIGN = "Another design"
WHAT_TO_SET = "It holds for all your résumés from now on. Choose what to change, or say for instance “/settings paper a4”; “summary one”, “summary none”, “skills own”, “lines numbers”, “wording own”, “length short” and “spelling british” can be set so too."
NO_SUCH_SETTING = "I know no such setting."
SET = "Noted."
CAN_WISH = (
    "With your last résumé I can do this: “one page”, “shorter”, “longer”, “stress the teaching”, “drop the second bullet of Acme”, “no summary”, “as text”, “why did you leave out Java?”, “again”."
)
SAY_AGAIN = "Say “again” and I tailor it anew."
LONGER = "longer, with what else there is room for"
ONE_PAGE_ALREADY = "It is one page already, so I make no new version; “shorter” takes lines out."
SHORT_ALREADY = "It has so few lines already: say which to drop, like “remove line 3”."
ALL_OF_THEM = "All of them"
NOTHING_NUMBERED = "Nothing that a number could choose is open: what stands in a list is named with its command, like “/versions 3”, and /status says what is under way."
STALE = "That question is settled already, nothing was changed."
CANCELLED = "Stopped. Nothing was handed over; what you told me is kept. Paste another post whenever you like."
NOTHING_TO_CANCEL = "Nothing is running."
POST_DROPPED = "The post that waited for your résumé is dropped. Send another whenever you like."
NO_REQUIREMENT = "I found no requirement in it, which does not mean that it asks for nothing."
ONLY_DUTIES = "it tells what one does there and asks for nothing that I could find, so I go by your newest work and by your lines with figures."
NO_VERSION = "There is no version yet: send a résumé and a job post first."
TELL = "Tell me in a sentence or two what you did; with “name it” I only name it, with “skip” I ask another time."
TOO_LITTLE = "That says too little for a line. Tell me in a sentence what you did, or “skip”."
AS_A_LINE = "I print your words as they are, and those are an answer, no line of a résumé. Tell me in one sentence what you did, or “skip”."
NOT_YOURS = "That does not say that you did it, so nothing will rest on it."
ONLY_A_LITTLE = "Noted as only a little: I will not list it."
WHERE_UNKNOWN = "I keep your line, but could not tell from that where it belongs. Where was it? Choose one of these, or say “somewhere else”."
HELD_ANSWERS = ("Yes", "Something close, let me tell you", "No", "Skip all questions")
WHICH = "Which of them? Name it as it should stand, or say “skip”."
WHICH_PAPER = "Which one is it, and since when? Name it as it should stand, and of a language say how well; or say “skip”."
WHICH_STUDY = "Which one is it, where and when did you get it? Name it as it should stand in your résumé, or say “skip”."
TELL_SIMILAR = "Tell me in a sentence or two what you did that is similar, or “skip”."
WHICH_LINK = "These are several posts. Which one first?"
TAILOR_ANEW = "Tailor anew"
USE_AGAIN = "Use that version again"
SHOW_IT = "Show me that version"
ELSEWHERE = "somewhere else"
DROP = "don't use it"
THANKS = "Noted."
WRONG = "Something went wrong on my side. Nothing is lost: please send the post again, and tell my host if it happens twice."
TAILORING = "Thank you. Writing and checking your résumé …"
READING = "Reading the post …"
ANSWERS = ("Yes, let me tell you", "Something similar", "No", "Skip all questions")
IN_RESUME = "I looked through your résumé and could not tell it from there. Tell me in a sentence as it should stand, or say “skip”."
GREETED = "Hello."
KEEP = "Keep it"
OWN = "My own wording"
REMOVE = "Remove it"
EDIT = "Edit it"
SECTION = "Keep all skills"
BACK = "Put back a line that was left out"
DONE = "Done, keep the rest"
FINISH = "Done"
MORE = "Show more"
IS_TRUE = "What was not written is true"
YES_SO = "Yes, it is so"
NOT_SO = "No, leave the line as it was"
TYPE_AGAIN = "Let me type it again"
TYPE_LINE = "Type the line as it should stand, or say “keep”."
LINE_TOO_LONG = "That is more than a line holds: please say it in at most 60 words, or say “keep”."
WHAT_OF_LINE = "Say keep, remove, edit or done, or choose by number."
LEFT_OUT = "These lines were left out. Which one shall I put back?"
NONE_LEFT_OUT = "Nothing of yours was left out."
REVIEWING = "We are in the middle of your lines: say “done” to print what you wished so far, or /cancel, then send the next post."
REVIEW_STOPPED = "Stopped. Your résumé stays as it was; what you told me is kept."
REVIEW_NOTHING = "Then nothing changes: your résumé stays as it is."
REVISING = "Thank you. Checking and printing your résumé again …"
FIRST_FINISH = "I am at work on a résumé: answer the open question or wait a moment, or say /cancel, then /review."
REMOVED = "Removed."
OWN_TAKEN = "Your own wording then."
PUT_BACK = "Put back."
LEFT_AS_IT_WAS = "The line stays as it was."
TELL_TRUE = "Tell me in a sentence what you did, and where; or “skip”."
NOT_TOLD = "Then it stays out."
KEPT_WITHOUT_PLACE = "Noted. Without a position it carries no line of one; the next post may use it in the summary."

WHICH_DESIGN = "Which design would you like? Choose one; it is kept for all your résumés."
DESIGN_BY_NAME = "Say for instance: /design classic"
SHOWING_DESIGNS = "I am drawing your last résumé in every design …"
PRINTING_AGAIN = "Printing your last résumé again …"
FIRST_THE_LINES = "We are in the middle of your lines: say “done” to print what you wished so far, or /cancel, then /design."
I_SENT_IT = "I sent it"
A_POST = "a post"
OLDER = "Older"
NEWER = "Newer"
ITS_FILES = "Its files"
PIN = "Pin it"
UNPIN = "Pin it no longer"
ASK_LATER = "Ask me in two weeks"
LEDGER_HOW = "“/ledger 3” shows one, “/ledger 3 interview” notes what became of it, “/ledger sent acme 2026-11” picks some, “/ledger csv” gives all as a file."
VERSIONS_HOW = "/versions NUMBER sends its files again, /diff 3 5 says how two differ, /back NUMBER makes one the current one again."
DIFF_HOW = "Say which two: /diff 3 5; /diff 3 compares with the last, /diff alone the last two."
ONLY_ONE = "There is one version so far: nothing to compare it with."
NO_WAY_BACK = "There is one version so far: nothing to go back to."
FIRST_THE_LINES_BACK = "We are in the middle of your lines: say “done” to print what you wished so far, or /cancel, then /back."
NO_OUTCOMES = "You have not told me yet what came of any application: say “got an interview at Acme”, “Acme rejected me”, or “/ledger 3 no answer”."
NO_PROOF = "You chose these variants yourself and the posts differ, so none of it proves a cause."
CLAIMS_ASKED = "A 95 % interval is where the true share most likely lies: few answers make it wide. An answer is an application of which you told me what came. I compare after 20, 40, 80 … answers and by a strict test: where nothing makes a difference, I claim one in at most 5 of 100 cases."
OTHER_FORMS = "Would you like it in another form too? Choose one, or say it later: “/format txt”."
WHICH_FORM = "Which form? I have {names}. Say for instance: /format docx"
NOT_ON_THE_PAGE = "your words show it, but no line on this page does"
NOTHING_SHOWS = "nothing of yours shows it"
KNOW_NOTHING = "I know nothing of you yet: send me a résumé."
MORE_GROUPS = "These are the first {most}; /profile NUMBER shows the others."
EDIT_A_LINE = "Edit a line"
REMOVE_A_LINE = "Remove a line"
ADD_A_LINE = "Add a line"
FIELDS = ("Employer", "Title", "Dates", "Place")
REMOVE_ALL = "Remove all of it"
WHOLE_PROFILE = "The whole profile"
UNDO = "Undo"
NOTHING_TO_UNDO = "There is nothing to undo."
CAN_UNDO = "“undo” takes that back; numbers of /profile may have moved."
WHICH_LINE = "Which one?"
WHICH_TO_FORGET = "Which one? /profile 2 lists the lines of one group, /forget 2.3 takes its third line back."
NO_SUCH_LINE = "There is nothing of that number to change: /profile lists what I know, /profile 2 the lines of one group."
STANDS_SO = "That is how it stands."
TYPE_FURTHER = "Tell me the further line, or “skip”."
LATER = "Later"
OR_LATER = "(Say it in words, or “later”.)"
PUT_OFF = "Another time, then."
NO_DOUBTS = "There is nothing I am unsure about."
DOUBT_WAITS = "What I asked before is still open:"
WHY_ASKED = "I could not tell that from your file, and I fill nothing in. Choose one, say it in your words, or “later”; you may send a post at once."
WHICH_PERSON = "Please choose one of these; until then nothing of the file counts."
LEFT_OUT_THEN = "It stays out, then."
WHOSE_ANSWERS = ("Yes, merge it with what you know", "No, replace what you know", "Ignore the file")
FILE_IGNORED = "I leave the file out; nothing has changed."
STARTED_ANEW = "What I knew before counts no more; I go by this file alone."
TELL_NAME = "  Tell me your name, and what else should stand at the top, like this: “name = Ada Example”, “email = ada@example.org”, “phone = …”."
OWN_FACTS = "To change it, say “name = Ada Example”, “email = ada@example.org”, “phone = …”, “place = …”."
BAD_DATES = "I could not read dates in that: say them like “Mar 2019 – Jun 2021” or “2020 – present”, or “skip”."
BAD_EMAIL = "I could not find an e-mail address in that: say it like robin@example.org, or “skip”."
BAD_LINE = "I could not use that as it is: say the number that is missing, or the whole line in at most 60 words, or “skip”."
BAD_NAME = "I could not take that as a name: say it in a few words, like “Kornblum Bakery”, or “skip”."
WHICH_EMPLOYER = "Which employer was it, then? Say its name, or “later”."
BAD_HEAD = "I could not tell employer and title from that: say it like “Head Baker, Kornblum Bakery”, or “skip”."
BAD_ANSWER = "I could not tell that from your words: choose one, say it in a few words, or “skip”."

NO_WORDS = "The model did not answer, so the lines are in your own words."
NO_VIEW = "The model did not answer every question: what it left open was done by rules and in your own words."
NO_SECOND = "The second opinion did not come, so the lines were checked by rules alone."
NO_MODEL = "No model was asked: the lines are your own words, chosen, ordered and tidied."
NOTHING_RUNS = "Nothing is running."
POST_WAITS = "A post waits for your résumé; /cancel drops it."
RUNNING = "I am working on a résumé."
WAITS = "A résumé waits for your answer: {open} question{s} open."

NOT_YOUR_BUTTON = "These buttons belong to another conversation, nothing was changed."
EXPORTED = "Here is all I have of you: truecut.json holds what I know, beside it lie your files. The archive is not locked, so keep it where nobody else reads."
EXPORT_TOO_LARGE = "What I have of you is too large for one file here. Ask my host: `truecut export` writes it into a folder of theirs."
LEAVE_ANSWERS = ("Delete everything", "Keep")
LEAVE_IN_WORDS = "Nothing is deleted yet: it cannot be undone, so please say “yes delete”, or “no”."
LEAVE_STALE = "Nothing was deleted: that question is no longer open. Say /delete again if you want to."
STAYED = "Nothing was deleted."
STOPPING_FIRST = "I stop what is under way; then everything goes, and I tell you."
NOTHING_TO_FORGET = "I have nothing of you that could be deleted."
FORGOTTEN = (
    "Everything I had of you is deleted. Copies in backups go when the backups are rotated; what stands in this chat, and files you were handed, stay where they are. "
    "If you write again, we begin anew."
)
LET_IN = "You have been let in."
IN_DIRECT_MESSAGES = "I go on in our direct messages; nothing of yours is shown here."
IN_WORDS = "Answer in words"
IS_WORKING = "is working …"
YOUR_WORDS = "In your own words"
SEND = "Send"
CLOSE = "Close"
GOOD = "Good"
BAD = "Not good"
FEEDBACK_TAKEN = "Thank you, that helps."
HOME_TITLE = "Your résumés"
HOME_EMPTY = "There is none yet: send me a résumé and the link of a job post in the tab Messages."
HOME_HOW = "“/tailor” with the link of a job post begins another; “/tailor versions” sends files again, “/tailor help” tells the rest."
HOME_PRIVATE = "This bot is private: say hello in the tab Messages, and I tell you how its host lets you in."

UNREAD = {
    "picture": "I cannot read pictures: please send the words as text, or as a file with text.",
    "sound": "I cannot listen: please type it, in your own words.",
    "film": "I cannot watch films: please send the words as text, or as a file with text.",
    "sticker": "I cannot read stickers: please type it.",
    "large": "This file is larger than 10 MB, which I do not take: please send a smaller one, or paste the text.",
    "lost": "I could not get this file: please send it again, or paste the text.",
    "edited": "I had read that message before you changed it: please send what is different as a new message.",
    "other": "I can only read text and files with text: please type it.",
}
"""What is said to a message in which nothing can be read."""

STEPS = {
    "posting": "reading the post",
    "brief": "finding out what it asks for",
    "evidence": "looking for evidence in your résumé",
    "opinions": "weighing the evidence",
    "plan": "looking for gaps",
    "gaps": "comparing what all posts ask for",
    "final-plan": "planning with your answers",
    "plain": "choosing your lines",
    "draft": "writing and checking every line",
    "doubted": "asking for a second opinion",
    "repair": "mending what did not pass the check",
}

PROGRESS = {
    "reading": "reading {done} of {of} parts of the post",
    "weighing": "weighing {done} of {of} pieces of evidence",
    "rewriting": "rewriting {done} of {of} lines",
    "mending": "mending {done} of {of} lines",
}


_BAD = {
    **dict.fromkeys(("dates", "start", "end"), BAD_DATES), "email": BAD_EMAIL, "highlights": BAD_LINE,
    **dict.fromkeys(("employer", "title", "location", "institution", "degree", "area", "name"), BAD_NAME),
}  # fmt: skip


def bad_words(path: str, line: bool = False, head: bool = False) -> str:
    """Words that could not be used for what stands at that path, with an example of what can; `line`: it is a line, `head`: a position."""
    return _BAD.get(path.partition(".")[2], BAD_LINE if line else BAD_HEAD if head else BAD_ANSWER)


def known_of(name: str, sources: tuple[str, ...]) -> str:
    """What follows is what is known, and from where."""
    files = ", ".join(sources[:4]) + (f" and {len(sources) - 4} more" if len(sources) > 4 else "")
    return f"This is what I know of {name}{f', from {files}' if files else ''}. Choose one to see its lines and where each comes from, or say /profile 2."


def doubts_come(count: int) -> str:
    """Before the first doubt."""
    questions = "One short question" if count == 1 else f"{count} short questions"
    return f"{questions} about what I could not tell. Answer by number or in words, say “later”, or send a post at once."


def doubts_wait(count: int) -> str:
    """Doubts are open, and nothing waits for them."""
    return f"{'One thing' if count == 1 else f'{count} things'} I was not sure about: /doubts asks."


def undone(what: str) -> str:
    """An edit counts no more."""
    return f"Undone: {what}."


def which_group(count: int) -> str:
    """There is no group of that number."""
    return f"Your profile has numbers 1 to {count}: /profile alone lists them."


def can_say(number: int, position: bool, adds: bool, lines: bool, person: bool = False) -> str:
    """What can be typed about a group."""
    if person:
        return OWN_FACTS
    ways = [f"“{number}.1 = new words”, “remove {number}.1”"] if lines else []
    ways += [f"“{number} + a further line”"] if adds else []
    ways += [f"“{number} employer = …”, “{number} title = …”, “{number} dates = 2019 – 2021”, “{number} place = …”, “remove {number}”, “merge {number} into {2 if number == 1 else 1}”"] if position else []
    return f"To change it, tap or say {', '.join(ways)}." if ways else "These are kept as you said them."


def by_number(number: int, words: bool) -> str:
    """Too many lines to choose from by a tap."""
    return f"Say it by its number: {f'“{number}.12 = new words”' if words else f'“remove {number}.12”'}."


def type_line(text: str) -> str:
    """New words are asked for."""
    return f"“{text}”\nHow should it read? Or “skip”."


def type_field(what: str, label: str) -> str:
    """A new employer, title, place or new dates are asked for."""
    ask = {"dates": "From when to when? Say it like “Mar 2019 – Jun 2021” or “2020 – present”", "place": "Where was it?"}.get(what, f"What is the {what}?")
    return f"{label}\n{ask} (or “skip”)"


def reworded(old: str, new: str) -> str:
    """A line was changed."""
    return f"Instead of “{shortened(old, 120)}” I now go by your words “{shortened(new, 200)}”."


def noted(what: str) -> str:
    """A fact was changed or settled."""
    return f"Noted: {shortened(what, 200)}."


def merged(one: str, other: str) -> str:
    """Two positions are one."""
    return f"{one} is now one with {other}."


def taken_back(text: str) -> str:
    """A line or position was taken back."""
    return f"Taken back: “{shortened(text, 120)}”. No line will rest on it from now on."


def no_taken_back(subject: str) -> str:
    """A no was taken back."""
    return f"Taken back: your no to {subject}. I may ask about it again."


def known_file(name: str) -> str:
    """The same file again."""
    return f"I know {name} as it is: nothing has changed."


def whose(file: str, name: str, known: str) -> str:
    """A file under another name, or under none and with nothing that is known."""
    if not name:
        return f"{file} names nobody, and I find nothing in it that I know of {known or 'you'}. Is it about you too? Until you say so, nothing of it counts."
    return f"{file} names {name}, and I know you as {known}. Is {name} you too? Until you say so, nothing of it counts."


def learned(file: str, positions: int, lines: int, gone: int, others: tuple[str, ...], instead: bool) -> str:
    """What is new against what was known; nothing for a first file."""
    new = [f"{n} {what}{'s' * (n != 1)}" for n, what in ((positions, "new position"), (lines, "new line")) if n]
    new += [f"{gone} line{'s' * (gone != 1)} that no file says any more"] if gone else []
    told = ", ".join(new) or "nothing new"
    if instead:
        return f"It takes the place of the {file} you sent before: {told}." + (f" The rest is from {', '.join(others)}." if others else "")
    return f"I put it together with {', '.join(others)}: {told}." if others else ""


def question_place(number: int, of: int) -> str:
    """Before one of many questions."""
    return f"Question {number} of {of}: "


def question_for(purpose: str) -> str:
    """Before a question, where several posts are open."""
    return f"For {purpose}: "


def which_cancel(count: int) -> str:
    """Several runs could be stopped."""
    return f"{count} résumés are open. Which one shall I stop?"


def one_of_twins(name: str, place: int) -> str:
    """One of several open runs that are called the same, by its place from 0 among them."""
    ordinals = ("first", "second", "third", "fourth", "fifth")
    return f"{name} (begun {ordinals[place] if place < len(ordinals) else f'as number {place + 1}'})"


def stopped(purpose: str) -> str:
    """One of several runs was stopped."""
    return f"Stopped: {purpose}. What you told me is kept."


def standing(purpose: str, open_: int) -> str:
    """How one of several runs stands."""
    return f"Your résumé for {purpose}: " + (f"waits for your answer, {open_} question{'s' * (open_ != 1)} open." if open_ else "I am at work on it.")


def still_waits(purpose: str) -> str:
    """Before a question that was asked a day ago, or laid aside long ago."""
    return f"Your résumé for {purpose} waits: "


def too_many_runs(most: int, minutes: int) -> str:
    """The user has started as many runs as he may in an hour."""
    return f"I take {most} posts and wishes of one person in an hour: please send it again in {minutes} minute{'s' * (minutes != 1)}. Nothing else changes."


def too_many_files(most: int, minutes: int) -> str:
    """The user has sent as many résumés as he may in a day."""
    when = f"{minutes} minute{'s' * (minutes != 1)}" if minutes < 90 else f"about {round(minutes / 60)} hours"
    return f"I read {most} résumés of one person in a day: please send it again in {when}. What I know stays."


def in_queue(place: int) -> str:
    """Others come first."""
    return f"Others are before you: you are number {place} in the queue."


def in_mind(words: Sequence[str], purpose: str = "") -> str:
    """Wishes that came with a post, or later for the one that is named."""
    return f"I keep in mind{f' for {purpose}' if purpose else ''}: {', '.join(words)}."


def once_made(said: str) -> str:
    """A wish that is about lines or files which are not there yet."""
    return f"“{shortened(said, 80)}” is for when your résumé is there: please say it again then."


def will_do(words: Sequence[str]) -> str:
    """What is done with the last version, said before it is."""
    return f"I print it again: {', '.join(words)}. Every line goes through the same check."


def not_taken(part: str) -> str:
    """A part of a wish that is none of those that can be done."""
    return f"I could not take “{shortened(part, 80)}”. {CAN_WISH}"


def on_pages(pages: int) -> str:
    """A wish for so many pages."""
    return "one page" if pages == 1 else f"up to {pages} pages"


def shorter(most: int, count: int) -> str:
    """A shorter résumé."""
    return f"shorter, with the best {most} of {count} lines of your positions"


def leads(words: str) -> str:
    """What is stressed."""
    return f"what shows “{words}” leads"


def leaves_out(section: str) -> str:
    """A section goes."""
    return f"without the {section}"


def drops(text: str) -> str:
    """A line goes."""
    return f"without “{shortened(text, 80)}”"


def no_line_about(words: str) -> str:
    """Nothing that is known tells of it."""
    return f"There is no line about “{words}”, and I write nothing you did not tell me: say “/profile” to add one."


def no_section(section: str) -> str:
    """The section is not there."""
    return f"There is no {section} on it."


def no_such_line(number: int, count: int) -> str:
    """There is no line of that number."""
    return f"There is no line {number}: it has lines 1 to {count}, /why lists them."


def few_lines(label: str, count: int) -> str:
    """A position has fewer lines."""
    return f"{label} has {count} line{'s' * (count != 1)} on it."


def which_position(labels: Sequence[str]) -> str:
    """A line was named by its place at a position that is not clear."""
    return f"Of which position? Say it like “drop the first bullet of {labels[0] if labels else 'Acme'}”" + (f"; there are {', '.join(labels)}." if len(labels) > 1 else ".")


def several_lines(words: str, lines: Sequence[tuple[int, str]]) -> str:
    """Several lines tell of it."""
    return f"{len(lines)} lines are about “{words}”: say “remove line {lines[0][0]}” or another of " + "; ".join(f"{n}: “{shortened(text, 60)}”" for n, text in lines[:6]) + "."


def stands_already(words: str, lines: Sequence[tuple[int, str]]) -> str:
    """What is missed is there."""
    return f"“{words}” is on it: " + "; ".join(f"line {n}, “{shortened(text, 100)}”" for n, text in lines) + "."


def was_refused(words: str) -> str:
    """A wording of it did not pass."""
    return f"A line about “{words}” did not pass the check:"


def left_out_for_others(words: str, lines: Sequence[tuple[str, str]]) -> str:
    """Known, and not printed."""
    told = "; ".join(f"“{shortened(text, 100)}” ({source})" for text, source in lines)
    return f"You told me of “{words}”: {told}. Other lines serve this post better, or there was no room. Say “stress {words}” to bring it in, or /review to put a line back."


def said_no_to(subject: str) -> str:
    """It was asked about."""
    return f"I asked about {subject} and you said no; /profile takes that back."


def nobody_told(words: str) -> str:
    """Nothing that is known tells of it."""
    return f"Nothing you told me shows “{words}”, and I write nothing without it. If you did it, add a line to /profile and say “again”."


def where(words: str) -> str:
    """Where the words belong, with the line they would make."""
    return f"I would write: “{words}”. Where was it?"


def goes_to(words: str, label: str) -> str:
    """The line that words make, and the position that they name."""
    return f"I would write: “{words}”, under {label}. If that is not right, say so in /profile."


def adds(words: str) -> str:
    """What an edit claims beyond the user's words so far."""
    return f"You add: {words}. Is that so?"


def will_read(words: str) -> str:
    """An edit that counts."""
    return f"It will read: “{words}”."


def how_to_tell(subject: str) -> str:
    """What is asked where words are waited for, and how to get out of it."""
    return f"I ask about this: {subject}. Say in your words what you did, or “no”, or “skip”."


def how_to_name(subject: str) -> str:
    """The same where one of several things is to be named."""
    return f"I ask which of these you have: {subject}. Name it as it should stand, or say “no”, or “skip”."


def how_to_name_close(subject: str) -> str:
    """The same where something close to what one holds is to be named."""
    return f"I ask what you have that is close to this: {subject}. Say which one it is and since when, or “no”, or “skip”."


def again(quote: str, question: str) -> str:
    """A question once more, with what the post says and what a no means."""
    return f"The post says: “{quote}”.\n{question}\nAnswer by number or in your own words; with “no” it stays out, with “skip” I ask another time."


def plainly(subject: str) -> str:
    """What is said to a yes with words that take it back or tell of something else, where one holds a thing or not."""
    return f"I am not sure that you hold this: {subject}. Say “yes” alone if you do, as it stands; otherwise “no”, and it stays out."


def instead(name: str, subject: str) -> str:
    """What is said where somebody holds another thing than he was asked about."""
    return f"Noted: {name}. I do not count it as {subject}."


def for_you_to_say(quotes: list[str]) -> str:
    """What a post asks for that no résumé is asked to show."""
    return f"Not for a résumé to say: {'; '.join(quotes)}"


def no_such_number(number: int) -> str:
    """A number that the newest menu does not have."""
    return f"What I offered last has no {number}, so nothing was chosen; this is open:"


def stands_as(number: int, label: str, standing: str) -> str:
    """What became of it was noted before."""
    return f"Number {number}, {label}, stands as “{standing}” already."


def stands_further(number: int, label: str, standing: str, wished: str) -> str:
    """What would be noted is an earlier stand than the one that is."""
    return f"Number {number}, {label}, stands as “{standing}” already, so I did not put it back to “{wished}”; “undo” takes the last note back."


def note_anyway(standing: str) -> str:
    """The button that does it nevertheless."""
    return f"Note “{standing}” nevertheless"


def noted_standing(number: int, label: str, standing: str) -> str:
    """What became of an application was noted."""
    return f"Noted, with today's date: {number}. {label} – {standing}."


def stands_again(number: int, label: str, standing: str) -> str:
    """What was noted counts no more."""
    return f"Undone: {number}. {label} stands as “{standing}” again."


def which_application(standing: str, count: int, most: int) -> str:
    """Several may be meant."""
    more = f" These are the newest {most} of {count}; the others by their number: “/ledger 3 {standing}”." if count > most else ""
    return f"Which one shall I note as “{standing}”?{more}"


def no_such_application(name: str) -> str:
    """Nothing was made for that company."""
    return f"I made nothing for {name or 'a post'} that stands in your ledger: /ledger shows what I made."


def will_ask(label: str, due: datetime) -> str:
    """The user will be asked."""
    return f"I ask you about {label} on {due:%d %B %Y}; tell me sooner, and I do not ask."


def heard_of(label: str, sent: datetime) -> str:
    """The question that was wished for."""
    return f"You wanted to be asked: has anything come of {label}, since {sent:%d %B}?"


def no_such_entry(number: int, count: int) -> str:
    """There is no entry of that number."""
    return f"Your ledger has numbers 1 to {count}: there is no {number}." if count else NO_VERSION


def no_such_standing(words: str, known: Sequence[str]) -> str:
    """It says nothing that can become of an application."""
    return f"I cannot note “{shortened(words, 60)}”: say one of {', '.join(known)}."


def none_in_ledger(said: str) -> str:
    """Nothing of that kind."""
    return f"Nothing in your ledger is “{shortened(said, 80)}”: /ledger alone shows all of it."


def ledger_head(count: int, page: int, pages: int) -> str:
    """Above a page of the ledger."""
    where = f", page {page} of {pages}" if pages > 1 else ""
    return f"{count} application{'s' * (count != 1)}, newest first{where}:"


def versions_of_one(numbers: Sequence[tuple[int, bool]]) -> str:
    """The versions for one post, by their numbers, with the one that is shown."""
    told = ", ".join(f"{number} (this one)" if this else str(number) for number, this in numbers)
    return f"Versions for this post: {told}. The last is the current one; what you mark as sent stands for the application."


def pinned(number: int, label: str, now: bool) -> str:
    """An entry was pinned, or is no longer."""
    return f"{number}. {label} is {'pinned: “/ledger pinned” shows what is' if now else 'pinned no longer'}."


def older_versions(count: int) -> str:
    """Versions that are not listed."""
    return f"… and {count} older: /ledger has all of them."


def as_number(number: int) -> str:
    """A version that was handed over before."""
    return f"number {number} again"


def is_current(number: int, label: str) -> str:
    """The version to go back to is the one that stands."""
    return f"{number}. {label} is the current one already; here it is."


def back_how(number: int) -> str:
    """How to name the version to go back to, with one that there is."""
    return f"Say to which: /back {number}. /versions lists them."


def back_to(number: int, label: str, now: int) -> str:
    """A version is the current one again."""
    return f"{number}. {label} is the current one again, as number {now}, with the files as they were; no line is new. What you wish from now on begins from it."


def same_design(name: str) -> str:
    """The design that was chosen is the user's already."""
    return f"Your résumés are in the {name} design already."


def from_now_on(name: str) -> str:
    """A design that was chosen."""
    return f"From now on your résumés are in the {name} design."


def reprinted(name: str) -> str:
    """A version that is the same in another design."""
    return f"Here is your résumé in the {name} design; every line stands as it stood."


def unknown_command(name: str) -> str:
    """There is no such command."""
    return f"I know no /{name}. /help lists what I know."


def knocked(code: str) -> str:
    """How a stranger is let in."""
    return f"This bot is private, and I kept nothing of what you sent. If its host knows you, tell him this code within an hour: {code}"


def from_channel(text: str) -> str:
    """What was asked elsewhere, at the head of the thread in which it is answered."""
    return f"You asked: {text}"


def forgetting(files: int, lines: int, answers: int, versions: int) -> str:
    """What would go."""
    counted = ((files, "résumé file"), (lines, "line"), (answers, "answer"), (versions, "version"))
    told = ", ".join(f"{n} {what}{'s' * (n != 1)}" for n, what in counted if n)
    return (
        f"This deletes everything I have of you{f' ({told})' if told else ''}: your résumés, what I know from them, posts, questions and answers, edits, versions with "
        "all their files, what models made of it, your settings and our messages. It cannot be undone; /export gives you a copy first. "
        "Copies in backups go when the backups are rotated. Shall I? (“yes delete” or “keep”)"
    )


def privacy(days: int, hosts: tuple[str, ...]) -> str:
    """What is kept, where, how long, and what leaves the machine."""
    asked = f"questions to the language model on {' and '.join(hosts)} (lines of yours, and what a post asks for), " if hosts else ""
    return (
        "What I keep: what your résumés say and what you told me, the posts, your questions and answers, edits and settings, every version with its files.\n"
        f"How long: until you say /delete. Messages and files as you sent them: {days} days.\n"
        "Where: in one folder on my host's machine, encrypted; the key lies elsewhere on it. Nobody else who talks to me sees anything of it.\n"
        f"What leaves this machine: {asked}the pages behind links that you send are fetched, and our messages go through this chat's own service. Nothing else.\n"
        "/export gives you all of it as a file. /delete forgets all of it."
    )


def in_private(link: str) -> str:
    """The way from a group to the private chat."""
    return f"Let us talk in private: {link}"


def no_such_file(name: str, typed: bool = True) -> str:
    """A file that is not there; `typed`: where files are named rather than sent."""
    return f"I find no file {name}: check the name, or paste the text." if typed else f"I see only the name {name}: please send me the file itself, or paste the text."


def progress(step: str, done: int, of: int) -> str:
    """How far a long step is."""
    return PROGRESS.get(step, "{step} {done} of {of}").format(step=step, done=done, of=of)


def step(name: str) -> str:
    """What the step of that name does; rounds of one step ("repair-2") share their words, and so do those of variants ("summary-one:draft")."""
    bare = name.rpartition(":")[2]
    return STEPS.get(bare.split("-")[0], STEPS.get(bare, "working"))
