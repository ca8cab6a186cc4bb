"""The action plan of a city: its objectives, actions and indicators, and what they still lack."""
