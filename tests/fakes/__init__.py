"""Doubles that implement our seams."""
