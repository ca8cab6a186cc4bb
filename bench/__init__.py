"""Benchmarks: each prints what it measured beside what users would pick instead; none asserts a time."""
