"""Data files of the lexicon."""
