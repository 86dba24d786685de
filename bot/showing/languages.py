"""What is said of a post in another language than English."""

from __future__ import annotations

from agent.lexicon.tongues import FILES

_NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "cs": "Czech", "sk": "Slovak", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish",
    "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish", "ru": "Russian", "uk": "Ukrainian", "tr": "Turkish", "ro": "Romanian",
    "hu": "Hungarian", "el": "Greek", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ar": "Arabic", "he": "Hebrew", "hi": "Hindi", "vi": "Vietnamese",
}  # fmt: skip


def name_of(language: str) -> str:
    """The English name of a language by its code."""
    return _NAMES.get(language, "another language")


def reading_of(language: str) -> str:
    """How far a post in a language other than English is read."""
    if language in FILES:
        return f"The post is in {name_of(language)}: I read less of it than of English, so please compare what I found with the post."
    return f"The post is in {name_of(language)}, of which I read only lines in English: I missed most of what it asks for, so please compare."
