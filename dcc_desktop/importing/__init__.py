"""Reads tables that others wrote: cities, people, ideas and the exports of survey services. Knows no workshop file."""
