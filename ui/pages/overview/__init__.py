"""What stands first: the next step, the day, and how far every city is."""
