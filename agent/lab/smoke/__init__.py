"""The whole path on a machine without a GPU: a tiny base made here, every kind of training, an export, and a page of what was run.

A model of this size proves the plumbing; it says nothing of a real one's quality."""
