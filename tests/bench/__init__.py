"""Benchmarks: numbers, not promises."""
