"""Needs, offers, and the pairs of cities with their mentor cities."""
