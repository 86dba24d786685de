"""The commands that a messenger shows in its menu, with what they do."""

from __future__ import annotations

MENU = {
    "start": "begin: what I do, and what I need",
    "new": "begin with a job post",
    "batch": "many posts at once: a list of links",
    "help": "what I understand",
    "status": "what runs, and what the model cost",
    "cancel": "stop this run or review",
    "review": "go through the lines of your last résumé",
    "why": "where a line comes from: /why 3",
    "changes": "what is new, reworded, moved and left out",
    "versions": "what I made; its files again",
    "ledger": "which version went where, and what became of it",
    "outcomes": "what came of your applications",
    "variants": "two or three versions to choose from, blind",
    "diff": "how two versions differ: /diff 3 5",
    "back": "go back to a version: /back 3",
    "pin": "pin a version: /pin 3",
    "settings": "paper, pages, files, design",
    "profile": "what I know of you",
    "forget": "take a piece back: /forget 7",
    "privacy": "what I keep, where and how long",
    "export": "all I know of you, as a file",
    "delete": "forget all of it",
}
"""Name → description, in the order in which they are shown."""
