"""The error tree, by who can act. Caught once, at the edge; the user never sees a stack trace.

TruecutError
├── UserCanAct    a sentence for the user: the file is empty, the post has expired, the link needs a log-in
├── OwnerCanAct   a sentence for the host: disk full, token wrong, model not pulled
│   └── NoAnswer   a model gave no usable answer; who asked goes on without it
└── Bug           ours
"""

from __future__ import annotations


class TruecutError(Exception):
    """Base of all our errors; `str(error)` is one plain sentence that says what to do."""

    exit_code = 1


class UserCanAct(TruecutError):
    """The user can mend it."""

    exit_code = 2


class OwnerCanAct(TruecutError):
    """The host can mend it."""

    exit_code = 3


class NoAnswer(OwnerCanAct):
    """A model gave no usable answer. The stages go on without it: it must never cost a user the résumé."""


class Bug(TruecutError):
    """We must mend it."""

    exit_code = 1
