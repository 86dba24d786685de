"""The stages of a run: plain functions from values to values. None imports another."""
