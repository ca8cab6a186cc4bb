"""The action plan of one city: one module per chapter or two, each a function that takes the plan's context."""
