"""Entities and rules: frozen dataclasses and pure functions; no I/O, no clock, no Qt."""
