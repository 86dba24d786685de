"""What the bot says, in one place."""

from __future__ import annotations

WELCOME = (
    "Hello. I tailor your résumé to a job post, and every line I hand you rests on words of yours.\n"
    "Send me your résumé first (a file or pasted text: PDF, JSON Resume, Markdown or plain text), then the link of a job post, or its text."
)
HELP = (
    "Send a résumé (file name or pasted text), then a job post (its link, its text, or a file name).\n"
    "I ask about gaps: answer by number or in words, “skip”, “skip all”, or “none of these”.\n"
    "/why 3 – where line 3 comes from, and what I did not write there: say “that is true” and tell me\n"
    "/review – go through the lines: keep, own wording, remove, edit, put back; /review 3 begins at line 3\n"
    "/changes – what I changed   /versions – what I made\n"
    "/profile – what I know of you   /forget 3 – take back snippet 3\n"
    "/status – what runs, and what the model cost   /cancel – stop this run   /help – this text\n"
    "In the terminal a pasted text is one message; to type one of several lines, begin with a line << and end with a line that holds a single dot."
)
NEED_RESUME = "I have the post. Now I need your résumé: send a file (JSON Resume, Markdown, plain text) or paste it."
NEED_POST = "Now send me the link of a job post, or paste its text."
WHAT_NOW_IDLE = "I did not understand that. Send the link of a job post or its text, name a file, or say /help."
WHAT_NOW_STRANGER = "I did not understand that. Send me your résumé first: a file name or pasted text. /help says more."
WHAT_NOW_WORKING = "I am working on your résumé; it will be here in a moment. /cancel stops it."
BUSY = "One post at a time: answer the open question, or say /cancel, then send the next post."
STALE = "That question is settled already, nothing was changed."
CANCELLED = "Stopped. Nothing was handed over; what you told me is kept. Paste another post whenever you like."
NOTHING_TO_CANCEL = "Nothing is running."
NO_VERSION = "There is no version yet: send a résumé and a job post first."
TELL = "Tell me in a sentence or two what you did, or “skip” if you would only name it."
TOO_LITTLE = "That says too little for a line. Tell me in a sentence what you did, or “skip”."
NOT_YOURS = "That does not say that you did it, so nothing will rest on it."
ONLY_A_LITTLE = "Noted as only a little: I will not list it."
WHERE_UNKNOWN = "I keep your line, but could not tell from that where it belongs. Where was it? Choose one of these, or say “somewhere else”."
HELD_ANSWERS = ("Yes", "Something close, let me tell you", "No", "Skip all questions")
WHICH = "Which of them? Name it as it should stand, or say “skip”."
TELL_SIMILAR = "Tell me in a sentence or two what you did that is similar, or “skip”."
WHICH_LINK = "I take one post at a time. Which one first?"
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
RENUMBERED = "The numbers of /profile have moved."
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

NO_WORDS = "The model did not answer, so the lines are in your own words."
NO_VIEW = "The model did not answer every question: what it left open was done by rules and in your own words."
NO_SECOND = "The second opinion did not come, so the lines were checked by rules alone."
NO_MODEL = "No model was asked: the lines are your own words, chosen, ordered and tidied."
NOTHING_RUNS = "Nothing is running."
RUNNING = "I am working on a résumé."
WAITS = "A résumé waits for your answer: {open} question{s} open."

STEPS = {
    "posting": "reading the post",
    "brief": "finding out what it asks for",
    "evidence": "looking for evidence in your résumé",
    "opinions": "weighing the evidence",
    "plan": "looking for gaps",
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


def where(words: str) -> str:
    """Where the words belong, with the line they would make."""
    return f"I would write: “{words}”. Where was it?"


def adds(words: str) -> str:
    """What an edit claims beyond the user's words so far."""
    return f"You add: {words}. Is that so?"


def will_read(words: str) -> str:
    """An edit that counts."""
    return f"It will read: “{words}”."


def again(quote: str, question: str) -> str:
    """A question once more, with what the post says and what a no means."""
    return f"The post says: “{quote}”.\n{question}\nAnswer by number or in your own words; with “no” it stays out, with “skip” I ask another time."


def unknown_command(name: str) -> str:
    """There is no such command."""
    return f"I know no /{name}. /help lists what I know."


def no_such_file(name: str) -> str:
    """A file that is not there."""
    return f"I find no file {name}: check the name, or paste the text."


def progress(step: str, done: int, of: int) -> str:
    """How far a long step is."""
    return PROGRESS.get(step, "{step} {done} of {of}").format(step=step, done=done, of=of)


def step(name: str) -> str:
    """What the step of that name does; rounds of one step ("repair-2") share their words."""
    return STEPS.get(name.split("-")[0], STEPS.get(name, "working"))
