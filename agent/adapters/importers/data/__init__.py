"""Résumés as data, one form a file."""
