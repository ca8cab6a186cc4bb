"""Charts: painters `draw(painter, rect, model, style)` on plain data, the same for screen, projector and files."""
