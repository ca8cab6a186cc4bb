"""What becomes a document: the outline of a plan, what is missing in it, and its export to Word."""
