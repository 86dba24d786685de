"""Tells the language of a text."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENOUGH = 60
"""Letters below which a text is too short to tell; English is assumed then."""

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "ru", "uk", "tr", "ro", "hu", "el", "zh", "ja", "ko", "ar", "he", "hi", "vi")


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier


def detect(text: str) -> str:
    """The two-letter code of the language of `text`; "en" when it is too short or unclear."""
    return surely(text) or "en"


def surely(text: str) -> str | None:
    """The code of the language of `text`, None when it is too short or unclear."""
    letters = sum(ch.isalpha() for ch in text[:20_000])
    if letters < ENOUGH:
        return None
    code, probability = _identifier().classify(text[:20_000])
    return str(code) if probability > 0.9 else None
