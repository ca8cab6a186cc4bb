"""The agenda: planned as a list, run with a clock."""
