"""Cities and people: tables, imports, who is in the room."""
