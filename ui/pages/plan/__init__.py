"""The action plan: objectives, actions, time, indicators."""
